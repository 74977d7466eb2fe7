import { type Answer, invalid, notFound, ok } from '../http/answer.ts';
import { Body } from '../http/body.ts';
import { paged } from '../http/paging.ts';
import { onRepository, param, type RepositoryCall, type Route } from '../http/route.ts';
import { presentEvent, presentIssue, presentIssueComment } from '../present/issue.ts';
import type { Issue, IssueComment } from '../state/issue.ts';
import { actorOf } from './actor.ts';
import { issueOf } from './issue-of.ts';

const read = [{ issues: 'read' }, { pull_requests: 'read' }] as const;
const write = [{ issues: 'write' }, { pull_requests: 'write' }] as const;

/** Issues, which pull requests are as well: lists, text, comments, events. */
export const issueRoutes: readonly Route[] = [
  onRepository('GET', '/issues', { issues: 'read' }, (call) =>
    paged(
      call,
      sorted(
        call,
        [...call.repository.issues.values()].filter((issue) => wanted(call, issue)),
      ),
      presentIssue,
    ),
  ),
  onRepository('POST', '/issues', { issues: 'write' }, createIssue, 'read'),
  onRepository('GET', '/issues/{issue_number}', read, (call) => ok(presentIssue(issueOf(call)))),
  onRepository('PATCH', '/issues/{issue_number}', write, updateIssue, 'triage'),
  onRepository('GET', '/issues/{issue_number}/events', read, (call) =>
    paged(call, issueOf(call).events, (event) => presentEvent(call.repository, event)),
  ),
  onRepository('GET', '/issues/{issue_number}/comments', read, (call) => {
    const issue = issueOf(call);
    return paged(call, issue.comments, (comment) => presentIssueComment(issue, comment));
  }),
  onRepository(
    'POST',
    '/issues/{issue_number}/comments',
    write,
    (call) => {
      const issue = issueOf(call);
      const comment = issue.comment(actorOf(call), readBody(call, 'IssueComment'));
      return { status: 201, body: presentIssueComment(issue, comment) };
    },
    'read',
  ),
  onRepository('GET', '/issues/comments/{comment_id}', read, (call) => {
    const [issue, comment] = commentOf(call);
    return ok(presentIssueComment(issue, comment));
  }),
  onRepository('PATCH', '/issues/comments/{comment_id}', write, (call) => {
    const [issue, comment] = commentOf(call);
    issue.editComment(comment, readBody(call, 'IssueComment'), actorOf(call));
    return ok(presentIssueComment(issue, comment));
  }),
  onRepository('DELETE', '/issues/comments/{comment_id}', write, (call) => {
    const [issue, comment] = commentOf(call);
    issue.comments.splice(issue.comments.indexOf(comment), 1);
    return { status: 204 };
  }),
];

function createIssue(call: RepositoryCall): Answer {
  const body = new Body(call, 'Issue');
  const assignees = accountsNamed(call, body.texts('assignees') ?? []);
  const text = body.text('body');
  if (text !== undefined) checkLength(text, 'Issue');
  const issue = call.repository.openIssue({
    author: actorOf(call),
    title: body.requiredText('title'),
    labels: body.texts('labels') ?? [],
    assignees,
    ...(text === undefined ? {} : { body: text }),
  });
  return { status: 201, body: presentIssue(issue) };
}

async function updateIssue(call: RepositoryCall): Promise<Answer> {
  const issue = issueOf(call);
  const actor = actorOf(call);
  const body = new Body(call, 'Issue');
  const title = body.text('title');
  const text = body.text('body');
  const labels = body.texts('labels');
  const state = body.choice('state', ['open', 'closed']);
  const reason = body.choice('state_reason', ['completed', 'not_planned', 'reopened']);
  if (text !== undefined) checkLength(text, 'Issue');
  issue.edit({ ...(title === undefined ? {} : { title }), ...(text === undefined ? {} : { body: text }) }, actor);
  if (labels !== undefined) issue.setLabels(labels, actor);
  if (state === 'closed') await issue.close(actor, reason === 'not_planned' ? reason : 'completed');
  if (state === 'open') await issue.reopen(actor);
  return ok(presentIssue(issue));
}

function wanted(call: RepositoryCall, issue: Issue): boolean {
  const { query } = call;
  const state = query.get('state') ?? 'open';
  if (!['open', 'closed', 'all'].includes(state)) throw invalid({ resource: 'Issue', field: 'state', code: 'invalid' });
  if (state !== 'all' && issue.state !== state) return false;
  const creator = query.get('creator');
  if (creator !== null && issue.author.login.toLowerCase() !== creator.toLowerCase()) return false;
  const since = query.get('since');
  if (since !== null && issue.updatedAt < new Date(since)) return false;
  const labels = (query.get('labels') ?? '').split(',').filter((name) => name !== '');
  return labels.every((name) => issue.labels.some((label) => label.name.toLowerCase() === name.toLowerCase()));
}

function sorted(call: RepositoryCall, issues: Issue[]): Issue[] {
  const sort = call.query.get('sort') ?? 'created';
  const key = (issue: Issue): number => {
    if (sort === 'updated') return issue.updatedAt.getTime();
    return sort === 'comments' ? issue.comments.length : issue.number;
  };
  const sign = call.query.get('direction') === 'asc' ? 1 : -1;
  return issues.toSorted((one, other) => sign * (key(one) - key(other)));
}

function commentOf(call: RepositoryCall): [Issue, IssueComment] {
  const id = Number(param(call, 'comment_id'));
  for (const issue of call.repository.issues.values()) {
    const comment = issue.comments.find((candidate) => candidate.id === id);
    if (comment !== undefined) return [issue, comment];
  }
  throw notFound();
}

function accountsNamed(call: RepositoryCall, logins: readonly string[]) {
  return logins.map((login) => {
    const account = call.world.accounts.byLogin(login);
    if (account === undefined) throw invalid({ resource: 'Issue', field: 'assignees', code: 'invalid' });
    return account;
  });
}

function readBody(call: RepositoryCall, resource: string): string {
  const text = new Body(call, resource).requiredText('body');
  checkLength(text, resource);
  return text;
}

function checkLength(text: string, resource: string): void {
  const message = 'body is too long (maximum is 65536 characters)';
  if ([...text].length > 65_536) throw invalid({ resource, field: 'body', code: 'custom', message });
}

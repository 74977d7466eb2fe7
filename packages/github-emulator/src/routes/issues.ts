import { type Answer, invalid, notFound, ok } from '../http/answer.ts';
import { Body } from '../http/body.ts';
import { paged } from '../http/paging.ts';
import { onRepository, param, type RepositoryCall, type Route } from '../http/route.ts';
import { presentEvent, presentIssue, presentIssueComment } from '../present/issue.ts';
import type { Account } from '../state/accounts.ts';
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
    return paged(call, issue.comments.filter(since(call)), (comment) => presentIssueComment(issue, comment));
  }),
  onRepository('GET', '/issues/comments', read, (call) => {
    const all = [...call.repository.issues.values()].flatMap((issue) =>
      issue.comments.filter(since(call)).map((comment) => ({ issue, comment })),
    );
    const sign = call.query.get('direction') === 'desc' ? -1 : 1;
    const byUpdate = call.query.get('sort') === 'updated';
    const key = ({ comment }: { comment: IssueComment }): number =>
      byUpdate ? comment.updatedAt.getTime() : comment.id;
    const inOrder = all.toSorted((one, other) => sign * (key(one) - key(other)));
    return paged(call, inOrder, ({ issue, comment }) => presentIssueComment(issue, comment));
  }),
  onRepository(
    'POST',
    '/issues/{issue_number}/assignees',
    write,
    (call) => {
      const issue = issueOf(call);
      issue.assign(assignable(call, new Body(call, 'Issue').texts('assignees') ?? []), actorOf(call));
      return { status: 201, body: presentIssue(issue) };
    },
    'triage',
  ),
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
  const assignees = assignable(call, body.texts('assignees') ?? []);
  const text = body.text('body');
  if (text !== undefined) checkLength(text, 'Issue');
  const issue = call.repository.openIssue({
    author: actorOf(call),
    title: body.requiredText('title'),
    labels: labelNames(body),
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
  const labels = body.list('labels') === undefined ? undefined : labelNames(body);
  const assignees = body.texts('assignees');
  const state = body.choice('state', ['open', 'closed']);
  const reason = body.choice('state_reason', ['completed', 'not_planned', 'duplicate', 'reopened']);
  if (text !== undefined) checkLength(text, 'Issue');
  issue.edit({ ...(title === undefined ? {} : { title }), ...(text === undefined ? {} : { body: text }) }, actor);
  if (labels !== undefined) issue.setLabels(labels, actor);
  if (assignees !== undefined) issue.setAssignees(assignable(call, assignees), actor);
  if (state === 'closed')
    await issue.close(actor, reason === undefined || reason === 'reopened' ? 'completed' : reason);
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
  const from = query.get('since');
  if (from !== null && issue.updatedAt < new Date(from)) return false;
  const assignee = query.get('assignee');
  if (assignee !== null && !isAssigned(issue, assignee.toLowerCase())) return false;
  const labels = (query.get('labels') ?? '').split(',').filter((name) => name !== '');
  return labels.every((name) => issue.labels.some((label) => label.name.toLowerCase() === name.toLowerCase()));
}

function isAssigned({ assignees }: Issue, who: string): boolean {
  if (who === 'none') return assignees.length === 0;
  if (who === '*') return assignees.length > 0;
  return assignees.some(({ login }) => login.toLowerCase() === who);
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

/** People who may be put on an issue: those who can see it. */
function assignable(call: RepositoryCall, logins: readonly string[]): Account[] {
  return logins.map((login) => {
    const account = call.world.accounts.byLogin(login);
    const invisible = account === undefined || call.repository.roleOf(account) === 'none';
    if (invisible) throw invalid({ resource: 'Issue', field: 'assignees', code: 'invalid' });
    return account;
  });
}

function labelNames(body: Body): string[] {
  return (body.list('labels') ?? []).map((item) => {
    const name = typeof item === 'object' && item !== null && 'name' in item ? item.name : item;
    if (typeof name !== 'string') throw invalid({ resource: 'Issue', field: 'labels', code: 'invalid' });
    return name;
  });
}

function since({ query }: RepositoryCall): (comment: IssueComment) => boolean {
  const from = query.get('since');
  return ({ updatedAt }) => from === null || updatedAt >= new Date(from);
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

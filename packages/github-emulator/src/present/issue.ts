import { timestamp } from '../clock.ts';
import type { Issue, IssueComment, IssueEvent } from '../state/issue.ts';
import { PullRequest } from '../state/pull-request.ts';
import type { Repository } from '../state/repository.ts';
import { apiUrl, htmlUrl, type Json, nodeId, presentAccount, presentAuthor, simpleUser } from './json.ts';
import { association, presentLabel } from './pull-request.ts';

/** An issue; a pull request shows as one, with a reference to itself. */
export function presentIssue(issue: Issue): Json {
  const { repository, number } = issue;
  const { world } = repository;
  const url = apiUrl(repository, `/issues/${number}`);
  const isPull = issue instanceof PullRequest;
  return {
    url,
    repository_url: apiUrl(repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: htmlUrl(repository, `/${isPull ? 'pull' : 'issues'}/${number}`),
    id: issue.id,
    node_id: nodeId(isPull ? 'PullRequest' : 'Issue', issue.id),
    number,
    title: issue.title,
    user: presentAuthor(world, issue.author),
    labels: issue.labels.map((label) => presentLabel(repository, label)),
    state: issue.state,
    state_reason: isPull ? null : issue.stateReason,
    locked: false,
    assignee: presentAccount(world, issue.assignees[0] ?? null),
    assignees: issue.assignees.map((account) => simpleUser(world, account)),
    milestone: null,
    comments: issue.comments.length,
    created_at: timestamp(issue.createdAt),
    updated_at: timestamp(issue.updatedAt),
    closed_at: issue.closedAt === null ? null : timestamp(issue.closedAt),
    closed_by: presentAccount(world, issue.closedBy),
    author_association: association(repository, issue.author),
    active_lock_reason: null,
    body: issue.body,
    performed_via_github_app: null,
    ...(isPull ? { draft: issue.draft, pull_request: pullReference(issue) } : {}),
  };
}

/** An event of an issue; its actor is null once the account was deleted. */
export function presentEvent(repository: Repository, event: IssueEvent): Json {
  const sha = event.commitSha;
  return {
    id: event.id,
    node_id: nodeId('IssueEvent', event.id),
    url: apiUrl(repository, `/issues/events/${event.id}`),
    actor: presentAccount(repository.world, event.actor),
    event: event.event,
    commit_id: sha,
    commit_url: sha === null ? null : apiUrl(repository, `/commits/${sha}`),
    created_at: timestamp(event.createdAt),
    ...event.details,
    ...moreOf(repository, event),
    performed_via_github_app: null,
  };
}

/** A comment on an issue or pull request. */
export function presentIssueComment(issue: Issue, comment: IssueComment): Json {
  const { repository } = issue;
  return {
    url: apiUrl(repository, `/issues/comments/${comment.id}`),
    html_url: htmlUrl(repository, `/issues/${issue.number}#issuecomment-${comment.id}`),
    issue_url: apiUrl(repository, `/issues/${issue.number}`),
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    user: presentAccount(repository.world, comment.author),
    created_at: timestamp(comment.createdAt),
    updated_at: timestamp(comment.updatedAt),
    body: comment.body,
    author_association: association(repository, comment.author),
    performed_via_github_app: null,
  };
}

/** What only some kinds of events show. */
function moreOf({ world }: Repository, { event, actor, more }: IssueEvent): Json {
  if (event === 'assigned' || event === 'unassigned') {
    return { assignee: presentAccount(world, more.assignee ?? null), assigner: presentAccount(world, actor) };
  }
  return event === 'closed' || event === 'reopened' ? { state_reason: more.stateReason ?? null } : {};
}

function pullReference(pull: PullRequest): Json {
  const page = htmlUrl(pull.repository, `/pull/${pull.number}`);
  return {
    url: apiUrl(pull.repository, `/pulls/${pull.number}`),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    merged_at: pull.mergedAt === null ? null : timestamp(pull.mergedAt),
  };
}

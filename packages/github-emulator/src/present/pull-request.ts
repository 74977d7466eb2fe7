import { timestamp } from '../clock.ts';
import type { Account } from '../state/accounts.ts';
import type { Label } from '../state/issue.ts';
import type { PullRequest } from '../state/pull-request.ts';
import type { Repository } from '../state/repository.ts';
import { countLines } from './commit.ts';
import { apiUrl, htmlUrl, type Json, nodeId, presentAccount, presentAuthor, simpleUser } from './json.ts';
import { presentRepository } from './repository.ts';

/** A pull request as lists show it. */
export function simplePullRequest(pull: PullRequest): Json {
  const { repository, number } = pull;
  const { world } = repository;
  const url = apiUrl(repository, `/pulls/${number}`);
  const page = htmlUrl(repository, `/pull/${number}`);
  const issue = apiUrl(repository, `/issues/${number}`);
  const statuses = apiUrl(repository, `/statuses/${pull.head.sha}`);
  return {
    url,
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issue,
    number,
    state: pull.state,
    locked: false,
    title: pull.title,
    user: presentAuthor(world, pull.author),
    body: pull.body,
    created_at: timestamp(pull.createdAt),
    updated_at: timestamp(pull.updatedAt),
    closed_at: optionalTime(pull.closedAt),
    merged_at: optionalTime(pull.mergedAt),
    merge_commit_sha: pull.mergedAs,
    assignee: presentAccount(world, pull.assignees[0] ?? null),
    assignees: pull.assignees.map((account) => simpleUser(world, account)),
    requested_reviewers: [],
    requested_teams: [],
    labels: pull.labels.map((label) => presentLabel(repository, label)),
    milestone: null,
    draft: pull.draft,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: apiUrl(repository, '/pulls/comments{/number}'),
    comments_url: `${issue}/comments`,
    statuses_url: statuses,
    head: side(pull.head.ref, pull.head.sha, pull.head.owner.login, pull, pull.head.repository),
    base: side(pull.base.ref, pull.base.sha, repository.owner.login, pull, repository),
    _links: {
      self: { href: url },
      html: { href: page },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: apiUrl(repository, '/pulls/comments{/number}') },
      commits: { href: `${url}/commits` },
      statuses: { href: statuses },
    },
    author_association: association(repository, pull.author),
    auto_merge: null,
    active_lock_reason: null,
  };
}

/** A pull request as `pulls/{n}` shows it: with counts of the whole change, whatever the lists are capped at. */
export async function fullPullRequest(pull: PullRequest): Promise<Json> {
  const { world } = pull.repository;
  const [files, commits] = await Promise.all([pull.files(), pull.commits()]);
  const merge = pull.state === 'open' ? await pull.mergeability() : null;
  return {
    ...simplePullRequest(pull),
    ...(merge === null ? {} : { merge_commit_sha: merge.commit }),
    merged: pull.mergedAt !== null,
    mergeable: merge?.mergeable ?? null,
    rebaseable: merge?.mergeable ?? null,
    mergeable_state: merge === null ? 'unknown' : mergeableState(pull, merge.mergeable),
    merged_by: presentAccount(world, pull.mergedBy),
    comments: pull.comments.length,
    review_comments: pull.reviewComments().length,
    maintainer_can_modify: false,
    commits: commits.length,
    ...countLines(files),
    changed_files: files.length,
  };
}

/** A label. */
export function presentLabel(repository: Repository, label: Label): Json {
  return {
    id: label.id,
    node_id: nodeId('Label', label.id),
    url: apiUrl(repository, `/labels/${encodeURIComponent(label.name)}`),
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  };
}

/** How an account stands to the repository. */
export function association(repository: Repository, account: Account): string {
  if (account === repository.owner) return 'OWNER';
  if (!repository.collaborators.has(account)) return 'NONE';
  return repository.owner.type === 'Organization' ? 'MEMBER' : 'COLLABORATOR';
}

function side(ref: string, sha: string, owner: string, pull: PullRequest, repository: Repository | null): Json {
  return {
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: presentAccount(pull.repository.world, repository?.owner ?? null),
    repo: repository === null ? null : presentRepository(repository),
  };
}

function mergeableState(pull: PullRequest, mergeable: boolean): string {
  if (!mergeable) return 'dirty';
  if (pull.draft) return 'draft';
  return pull.repository.protections.has(pull.base.ref) ? 'blocked' : 'clean';
}

function optionalTime(date: Date | null): string | null {
  return date === null ? null : timestamp(date);
}

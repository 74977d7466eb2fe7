import type { Account } from '../approval/snapshot.ts';
import type { Sha } from '../domain.ts';
import { accountOf } from './account.ts';
import type { GitHubClient } from './client.ts';
import type { RepositoryName } from './repository.ts';
import { objectOf, type Shape } from './shape.ts';

/** A pull request as one reading of it shows it. */
export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly open: boolean;
  readonly merged: boolean;
  readonly head: { readonly sha: Sha; readonly ref: string; readonly repository: string | null };
  /** Who opened it; null for a deleted account. */
  readonly author: Account | null;
  readonly draft: boolean;
  readonly labels: readonly string[];
  readonly base: { readonly sha: Sha; readonly ref: string };
  readonly changedFiles: number;
  readonly commits: number;
  /** The branch that the policy is read from. */
  readonly defaultBranch: string;
}

/** Reads one pull request. Throws a `GitHubError`. */
export async function readPullRequest(client: GitHubClient, repository: RepositoryName, number: number): Promise<PullRequest> {
  const answer = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { ...repository, pull_number: number });
  return pullRequestFrom(objectOf(answer));
}

function pullRequestFrom(pull: Shape): PullRequest {
  const head = pull.object('head');
  const base = pull.object('base');
  return {
    number: pull.id('number'),
    title: pull.text('title'),
    open: pull.text('state') === 'open',
    merged: pull.flag('merged'),
    head: { sha: head.sha('sha'), ref: head.text('ref'), repository: head.objectOrNull('repo')?.text('full_name') ?? null },
    author: accountOf(pull.objectOrNull('user')),
    draft: pull.flag('draft'),
    labels: pull.list('labels').map((label) => label.text('name')),
    base: { sha: base.sha('sha'), ref: base.text('ref') },
    changedFiles: pull.count('changed_files'),
    commits: pull.count('commits'),
    defaultBranch: base.object('repo').text('default_branch'),
  };
}

/** What differs between two readings of one pull request that would make them two changes; empty where nothing does. */
export function movesBetween(before: PullRequest, after: PullRequest): readonly string[] {
  const moves: string[] = [];
  if (before.head.sha !== after.head.sha) moves.push(`the head went from ${before.head.sha} to ${after.head.sha}`);
  if (before.base.ref !== after.base.ref) moves.push(`the base went from ${before.base.ref} to ${after.base.ref}`);
  else if (before.base.sha !== after.base.sha) moves.push(`the base branch went from ${before.base.sha} to ${after.base.sha}`);
  if (before.changedFiles !== after.changedFiles) {
    moves.push(`the number of files went from ${before.changedFiles} to ${after.changedFiles}`);
  }
  return moves;
}

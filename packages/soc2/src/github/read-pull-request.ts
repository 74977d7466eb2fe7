import type { Account } from '../approval/snapshot.ts';
import type { Sha } from '../domain.ts';
import { accountOf } from './account.ts';
import type { GitHubClient } from './client.ts';
import type { RepositoryName } from './repository.ts';
import { objectOf, type Shape } from './shape.ts';

/** A pull request as one reading of it shows it, as far as its classification goes. */
export interface PullRequest {
  readonly number: number;
  readonly head: { readonly sha: Sha };
  readonly base: { readonly sha: Sha; readonly ref: string };
  readonly changedFiles: number;
  /** The branch that the policy is read from. */
  readonly defaultBranch: string;
}

/** What the gate wants to know beside that. */
export interface GatedPullRequest extends PullRequest {
  readonly head: { readonly sha: Sha; readonly ref: string; readonly repository: string | null };
  /** Who opened it; null for a deleted account. */
  readonly author: Account | null;
  readonly open: boolean;
  readonly merged: boolean;
  readonly labels: readonly string[];
  /** How many commits it has; GitHub lists 250 of them. */
  readonly commits: number;
}

const ROUTE = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';

/** Reads one pull request for its classification. Throws a `GitHubError`. */
export async function readPullRequest(
  client: GitHubClient,
  repository: RepositoryName,
  number: number,
): Promise<PullRequest> {
  return pullRequestFrom(objectOf(await client.request(ROUTE, { ...repository, pull_number: number })));
}

/** Reads one pull request for the gate. Throws a `GitHubError`. */
export async function readGatedPullRequest(
  client: GitHubClient,
  repository: RepositoryName,
  number: number,
): Promise<GatedPullRequest> {
  const pull = objectOf(await client.request(ROUTE, { ...repository, pull_number: number }));
  const head = pull.object('head');
  return {
    ...pullRequestFrom(pull),
    head: {
      sha: head.sha('sha'),
      ref: head.text('ref'),
      repository: head.objectOrNull('repo')?.text('full_name') ?? null,
    },
    author: accountOf(pull.objectOrNull('user')),
    open: pull.text('state') === 'open',
    merged: pull.flag('merged'),
    labels: pull.list('labels').map((label) => label.text('name')),
    commits: pull.count('commits'),
  };
}

function pullRequestFrom(pull: Shape): PullRequest {
  const base = pull.object('base');
  return {
    number: pull.id('number'),
    head: { sha: pull.object('head').sha('sha') },
    base: { sha: base.sha('sha'), ref: base.text('ref') },
    changedFiles: pull.count('changed_files'),
    defaultBranch: base.object('repo').text('default_branch'),
  };
}

/** What differs between two readings of one pull request that would make them two changes; empty where nothing does. */
export function movesBetween(before: PullRequest, after: PullRequest): readonly string[] {
  const moves: string[] = [];
  if (before.head.sha !== after.head.sha) moves.push(`the head went from ${before.head.sha} to ${after.head.sha}`);
  if (before.base.ref !== after.base.ref) moves.push(`the base went from ${before.base.ref} to ${after.base.ref}`);
  else if (before.base.sha !== after.base.sha)
    moves.push(`the base branch went from ${before.base.sha} to ${after.base.sha}`);
  if (before.changedFiles !== after.changedFiles) {
    moves.push(`the number of files went from ${before.changedFiles} to ${after.changedFiles}`);
  }
  return moves;
}

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
export interface GatedPullRequest extends PullRequest, ListablePullRequest {
  readonly head: ListablePullRequest['head'];
  readonly merged: boolean;
  /** How many commits it has; GitHub lists 250 of them. */
  readonly commits: number;
}

/** As much of that as a list of pull requests shows too: all but the counts. */
export interface ListablePullRequest extends Omit<PullRequest, 'changedFiles'> {
  readonly head: { readonly sha: Sha; readonly ref: string; readonly repository: string | null };
  /** Who opened it; null for a deleted account. */
  readonly author: Account | null;
  readonly open: boolean;
  readonly labels: readonly string[];
  /** When anything about it last happened, ISO 8601: comments and labels too. */
  readonly updatedAt: string;
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
  return {
    ...listablePullRequest(pull),
    changedFiles: pull.count('changed_files'),
    merged: pull.flag('merged'),
    commits: pull.count('commits'),
  };
}

/** Reads what a row of a list holds of a pull request. */
export function listablePullRequest(row: Shape): ListablePullRequest {
  const head = row.object('head');
  return {
    number: row.id('number'),
    head: {
      sha: head.sha('sha'),
      ref: head.text('ref'),
      repository: head.objectOrNull('repo')?.text('full_name') ?? null,
    },
    base: baseOf(row),
    defaultBranch: row.object('base').object('repo').text('default_branch'),
    author: accountOf(row.objectOrNull('user')),
    open: row.text('state') === 'open',
    labels: row.list('labels').map((label) => label.text('name')),
    updatedAt: row.time('updated_at'),
  };
}

function baseOf(row: Shape): PullRequest['base'] {
  const base = row.object('base');
  return { sha: base.sha('sha'), ref: base.text('ref') };
}

function pullRequestFrom(pull: Shape): PullRequest {
  return {
    number: pull.id('number'),
    head: { sha: pull.object('head').sha('sha') },
    base: baseOf(pull),
    changedFiles: pull.count('changed_files'),
    defaultBranch: pull.object('base').object('repo').text('default_branch'),
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

import type { Account } from './accounts.ts';
import { markMergedIndirectly } from './landing.ts';
import type { PullRequest } from './pull-request.ts';
import type { Repository } from './repository.ts';

/** One entry of a repository's activity log. `before` and `after` are all zeros where a branch begins or ends. */
export interface Activity {
  readonly id: number;
  readonly before: string;
  readonly after: string;
  readonly ref: string;
  readonly timestamp: Date;
  readonly type: ActivityType;
  readonly actor: Account | null;
}

/** GitHub's kinds of activity. */
export type ActivityType =
  | 'push'
  | 'force_push'
  | 'branch_creation'
  | 'branch_deletion'
  | 'pr_merge'
  | 'merge_queue_merge';

/** Who moves a branch, and how. */
export interface Move {
  actor: Account;
  /** Whether a move that is not forward is meant. */
  forced: boolean;
  /** Default: by what happens to the branch. */
  type?: ActivityType;
  /** The pull request that this move merges: it is not to be found merged by another way. */
  merging?: PullRequest;
}

const nothing = '0'.repeat(40);

/**
 * Makes, moves or (by null) deletes a branch, with all that GitHub does about it: the activity log, the pull requests
 * whose head or base it is, their events. Throws where a move without force is not forward.
 */
export async function moveBranch(
  repository: Repository,
  branch: string,
  after: string | null,
  move: Move,
): Promise<void> {
  const ref = `refs/heads/${branch}`;
  const before = repository.refs.get(ref);
  if (before === undefined && after === null) throw new Error(`${repository.fullName} has no branch "${branch}"`);
  if (before === (after ?? undefined)) return;
  const forward = before === undefined || after === null || (await repository.store.isAncestor(before, after));
  if (!forward && !move.forced) throw new Error(`pushing ${after} to ${branch} needs force: it is no fast-forward`);
  await repository.refs.update({ [ref]: after });
  const timestamp = repository.world.clock.tick();
  repository.pushedAt = timestamp;
  repository.activity.push({
    id: repository.world.nextId(),
    before: before ?? nothing,
    after: after ?? nothing,
    ref,
    timestamp,
    type: move.type ?? activityType(before, after, forward),
    actor: move.actor,
  });
  if (after === null) await branchDeleted(repository, branch, move.actor);
  else if (before !== undefined) await branchMoved(repository, branch, { before, after, forward }, move);
}

function activityType(before: string | undefined, after: string | null, forward: boolean): ActivityType {
  if (before === undefined) return 'branch_creation';
  if (after === null) return 'branch_deletion';
  return forward ? 'push' : 'force_push';
}

async function branchMoved(
  repository: Repository,
  branch: string,
  step: { before: string; after: string; forward: boolean },
  move: Move,
): Promise<void> {
  for (const pull of openPullsFrom(repository, branch)) await pull.headMoved(step.after, step.forward, move.actor);
  const into = openPullsInto(repository, branch).filter((pull) => pull !== move.merging);
  for (const pull of into) if (!step.forward) pull.baseForcePushed(step, move.actor);
  await markMergedIndirectly(repository, into, step.before, step.after, move.actor);
}

async function branchDeleted(repository: Repository, branch: string, actor: Account): Promise<void> {
  for (const pull of openPullsFrom(repository, branch)) {
    pull.record('head_ref_deleted', actor);
    await pull.close(actor);
  }
  const merged = [...repository.pulls.values()].findLast(
    (pull) => pull.mergedAt !== null && pull.head.repository === repository && pull.head.ref === branch,
  );
  for (const pull of openPullsInto(repository, branch)) {
    if (merged === undefined || !repository.hasBranch(merged.base.ref)) await pull.close(actor);
    else pull.changeBase(merged.base.ref, actor, 'automatic_base_change_succeeded');
  }
}

function openPullsFrom(repository: Repository, branch: string): PullRequest[] {
  return [...new Set([repository, ...network(repository)])]
    .flatMap((base) => [...base.pulls.values()])
    .filter((pull) => pull.state === 'open' && pull.head.repository === repository && pull.head.ref === branch);
}

function network(repository: Repository): Repository[] {
  return repository.parent === null ? repository.forks : [repository.parent, ...repository.parent.forks];
}

function openPullsInto(repository: Repository, branch: string): PullRequest[] {
  return [...repository.pulls.values()].filter((pull) => pull.state === 'open' && pull.base.ref === branch);
}

import type { Sha } from '../../domain.ts';
import type { GitHubClient } from '../client.ts';
import type { RepositoryName } from '../repository.ts';
import { type ActivityLog, type Movement, openActivityLog } from './activity-log.ts';
import { reachesTo, readWhileWorth } from './read-while-worth.ts';

/** What people do to the branches of their changes, a log for each kind; merges and deletions are most of all else. */
export interface Pushes {
  readonly creations: ActivityLog;
  readonly pushes: ActivityLog;
  readonly forcePushes: ActivityLog;
  /** Reads pushes back to as many of some instants as it is worth. Throws a `GitHubError`. */
  readBackTo(instants: readonly string[]): Promise<void>;
}

/** Opens the three logs, a page of each. Throws as `openActivityLog` does. */
export async function openPushes(client: GitHubClient, repository: RepositoryName): Promise<Pushes> {
  const [creations, pushes, forcePushes] = await Promise.all([
    openActivityLog(client, repository, { activity_type: 'branch_creation' }),
    openActivityLog(client, repository, { activity_type: 'push' }),
    openActivityLog(client, repository, { activity_type: 'force_push' }),
  ]);
  return {
    creations,
    pushes,
    forcePushes,
    readBackTo: async (instants) => {
      await Promise.all([readWhileWorth(pushes, instants), readWhileWorth(forcePushes, instants)]);
    },
  };
}

/** The end of a branch's way: the head that was merged, and when. */
interface Way {
  readonly sha: Sha;
  /** ISO 8601: when the branch was made; undefined where no log tells. */
  readonly made: string | undefined;
  /** ISO 8601: nothing later counts. */
  readonly by: string;
}

/**
 * What moved a branch from its making on, newest first, where that leads step by step to a head; null where a step is
 * missing, as where something was merged into the branch or it was deleted and made again: then all kinds must be read.
 *
 * The three logs tell no order within a second. A push at the same second is taken to come before a forced one; where
 * that is wrong the way has a gap.
 */
export function gapless(logs: Pushes, ref: string, { sha, made, by }: Way): readonly Movement[] | null {
  const all = [logs.creations, logs.pushes, logs.forcePushes];
  if (made === undefined || all.some((log) => !log.readable.observed || !reachesTo(log, made))) return null;
  const moves = all
    .flatMap((log) => log.of(ref).toReversed())
    .filter(({ at }) => at >= made && at <= by)
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const [first] = moves;
  const follows = moves.every(({ before }, index) => index === 0 || before === moves[index - 1]?.after);
  return first?.before === null && follows && moves.at(-1)?.after === sha ? moves.toReversed() : null;
}

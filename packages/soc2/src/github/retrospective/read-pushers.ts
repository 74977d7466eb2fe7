import type { Push, PushLog } from '../../approval/snapshot.ts';
import type { GitHubClient } from '../client.ts';
import { isRefusal } from '../github-error.ts';
import { repositoryName, type RepositoryName } from '../repository.ts';
import { type ActivityLog, type Movement, openActivityLog, readMovements } from './activity-log.ts';
import { aFewAtATime } from './batches.ts';
import { gapless, openPushes, type Pushes } from './head-pushes.ts';
import type { MergedRow } from './merged-row.ts';
import { isWorthIt } from './read-while-worth.ts';

/** Who pushed the head branch of each merged pull request, by number. */
export type PushersByPull = ReadonlyMap<number, PushLog>;

/** So many branches that are left are rather looked for in the log of everything. */
const MANY = 10;

/**
 * Finds who moved each head branch up to the merge. The pushes of the whole repository are read back for as long as a
 * further page is likely to cover a branch. What they do not tell without a gap is looked for among all that happened, and
 * what then is left is asked for by branch. Heads in forks are in the fork's log alone.
 *
 * @throws GitHubError where a call fails; a log that may not be read is *not observed*
 */
export async function readPushers(
  client: GitHubClient,
  repository: RepositoryName,
  rows: readonly MergedRow[],
): Promise<PushersByPull> {
  const full = `${repository.owner}/${repository.repo}`;
  const isOwn = ({ head }: MergedRow): boolean => head.repository?.toLowerCase() === full.toLowerCase();
  const own = rows.filter(isOwn);
  const found = new Map<number, PushLog>();
  if (own.length > 0) await readOwn(client, repository, own, found);
  const others = rows.filter((row) => !isOwn(row));
  const logs = await aFewAtATime(others, async (row) => readForeign(client, row));
  for (const [index, row] of others.entries()) {
    found.set(row.number, logs[index] ?? { observed: false, why: 'the activity log was not read' });
  }
  return found;
}

async function readOwn(
  client: GitHubClient,
  repository: RepositoryName,
  rows: readonly MergedRow[],
  found: Map<number, PushLog>,
): Promise<void> {
  const pushes = await openPushes(client, repository);
  const { readable } = pushes.creations;
  if (!readable.observed) {
    for (const row of rows) found.set(row.number, readable);
    return;
  }
  await readCreations(pushes, rows);
  await pushes.readBackTo(rows.flatMap((row) => madeAt(pushes.creations, row) ?? []));
  const open = rows.filter((row) => {
    const moves = gapless(pushes, refOf(row), {
      sha: row.head.sha,
      made: madeAt(pushes.creations, row),
      by: row.mergedAt,
    });
    if (moves !== null) found.set(row.number, pushLog(moves, row));
    return moves === null;
  });
  const left = open.length < MANY ? open : await readAmongAll(client, repository, open, found);
  const lists = await aFewAtATime(left, (row) => readMovements(client, repository, refOf(row)));
  for (const [index, row] of left.entries()) found.set(row.number, pushLog(lists[index] ?? [], row));
}

async function readCreations({ creations }: Pushes, rows: readonly MergedRow[]): Promise<void> {
  let open = uncovered(creations, rows);
  while (
    isWorthIt(
      creations,
      open.map(({ createdAt }) => createdAt),
    ) &&
    (await creations.readOn())
  ) {
    open = uncovered(creations, open);
  }
}

/** Looks for branches in the log of all kinds, and hands out those that it does not cover as far as it is worth reading. */
async function readAmongAll(
  client: GitHubClient,
  repository: RepositoryName,
  rows: readonly MergedRow[],
  found: Map<number, PushLog>,
): Promise<readonly MergedRow[]> {
  const log = await openActivityLog(client, repository);
  if (!log.readable.observed) return rows;
  let open = uncovered(log, rows);
  while (
    isWorthIt(
      log,
      open.map(({ createdAt }) => createdAt),
    ) &&
    (await log.readOn())
  )
    open = uncovered(log, open);
  const left = new Set(open.map(({ number }) => number));
  for (const row of rows) if (!left.has(row.number)) found.set(row.number, pushLog(log.of(refOf(row)), row));
  return open;
}

/** Those whose branch was not yet made where the reading of the log has come to. */
function uncovered(log: ActivityLog, rows: readonly MergedRow[]): readonly MergedRow[] {
  return log.reaches() === null ? [] : rows.filter((row) => madeAt(log, row) === undefined);
}

/** When the branch was made that the pull request was opened from. */
function madeAt(log: ActivityLog, row: MergedRow): string | undefined {
  return log.of(refOf(row)).find(({ before, at }) => before === null && at <= row.createdAt)?.at;
}

function refOf({ head }: MergedRow): string {
  return `refs/heads/${head.ref}`;
}

/**
 * The pushes of the branch as this pull request had it: from its making, or as far as the log goes, up to the push of
 * the head that was merged. A branch of the same name may have been there before and after.
 */
function pushLog(newestFirst: readonly Movement[], { head, createdAt, mergedAt }: MergedRow): PushLog {
  const moves = newestFirst.toReversed().filter(({ at }) => at <= mergedAt);
  const made = moves.findLastIndex(({ before, at }) => before === null && at <= createdAt);
  const own = moves.slice(Math.max(0, made));
  const last = own.findLastIndex(({ after }) => after === head.sha);
  const shown = last === -1 ? own : own.slice(0, last + 1);
  return {
    observed: true,
    pushes: shown.flatMap(({ before, after, by }): readonly Push[] => (after === null ? [] : [{ before, after, by }])),
  };
}

async function readForeign(client: GitHubClient, row: MergedRow): Promise<PushLog> {
  const name = row.head.repository;
  if (name === null) return { observed: false, why: 'the repository of the head branch is gone' };
  try {
    return pushLog(await readMovements(client, repositoryName(name), refOf(row)), row);
  } catch (failure) {
    if (!isRefusal(failure, 403, 404)) throw failure;
    const why = `the activity log of the fork ${name} cannot be read with this token (HTTP ${failure.status})`;
    return { observed: false, why };
  }
}

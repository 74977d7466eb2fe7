import type { Push, PushLog } from '../../approval/snapshot.ts';
import type { GitHubClient } from '../client.ts';
import { isRefusal } from '../github-error.ts';
import { repositoryName, type RepositoryName } from '../repository.ts';
import { type ActivityLog, type Movement, readMovements } from './activity-log.ts';
import { aFewAtATime } from './batches.ts';
import type { MergedRow } from './merged-row.ts';

/** Who pushed the head branch of each merged pull request, by number. */
export type PushersByPull = ReadonlyMap<number, PushLog>;

/**
 * Finds who moved each head branch up to the merge. The log of the whole repository is read on from where the window's
 * steps ended for as long as a further page is likely to cover a branch; what then is left is asked for by branch. Heads
 * in forks are in the fork's log alone.
 *
 * @throws GitHubError where a call fails; a log that may not be read is *not observed*
 */
export async function readPushers(
  client: GitHubClient,
  repository: RepositoryName,
  log: ActivityLog,
  rows: readonly MergedRow[],
): Promise<PushersByPull> {
  const full = `${repository.owner}/${repository.repo}`;
  const isOwn = ({ head }: MergedRow): boolean => head.repository?.toLowerCase() === full.toLowerCase();
  const own = rows.filter(isOwn);
  const found = new Map<number, PushLog>();
  const { readable } = log;
  if (!readable.observed) for (const row of own) found.set(row.number, readable);
  else await readOwn(client, repository, log, own, found);
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
  log: ActivityLog,
  rows: readonly MergedRow[],
  found: Map<number, PushLog>,
): Promise<void> {
  let open = uncovered(log, rows);
  while (open.length > 0 && isWorthIt(log, open) && (await log.readOn())) open = uncovered(log, open);
  const left = new Set(open.map(({ number }) => number));
  for (const row of rows) {
    if (!left.has(row.number)) found.set(row.number, pushLog(log.of(refOf(row)), row));
  }
  const lists = await aFewAtATime(open, (row) => readMovements(client, repository, refOf(row)));
  for (const [index, row] of open.entries()) found.set(row.number, pushLog(lists[index] ?? [], row));
}

/** Those whose branch was not yet made where the reading of the log has come to. */
function uncovered(log: ActivityLog, rows: readonly MergedRow[]): readonly MergedRow[] {
  if (log.reaches() === null) return [];
  return rows.filter((row) => !log.of(refOf(row)).some(({ before, at }) => before === null && at <= row.createdAt));
}

/** Whether some number of further pages is likely to cover at least as many branches: each would cost a call alone. */
function isWorthIt(log: ActivityLog, open: readonly MergedRow[]): boolean {
  const oldest = log.rows.at(-1);
  const newest = log.rows[0];
  if (oldest === undefined || newest === undefined) return false;
  const span = Math.max(1, Date.parse(newest.at) - Date.parse(oldest.at)) / log.pages();
  const ages = open.map(({ createdAt }) => Date.parse(oldest.at) - Date.parse(createdAt)).toSorted((a, b) => a - b);
  return ages.some((age, index) => Math.max(1, Math.ceil(age / span)) <= index + 1);
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

import type { ActivityLog } from './activity-log.ts';

/**
 * Whether some number of further pages of a log is likely to reach back to at least as many instants: whatever happened
 * then would cost a call alone.
 *
 * @param instants ISO 8601, those that the log does not reach yet
 */
export function isWorthIt(log: ActivityLog, instants: readonly string[]): boolean {
  const oldest = log.rows.at(-1);
  const newest = log.rows[0];
  if (oldest === undefined || newest === undefined || log.reaches() === null) return false;
  const span = Math.max(1, Date.parse(newest.at) - Date.parse(oldest.at)) / log.pages();
  const ages = instants.map((at) => Date.parse(oldest.at) - Date.parse(at)).toSorted((a, b) => a - b);
  return ages.some((age, index) => Math.max(1, Math.ceil(age / span)) <= index + 1);
}

/** Reads a log back to as many of some instants as it is worth. Throws a `GitHubError`. */
export async function readWhileWorth(log: ActivityLog, instants: readonly string[]): Promise<void> {
  let open = beyond(log, instants);
  while (isWorthIt(log, open) && (await log.readOn())) open = beyond(log, open);
}

/** Whether a log holds all that happened at an instant and since. */
export function reachesTo(log: ActivityLog, instant: string): boolean {
  const reaches = log.reaches();
  return reaches === null || reaches < instant;
}

function beyond(log: ActivityLog, instants: readonly string[]): readonly string[] {
  return instants.filter((instant) => !reachesTo(log, instant));
}

import type { MergedPull } from './window.ts';

/**
 * Whether the gate's success stood on the merged head at the merge; undefined where the statuses were not observed. The
 * newest status by then decides, and of several in one second each one: GitHub's clock ticks no finer.
 */
export function gateHadSpoken({ statuses, mergedAt }: MergedPull): boolean | undefined {
  if (!statuses.observed) return undefined;
  const merge = Date.parse(mergedAt);
  const before = statuses.value
    .map(({ state, at }) => ({ state, time: Date.parse(at) }))
    .filter(({ time }) => time <= merge);
  const newest = before.reduce((latest, { time }) => Math.max(latest, time), Number.NEGATIVE_INFINITY);
  const last = before.filter(({ time }) => time === newest);
  return last.length > 0 && last.every(({ state }) => state.toLowerCase() === 'success');
}

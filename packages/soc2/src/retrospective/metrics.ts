import type { ChangeClass, MergedChange, Metrics } from './population.ts';

/** What the control costs and saves: how much the AI reviewer takes off people, and how long either kind waits. */
export function metricsOf(changes: readonly MergedChange[]): Metrics {
  const ai = changes.filter((change) => change.class === 'ai-approved').length;
  return {
    merged: changes.length,
    aiApprovedShare: changes.length === 0 ? null : ai / changes.length,
    medianToMerge: { ai: medianOf('ai-approved', changes), human: medianOf('human-approved', changes) },
  };
}

/** In whole milliseconds from open to merge; null where there is none of the class. */
function medianOf(name: ChangeClass, changes: readonly MergedChange[]): number | null {
  const spans = changes
    .filter((change) => change.class === name)
    .map(({ createdAt, mergedAt }) => Date.parse(mergedAt) - Date.parse(createdAt))
    .filter((span) => !Number.isNaN(span))
    .toSorted((a, b) => a - b);
  const middle = spans.length / 2;
  const upper = spans[Math.floor(middle)];
  const lower = spans[Math.ceil(middle) - 1];
  return upper === undefined || lower === undefined ? null : Math.round((lower + upper) / 2);
}

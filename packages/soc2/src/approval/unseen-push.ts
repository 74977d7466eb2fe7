import { short } from './rule.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Why it cannot be said who pushed the head branch; undefined where it can. The log may name nobody for a push: whoever
 * approves could be who pushed, so that is as little an answer as a log that cannot be read.
 */
export function whyPushersUnseen({ pushLog }: Snapshot): string | undefined {
  if (!pushLog.observed) return pushLog.why;
  const { pushes } = pushLog;
  const nobodys = pushes.filter(({ by }) => by === null).map(({ after }) => after);
  const [first] = nobodys.toSorted();
  return first && `the activity log does not say who pushed ${short(first)}`;
}

import { short } from './rule.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Why it cannot be said who pushed the head branch; undefined where it can. A log that is written late does not show
 * the push that brought the head, and one may name nobody for a push: whoever approves could be who pushed. Both are
 * as little an answer as a log that cannot be read.
 */
export function whyPushersUnseen({ head, pushLog }: Snapshot): string | undefined {
  if (!pushLog.observed) return pushLog.why;
  const { pushes } = pushLog;
  if (!pushes.some(({ after }) => after === head)) return `the activity log shows no push of ${short(head)}`;
  const nobodys = pushes.filter(({ by }) => by === null).map(({ after }) => after);
  const [first] = nobodys.toSorted();
  return first && `the activity log does not say who pushed ${short(first)}`;
}

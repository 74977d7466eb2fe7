import type { MergedPull, WindowSnapshot } from './window.ts';

/** What could not be seen, one sentence each: an auditor must be able to tell it from what was not there. */
export function notObservedIn(snapshot: WindowSnapshot, pulls: readonly MergedPull[]): readonly string[] {
  const found = snapshot.branches.flatMap(({ branch, log }) =>
    log.observed ? [] : [`the activity log of ${branch}: ${log.why}`],
  );
  const statuses = pulls.filter((pull) => !pull.statuses.observed);
  if (statuses.length > 0) found.push(`the gate’s statuses on the heads of ${list(statuses)}`);
  const pushers = pulls.filter(({ snapshot: { pushLog } }) => !pushLog.observed);
  if (pushers.length > 0) found.push(`who pushed to the branches of ${list(pushers)}`);
  if (snapshot.audit.observed) found.push(...(snapshot.audit.value.unseen ?? []));
  else found.push(`rule bypasses and protection settings: ${snapshot.audit.why}`);
  if (pulls.length > 0) {
    found.push('write access and team membership as of each merge: GitHub shows them as they are now alone');
  }
  return found.toSorted();
}

/** Pull requests that a sentence names. */
const NAMED = 10;

function list(pulls: readonly MergedPull[]): string {
  const numbers = pulls.map(({ number }) => number).toSorted((a, b) => a - b);
  const named = numbers
    .slice(0, NAMED)
    .map((number) => `#${number}`)
    .join(', ');
  return numbers.length > NAMED ? `${named} and ${numbers.length - NAMED} more` : named;
}

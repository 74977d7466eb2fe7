import type { Sha } from '../../domain.ts';
import type { Observed, Step } from '../../retrospective/window.ts';
import type { ActivityLog, Movement } from './activity-log.ts';

/**
 * The steps of a governed branch from where its window begins, oldest first.
 *
 * What the log has since the window's beginning stands there whole: where the first step does not start at `base`, it
 * starts after the step that reached `base`, and where there is none either, the gap is for the rules to see. Nothing
 * is looked for further back, so a branch that was moved away and back again cannot hide behind its older steps.
 *
 * @param from ISO 8601, at or before the instant at which `base` was the tip
 */
export async function readSteps(
  log: ActivityLog,
  branch: string,
  { base, head, from }: { readonly base: Sha | null; readonly head: Sha; readonly from: string },
): Promise<Observed<readonly Step[]>> {
  if (!log.readable.observed) return log.readable;
  await log.readBackTo(from);
  const steps = since(log, branch, from).map(stepOf);
  return { observed: true, value: upTo(head, base, startingAt(base, steps)) };
}

/** What happened to a branch at or after an instant, oldest first. */
export function since(log: ActivityLog, branch: string, from: string): readonly Movement[] {
  return log
    .of(`refs/heads/${branch}`)
    .filter(({ at }) => at >= from)
    .toReversed();
}

function startingAt(base: Sha | null, steps: readonly Step[]): readonly Step[] {
  if (steps[0] === undefined || steps[0].before === base) return steps;
  const reached = steps.findIndex(({ after }) => base !== null && after === base);
  return reached === -1 ? steps : steps.slice(reached + 1);
}

/** Leaves out what happened after the head was frozen, but for the deletion that left the branch there. */
function upTo(head: Sha, base: Sha | null, steps: readonly Step[]): readonly Step[] {
  const last = steps.findLastIndex(({ after }) => after === head);
  if (last === -1 && head !== base) return steps;
  const rest = steps.slice(last + 1);
  const [next] = rest;
  const isDeleted = rest.length === 1 && next?.kind === 'branch_deletion' && next.before === head;
  return steps.slice(0, last + (isDeleted ? 2 : 1));
}

function stepOf({ kind, before, after, by, at }: Movement): Step {
  return { kind, before, after, by, at };
}

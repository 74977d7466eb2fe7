import { short } from '../approval/rule.ts';
import type { Account } from '../approval/snapshot.ts';
import type { Sha } from '../domain.ts';
import { exceptionOf, showAccount } from './exceptions.ts';
import type { BranchCounts, Exception } from './population.ts';
import type { BranchWindow, Step } from './window.ts';

/** One move of a branch, or a stretch of its history that no step explains. */
export interface Link {
  /** `gap`: the log leaves it out. `unseen`: there is no log. */
  readonly kind: Step['kind'] | 'gap' | 'unseen';
  readonly before: Sha | null;
  readonly after: Sha | null;
  readonly by: Account | null;
}

/** The moves that lead a branch from the base of its window to the head, each beginning where the one before ended. */
export interface Chain {
  /** The steps of the log that belong to the window. */
  readonly steps: readonly Step[];
  readonly links: readonly Link[];
  readonly log: BranchCounts['log'];
  readonly exceptions: readonly Exception[];
}

/**
 * Joins the steps of a branch's activity log to one chain from base to head. Where a step does not begin where the one
 * before ended, the stretch between is a link of its own that nobody explains: an exception, and whatever came in on it
 * has to explain itself. Source: SPEC §7 "Window".
 */
export function chainOf(window: BranchWindow): Chain {
  const { branch, base, head, log } = window;
  if (!log.observed) {
    return {
      steps: [],
      links: [{ kind: 'unseen', before: base, after: head, by: null }],
      log: 'not observed',
      exceptions: window.linear || base === null ? [] : [notADescendant(window)],
    };
  }
  const steps = stepsOfWindow(log.value, base, head);
  const links: Link[] = [];
  const exceptions: Exception[] = [];
  let tip = base;
  const goTo = (after: Sha | null): void => {
    if (tip === after) return;
    links.push({ kind: 'gap', before: tip, after, by: null });
    exceptions.push(gap(branch, tip, after));
    tip = after;
  };
  for (const [index, step] of steps.entries()) {
    goTo(step.before);
    links.push({ kind: step.kind, before: step.before, after: step.after, by: step.by });
    exceptions.push(...exceptionTo(step, branch, index === 0 && base === null));
    tip = step.after;
  }
  goTo(head);
  const end = log.value.at(-1);
  if (end?.kind === 'branch_deletion' && end.before === head) exceptions.push(...exceptionTo(end, branch, false));
  const rewritten = links.some(({ kind }) => kind === 'force_push' || kind === 'branch_creation' || kind === 'gap');
  if (!window.linear && base !== null && !rewritten) exceptions.push(notADescendant(window));
  return { steps, links, log: links.some(({ kind }) => kind === 'gap') ? 'broken' : 'unbroken', exceptions };
}

/**
 * The steps from the first one that begins at `base` to the last one that ends at `head`: a log goes on after the head
 * was frozen. Where none begins or ends there, all of them, and the gaps will show. A page that shifts while it is read
 * shows a step twice.
 */
function stepsOfWindow(log: readonly Step[], base: Sha | null, head: Sha): readonly Step[] {
  const steps = log.filter((step, index) => index === 0 || !isSame(step, log[index - 1] as Step));
  const last = steps.findLastIndex(({ after }) => after === head);
  const first = steps.findIndex(({ before }) => before === base);
  // The head was frozen where the window begins, and what the log goes on with came later.
  if (base === head && (first === -1 || last < first)) return [];
  const from = first === -1 || (last !== -1 && first > last) ? 0 : first;
  return steps.slice(from, last === -1 ? undefined : last + 1);
}

function isSame(a: Step, b: Step): boolean {
  return a.kind === b.kind && a.before === b.before && a.after === b.after && a.at === b.at && a.by?.id === b.by?.id;
}

function exceptionTo({ kind, before, after, by }: Step, branch: string, opens: boolean): readonly Exception[] {
  const who = showAccount(by);
  switch (kind) {
    case 'force_push':
      return [
        exceptionOf('force-push', `${who} forced ${branch} from ${short(before)} to ${short(after)}`, {
          branch,
          sha: after,
        }),
      ];
    case 'branch_deletion':
      return [exceptionOf('force-push', `${who} deleted ${branch} at ${short(before)}`, { branch, sha: before })];
    case 'branch_creation':
      if (opens) return [];
      return [exceptionOf('force-push', `${who} created ${branch} anew at ${short(after)}`, { branch, sha: after })];
    case 'unknown':
      return [
        exceptionOf(
          'gap',
          `the activity log moves ${branch} from ${short(before)} to ${short(after)} in a way that is not known`,
          { branch, sha: after },
        ),
      ];
    case 'push':
    case 'pr_merge':
    case 'merge_queue_merge':
      return [];
  }
}

function gap(branch: string, before: Sha | null, after: Sha | null): Exception {
  const from = before === null ? 'where there was no branch' : short(before);
  const to = after === null ? 'where there is none' : short(after);
  return exceptionOf('gap', `no step of the activity log leads ${branch} from ${from} to ${to}`, {
    branch,
    sha: after,
  });
}

function notADescendant({ branch, base, head }: BranchWindow): Exception {
  const what = `${short(head)}, the head of ${branch}, does not descend from ${short(base)}, where the window begins, and no step says why`;
  return exceptionOf('force-push', what, { branch, sha: head });
}

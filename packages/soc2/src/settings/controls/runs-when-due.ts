import { type RepositoryControl, broken, holds, notObserved } from '../control.ts';
import { controlWorkflows } from '../control-workflows.ts';
import { hoursBetween, inWords } from '../span.ts';
import type { Settings, WorkflowRuns } from '../settings.ts';

/** Hours after which a sweep is missed: it is due hourly, and GitHub starts scheduled runs late or drops one. */
const SWEEP = 4;
/** Hours after which a retrospective is missed: it is due weekly. */
const WEEK = 8 * 24;

/**
 * Stops a control that looks alive and is not: a schedule that GitHub does not start, a sweep that fails each hour.
 * Source: issue §3; FACTS on schedules.
 */
export const runsWhenDue: RepositoryControl = {
  id: 'runs-when-due',
  title: 'The sweep and the retrospective run when they are due',
  why: 'What changed without an event (a retarget, a lost event) is seen by the sweep alone.',
  weight: 'required',
  page: '/actions',
  judge: (settings) => {
    const found = controlWorkflows(settings);
    if (!found.seen) return notObserved(found);
    if (!settings.runs.seen) return notObserved(settings.runs);
    const { gate, weekly } = found.value;
    const runsOf = (path: string | undefined): WorkflowRuns | undefined =>
      settings.runs.seen ? settings.runs.value.find((runs) => runs.path === path) : undefined;
    const sweeps = runsOf(gate?.path);
    const weeks = runsOf(weekly?.path);
    if (sweeps === undefined || weeks === undefined) {
      return broken('there is no workflow that would sweep, or write the retrospective', 'Run `countersign init`.');
    }
    const faults = [...sweepFaults(sweeps, settings), ...weekFaults(weeks, settings)];
    const [first] = faults;
    if (first === undefined) {
      const swept = sweeps.scheduled === null ? 'the first sweep is not due yet' : `swept at ${sweeps.scheduled.at}`;
      return holds(
        `${swept}; ${weeks.succeededAt === null ? 'the first retrospective is not due yet' : `retrospective run at ${weeks.succeededAt}`}`,
      );
    }
    return broken(
      faults.map(({ says }) => says).join('; '),
      [...new Set(faults.map(({ fix }) => fix))].join(' '),
      `${settings.home}/actions/workflows/${first.path.replace(/^.*\//, '')}`,
    );
  },
};

interface Fault {
  readonly path: string;
  readonly says: string;
  readonly fix: string;
}

/** The gate has no start by hand: a dispatch runs the workflow of any branch that it is started on. */
const MEND_SWEEP =
  'Look at the gate’s last runs, and mend what they say. It cannot be started by hand: wait for the next hour, or label a pull request to have that one judged.';
const MEND_WEEK = 'Look at the last runs of the weekly review; start it by hand, and mend what they say.';

function sweepFaults({ path, createdAt, scheduled }: WorkflowRuns, { now }: Settings): readonly Fault[] {
  const since = hoursBetween(scheduled?.at ?? createdAt, now);
  if (since > SWEEP) {
    const says = scheduled === null ? 'the gate never swept' : `the gate last swept ${inWords(since)} ago`;
    return [{ path, says: `${says}, and is due hourly`, fix: MEND_SWEEP }];
  }
  const { conclusion = null } = scheduled ?? {};
  return conclusion === null || conclusion === 'success'
    ? []
    : [{ path, says: `the gate’s last sweep ended as ${conclusion}`, fix: MEND_SWEEP }];
}

function weekFaults({ path, createdAt, succeededAt }: WorkflowRuns, { now }: Settings): readonly Fault[] {
  const since = hoursBetween(succeededAt ?? createdAt, now);
  if (since <= WEEK) return [];
  const says =
    succeededAt === null ? 'no retrospective ever succeeded' : `the last retrospective was ${inWords(since)} ago`;
  return [{ path, says: `${says}, and one is due weekly`, fix: MEND_WEEK }];
}

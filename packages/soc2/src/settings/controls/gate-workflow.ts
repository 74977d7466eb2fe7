import { type RepositoryControl, broken, holds, notObserved, type Verdict } from '../control.ts';
import { controlWorkflows, isUseOf } from '../control-workflows.ts';
import type { Settings } from '../settings.ts';
import type { WorkflowFile } from '../workflow-file.ts';

/** Without each of these a change of the pull request goes unjudged. Source: SPEC §5. */
const TYPES = ['opened', 'reopened', 'synchronize', 'edited', 'closed'];

/**
 * Stops a gate that is not there, or does not hear what happened: a push, a retarget, a review, an event that got lost.
 * On `pull_request` it would be the pull request’s own file that judges it. Source: SPEC §5, §10.
 */
export const gateWorkflow: RepositoryControl = {
  id: 'gate-workflow',
  title: 'The gate hears every event',
  why: 'What starts no run is judged by nobody, and the last verdict stands.',
  weight: 'required',
  page: '/actions',
  judge: (settings) => {
    const found = controlWorkflows(settings);
    if (!found.seen) return notObserved(found);
    const { gate, relay } = found.value;
    if (gate === undefined) return broken('no workflow of the default branch uses the gate', 'Run `countersign init`.');
    const doors = found.value.all.filter(([role, { triggers }]) => role === 'gate' && triggers.has('pull_request'));
    return judgeTriggers(
      gate,
      relay,
      settings,
      doors.map(([, { path }]) => path),
    );
  },
};

function judgeTriggers(
  gate: WorkflowFile,
  relay: WorkflowFile | undefined,
  settings: Settings,
  doors: readonly string[],
): Verdict {
  const { triggers } = gate;
  const target = triggers.get('pull_request_target');
  const listed = target?.['types'];
  const types: readonly unknown[] = Array.isArray(listed) ? listed : listed === undefined ? DEFAULT_TYPES : [listed];
  const missing = [
    ...(triggers.has('pull_request_target')
      ? TYPES.filter((type) => !types.includes(type)).map((type) => `pull_request_target: ${type}`)
      : ['pull_request_target']),
    ...(triggers.has('schedule') ? [] : ['schedule']),
    ...(triggers.has('push') ? [] : ['push of the policy']),
    ...(relay === undefined ? ['workflow_run of a relay'] : []),
    ...(relay === undefined || relay.triggers.has('pull_request_review') ? [] : ['pull_request_review in the relay']),
    ...(relay === undefined || relay.triggers.has('merge_group') ? [] : ['merge_group in the relay']),
  ];
  const narrowed = ['branches', 'branches-ignore', 'paths', 'paths-ignore'].filter(
    (key) => target?.[key] !== undefined,
  );
  const other = otherInputs(gate, settings);
  const page = `${settings.home}/blob/${settings.defaultBranch}/${gate.path}`;
  const fix = `Write ${gate.path} again with \`countersign init\`.`;
  if (missing.length > 0) return broken(`it does not hear ${missing.join(', ')}`, fix, page);
  if (doors.length > 0) {
    return broken(`${doors.join(', ')} runs on \`pull_request\`, from the file of the pull request itself`, fix, page);
  }
  if (other.length > 0) return broken(`the gate is told otherwise: ${other.join(', ')}`, OTHERWISE, page);
  if (narrowed.length > 0) return broken(`pull_request_target is narrowed by ${narrowed.join(', ')}`, fix, page);
  return holds(`${gate.path} and ${relay?.path ?? 'its relay'} hear pull requests, reviews, the queue and the clock`);
}

/** Where a workflow names no types. Source: GitHub’s documentation of the event. */
const DEFAULT_TYPES: readonly string[] = ['opened', 'synchronize', 'reopened'];

const OTHERWISE =
  'Take the inputs out, or ask with `--policy` and `--status-context` for what the gate reads and publishes.';

/** Inputs by which the gate reads another policy, or publishes under another name, than was asked about. */
function otherInputs({ jobs }: WorkflowFile, { policyPath, statusContext }: Settings): readonly string[] {
  const uses = jobs.flatMap((job) => job.uses).filter((use) => isUseOf(use, 'gate'));
  return uses.flatMap(({ inputs }) =>
    Object.entries({ policy: policyPath, 'status-context': statusContext }).flatMap(([name, asked]) => {
      const given = inputs[name];
      return given === undefined || given === asked ? [] : [`\`${name}: ${JSON.stringify(given)}\``];
    }),
  );
}

import type { Seen } from './seen.ts';
import type { Settings } from './settings.ts';
import type { Use, WorkflowFile } from './workflow-file.ts';

/** The workflows that the control runs in, each found by the action that it uses, whatever its file is called. */
export interface ControlWorkflows {
  readonly gate: WorkflowFile | undefined;
  /** What the gate follows on `workflow_run`. */
  readonly relay: WorkflowFile | undefined;
  readonly review: WorkflowFile | undefined;
  readonly weekly: WorkflowFile | undefined;
  /** All of them, and every further one that uses one of these actions, each with its role. */
  readonly all: readonly (readonly [WorkflowRole, WorkflowFile])[];
}

export type WorkflowRole = 'gate' | 'relay' | 'review' | 'weekly';

/** What a reader calls each. */
export const ROLE_NAMES: Readonly<Record<WorkflowRole, string>> = {
  gate: 'the gate',
  relay: 'its relay',
  review: 'the AI review',
  weekly: 'the retrospective',
};

/** The workflows of the control among the files of the default branch. */
export function controlWorkflows({ workflows }: Pick<Settings, 'workflows'>): Seen<ControlWorkflows> {
  if (!workflows.seen) return workflows;
  const files = workflows.value;
  const gates = usersOf('gate', files);
  const gate = theOne('pull_request_target', gates);
  const followed = gate?.triggers.get('workflow_run')?.['workflows'];
  const names = Array.isArray(followed) ? followed : [followed];
  const relays = files.filter(({ name, path }) => path !== gate?.path && names.includes(name));
  const reviews = usersOf('ai-review', files);
  const weeklies = usersOf('weekly-review', files);
  const as = (role: WorkflowRole, found: readonly WorkflowFile[]) => found.map((file) => [role, file] as const);
  return {
    seen: true,
    value: {
      gate,
      relay: relays[0],
      review: theOne('pull_request_target', reviews),
      weekly: theOne('schedule', weeklies),
      all: [...as('gate', gates), ...as('relay', relays), ...as('review', reviews), ...as('weekly', weeklies)],
    },
  };
}

function usersOf(action: string, files: readonly WorkflowFile[]): readonly WorkflowFile[] {
  return files.filter(({ jobs }) => jobs.some(({ uses }) => uses.some((use) => isUseOf(use, action))));
}

/** Of several that use the same action, the one that is started as it should be. */
function theOne(trigger: string, files: readonly WorkflowFile[]): WorkflowFile | undefined {
  return files.find(({ triggers }) => triggers.has(trigger)) ?? files[0];
}

/** Whether a step uses an action of the control: `OWNER/NAME/actions/gate@REF`, or `./actions/gate` in its own repository. */
export function isUseOf({ what }: Use, action: string): boolean {
  return new RegExp(`^(?:[^/]+/[^/]+|\\.)/actions/${action}(?:@|$)`).test(what);
}

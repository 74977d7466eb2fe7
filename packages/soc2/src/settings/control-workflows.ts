import type { Seen } from './seen.ts';
import type { Settings } from './settings.ts';
import type { WorkflowFile } from './workflow-file.ts';

/** The workflows that the control runs in, each found by the action that it uses, whatever its file is called. */
export interface ControlWorkflows {
  readonly gate: WorkflowFile | undefined;
  /** What the gate follows on `workflow_run`. */
  readonly relay: WorkflowFile | undefined;
  readonly review: WorkflowFile | undefined;
  readonly weekly: WorkflowFile | undefined;
}

export type WorkflowRole = keyof ControlWorkflows;

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
  const using = (action: string): WorkflowFile | undefined =>
    files.find(({ jobs }) => jobs.some(({ uses }) => uses.some((each) => isUseOf(each, action))));
  const gate = using('gate');
  const followed = gate?.triggers.get('workflow_run')?.['workflows'];
  const names = Array.isArray(followed) ? followed : [followed];
  return {
    seen: true,
    value: {
      gate,
      relay: files.find(({ name, path }) => path !== gate?.path && names.includes(name)),
      review: using('ai-review'),
      weekly: using('weekly-review'),
    },
  };
}

/** Those that are there, each with its role. */
export function presentWorkflows(found: ControlWorkflows): readonly (readonly [WorkflowRole, WorkflowFile])[] {
  const roles: readonly WorkflowRole[] = ['gate', 'relay', 'review', 'weekly'];
  return roles.flatMap((role) => {
    const file = found[role];
    return file === undefined ? [] : [[role, file] as const];
  });
}

/** `OWNER/NAME/actions/gate@REF`, or `./actions/gate` in the repository of the actions itself. */
function isUseOf(uses: string, action: string): boolean {
  return new RegExp(`^(?:[^/]+/[^/]+|\\.)/actions/${action}(?:@|$)`).test(uses);
}

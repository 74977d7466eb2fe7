import { type RepositoryControl, broken, holds, notObserved } from '../control.ts';
import { controlWorkflows, ROLE_NAMES, type WorkflowRole } from '../control-workflows.ts';
import type { Job } from '../workflow-file.ts';

/** What each workflow may write at most. Source: SPEC §10. */
const MAY_WRITE: Readonly<Record<WorkflowRole, readonly string[]>> = {
  gate: ['pull-requests', 'statuses'],
  relay: [],
  // Signs in to the model without a key.
  review: ['id-token'],
  weekly: ['issues'],
};

/**
 * Stops a fault or a stolen token of one of these workflows from doing more than its task: with `contents: write` it
 * would merge what it judges. Source: SPEC §10.
 */
export const jobRights: RepositoryControl = {
  id: 'job-rights',
  title: 'The workflows have no more rights than they need',
  why: 'A stolen token of the gate must not be able to merge.',
  weight: 'required',
  page: '/actions',
  judge: (settings) => {
    const found = controlWorkflows(settings);
    if (!found.seen) return notObserved(found);
    const present = found.value.all;
    if (present.length === 0) return broken('there is no workflow of the control', 'Run `countersign init`.');
    const faults = present.flatMap(([, file], index) => {
      // One file may do the work of several.
      if (present.findIndex(([, { path }]) => path === file.path) !== index) return [];
      const roles = present.filter(([, { path }]) => path === file.path).map(([role]) => role);
      const mayWrite = roles.flatMap((role) => MAY_WRITE[role]);
      return file.jobs.flatMap((job) =>
        faultsOf(job, mayWrite).map((fault) => ({ path: file.path, fault: `${file.path}: ${job.id} ${fault}` })),
      );
    });
    const [first] = faults;
    return first === undefined
      ? holds(
          `${[...new Set(present.map(([role]) => ROLE_NAMES[role]))].join(', ')}: each job names its rights, and none too many`,
        )
      : broken(
          faults.map(({ fault }) => fault).join('; '),
          'Give each job the `permissions:` that `countersign init` writes, and `permissions: {}` on top.',
          `${settings.home}/blob/${settings.defaultBranch}/${first.path}`,
        );
  },
};

function faultsOf({ permissions }: Job, mayWrite: readonly string[]): readonly string[] {
  if (permissions === undefined) return ['names no permissions, so it has the repository’s default'];
  if (permissions === 'all') return ['has every right'];
  return Object.entries(permissions)
    .filter(([name, level]) => level === 'write' && !mayWrite.includes(name))
    .map(([name]) => `has \`${name}: write\``);
}

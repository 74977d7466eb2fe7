import { type RepositoryControl, broken, holds, notObserved } from '../control.ts';
import { controlWorkflows } from '../control-workflows.ts';

/**
 * Without a retrospective nobody looks at what the AI approved, and without its sign-off nobody has to: the blog’s third
 * condition for letting an AI approve at all. Source: SPEC §7.
 */
export const weeklyWorkflow: RepositoryControl = {
  id: 'weekly-workflow',
  title: 'The retrospective is opened weekly, and its closing is checked',
  why: 'Else nobody ever looks at what the AI let through.',
  weight: 'required',
  page: '/actions',
  judge: (settings) => {
    const found = controlWorkflows(settings);
    if (!found.seen) return notObserved(found);
    const { weekly } = found.value;
    if (weekly === undefined) {
      return broken('no workflow of the default branch writes the retrospective', 'Run `countersign init`.');
    }
    const closed = weekly.triggers.get('issues');
    const types = closed?.['types'];
    const missing = [
      ...(weekly.triggers.has('schedule') ? [] : ['schedule']),
      ...(weekly.triggers.has('issues') && (types === undefined || [types].flat().includes('closed'))
        ? []
        : ['issues: closed']),
    ];
    return missing.length === 0
      ? holds(`${weekly.path} runs by the clock and when an issue is closed`)
      : broken(
          `${weekly.path} does not hear ${missing.join(', ')}`,
          `Write ${weekly.path} again with \`countersign init\`.`,
          `${settings.home}/blob/${settings.defaultBranch}/${weekly.path}`,
        );
  },
};

import { type RepositoryControl, broken, holds, notObserved } from '../control.ts';
import { controlWorkflows } from '../control-workflows.ts';

/**
 * Stops a control that somebody switched off, or that GitHub did after sixty quiet days: the last verdicts stand, and
 * nothing judges what comes after. Source: issue §3.
 */
export const workflowsEnabled: RepositoryControl = {
  id: 'workflows-enabled',
  title: 'The workflows are enabled',
  why: 'A disabled gate judges nothing, and its last success stands.',
  weight: 'required',
  page: '/actions',
  judge: (settings) => {
    const { runs, home } = settings;
    const found = controlWorkflows(settings);
    if (!found.seen) return notObserved(found);
    if (!runs.seen) return notObserved(runs);
    const present = found.value.all;
    if (present.length === 0) return broken('there is no workflow of the control', 'Run `countersign init`.');
    const off = present.flatMap(([, { path }]) => {
      const state = runs.value.find((each) => each.path === path)?.state ?? 'unknown to GitHub';
      return state === 'active' ? [] : [{ path, state }];
    });
    const [first] = off;
    return first === undefined
      ? holds(`${present.length} of ${present.length} are active`)
      : broken(
          off.map(({ path, state }) => `${path} is ${state.replaceAll('_', ' ')}`).join('; '),
          'Open the workflow and press *Enable workflow*.',
          `${home}/actions/workflows/${first.path.replace(/^.*\//, '')}`,
        );
  },
};

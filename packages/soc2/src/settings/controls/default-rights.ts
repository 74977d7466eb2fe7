import { type RepositoryControl, broken, holds, notObserved } from '../control.ts';

/**
 * Stops a workflow that says nothing of its permissions from being able to push, merge and label by accident. Source:
 * SPEC §10, least permissions.
 */
export const defaultRights: RepositoryControl = {
  id: 'default-rights',
  title: 'Workflows only read unless they say so',
  why: 'A careless workflow would else hold a token that pushes.',
  weight: 'required',
  page: '/settings/actions',
  judge: ({ workflowRights }) => {
    if (!workflowRights.seen) return notObserved(workflowRights);
    return workflowRights.value.byDefault === 'read'
      ? holds('the default of GITHUB_TOKEN is to read')
      : broken(
          `the default of GITHUB_TOKEN is \`${workflowRights.value.byDefault}\``,
          'Workflow permissions: *Read repository contents and packages permissions*.',
        );
  },
};

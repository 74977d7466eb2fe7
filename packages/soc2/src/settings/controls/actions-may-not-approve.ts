import { type RepositoryControl, broken, holds, notObserved } from '../control.ts';

/**
 * Stops a workflow of any writer that approves as github-actions[bot]: the gate never counts it, but GitHub’s own required
 * reviews do. Source: SPEC §10, issue §3.
 */
export const actionsMayNotApprove: RepositoryControl = {
  id: 'actions-may-not-approve',
  title: 'GitHub Actions may not approve',
  why: 'Else a workflow of any writer approves in the name of GitHub Actions.',
  weight: 'required',
  page: '/settings/actions',
  judge: ({ workflowRights }) => {
    if (!workflowRights.seen) return notObserved(workflowRights);
    return workflowRights.value.mayApprove
      ? broken(
          'GitHub Actions may approve pull requests',
          'Switch off *Allow GitHub Actions to create and approve pull requests*.',
        )
      : holds('GitHub Actions may not approve pull requests');
  },
};

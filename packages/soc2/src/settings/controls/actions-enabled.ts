import { broken, holds, notObserved, type RepositoryControl } from '../control.ts';

/**
 * Stops a control that was switched off with everything else: without GitHub Actions nothing judges, sweeps or looks back,
 * and a workflow still counts as active. Source: issue §3.
 */
export const actionsEnabled: RepositoryControl = {
  id: 'actions-enabled',
  title: 'GitHub Actions is on',
  why: 'Everything of the control runs there.',
  weight: 'required',
  page: '/settings/actions',
  judge: ({ actions }) => {
    if (!actions.seen) return notObserved(actions);
    return actions.value.enabled ? holds('workflows may run') : broken('GitHub Actions is off', 'Allow actions.');
  },
};

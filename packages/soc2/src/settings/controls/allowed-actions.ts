import { type RepositoryControl, broken, holds, notObserved } from '../control.ts';

/**
 * Stops an action by a tag in any workflow, not only in those of the control: GitHub then refuses to run it. Source:
 * GitHub’s guide on hardening.
 */
export const allowedActions: RepositoryControl = {
  id: 'allowed-actions',
  title: 'GitHub runs only actions that are pinned by commit',
  why: 'It keeps the next workflow pinned, too.',
  weight: 'recommended',
  page: '/settings/actions',
  judge: ({ actions }) => {
    if (!actions.seen) return notObserved(actions);
    const { enabled, allowed, pinningRequired } = actions.value;
    if (!enabled) return holds('GitHub Actions is off');
    return pinningRequired
      ? holds(`pinning is required; allowed actions: ${allowed ?? 'as the organization says'}`)
      : broken(
          'an action may be named by a tag',
          'Switch on *Require actions to be pinned to a full-length commit SHA*.',
        );
  },
};

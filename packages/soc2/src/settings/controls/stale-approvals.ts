import type { BranchControl } from '../control.ts';
import { judgeSafeguard } from '../protected.ts';

/** Stops a push that rides in on an older approval, as the gate does by itself. Source: SPEC §1, fresh approval. */
export const staleApprovals: BranchControl = {
  id: 'stale-approvals',
  title: 'Stale approvals are dismissed',
  why: 'Else a push after an approval rides in on it.',
  weight: 'required',
  page: '/settings/rules',
  judge: (branch, settings) =>
    judgeSafeguard(
      branch,
      settings,
      {
        byRule: ({ reviews }) => reviews?.staleDismissed === true,
        byProtection: ({ reviews }) => reviews?.staleDismissed === true,
      },
      {
        on: 'a push dismisses approvals',
        off: 'an approval outlives the push after it',
        fix: 'Switch on *Dismiss stale pull request approvals when new commits are pushed*.',
      },
    ),
};

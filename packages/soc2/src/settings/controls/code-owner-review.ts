import type { BranchControl } from '../control.ts';
import { judgeSafeguard } from '../protected.ts';

/** Stops a change to the control itself where the gate was talked round or switched off: GitHub itself then waits for the owners. Source: SPEC §10. */
export const codeOwnerReview: BranchControl = {
  id: 'code-owner-review',
  title: 'Review from code owners is required',
  why: 'It keeps the control’s own files with their owners, even while the gate is down or forged.',
  weight: 'required',
  page: '/settings/rules',
  judge: (branch, settings) =>
    judgeSafeguard(
      branch,
      settings,
      {
        byRule: ({ reviews }) => reviews?.codeOwners === true,
        byProtection: ({ reviews }) => reviews?.codeOwners === true,
      },
      {
        on: 'code owners must review what they own',
        off: 'code owners are asked, and nobody waits for them',
        fix: 'Switch on *Require review from Code Owners*.',
      },
    ),
};

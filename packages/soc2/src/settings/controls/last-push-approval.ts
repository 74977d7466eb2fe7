import type { BranchControl } from '../control.ts';
import { judgeSafeguard } from '../protected.ts';

/** Stops an approver who pushes a last commit to somebody else’s branch, and so approves their own. Source: SPEC §1, contributor. */
export const lastPushApproval: BranchControl = {
  id: 'last-push-approval',
  title: 'Somebody else approves the last push',
  why: 'Else who pushed last approves what they pushed.',
  weight: 'required',
  page: '/settings/rules',
  judge: (branch, settings) =>
    judgeSafeguard(
      branch,
      settings,
      {
        byRule: ({ reviews }) => reviews?.lastPush === true,
        byProtection: ({ reviews }) => reviews?.lastPush === true,
      },
      {
        on: 'the last push needs the approval of another',
        off: 'who pushes last may approve it',
        fix: 'Switch on *Require approval of the most recent reviewable push*.',
      },
    ),
};

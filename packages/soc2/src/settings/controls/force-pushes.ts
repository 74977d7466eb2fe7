import type { BranchControl } from '../control.ts';
import { judgeSafeguard } from '../protected.ts';

/** Stops a rewritten branch, whose population no retrospective could account for. Source: SPEC §7. */
export const forcePushes: BranchControl = {
  id: 'force-pushes',
  title: 'Force pushes are blocked',
  why: 'Else history is rewritten, and what was reviewed is no longer what is there.',
  weight: 'required',
  page: '/settings/rules',
  judge: (branch, settings) =>
    judgeSafeguard(
      branch,
      settings,
      { byRule: ({ type }) => type === 'non_fast_forward', byProtection: ({ forcePushes: allowed }) => !allowed },
      {
        on: 'the branch only moves forward',
        off: 'the branch can be rewritten',
        fix: 'Switch on *Block force pushes*.',
      },
    ),
};

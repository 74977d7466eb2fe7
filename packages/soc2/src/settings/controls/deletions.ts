import type { BranchControl } from '../control.ts';
import { judgeSafeguard } from '../protected.ts';

/** Stops a branch that is deleted and made anew, which is a force push by another name. Source: SPEC §7. */
export const deletions: BranchControl = {
  id: 'deletions',
  title: 'The branch cannot be deleted',
  why: 'Else it is deleted and made anew with another history.',
  weight: 'required',
  page: '/settings/rules',
  judge: (branch, settings) =>
    judgeSafeguard(
      branch,
      settings,
      { byRule: ({ type }) => type === 'deletion', byProtection: ({ deletions: allowed }) => !allowed },
      { on: 'nobody can delete it', off: 'it can be deleted', fix: 'Switch on *Restrict deletions*.' },
    ),
};

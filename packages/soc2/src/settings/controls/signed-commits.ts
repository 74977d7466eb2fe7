import type { BranchControl } from '../control.ts';
import { judgeSafeguard } from '../protected.ts';

/** Stops a commit under somebody else’s name, which hides a contributor from whoever reads the history. Source: issue §3, SPEC §9. */
export const signedCommits: BranchControl = {
  id: 'signed-commits',
  title: 'Commits are signed',
  why: 'Else the name on a commit is whatever its author wrote there.',
  weight: 'recommended',
  page: '/settings/rules',
  judge: (branch, settings) =>
    judgeSafeguard(
      branch,
      settings,
      { byRule: ({ type }) => type === 'required_signatures', byProtection: ({ signatures }) => signatures },
      {
        on: 'only commits with a verified signature get in',
        off: 'anyone’s name can stand on a commit',
        fix: 'Switch on *Require signed commits*.',
      },
    ),
};

import type { BranchControl } from '../control.ts';
import { judgeSafeguard } from '../protected.ts';

/** Stops a push past every review: what the gate never sees it cannot judge. Source: CC8.1, the blog. */
export const pullRequestRequired: BranchControl = {
  id: 'pull-request-required',
  title: 'A pull request is required',
  why: 'Else a push goes straight to the branch, past every review.',
  weight: 'required',
  page: '/settings/rules',
  judge: (branch, settings) =>
    judgeSafeguard(
      branch,
      settings,
      { byRule: ({ type }) => type === 'pull_request', byProtection: ({ reviews }) => reviews !== undefined },
      {
        on: 'a pull request is required',
        off: 'anyone with write access can push to it',
        fix: 'Require a pull request before merging.',
      },
    ),
};

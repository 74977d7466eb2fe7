import type { Lookup, Account, Snapshot } from './snapshot.ts';
import type { Contributors } from './contributors.ts';
import { counted, refused, unknown, type ApprovalRule, type RuleResult } from './rule.ts';

/**
 * Nobody approves their own change, under whichever of its names: as author, commit author, committer, co-author or
 * pusher. Merging the base into the branch makes nobody a contributor where it left every file of the change as it was.
 * Source: CC8.1's segregation of duties; SPEC §1 "contributor".
 */
export const independence: ApprovalRule = ({ by }, { snapshot, contributors }) => independent(by, snapshot, contributors);

/** The same of any account, approving or not. */
export function independent(account: Account, snapshot: Snapshot, contributors: Contributors): RuleResult {
  const contributions = [...(contributors.byId.get(account.id) ?? []), ...(contributors.byLogin.get(account.login.toLowerCase()) ?? [])];
  const open: Lookup[] = [];
  for (const { what, merge } of contributions) {
    if (merge === undefined) return refused(`contributed to the change: ${what}`);
    const clean = snapshot.known.cleanMerges[merge.commit];
    if (clean === undefined) open.push({ kind: 'clean-merge', ...merge });
    else if (!clean) return refused(`contributed to the change: ${what}, a merge that changed files of it`);
  }
  return open.length > 0 ? unknown(...open) : counted();
}

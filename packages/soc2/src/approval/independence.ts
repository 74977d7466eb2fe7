import type { Contribution, Contributors } from './contributors.ts';
import { type ApprovalRule, counted, type RuleResult, refused, unknown } from './rule.ts';
import type { Account, Lookup, Snapshot } from './snapshot.ts';

/**
 * Nobody approves their own change, under whichever of its names: as author, commit author, committer, co-author or
 * pusher. Merging the base into the branch makes nobody a contributor where it left every file of the change as it was.
 * Source: CC8.1's segregation of duties; SPEC §1 "contributor".
 */
export const independence: ApprovalRule = ({ by }, { snapshot, contributors }) =>
  independent(by, snapshot, contributors);

/** The same of any account, approving or not. */
export function independent(account: Account, snapshot: Snapshot, contributors: Contributors): RuleResult {
  const own = contributors.byId.get(account.id) ?? [];
  const named = contributors.byLogin.get(account.login.toLowerCase()) ?? [];
  return withoutHand([...own, ...named], snapshot);
}

/** The same of a login that the policy names, whether an account of it has been seen or not. */
export function independentByName(login: string, snapshot: Snapshot, contributors: Contributors): RuleResult {
  return withoutHand(contributors.byName.get(login.toLowerCase()) ?? [], snapshot);
}

function withoutHand(contributions: readonly Contribution[], snapshot: Snapshot): RuleResult {
  const open: Lookup[] = [];
  for (const { what, merge } of contributions) {
    if (merge === undefined) return refused(`contributed to the change: ${what}`);
    const clean = snapshot.known.cleanMerges[merge.commit];
    if (clean === undefined) open.push({ kind: 'clean-merge', ...merge });
    else if (!clean) return refused(`contributed to the change: ${what}, a merge that changed files of it`);
  }
  return open.length > 0 ? unknown(...open) : counted();
}

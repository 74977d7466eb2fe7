import type { Policy } from '../policy/policy.ts';
import type { Contributors } from './contributors.ts';
import type { Account, Lookup, Review, Snapshot } from './snapshot.ts';

/** A live review that says APPROVED, by an account that still exists. */
export interface Approval {
  readonly review: Review;
  readonly by: Account;
}

/** What a rule may look at beside the approval itself. */
export interface Facts {
  readonly policy: Policy;
  readonly snapshot: Snapshot;
  readonly contributors: Contributors;
}

/** What one rule says of one approval: it may count, it may not and why, or it cannot be said before something is looked up. */
export type RuleResult =
  | { readonly kind: 'counted' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unknown'; readonly lookups: readonly Lookup[] };

/** One condition that an approval must meet. Pure. */
export type ApprovalRule = (approval: Approval, facts: Facts) => RuleResult;

export function counted(): RuleResult {
  return { kind: 'counted' };
}

export function refused(why: string): RuleResult {
  return { kind: 'refused', why };
}

export function unknown(...lookups: readonly Lookup[]): RuleResult {
  return { kind: 'unknown', lookups };
}

/** The first rule that does not count the approval decides, so that nothing is looked up for one that is refused anyway. */
export function allOf(rules: readonly ApprovalRule[]): ApprovalRule {
  return (approval, facts) => {
    for (const rule of rules) {
      const result = rule(approval, facts);
      if (result.kind !== 'counted') return result;
    }
    return counted();
  };
}

/** The first twelve digits of a commit, for a sentence. */
export function short(sha: string | null): string {
  return sha === null ? 'an unknown commit' : sha.slice(0, 12);
}

/** True where two logins are one to GitHub, which ignores case. */
export function sameLogin(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

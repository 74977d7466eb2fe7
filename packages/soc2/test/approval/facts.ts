import { contributorsOf } from '../../src/approval/contributors.ts';
import type { ApprovalRule, Facts, RuleResult } from '../../src/approval/rule.ts';
import type { Account, Review } from '../../src/approval/snapshot.ts';
import { approval, bob, POLICY, policyOf, snapshotOf, type Told } from '../decision/change.ts';

/** What a rule may look at. */
export function factsOf(told: Told = {}): Facts {
  const snapshot = snapshotOf(told);
  return { policy: policyOf(told.policy ?? POLICY), snapshot, contributors: contributorsOf(snapshot) };
}

/** What a rule says of an approval: by bob on the head, unless told. */
export function judged(
  rule: ApprovalRule,
  { by = bob, review = {}, ...told }: Told & { readonly by?: Account; readonly review?: Partial<Review> },
): RuleResult {
  return rule({ review: approval(20, by, review), by }, factsOf(told));
}

/** A result in a few words: `counted`, `refused: why`, or `unknown: kinds of look-ups`. */
export function inWords(result: RuleResult): string {
  switch (result.kind) {
    case 'counted':
      return 'counted';
    case 'refused':
      return `refused: ${result.why}`;
    case 'unknown':
      return `unknown: ${result.lookups.map(({ kind }) => kind).join(', ')}`;
  }
}

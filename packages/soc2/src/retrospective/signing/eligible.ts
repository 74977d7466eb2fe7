import { whyNotHuman } from '../../approval/human.ts';
import { namedAmong } from '../../approval/named-reviewer.ts';
import { counted, refused, type RuleResult } from '../../approval/rule.ts';
import type { Account } from '../../approval/snapshot.ts';
import { mayWrite } from '../../approval/write-access.ts';
import type { ListedChange, SignOffFacts } from './facts.ts';

/** Whether an account may sign retrospectives at all: a person with write access, among the policy's signers. */
export function eligible(account: Account, { policy, known }: Pick<SignOffFacts, 'policy' | 'known'>): RuleResult {
  const why = whyNotHuman(account, policy);
  if (why !== undefined) return refused(why);
  const snapshot = { known: { ...known, cleanMerges: {} } };
  const named = namedAmong(account, policy.retrospective.signers, policy, snapshot);
  if (named.kind !== 'counted') return named;
  return mayWrite(account, snapshot);
}

/**
 * Whether a signer had no hand in a change: nobody validates the AI's approval of their own work, nor of what they
 * merged. Source: CC8.1's segregation of duties; SPEC §7.
 */
export function independentOf(signer: Account, change: ListedChange): RuleResult {
  const { number, author, mergedBy, contributors, contributorLogins } = change;
  if (mergedBy?.id === signer.id) return refused(`merged #${number}`);
  const contributed =
    author?.id === signer.id ||
    contributors.includes(signer.id) ||
    contributorLogins.includes(signer.login.toLowerCase());
  return contributed ? refused(`contributed to #${number}`) : counted();
}

import type { Policy } from '../policy/policy.ts';
import { isAiReviewer } from './ai-reviewer.ts';
import { counted, refused, sameLogin, type ApprovalRule } from './rule.ts';
import type { Account } from './snapshot.ts';

/** Why an account is no human to the policy; undefined where it is one. */
export function whyNotHuman(account: Account, policy: Policy): string | undefined {
  if (account.type !== 'User') return `has an account of type ${account.type}, not of a person`;
  if (policy.machineUsers.some((login) => sameLogin(login, account.login))) return 'is on the policy’s `machine-users`';
  return isAiReviewer(account, policy) ? 'is the AI reviewer' : undefined;
}

/**
 * Only a person's approval stands for a person. A machine account is `User` to GitHub, and whoever holds its token
 * would approve with it.
 */
export const human: ApprovalRule = ({ by }, { policy }) => {
  const why = whyNotHuman(by, policy);
  return why === undefined ? counted() : refused(why);
};

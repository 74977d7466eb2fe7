import { sameLogin } from '../../approval/rule.ts';
import type { Account } from '../../approval/snapshot.ts';
import { UserError } from '../../errors.ts';
import type { Policy } from '../../policy/policy.ts';

/**
 * Throws a `UserError` unless the token's account is the AI reviewer that the policy names, by id where it gives one:
 * the review of any other bot would count for nothing, and look as if it did.
 */
export function mustBeReviewer(account: Account, { aiReviewer }: Policy): void {
  if (aiReviewer === undefined) {
    throw new UserError(
      `the policy names no \`ai-reviewer\`, and \`reviewer-token\` is of ${account.login}`,
      `Add \`ai-reviewer: ${account.login}\` to the policy on the default branch, or take this action out of the workflow.`,
    );
  }
  const same = aiReviewer.id === undefined ? sameLogin(aiReviewer.login, account.login) : aiReviewer.id === account.id;
  if (same) return;
  const named = aiReviewer.id === undefined ? aiReviewer.login : `${aiReviewer.login} (${aiReviewer.id})`;
  throw new UserError(
    `\`reviewer-token\` is of ${account.login} (${account.id}), and the policy's \`ai-reviewer\` is ${named}`,
    'Pass the token of the App that the policy names, or name the other one in the policy.',
  );
}

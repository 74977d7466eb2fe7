import type { Policy } from '../policy/policy.ts';
import { counted, refused, sameLogin, unknown, type ApprovalRule } from './rule.ts';
import type { Account } from './snapshot.ts';

/** `github-actions[bot]`: any workflow that any writer pushes can approve as this account. */
const GITHUB_ACTIONS = 41_898_282;

/**
 * Whether an account is the AI reviewer that the policy names: by numeric id where the policy gives one. Where it gives
 * a login alone, GitHub shows every account under the login that it has now, so asking which id the login belongs to
 * would only repeat what the review says; `{login, id}` also holds when the login is given up and taken by another.
 */
export function isAiReviewer(account: Account, policy: Policy): boolean {
  const named = policy.aiReviewer;
  if (!named) return false;
  return named.id === undefined ? sameLogin(account.login, named.login) : account.id === named.id;
}

/**
 * The one bot that the policy names may approve, and no account that looks like it: not a person of that login, not
 * `github-actions[bot]`.
 */
export const aiIdentity: ApprovalRule = ({ by }, { policy }) => {
  const named = policy.aiReviewer;
  if (!named) return refused('is a bot, and the policy names no `ai-reviewer`');
  if (!isAiReviewer(by, policy)) return refused(`is not the AI reviewer, which is ${named.login}`);
  if (by.id === GITHUB_ACTIONS) return refused('is github-actions[bot], as which any workflow can approve');
  return by.type === 'Bot' ? counted() : refused(`is the AI reviewer by name, but a ${by.type} account`);
};

/**
 * No AI approval without the control that validates it: once there has been a retrospective, approvals of the AI
 * reviewer count only while the newest one is recent. Source: the blog's condition 3, SPEC §5.
 */
export const recentRetrospective: ApprovalRule = (_approval, { policy, snapshot }) => {
  const newest = snapshot.known.retrospective;
  if (newest === undefined) return unknown({ kind: 'retrospective' });
  if (newest === null || newest.recent) return counted();
  const days = Math.floor(policy.retrospective.within / 86_400_000);
  return refused(`the newest retrospective is of ${newest.createdAt}, older than the ${days} days within which AI approvals count`);
};

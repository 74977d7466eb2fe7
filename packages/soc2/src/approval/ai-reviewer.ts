import type { Policy } from '../policy/policy.ts';
import { type ApprovalRule, counted, refused, sameLogin, unknown } from './rule.ts';
import type { Account } from './snapshot.ts';

/**
 * `github-actions[bot]`: any workflow that any writer pushes can approve as this account. Its id is that of github.com;
 * on GitHub Enterprise Server the login tells.
 */
const GITHUB_ACTIONS = { id: 41_898_282, login: 'github-actions[bot]' };

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
  if (by.id === GITHUB_ACTIONS.id || sameLogin(by.login, GITHUB_ACTIONS.login)) {
    return refused('is github-actions[bot], as which any workflow can approve');
  }
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
  return refused(
    `the newest retrospective is of ${newest.createdAt}, and AI approvals count for ${span(policy.retrospective.within)} after one`,
  );
};

/** Milliseconds in the words of the policy: whole days, else hours. */
function span(milliseconds: number): string {
  const hours = milliseconds / 3_600_000;
  return hours % 24 === 0 ? count(hours / 24, 'day') : count(hours, 'hour');
}

function count(number: number, unit: string): string {
  return number === 1 ? `one ${unit}` : `${number} ${unit}s`;
}

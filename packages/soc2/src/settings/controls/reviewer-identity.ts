import { type RepositoryControl, broken, holds, notObserved, withoutPolicy } from '../control.ts';

/**
 * Stops an account that only looks like the AI reviewer: a person of that login, github-actions[bot] as which any workflow
 * approves, or a login that was given up and taken by another. Source: SPEC §1, AI reviewer.
 */
export const reviewerIdentity: RepositoryControl = {
  id: 'reviewer-identity',
  title: 'The AI reviewer is one bot of your own',
  why: 'Whoever holds that identity approves low-risk changes.',
  weight: 'required',
  page: '/blob/HEAD/.github/change-policy.yml',
  judge: ({ policy, reviewer, home, defaultBranch, policyPath }) => {
    if (!policy.inForce) return withoutPolicy();
    const named = policy.policy.aiReviewer;
    if (named === undefined) return holds('the policy names none: people approve everything');
    const page = `${home}/blob/${defaultBranch}/${policyPath}`;
    if (/^github-actions\[bot\]$/i.test(named.login)) {
      return broken(
        'it is github-actions[bot], as which any workflow approves',
        'Make a GitHub App of your own, and name its bot under `ai-reviewer`.',
        page,
      );
    }
    if (!reviewer.seen) return notObserved(reviewer);
    const account = reviewer.value;
    if (account === null) {
      return broken(`GitHub has no account ${named.login}`, 'Name the bot of the App: its slug and `[bot]`.', page);
    }
    if (account.type !== 'Bot') {
      return broken(`${account.login} is a ${account.type}, not a Bot`, 'Name the bot of a GitHub App.', page);
    }
    if (named.id !== undefined && named.id !== account.id) {
      return broken(
        `${named.login} has the id ${account.id} now, and the policy names ${named.id}`,
        'Find out who took the login; then name the id of the right bot.',
        page,
      );
    }
    return holds(`${account.login} is a Bot with the id ${account.id}`);
  },
};

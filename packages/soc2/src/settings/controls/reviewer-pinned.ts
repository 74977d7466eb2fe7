import { type RepositoryControl, broken, holds, withoutPolicy } from '../control.ts';

/**
 * Stops who takes over the login of a deleted App: an id is never given twice. Source: SPEC §3, `ai-reviewer: {login, id}`.
 */
export const reviewerPinned: RepositoryControl = {
  id: 'reviewer-pinned',
  title: 'The AI reviewer is named by its id',
  why: 'A login that is given up can be taken by another; an id cannot.',
  weight: 'recommended',
  page: '/blob/HEAD/.github/change-policy.yml',
  judge: ({ policy, reviewer, home, defaultBranch, policyPath }) => {
    if (!policy.inForce) return withoutPolicy();
    const named = policy.policy.aiReviewer;
    if (named === undefined) return holds('the policy names none');
    if (named.id !== undefined) return holds(`the policy names the id ${named.id}`);
    const id = reviewer.seen && reviewer.value !== null ? String(reviewer.value.id) : 'ID';
    return broken(
      'the policy names a login alone',
      `Write \`ai-reviewer: {login: '${named.login}', id: ${id}}\`.`,
      `${home}/blob/${defaultBranch}/${policyPath}`,
    );
  },
};

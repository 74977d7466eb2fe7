import { type RepositoryControl, broken, holds, notObserved, withoutPolicy } from '../control.ts';

/**
 * Stops an AI whose approval GitHub counts as a person’s: with `contents: write` it is among those whose review satisfies
 * the native requirement, also of a high-risk change. Source: SPEC §10.
 */
export const reviewerRights: RepositoryControl = {
  id: 'reviewer-rights',
  title: 'The AI reviewer cannot write to the repository',
  why: 'With `contents: write` GitHub counts its approval as a person’s, and its key pushes.',
  weight: 'required',
  page: '/settings/installations',
  judge: ({ policy, reviewerRights: rights }) => {
    if (!policy.inForce) return withoutPolicy();
    if (policy.policy.aiReviewer === undefined) return holds('the policy names none');
    if (!rights.seen) return notObserved(rights);
    const writes = Object.entries(rights.value).filter(([name, level]) => level !== 'read' && name !== 'pull_requests');
    const fix = 'In the settings of the App: `contents: read` and `pull requests: write`, and nothing else.';
    if (writes.length > 0) {
      return broken(`its App has ${writes.map(([name, level]) => `\`${name}: ${level}\``).join(', ')}`, fix);
    }
    return rights.value['pull_requests'] === 'write'
      ? holds('its App has `pull_requests: write` and writes nothing else')
      : broken('its App cannot review: it lacks `pull_requests: write`', fix);
  },
};

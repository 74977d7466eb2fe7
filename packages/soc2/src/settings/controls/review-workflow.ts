import { type RepositoryControl, broken, holds, notObserved } from '../control.ts';
import { controlWorkflows } from '../control-workflows.ts';

/**
 * Where the policy names an AI reviewer, some workflow lets it review; on `pull_request` the change itself could edit how
 * it is reviewed, and would see the keys. Source: SPEC §6, §10.
 */
export const reviewWorkflow: RepositoryControl = {
  id: 'review-workflow',
  title: 'The AI review runs from the default branch',
  why: 'From the pull request’s side the change could edit its own review, and read the keys.',
  weight: 'required',
  page: '/actions',
  judge: (settings) => {
    const found = controlWorkflows(settings);
    if (!found.seen) return notObserved(found);
    const { review } = found.value;
    const named = settings.policy.inForce && settings.policy.policy.aiReviewer !== undefined;
    if (review === undefined) {
      return named
        ? broken('the policy names an AI reviewer, and no workflow runs it', 'Run `countersign init`.')
        : holds('there is no AI reviewer: people approve everything');
    }
    const page = `${settings.home}/blob/${settings.defaultBranch}/${review.path}`;
    const fix = `Write ${review.path} again with \`countersign init\`.`;
    if (!review.triggers.has('pull_request_target')) {
      return broken(`${review.path} does not run on pull_request_target`, fix, page);
    }
    const untrusted = ['pull_request', 'pull_request_review', 'merge_group', 'push', 'issue_comment'].filter((event) =>
      review.triggers.has(event),
    );
    return untrusted.length === 0
      ? holds(`${review.path} runs on pull_request_target`)
      : broken(`${review.path} also runs on ${untrusted.join(', ')}`, fix, page);
  },
};

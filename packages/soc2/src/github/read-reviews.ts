import type { Review, ReviewState } from '../approval/snapshot.ts';
import { accountOf } from './account.ts';
import type { GitHubClient } from './client.ts';
import { GitHubError } from './github-error.ts';
import { readList } from './pages.ts';
import type { RepositoryName } from './repository.ts';
import type { Shape } from './shape.ts';

const ROUTE = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
const STATES: readonly ReviewState[] = ['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'];

/**
 * Reads every review of a pull request, in the order in which they were submitted; those that never were come last.
 *
 * @throws GitHubError where a call fails, or a review is in a state that GitHub's description does not know: it might
 * be an objection
 */
export async function readReviews(
  client: GitHubClient,
  repository: RepositoryName,
  number: number,
): Promise<readonly Review[]> {
  const rows = await readList(client, ROUTE, { ...repository, pull_number: number });
  return rows.map(reviewOf).toSorted(bySubmission);
}

function reviewOf(row: Shape): Review {
  const state = stateOf(row);
  return {
    id: row.id('id'),
    by: accountOf(row.objectOrNull('user')),
    state,
    commit: row.shaOrNull('commit_id'),
    at: state === 'PENDING' ? row.timeOrNull('submitted_at') : row.time('submitted_at'),
  };
}

function stateOf(row: Shape): ReviewState {
  const word = row.text('state');
  const state = STATES.find((known) => known === word);
  if (state) return state;
  const message = `the review ${row.id('id')} has the unknown state ${JSON.stringify(word)}`;
  throw new GitHubError(ROUTE, undefined, message, 'Update Countersign, which does not know it.');
}

/** Two reviews of one second keep the order in which GitHub numbered them. */
function bySubmission(one: Review, other: Review): number {
  if (one.at === other.at) return one.id - other.id;
  if (one.at === null) return 1;
  if (other.at === null) return -1;
  return one.at < other.at ? -1 : 1;
}

import type { Account } from '../../approval/snapshot.ts';
import { short } from '../../approval/rule.ts';
import type { GitHubClient } from '../client.ts';
import { GitHubError, isRefusal } from '../github-error.ts';
import type { RepositoryName } from '../repository.ts';
import { objectOf } from '../shape.ts';
import { readSeen, type Seen } from './read-posted.ts';

/** What was withdrawn, of what; `posted` is as it was before. */
export interface Withdrawn extends Pick<Seen, 'posted' | 'head'> {
  /** Whose token it was. */
  readonly reviewer: Account;
  /** The reviews that were dismissed, by id. */
  readonly dismissed: readonly number[];
}

/**
 * Dismisses the reviewer's own approvals and objections on an older head, before anything else is done: so that a run
 * that dies leaves no approval of what was not reviewed, and an old objection blocks nobody for ever. What was said of
 * the present head stays.
 *
 * The token itself says whose reviews those are: nothing else has to be right for this.
 *
 * @throws GitHubError where anything is refused, with the permission that it needs
 */
export async function withdraw(client: GitHubClient, repository: RepositoryName, number: number): Promise<Withdrawn> {
  const { posted, viewer: reviewer, head } = await readSeen(client, repository, number);
  const stale = posted.reviews.filter(
    ({ by, state, commit }) =>
      by?.id === reviewer.id && (state === 'APPROVED' || state === 'CHANGES_REQUESTED') && commit !== head,
  );
  // One after the other: GitHub asks for that of writes, and the first refusal says it all.
  for (const { id, commit } of stale) {
    await dismiss(client, repository, number, id, `Of ${short(commit)}; the head is now ${short(head)}.`);
  }
  return { posted, reviewer, head, dismissed: stale.map(({ id }) => id) };
}

/** Dismisses one review. That it was dismissed meanwhile is as good. */
export async function dismiss(
  client: GitHubClient,
  repository: RepositoryName,
  number: number,
  review: number,
  message: string,
): Promise<void> {
  const at = { ...repository, pull_number: number, review_id: review };
  try {
    const answer = await client.request(
      'PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals',
      {
        ...at,
        message,
      },
    );
    if (objectOf(answer).text('state') !== 'DISMISSED') throw still(answer.call);
  } catch (failure) {
    // The answer of a first attempt may have been lost, and GitHub dismisses nothing twice.
    if (!isRefusal(failure, 422)) throw failure;
    const now = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}', at);
    if (objectOf(now).text('state') !== 'DISMISSED') throw failure;
  }
}

function still(call: string): GitHubError {
  return new GitHubError(call, undefined, 'the review still stands', 'Dismiss it by hand, and run the job again.');
}

import type { Dismissal } from '../approval/snapshot.ts';
import { accountOf } from './account.ts';
import type { GitHubClient } from './client.ts';
import { readList } from './pages.ts';
import type { RepositoryName } from './repository.ts';
import type { Shape } from './shape.ts';

/** What a pull request's events say beyond its present state. */
export interface PullRequestEvents {
  /** Oldest first. */
  readonly dismissals: readonly Dismissal[];
  /** When it last came to stand against another base, ISO 8601; null where it never did. */
  readonly baseChangedAt: string | null;
}

/** A person chose another base, GitHub did when a stacked one was merged, or the base branch itself was rewritten. */
const BASE_CHANGES: readonly string[] = [
  'base_ref_changed',
  'automatic_base_change_succeeded',
  'base_ref_force_pushed',
];

/** Reads all events of a pull request. Kinds that say nothing of its approval are left out. Throws a `GitHubError`. */
export async function readEvents(
  client: GitHubClient,
  repository: RepositoryName,
  number: number,
): Promise<PullRequestEvents> {
  const events = await readList(client, 'GET /repos/{owner}/{repo}/issues/{issue_number}/events', {
    ...repository,
    issue_number: number,
  });
  const baseChanges = events
    .filter((event) => BASE_CHANGES.includes(event.text('event')))
    .map((event) => event.time('created_at'));
  return {
    dismissals: events.filter((event) => event.text('event') === 'review_dismissed').map(dismissalOf),
    baseChangedAt: baseChanges.toSorted().at(-1) ?? null,
  };
}

function dismissalOf(event: Shape): Dismissal {
  const review = event.object('dismissed_review');
  return { review: review.id('review_id'), by: accountOf(event.objectOrNull('actor')), was: review.text('state') };
}

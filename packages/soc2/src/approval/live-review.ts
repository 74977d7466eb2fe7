import { reviewsInOrder } from './in-order.ts';
import type { Review } from './snapshot.ts';

/** States that change what a reviewer has said. COMMENTED says nothing new, PENDING was never submitted. */
const SPEAKING: ReadonlySet<Review['state']> = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);

/**
 * What each reviewer says now: the newest of their reviews that says anything, per account id (a login can change
 * hands), oldest first. A dismissed review clears, and what lies behind it stays buried: otherwise an author could
 * bring an old approval back by having a newer objection dismissed.
 *
 * Reviews of deleted accounts have no account to be newest of; each stands for itself.
 */
export function liveReviews(reviews: readonly Review[]): readonly Review[] {
  const speaking = reviewsInOrder(reviews).filter(({ state }) => SPEAKING.has(state));
  const newest = new Map(speaking.map((review) => [review.by?.id, review]));
  return speaking.filter((review) => review.by === null || newest.get(review.by.id) === review);
}

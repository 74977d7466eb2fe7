import type { Review } from './snapshot.ts';

/** States that change what a reviewer has said. COMMENTED says nothing new, PENDING was never submitted. */
const SPEAKING: ReadonlySet<Review['state']> = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);

/**
 * What each reviewer says now: the newest of their reviews that says anything, per account id (a login can change
 * hands). A dismissed review clears, and what lies behind it stays buried: otherwise an author could bring an old
 * approval back by having a newer objection dismissed.
 *
 * Reviews of deleted accounts have no account to be newest of; each stands for itself.
 */
export function liveReviews(reviews: readonly Review[]): readonly Review[] {
  const newest = new Map<number, Review>();
  const orphans: Review[] = [];
  for (const review of [...reviews].sort(bySubmission)) {
    if (!SPEAKING.has(review.state)) continue;
    if (review.by === null) orphans.push(review);
    else newest.set(review.by.id, review);
  }
  return [...newest.values(), ...orphans].sort(bySubmission);
}

/** Oldest first; ids grow with time and part what the second does not. */
function bySubmission(a: Review, b: Review): number {
  const [left, right] = [a.at ?? '', b.at ?? ''];
  return left < right ? -1 : left > right ? 1 : a.id - b.id;
}

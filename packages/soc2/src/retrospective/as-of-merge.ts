import type { Dismissal, Known, Review, ReviewState, Snapshot } from '../approval/snapshot.ts';
import { isRecent } from './is-recent.ts';
import type { MergedPull } from './window.ts';

/**
 * A merged pull request as it stood at its merge: what was said after it is unsaid, a dismissal after it undone, a change
 * of base after it forgotten. What has no time that can be read counts wherever it stands in the way, and nowhere else.
 *
 * @param within milliseconds for which a retrospective lets AI approvals count, by the policy of the merge
 */
export function asOfMerge(pull: MergedPull, within: number): Snapshot {
  const { snapshot, dismissedAt, mergedAt } = pull;
  const undone = new Set(snapshot.dismissals.filter((dismissal) => isUndone(dismissal, dismissedAt, mergedAt)));
  const before = saidBefore(snapshot.dismissals, undone);
  return {
    ...snapshot,
    reviews: snapshot.reviews.filter((review) => wasThere(review, mergedAt)).map((review) => restored(review, before)),
    dismissals: snapshot.dismissals.filter((dismissal) => !undone.has(dismissal)),
    baseChangedAt: lastBefore([...pull.baseChanges, snapshot.baseChangedAt], mergedAt),
    known: knownAt(snapshot.known, mergedAt, within),
  };
}

/** A review that was submitted by the merge. Of one without a time only an approval can be left out safely. */
function wasThere({ at, state }: Review, mergedAt: string): boolean {
  const time = at === null ? Number.NaN : Date.parse(at);
  if (Number.isNaN(time)) return state === 'CHANGES_REQUESTED' || state === 'DISMISSED';
  return time <= Date.parse(mergedAt);
}

/**
 * Whether a dismissal came after the merge. GitHub's clock ticks in seconds, so in the same second, as without a time,
 * it is taken to have come when it helped the change less: an objection still stood, an approval was gone.
 */
function isUndone(dismissal: Dismissal, dismissedAt: MergedPull['dismissedAt'], mergedAt: string): boolean {
  const state = wordFor(dismissal);
  if (state === undefined) return false;
  const time = Date.parse(dismissedAt[dismissal.review] ?? '');
  const merge = Date.parse(mergedAt);
  return state === 'APPROVED' ? time > merge : Number.isNaN(time) || time >= merge;
}

/** What a review said before it was dismissed; undefined for a word that is not known, which changes nothing. */
function wordFor({ was }: Dismissal): ReviewState | undefined {
  switch (was.toLowerCase()) {
    case 'approved':
      return 'APPROVED';
    case 'changes_requested':
      return 'CHANGES_REQUESTED';
    case 'commented':
      return 'COMMENTED';
    default:
      return undefined;
  }
}

/**
 * What each review said whose dismissal is undone. A review is dismissed once; were there several events, an objection
 * that any of them brings back stands, and an approval only where none is left that takes it away.
 */
function saidBefore(all: readonly Dismissal[], undone: ReadonlySet<Dismissal>): ReadonlyMap<number, ReviewState> {
  const dismissed = new Set(all.filter((dismissal) => !undone.has(dismissal)).map(({ review }) => review));
  const before = new Map<number, ReviewState>();
  for (const dismissal of undone) {
    const { review } = dismissal;
    const said = wordFor(dismissal);
    const objects = said === 'CHANGES_REQUESTED';
    if (said === undefined || (!objects && (dismissed.has(review) || before.get(review) === 'CHANGES_REQUESTED')))
      continue;
    if (objects || before.get(review) !== 'COMMENTED') before.set(review, said);
  }
  return before;
}

function restored(review: Review, before: ReadonlyMap<number, ReviewState>): Review {
  const state = review.state === 'DISMISSED' ? before.get(review.id) : undefined;
  return state === undefined ? review : { ...review, state };
}

/** The last of some times that is not after another; one that cannot be read is taken to be, so that nothing is fresh. */
function lastBefore(times: readonly (string | null)[], limit: string): string | null {
  const before = times.filter((time) => time !== null && !(Date.parse(time) > Date.parse(limit))) as string[];
  const unreadable = before.find((time) => Number.isNaN(Date.parse(time)));
  return unreadable ?? before.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null;
}

/**
 * Whether a retrospective was recent is a question of the moment of the merge: it is answered anew. One that came after
 * the merge says nothing of what there was before, so that is left open.
 */
function knownAt(known: Known, mergedAt: string, within: number): Known {
  const { retrospective, ...rest } = known;
  if (retrospective === undefined) return rest;
  if (retrospective === null) return { ...rest, retrospective };
  const { createdAt } = retrospective;
  if (!(Date.parse(createdAt) <= Date.parse(mergedAt))) return rest;
  return { ...rest, retrospective: { createdAt, recent: isRecent(createdAt, new Date(mergedAt), within) } };
}

import type { Account, Dismissal, ReviewState } from '../../approval/snapshot.ts';
import type { Sha } from '../../domain.ts';
import { type FindingMarker, readFindingMarker } from './finding-marker.ts';
import { readReviewMarker, type ReviewMarker } from './review-marker.ts';

/** A review of the pull request, by anyone, as it stands now. */
export interface PostedReview {
  readonly id: number;
  readonly by: Account | null;
  readonly state: ReviewState;
  readonly commit: Sha | null;
  readonly body: string;
  /** True where anyone but its author has edited it, or where that cannot be told. */
  readonly edited: boolean;
}

/** A review comment (inline or on a file), by anyone, as it stands now. */
export interface PostedComment {
  readonly id: number;
  readonly by: Account | null;
  readonly body: string;
  /** True where anyone but its author has edited it, or where that cannot be told. */
  readonly edited: boolean;
  /** Set where the thread that it starts is resolved: by whom, if GitHub says. */
  readonly resolved?: { readonly by: Account | null };
}

/** What was posted on the pull request before this run. Everybody's: whose words count is decided here. */
export interface Posted {
  readonly reviews: readonly PostedReview[];
  readonly comments: readonly PostedComment[];
  readonly dismissals: readonly Dismissal[];
}

/** What the bot itself said on this pull request before. */
export interface Earlier {
  /** Its reviews with a marker that can be believed, in the order in which they were given. */
  readonly reviews: readonly EarlierReview[];
  /**
   * Its objections, and its edited reviews, whose marker is missing or not to be believed: what they found is not known
   * any more, so it cannot be shown to be gone.
   */
  readonly unreadable: readonly PostedReview[];
  readonly comments: readonly EarlierComment[];
}

export interface EarlierReview {
  readonly review: PostedReview;
  readonly marker: ReviewMarker;
  /** True where somebody other than the bot dismissed it, or nobody knows who. */
  readonly takenBack: boolean;
}

export interface EarlierComment {
  readonly comment: PostedComment;
  readonly finding: FindingMarker;
}

/**
 * Reads back what the bot said before. A marker counts only in what the bot wrote, known by its numeric id, and nobody
 * else edited: whoever may write to the repository can edit any comment, and anyone can write a marker of their own. A
 * review cannot be deleted, so an objection that has lost its marker still counts, as one that nothing can answer.
 */
export function readEarlier({ reviews, comments, dismissals }: Posted, bot: Account): Earlier {
  const own = reviews.filter(({ by, state }) => by?.id === bot.id && state !== 'PENDING');
  const read = own.map((review) => ({ review, marker: markerOf(review) }));
  return {
    reviews: read.flatMap(({ review, marker }) =>
      marker === undefined ? [] : [{ review, marker, takenBack: isTakenBack(review, dismissals, bot) }],
    ),
    unreadable: read.flatMap(({ review, marker }) =>
      marker === undefined && mayHideFindings(review, dismissals) ? [review] : [],
    ),
    comments: comments.flatMap((comment) => {
      const marker = comment.by?.id === bot.id && !comment.edited ? readFindingMarker(comment.body) : undefined;
      return marker === undefined ? [] : [{ comment, finding: marker }];
    }),
  };
}

/** A marker copied from a review of another head is no marker of this one. */
function markerOf({ edited, body, commit }: PostedReview): ReviewMarker | undefined {
  const marker = edited ? undefined : readReviewMarker(body);
  return commit === null || marker?.head === commit ? marker : undefined;
}

function isTakenBack({ id, state }: PostedReview, dismissals: readonly Dismissal[], bot: Account): boolean {
  if (state !== 'DISMISSED') return false;
  const events = dismissals.filter(({ review }) => review === id);
  return events.length === 0 || events.some(({ by }) => by?.id !== bot.id);
}

/** GitHub makes an empty review around every single comment: those say nothing. Whatever objects, or had a text, may. */
function mayHideFindings({ id, state, body, edited }: PostedReview, dismissals: readonly Dismissal[]): boolean {
  if (edited || state === 'CHANGES_REQUESTED') return true;
  if (state !== 'DISMISSED') return body.startsWith('<!-- countersign:ai-review ');
  const was = dismissals.filter(({ review }) => review === id).map((dismissal) => dismissal.was);
  return was.length === 0 || was.some((before) => before !== 'approved' && before !== 'commented');
}

/** What a verdict was asked of: with all of it equal, asking again is asking the same. */
export type Question = Pick<ReviewMarker, 'head' | 'base' | 'policy' | 'prompt'>;

/**
 * The review in which the bot has answered this very question; undefined where it has not, or where its run failed
 * before it had an answer. Who finds one need not ask the model, and must not: SPEC §6, "asking again".
 */
export function answerTo(question: Question, earlier: Earlier): EarlierReview | undefined {
  return earlier.reviews.findLast(
    ({ marker }) =>
      marker.recorded !== 'none' &&
      marker.head === question.head &&
      marker.base.ref === question.base.ref &&
      marker.base.sha === question.base.sha &&
      marker.policy === question.policy &&
      marker.prompt === question.prompt,
  );
}

/** How often the reviewer refused this change before, on whatever head. A failed run is no refusal. */
export function refusedBefore({ reviews, unreadable }: Earlier): number {
  return reviews.filter(({ marker }) => marker.recorded === 'request-changes').length + unreadable.length;
}

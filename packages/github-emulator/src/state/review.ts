import type { Account } from './accounts.ts';
import { diffLines } from './diff-lines.ts';
import { type Edit, editText } from './edits.ts';
import type { PullRequest } from './pull-request.ts';

/** Where a review stands. */
export type ReviewState = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';

/** What a reviewer does; none leaves the review pending. */
export type ReviewAction = 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT';

/** A comment on a line of the diff, or on a file. */
export interface NewReviewComment {
  path: string;
  body: string;
  /** Absent for a comment on the whole file. */
  line?: number;
  side?: 'LEFT' | 'RIGHT';
  startLine?: number;
  startSide?: 'LEFT' | 'RIGHT';
  inReplyTo?: number;
}

/** A comment that was given. */
export interface ReviewComment extends NewReviewComment {
  readonly id: number;
  readonly review: Review;
  readonly commitSha: string;
  readonly createdAt: Date;
  updatedAt: Date;
  readonly author: Account;
  readonly edits: Edit[];
}

/** What a review starts with. */
export interface NewReview {
  author: Account;
  /** Absent: it stays pending. */
  action?: ReviewAction;
  body?: string;
  /** Default: the head. */
  commit?: string;
  comments?: readonly NewReviewComment[];
}

/** One review. */
export interface Review {
  readonly id: number;
  readonly pull: PullRequest;
  readonly author: Account;
  state: ReviewState;
  body: string;
  commitSha: string;
  /** Null while it is pending. */
  submittedAt: Date | null;
  readonly createdAt: Date;
  updatedAt: Date;
  readonly edits: Edit[];
  readonly comments: ReviewComment[];
}

/** A review, comment or dismissal that GitHub refuses with 422, in its words. */
export class ReviewRefused extends Error {
  override readonly name = 'ReviewRefused';
}

const states = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;

/** Reviews a pull request under all of GitHub's rules. Throws `ReviewRefused` where one is broken. */
export async function addReview(pull: PullRequest, details: NewReview): Promise<Review> {
  const { author, action, body = '', commit = pull.head.sha, comments = [] } = details;
  if (action === undefined && pull.reviews.some((other) => other.author === author && other.state === 'PENDING')) {
    throw new ReviewRefused('User can only have one pending review per pull request');
  }
  if (action !== undefined) checkAction(pull, author, action, body);
  if (commit !== pull.head.sha && !pull.formerHeads.has(commit) && !(await pull.commits()).includes(commit)) {
    throw new ReviewRefused('Commit is not part of the pull request');
  }
  // One bad line loses the whole review: GitHub does not say which.
  for (const comment of comments) await checkComment(pull, comment);
  const id = pull.repository.world.nextId();
  const createdAt = pull.repository.world.clock.tick();
  const review: Review = {
    id,
    pull,
    author,
    state: action === undefined ? 'PENDING' : states[action],
    body,
    commitSha: commit,
    submittedAt: action === undefined ? null : createdAt,
    createdAt,
    updatedAt: createdAt,
    edits: [],
    comments: [],
  };
  for (const comment of comments) attachComment(review, comment);
  pull.reviews.push(review);
  if (review.submittedAt !== null) pull.updatedAt = review.submittedAt;
  return review;
}

/** Submits a pending review. Throws `ReviewRefused`. */
export function submitReview(review: Review, action: ReviewAction, body: string = review.body): void {
  if (review.state !== 'PENDING') throw new ReviewRefused('The pull request review is not pending');
  checkAction(review.pull, review.author, action, body);
  review.state = states[action];
  review.body = body;
  review.submittedAt = review.pull.repository.world.clock.tick();
}

/** Dismisses an approval or an objection, with the event that says who did it. Throws `ReviewRefused`. */
export function dismissReview(review: Review, actor: Account, message: string): void {
  if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED') {
    throw new ReviewRefused(`Can not dismiss a ${review.state.toLowerCase()} pull request review`);
  }
  const state = review.state.toLowerCase();
  review.state = 'DISMISSED';
  const dismissed = { state, review_id: review.id, dismissal_message: message };
  const { createdAt } = review.pull.record('review_dismissed', actor, { dismissed_review: dismissed });
  review.updatedAt = createdAt;
}

/** Changes the text of a review or of a comment on a line, and keeps who did. */
export function editReviewText(text: Review | ReviewComment, body: string, actor: Account): void {
  const pull = 'pull' in text ? text.pull : text.review.pull;
  editText(pull.repository.world, text, body, actor);
}

/** Comments on a line or a file outside of a review; GitHub makes a review of its own around it. */
export async function addReviewComment(
  pull: PullRequest,
  author: Account,
  details: NewReviewComment,
  commit: string = pull.head.sha,
): Promise<ReviewComment> {
  const parent = pull.reviewComments().find(({ id }) => id === details.inReplyTo);
  if (details.inReplyTo !== undefined && parent === undefined) throw new ReviewRefused('in_reply_to is invalid');
  const comment =
    parent === undefined ? details : { ...parent, body: details.body, inReplyTo: parent.inReplyTo ?? parent.id };
  if (parent === undefined) await checkComment(pull, comment);
  const submittedAt = pull.repository.world.clock.tick();
  const id = pull.repository.world.nextId();
  const review: Review = {
    id,
    pull,
    author,
    state: 'COMMENTED',
    body: '',
    commitSha: commit,
    submittedAt,
    createdAt: submittedAt,
    updatedAt: submittedAt,
    edits: [],
    comments: [],
  };
  pull.reviews.push(review);
  return attachComment(review, comment);
}

function checkAction(pull: PullRequest, author: Account, action: ReviewAction, body: string): void {
  const { accounts } = pull.repository.world;
  if (author === pull.author && action === 'APPROVE') throw new ReviewRefused('Can not approve your own pull request');
  if (author === pull.author && action === 'REQUEST_CHANGES') {
    throw new ReviewRefused('Can not request changes on your own pull request');
  }
  if (author === accounts.githubActions && action === 'APPROVE' && !pull.repository.actionsMayApprove) {
    throw new ReviewRefused('GitHub Actions is not permitted to approve pull requests.');
  }
  if (body === '' && action !== 'APPROVE') throw new ReviewRefused('Body can not be blank');
  if (body.length > 65_536) throw new ReviewRefused('Body is too long (maximum is 65536 characters)');
}

async function checkComment(pull: PullRequest, comment: NewReviewComment): Promise<void> {
  const file = (await pull.files()).find(({ path }) => path === comment.path);
  if (file === undefined) throw new ReviewRefused('Path could not be resolved');
  if (comment.body === '') throw new ReviewRefused('Body can not be blank');
  if (comment.line === undefined) return;
  const { left, right } = diffLines(file.patch ?? '');
  const lines = comment.side === 'LEFT' ? left : right;
  const first = comment.startSide === 'LEFT' ? left : right;
  if (!lines.has(comment.line)) throw new ReviewRefused('Line could not be resolved');
  if (comment.startLine !== undefined && (!first.has(comment.startLine) || comment.startLine > comment.line)) {
    throw new ReviewRefused('Start line must precede the end line.');
  }
}

function attachComment(review: Review, comment: NewReviewComment): ReviewComment {
  const { clock } = review.pull.repository.world;
  const createdAt = review.submittedAt ?? clock.now();
  const id = review.pull.repository.world.nextId();
  const attached: ReviewComment = {
    ...comment,
    id,
    review,
    author: review.author,
    commitSha: review.commitSha,
    createdAt,
    updatedAt: createdAt,
    edits: [],
  };
  review.comments.push(attached);
  return attached;
}

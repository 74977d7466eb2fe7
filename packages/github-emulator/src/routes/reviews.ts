import { type Answer, invalid, notFound, ok } from '../http/answer.ts';
import { Body, nestedBody } from '../http/body.ts';
import { paged } from '../http/paging.ts';
import { onRepository, param, type RepositoryCall, type Route } from '../http/route.ts';
import { presentReview } from '../present/review.ts';
import {
  addReview,
  dismissReview,
  editReviewText,
  type NewReviewComment,
  type Review,
  ReviewRefused,
  submitReview,
} from '../state/review.ts';
import { actorOf } from './actor.ts';
import { placeOf } from './comment-place.ts';
import { pullOf } from './pulls.ts';
import { presentComments } from './review-comments.ts';

const read = { pull_requests: 'read' } as const;
const write = { pull_requests: 'write' } as const;
const actions = ['APPROVE', 'REQUEST_CHANGES', 'COMMENT'] as const;
const reviews = '/pulls/{pull_number}/reviews';

/** Reviews: whoever may read may give one, and whoever may write may dismiss one. */
export const reviewRoutes: readonly Route[] = [
  onRepository('GET', reviews, read, (call) => paged(call, visibleReviews(call), presentReview)),
  onRepository('POST', reviews, write, createReview, 'read'),
  onRepository('GET', `${reviews}/{review_id}`, read, (call) => ok(presentReview(reviewOf(call)))),
  onRepository(
    'PUT',
    `${reviews}/{review_id}`,
    write,
    (call) => {
      const review = ownReview(call);
      editReviewText(review, new Body(call, 'PullRequestReview').requiredText('body'), review.author);
      return ok(presentReview(review));
    },
    'read',
  ),
  onRepository(
    'DELETE',
    `${reviews}/{review_id}`,
    write,
    (call) => {
      const review = ownReview(call);
      if (review.state !== 'PENDING') throw invalid('Can not delete a non-pending pull request review');
      review.pull.reviews.splice(review.pull.reviews.indexOf(review), 1);
      return ok(presentReview(review));
    },
    'read',
  ),
  onRepository(
    'POST',
    `${reviews}/{review_id}/events`,
    write,
    (call) => {
      const review = ownReview(call);
      const body = new Body(call, 'PullRequestReview');
      const action = body.choice('event', actions);
      if (action === undefined) throw invalid('Event is required');
      return refusing(() => {
        submitReview(review, action, body.text('body'));
        return ok(presentReview(review));
      });
    },
    'read',
  ),
  onRepository('PUT', `${reviews}/{review_id}/dismissals`, write, (call) => {
    const review = reviewOf(call);
    const message = new Body(call, 'PullRequestReview').text('message');
    if (message === undefined || message === '') throw invalid('Message is required');
    return refusing(() => {
      dismissReview(review, actorOf(call), message);
      return ok(presentReview(review));
    });
  }),
  onRepository('GET', `${reviews}/{review_id}/comments`, read, (call) =>
    presentComments(call, reviewOf(call).comments),
  ),
];

/** Turns what GitHub's rules refuse into its 422. */
async function refusing<T>(act: () => T | Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof ReviewRefused) throw invalid(error.message);
    throw error;
  }
}

async function createReview(call: RepositoryCall): Promise<Answer> {
  const body = new Body(call, 'PullRequestReview');
  const action = body.choice('event', actions);
  const commit = body.text('commit_id');
  const comments = (body.list('comments') ?? []).map((item) => readComment(call, item));
  return refusing(async () => {
    const review = await addReview(pullOf(call), {
      author: actorOf(call),
      body: body.text('body') ?? '',
      comments,
      ...(action === undefined ? {} : { action }),
      ...(commit === undefined ? {} : { commit }),
    });
    return ok(presentReview(review));
  });
}

/** Inside a review a comment needs its line: GitHub takes no `subject_type` there. */
function readComment(call: RepositoryCall, item: unknown): NewReviewComment {
  const body = nestedBody(call, 'PullRequestReviewComment', item);
  const line = body.number('line');
  if (line === undefined) throw invalid('Line is required');
  return {
    path: body.requiredText('path'),
    body: body.requiredText('body'),
    line,
    ...placeOf(body),
  };
}

/** A pending review is seen by its author alone. */
function visibleReviews(call: RepositoryCall): Review[] {
  return pullOf(call).reviews.filter(({ state, author }) => state !== 'PENDING' || author === call.token?.actor);
}

function reviewOf(call: RepositoryCall): Review {
  const id = Number(param(call, 'review_id'));
  const review = visibleReviews(call).find((candidate) => candidate.id === id);
  if (review === undefined) throw notFound();
  return review;
}

function ownReview(call: RepositoryCall): Review {
  const review = reviewOf(call);
  if (review.author !== call.token?.actor) throw notFound();
  return review;
}

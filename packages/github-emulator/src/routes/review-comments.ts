import { type Answer, invalid, notFound, ok } from '../http/answer.ts';
import { Body } from '../http/body.ts';
import { paged } from '../http/paging.ts';
import { onRepository, param, type RepositoryCall, type Route } from '../http/route.ts';
import { presentReviewComment } from '../present/review.ts';
import {
  addReviewComment,
  editReviewText,
  type NewReviewComment,
  type ReviewComment,
  ReviewRefused,
} from '../state/review.ts';
import { actorOf } from './actor.ts';
import { placeOf } from './comment-place.ts';
import { pullOf } from './pulls.ts';

const read = { pull_requests: 'read' } as const;
const write = { pull_requests: 'write' } as const;

/** Comments on lines and files of a pull request. */
export const reviewCommentRoutes: readonly Route[] = [
  onRepository('GET', '/pulls/{pull_number}/comments', read, (call) => presentComments(call, visible(call))),
  onRepository('POST', '/pulls/{pull_number}/comments', write, createComment, 'read'),
  onRepository(
    'POST',
    '/pulls/{pull_number}/comments/{comment_id}/replies',
    write,
    (call) => {
      const inReplyTo = Number(param(call, 'comment_id'));
      if (!visible(call).some(({ id }) => id === inReplyTo)) throw notFound();
      const body = new Body(call, 'PullRequestReviewComment').requiredText('body');
      return created(call, { path: '', body, inReplyTo }, pullOf(call).head.sha);
    },
    'read',
  ),
  onRepository('GET', '/pulls/comments/{comment_id}', read, async (call) => {
    const comment = anyComment(call);
    return ok(await presentReviewComment(comment));
  }),
  onRepository(
    'PATCH',
    '/pulls/comments/{comment_id}',
    write,
    async (call) => {
      const comment = anyComment(call);
      editReviewText(comment, new Body(call, 'PullRequestReviewComment').requiredText('body'), actorOf(call));
      return ok(await presentReviewComment(comment));
    },
    'read',
  ),
];

/** One page of comments. */
export function presentComments(call: RepositoryCall, comments: readonly ReviewComment[]): Promise<Answer> {
  return paged(call, comments, presentReviewComment);
}

function createComment(call: RepositoryCall): Promise<Answer> {
  const body = new Body(call, 'PullRequestReviewComment');
  const line = body.number('line');
  const inReplyTo = body.number('in_reply_to');
  const file = body.choice('subject_type', ['line', 'file']) === 'file';
  if (line === undefined && inReplyTo === undefined && !file) {
    throw invalid({ resource: 'PullRequestReviewComment', field: 'line', code: 'missing_field' });
  }
  const comment: NewReviewComment = {
    path: body.requiredText('path'),
    body: body.requiredText('body'),
    ...(line === undefined || file ? {} : { line }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...placeOf(body),
  };
  return created(call, comment, body.requiredText('commit_id'));
}

async function created(call: RepositoryCall, details: NewReviewComment, commit: string): Promise<Answer> {
  try {
    const comment = await addReviewComment(pullOf(call), actorOf(call), details, commit);
    return { status: 201, body: await presentReviewComment(comment) };
  } catch (error) {
    if (!(error instanceof ReviewRefused)) throw error;
    throw invalid({ resource: 'PullRequestReviewComment', field: 'line', code: 'custom', message: error.message });
  }
}

function visible(call: RepositoryCall): ReviewComment[] {
  return pullOf(call)
    .reviewComments()
    .filter(({ review }) => isVisible(call, review));
}

function isVisible(call: RepositoryCall, review: ReviewComment['review']): boolean {
  return review.state !== 'PENDING' || review.author === call.token?.actor;
}

function anyComment(call: RepositoryCall): ReviewComment {
  const id = Number(param(call, 'comment_id'));
  const comments = [...call.repository.pulls.values()].flatMap((pull) => pull.reviewComments());
  const comment = comments.find((candidate) => candidate.id === id && isVisible(call, candidate.review));
  if (comment === undefined) throw notFound();
  return comment;
}

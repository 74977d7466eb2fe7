import { timestamp } from '../clock.ts';
import { diffLines } from '../state/diff-lines.ts';
import type { Review, ReviewComment } from '../state/review.ts';
import { presentLine } from '../state/threads.ts';
import { apiUrl, htmlUrl, type Json, nodeId, presentAccount } from './json.ts';
import { association } from './pull-request.ts';

/** A review; its user is null once the account was deleted. */
export function presentReview(review: Review): Json {
  const { pull } = review;
  const { repository } = pull;
  const page = htmlUrl(repository, `/pull/${pull.number}#pullrequestreview-${review.id}`);
  const url = apiUrl(repository, `/pulls/${pull.number}`);
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', review.id),
    user: presentAccount(repository.world, review.author),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: url,
    author_association: association(repository, review.author),
    _links: { html: { href: page }, pull_request: { href: url } },
    ...(review.submittedAt === null ? {} : { submitted_at: timestamp(review.submittedAt) }),
    commit_id: review.commitSha,
  };
}

/** A comment on a line or file. An outdated one, whose line the diff does not show any more, has no line or position. */
export async function presentReviewComment(comment: ReviewComment): Promise<Json> {
  const { review } = comment;
  const [files, now] = await Promise.all([review.pull.files(), presentLine(comment)]);
  const file = files.find(({ path }) => path === comment.path);
  const { pull } = review;
  const { repository } = pull;
  const url = apiUrl(repository, `/pulls/comments/${comment.id}`);
  const page = htmlUrl(repository, `/pull/${pull.number}#discussion_r${comment.id}`);
  const pullUrl = apiUrl(repository, `/pulls/${pull.number}`);
  const side = comment.side ?? 'RIGHT';
  const position = positionOf(now, side, file?.patch ?? '');
  const line = comment.line === undefined ? {} : { line: now ?? null, original_line: comment.line, side };
  return {
    url,
    pull_request_review_id: review.id,
    id: comment.id,
    node_id: nodeId('PullRequestReviewComment', comment.id),
    diff_hunk: file?.patch?.split('\n').slice(0, 8).join('\n') ?? '',
    path: comment.path,
    position,
    original_position: position ?? 1,
    commit_id: pull.head.sha,
    original_commit_id: comment.commitSha,
    user: presentAccount(repository.world, review.author),
    body: comment.body,
    created_at: timestamp(comment.createdAt),
    updated_at: timestamp(comment.updatedAt),
    html_url: page,
    pull_request_url: pullUrl,
    author_association: association(repository, review.author),
    _links: { self: { href: url }, html: { href: page }, pull_request: { href: pullUrl } },
    ...line,
    ...startOf(comment, now ?? null),
    subject_type: comment.line === undefined ? 'file' : 'line',
    ...(comment.inReplyTo === undefined ? {} : { in_reply_to_id: comment.inReplyTo }),
  };
}

/** A comment on a whole file has the position 1, an outdated one has none. */
function positionOf(line: number | null | undefined, side: 'LEFT' | 'RIGHT', patch: string): number | null {
  if (line === null) return null;
  const { left, right } = diffLines(patch);
  return (line === undefined ? undefined : (side === 'LEFT' ? left : right).get(line)) ?? 1;
}

function startOf({ line, startLine, startSide, side = 'RIGHT' }: ReviewComment, now: number | null): Json {
  if (startLine === undefined || line === undefined) {
    return { start_line: null, original_start_line: null, start_side: null };
  }
  const moved = now === null ? null : now - (line - startLine);
  return { start_line: moved, original_start_line: startLine, start_side: startSide ?? side };
}

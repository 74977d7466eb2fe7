import { timestamp } from '../../clock.ts';
import { htmlUrl, nodeId } from '../../present/json.ts';
import { diffLines } from '../../state/diff-lines.ts';
import type { Review, ReviewComment } from '../../state/review.ts';
import { atLeast } from '../../state/roles.ts';
import { presentLine, type ReviewThread } from '../../state/threads.ts';
import { connection, type ConnectionArguments } from '../connection.ts';
import { commitNode } from '../nodes.ts';
import type { Resolvers } from '../resolver.ts';
import { optionalTime, textResolvers } from './edits.ts';

const review: Resolvers<Review> = {
  ...textResolvers<Review>(({ pull }) => pull.repository),
  id: ({ id }) => nodeId('PullRequestReview', id),
  databaseId: ({ id }) => id,
  fullDatabaseId: ({ id }) => String(id),
  state: ({ state }) => state,
  submittedAt: ({ submittedAt }) => optionalTime(submittedAt),
  publishedAt: ({ submittedAt }) => optionalTime(submittedAt),
  commit: ({ pull, commitSha }) => commitNode(pull.repository, commitSha),
  pullRequest: ({ pull }) => pull,
  authorCanPushToRepository: ({ pull, author }) => atLeast(pull.repository.roleOf(author), 'write'),
  isMinimized: () => false,
  minimizedReason: () => null,
  comments: ({ comments }, args: ConnectionArguments) => connection('comments', comments, args),
  url: ({ pull, id }) => htmlUrl(pull.repository, `/pull/${pull.number}#pullrequestreview-${id}`),
  resourcePath: ({ pull, id }) => `/${pull.repository.fullName}/pull/${pull.number}#pullrequestreview-${id}`,
};

const comment: Resolvers<ReviewComment> = {
  ...textResolvers<ReviewComment>(({ review: { pull } }) => pull.repository),
  id: ({ id }) => nodeId('PullRequestReviewComment', id),
  databaseId: ({ id }) => id,
  fullDatabaseId: ({ id }) => String(id),
  path: ({ path }) => path,
  line: async (each) => (await presentLine(each)) ?? null,
  originalLine: ({ line }) => line ?? null,
  startLine: async (each) => startLine(each, (await presentLine(each)) ?? null),
  originalStartLine: ({ startLine: start }) => start ?? null,
  outdated: async (each) => (await presentLine(each)) === null,
  originalPosition: async ({ line, side, path, review: { pull } }) => {
    const patch = (await pull.files()).find((file) => file.path === path)?.patch ?? '';
    const { left, right } = diffLines(patch);
    return (line === undefined ? undefined : (side === 'LEFT' ? left : right).get(line)) ?? 1;
  },
  subjectType: ({ line }) => (line === undefined ? 'FILE' : 'LINE'),
  state: (each) => (each.review.state === 'PENDING' ? 'PENDING' : 'SUBMITTED'),
  draftedAt: ({ createdAt }) => timestamp(createdAt),
  commit: ({ review: { pull } }) => commitNode(pull.repository, pull.head.sha),
  originalCommit: ({ review: { pull }, commitSha }) => commitNode(pull.repository, commitSha),
  replyTo: (each) => each.review.pull.reviewComments().find(({ id }) => id === each.inReplyTo) ?? null,
  pullRequest: (each) => each.review.pull,
  pullRequestReview: (each) => each.review,
  isMinimized: () => false,
  minimizedReason: () => null,
  url: ({ id, review: { pull } }) => htmlUrl(pull.repository, `/pull/${pull.number}#discussion_r${id}`),
  resourcePath: ({ id, review: { pull } }) => `/${pull.repository.fullName}/pull/${pull.number}#discussion_r${id}`,
};

const thread: Resolvers<ReviewThread> = {
  id: ({ root }) => nodeId('PullRequestReviewThread', root.id),
  path: ({ root }) => root.path,
  line: async ({ root }) => (await presentLine(root)) ?? null,
  originalLine: ({ root }) => root.line ?? null,
  startLine: async ({ root }) => startLine(root, (await presentLine(root)) ?? null),
  originalStartLine: ({ root }) => root.startLine ?? null,
  diffSide: ({ root }) => root.side ?? 'RIGHT',
  startDiffSide: ({ root }) => (root.startLine === undefined ? null : (root.startSide ?? root.side ?? 'RIGHT')),
  subjectType: ({ root }) => (root.line === undefined ? 'FILE' : 'LINE'),
  isOutdated: async ({ root }) => (await presentLine(root)) === null,
  isResolved: ({ resolvedBy }) => resolvedBy !== null,
  isCollapsed: ({ resolvedBy }) => resolvedBy !== null,
  // A deleted account leaves the conversation resolved, by nobody.
  resolvedBy: ({ resolvedBy }) => (resolvedBy === null || resolvedBy.deleted ? null : resolvedBy),
  comments: ({ comments }, args: ConnectionArguments & { skip?: number }) =>
    connection('comments', comments.slice(args.skip ?? 0), args),
  pullRequest: ({ pull }) => pull,
  repository: ({ pull }) => pull.repository,
};

/** Reviews, their comments, and the conversations that these make. */
export const reviewResolvers: Readonly<Record<string, Resolvers<never>>> = {
  PullRequestReview: review,
  PullRequestReviewComment: comment,
  PullRequestReviewThread: thread,
};

/** A range keeps its length. */
function startLine({ line, startLine: start }: ReviewComment, moved: number | null): number | null {
  return start === undefined || line === undefined || moved === null ? null : moved - (line - start);
}

import { timestamp } from '../../clock.ts';
import { htmlUrl, nodeId } from '../../present/json.ts';
import type { MergeQueue } from '../../state/merge-queue.ts';
import { connection, type ConnectionArguments } from '../connection.ts';
import { commitNode, present, type QueueEntryNode } from '../nodes.ts';
import type { Resolvers } from '../resolver.ts';

/** Merge queues. */
export const mergeQueueResolvers: Readonly<Record<string, Resolvers<never>>> = {
  MergeQueue: {
    id: ({ repository, branch }) => nodeId('MergeQueue', `${repository.id}:${branch}`),
    url: ({ repository, branch }) => htmlUrl(repository, `/queue/${branch}`),
    resourcePath: ({ repository, branch }) => `/${repository.fullName}/queue/${branch}`,
    nextEntryEstimatedTimeToMerge: () => null,
    repository: ({ repository }) => repository,
    entries: (queue, args: ConnectionArguments) =>
      connection('entries', queue.entries, args, (entry, index) => ({ queue, entry, position: index + 1 })),
  } satisfies Resolvers<MergeQueue>,
  MergeQueueEntry: {
    id: ({ entry }) => nodeId('MergeQueueEntry', entry.id),
    position: ({ position }) => position,
    state: () => 'AWAITING_CHECKS',
    enqueuedAt: ({ entry }) => timestamp(entry.enqueuedAt),
    enqueuer: ({ entry }) => present(entry.enqueuer),
    estimatedTimeToMerge: () => null,
    jump: () => false,
    solo: () => false,
    baseCommit: ({ queue, entry }) => commitNode(queue.repository, entry.baseSha),
    headCommit: ({ queue, entry }) => commitNode(queue.repository, entry.headSha),
    pullRequest: ({ entry }) => entry.pull,
    mergeQueue: ({ queue }) => queue,
  } satisfies Resolvers<QueueEntryNode>,
};

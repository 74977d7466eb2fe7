import type { Resolvers } from '../resolver.ts';
import { accountResolvers } from './account.ts';
import { commitResolvers } from './commit.ts';
import { editResolvers } from './edits.ts';
import { issueResolvers } from './issue.ts';
import { mergeQueueResolvers } from './merge-queue.ts';
import { pullRequestResolvers } from './pull-request.ts';
import { queryResolvers } from './query.ts';
import { repositoryResolvers } from './repository.ts';
import { reviewResolvers } from './review.ts';
import { statusResolvers } from './status.ts';
import { timelineResolvers } from './timeline.ts';
import { treeResolvers } from './tree.ts';

/** Every type that this GitHub has, with its fields; a type without an entry is plain data (a page of a list). */
export const resolvers: Readonly<Record<string, Resolvers<never>>> = {
  ...queryResolvers,
  ...accountResolvers,
  ...repositoryResolvers,
  ...commitResolvers,
  ...treeResolvers,
  ...statusResolvers,
  ...pullRequestResolvers,
  ...reviewResolvers,
  ...issueResolvers,
  ...timelineResolvers,
  ...editResolvers,
  ...mergeQueueResolvers,
};

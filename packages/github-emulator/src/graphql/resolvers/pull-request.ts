import type { FileChange, FileStatus } from '../../git/diff.ts';
import { countLines } from '../../present/commit.ts';
import { htmlUrl, nodeId } from '../../present/json.ts';
import type { PullRequest } from '../../state/pull-request.ts';
import type { ReviewState } from '../../state/review.ts';
import { currentStatuses } from '../../state/statuses.ts';
import { reviewThreads } from '../../state/threads.ts';
import { requireRead } from '../allowed.ts';
import { connection, type ConnectionArguments } from '../connection.ts';
import { commitNode, type PullRequestCommitNode, refNode } from '../nodes.ts';
import type { Resolvers } from '../resolver.ts';
import { optionalTime } from './edits.ts';
import { issueFields } from './issue.ts';
import { pullRequestTimeline, type TimelineArguments } from './timeline.ts';

const statuses: Readonly<Record<FileStatus, string>> = {
  added: 'ADDED',
  removed: 'DELETED',
  modified: 'MODIFIED',
  renamed: 'RENAMED',
  copied: 'COPIED',
  changed: 'CHANGED',
};

const pullRequest: Resolvers<PullRequest> = {
  ...issueFields<PullRequest>(),
  id: ({ id }) => nodeId('PullRequest', id),
  state: ({ state, mergedAt }) => (mergedAt === null ? state.toUpperCase() : 'MERGED'),
  isDraft: ({ draft }) => draft,
  merged: ({ mergedAt }) => mergedAt !== null,
  mergedAt: ({ mergedAt }) => optionalTime(mergedAt),
  mergedBy: ({ mergedBy }) => (mergedBy === null || mergedBy.deleted ? null : mergedBy),
  mergeCommit: ({ repository, mergedAs }) => (mergedAs === null ? null : commitNode(repository, mergedAs)),
  headRefName: ({ head }) => head.ref,
  headRefOid: ({ head }) => head.sha,
  headRef: ({ head }) => (head.repository === null ? null : refNode(head.repository, `refs/heads/${head.ref}`)),
  headRepository: ({ head }) => head.repository,
  headRepositoryOwner: ({ head }) => (head.owner.deleted ? null : head.owner),
  isCrossRepository: ({ head, repository }) => head.repository !== repository,
  baseRefName: ({ base }) => base.ref,
  baseRefOid: ({ base }) => base.sha,
  baseRef: ({ base, repository }) => refNode(repository, `refs/heads/${base.ref}`),
  baseRepository: ({ repository }) => repository,
  url: ({ repository, number }) => htmlUrl(repository, `/pull/${number}`),
  permalink: ({ repository, number }) => htmlUrl(repository, `/pull/${number}`),
  resourcePath: ({ repository, number }) => `/${repository.fullName}/pull/${number}`,
  isInMergeQueue: (pull) => queueEntry(pull) !== undefined,
  changedFiles: async (pull) => (await pull.files()).length,
  additions: async (pull) => countLines(await pull.files()).additions,
  deletions: async (pull) => countLines(await pull.files()).deletions,
  files: async (pull, args: ConnectionArguments) => {
    const files = (await pull.files()).slice(0, pull.repository.world.limits.pullRequestFiles);
    return connection('files', files, args);
  },
  commits: async (pull, args: ConnectionArguments) => {
    const { repository } = pull;
    const shas = (await pull.commits()).slice(0, repository.world.limits.pullRequestCommits);
    const node = async (sha: string): Promise<PullRequestCommitNode> => ({
      pull,
      commit: await commitNode(repository, sha),
    });
    return connection('commits', shas, args, node);
  },
  reviews: (pull, args: ReviewArguments, { token }) => {
    const reviews = pull.reviews
      .filter(({ state, author }) => state !== 'PENDING' || author === token.actor)
      .filter(({ state }) => args.states?.includes(state) ?? true)
      .filter(({ author }) => author.login.toLowerCase() === (args.author ?? author.login).toLowerCase());
    return connection('reviews', reviews, args);
  },
  reviewThreads: (pull, args: ConnectionArguments, { token }) => {
    const seen = reviewThreads(pull).filter(
      ({ root: { review } }) => review.state !== 'PENDING' || review.author === token.actor,
    );
    return connection('reviewThreads', seen, args);
  },
  statusCheckRollup: async (pull, _, asking) => {
    requireRead(asking, pull.repository, 'statuses', 'checks');
    const contexts = currentStatuses(pull.repository.statusesOf(pull.head.sha));
    return contexts.length === 0 ? null : { commit: await commitNode(pull.repository, pull.head.sha), contexts };
  },
  timelineItems: (pull, args: TimelineArguments) => pullRequestTimeline(pull, args),
};

const changedFile: Resolvers<FileChange> = {
  path: ({ path }) => path,
  changeType: ({ status }) => statuses[status],
  additions: ({ additions }) => additions,
  deletions: ({ deletions }) => deletions,
};

const commit: Resolvers<PullRequestCommitNode> = {
  id: ({ pull, commit: { commit: of } }) => nodeId('PullRequestCommit', `${pull.id}:${of.sha}`),
  commit: ({ commit: of }) => of,
  pullRequest: ({ pull }) => pull,
  url: ({ pull, commit: { commit: of } }) => htmlUrl(pull.repository, `/pull/${pull.number}/commits/${of.sha}`),
  resourcePath: ({ pull, commit: { commit: of } }) =>
    `/${pull.repository.fullName}/pull/${pull.number}/commits/${of.sha}`,
};

/** Pull requests, their files and their commits. */
export const pullRequestResolvers: Readonly<Record<string, Resolvers<never>>> = {
  PullRequest: pullRequest,
  PullRequestChangedFile: changedFile,
  PullRequestCommit: commit,
};

type ReviewArguments = ConnectionArguments & { states?: readonly ReviewState[] | null; author?: string | null };

function queueEntry(pull: PullRequest) {
  return pull.repository.mergeQueues.get(pull.base.ref)?.entries.find((entry) => entry.pull === pull);
}

import { GraphQLError } from 'graphql';

import { timestamp } from '../clock.ts';
import { htmlUrl, nodeId } from '../present/json.ts';
import type { Account } from '../state/accounts.ts';
import type { MergeQueue, QueueEntry } from '../state/merge-queue.ts';
import type { PullRequest } from '../state/pull-request.ts';
import type { Repository } from '../state/repository.ts';
import { atLeast } from '../state/roles.ts';
import type { Token } from '../state/tokens.ts';
import type { World } from '../state/world.ts';
import { connection, type ConnectionArguments } from './connection.ts';

/** A thing as GraphQL shows it: fields by name, those that cost something or take arguments as functions. */
export type View = Readonly<Record<string, unknown>>;

/** Who asks, and what it costs. */
export interface Asking {
  world: World;
  token: Token;
  cost: number;
}

/** The root of every query. */
export function queryView(asking: Asking): View {
  const { world, token, cost } = asking;
  return {
    rateLimit: () => ({
      cost,
      limit: token.graphql.limit,
      used: token.graphql.used,
      remaining: Math.max(0, token.graphql.limit - token.graphql.used),
      resetAt: timestamp(new Date(token.graphql.reset * 1000)),
    }),
    viewer: () => actorView(world, token.actor),
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const repository = world.repository(`${owner}/${name}`) ?? world.redirects.get(`${owner}/${name}`.toLowerCase());
      if (repository !== undefined && maySee(token, repository)) return repositoryView(repository);
      const message = `Could not resolve to a Repository with the name '${owner}/${name}'.`;
      throw new GraphQLError(message, { extensions: { type: 'NOT_FOUND' } });
    },
  };
}

function maySee(token: Token, repository: Repository): boolean {
  if (!repository.private) return true;
  const within = token.repositories === null || token.repositories.includes(repository);
  return within && (token.kind === 'installation' || atLeast(repository.roleOf(token.actor), 'read'));
}

/** An account; GraphQL leaves `[bot]` out of a bot's login. */
export function actorView(world: World, account: Account | null): View | null {
  if (account === null || account.deleted) return null;
  return {
    __typename: account.type,
    id: nodeId(account.type, account.id),
    databaseId: account.id,
    login: account.login.replace(/\[bot\]$/, ''),
    url: `${world.addresses.html}/${account.login}`,
    resourcePath: `/${account.login}`,
    avatarUrl: `${world.addresses.html}/avatars/u/${account.id}?v=4`,
  };
}

function repositoryView(repository: Repository): View {
  return {
    __typename: 'Repository',
    id: nodeId('Repository', repository.id),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: repository.fullName,
    isPrivate: repository.private,
    isFork: repository.parent !== null,
    url: htmlUrl(repository),
    owner: () => actorView(repository.world, repository.owner),
    defaultBranchRef: () => refView(repository, `refs/heads/${repository.defaultBranch}`),
    ref: ({ qualifiedName }: { qualifiedName: string }) => refView(repository, qualifiedName),
    pullRequest: ({ number }: { number: number }) => {
      const pull = repository.pulls.get(number);
      if (pull !== undefined) return pullRequestView(pull);
      const message = `Could not resolve to a PullRequest with the number of ${number}.`;
      throw new GraphQLError(message, { extensions: { type: 'NOT_FOUND' } });
    },
    mergeQueue: ({ branch = repository.defaultBranch }: { branch?: string }) => {
      const queue = repository.mergeQueues.get(branch);
      return queue === undefined ? null : mergeQueueView(queue);
    },
  };
}

function refView(repository: Repository, name: string): View | null {
  const sha = repository.refs.get(name);
  if (sha === undefined) return null;
  return {
    __typename: 'Ref',
    id: nodeId('Ref', `${repository.id}:${name}`),
    name: name.replace(/^refs\/(?:heads|tags)\//, ''),
    prefix: /^refs\/[^/]+\//.exec(name)?.[0] ?? 'refs/',
    target: () => commitView(repository, sha),
  };
}

/** A commit. */
export async function commitView(repository: Repository, sha: string): Promise<View> {
  const commit = await repository.store.existingCommit(sha);
  return {
    __typename: 'Commit',
    id: nodeId('Commit', sha),
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    message: commit.message,
    messageHeadline: commit.message.split('\n')[0] ?? '',
    committedDate: timestamp(commit.committer.date),
    authoredDate: timestamp(commit.author.date),
    url: htmlUrl(repository, `/commit/${sha}`),
  };
}

function pullRequestView(pull: PullRequest): View {
  const { repository } = pull;
  return {
    __typename: 'PullRequest',
    id: nodeId('PullRequest', pull.id),
    databaseId: pull.id,
    fullDatabaseId: String(pull.id),
    number: pull.number,
    title: pull.title,
    body: pull.body ?? '',
    state: pull.mergedAt === null ? pull.state.toUpperCase() : 'MERGED',
    isDraft: pull.draft,
    merged: pull.mergedAt !== null,
    mergedAt: pull.mergedAt === null ? null : timestamp(pull.mergedAt),
    createdAt: timestamp(pull.createdAt),
    updatedAt: timestamp(pull.updatedAt),
    headRefName: pull.head.ref,
    headRefOid: pull.head.sha,
    baseRefName: pull.base.ref,
    baseRefOid: pull.base.sha,
    url: htmlUrl(repository, `/pull/${pull.number}`),
    author: () => actorView(repository.world, pull.author),
    mergedBy: () => actorView(repository.world, pull.mergedBy),
    mergeCommit: () => (pull.mergedAs === null ? null : commitView(repository, pull.mergedAs)),
    repository: () => repositoryView(repository),
  };
}

function mergeQueueView(queue: MergeQueue): View {
  const { repository, branch } = queue;
  return {
    __typename: 'MergeQueue',
    id: nodeId('MergeQueue', `${repository.id}:${branch}`),
    url: htmlUrl(repository, `/queue/${branch}`),
    resourcePath: `/${repository.fullName}/queue/${branch}`,
    nextEntryEstimatedTimeToMerge: null,
    repository: () => repositoryView(repository),
    entries: (args: ConnectionArguments) =>
      connection('entries', queue.entries, args, (entry, index) => queueEntryView(queue, entry, index)),
  };
}

function queueEntryView(queue: MergeQueue, entry: QueueEntry, index: number): View {
  const { repository } = queue;
  return {
    __typename: 'MergeQueueEntry',
    id: nodeId('MergeQueueEntry', entry.id),
    position: index + 1,
    state: 'AWAITING_CHECKS',
    enqueuedAt: timestamp(entry.enqueuedAt),
    enqueuer: () => actorView(repository.world, entry.enqueuer),
    estimatedTimeToMerge: null,
    jump: false,
    solo: false,
    baseCommit: () => commitView(repository, entry.baseSha),
    headCommit: () => commitView(repository, entry.headSha),
    pullRequest: () => pullRequestView(entry.pull),
    mergeQueue: () => mergeQueueView(queue),
  };
}

import { timestamp } from '../../clock.ts';
import { htmlUrl, nodeId } from '../../present/json.ts';
import type { Issue } from '../../state/issue.ts';
import { PullRequest } from '../../state/pull-request.ts';
import type { Repository } from '../../state/repository.ts';
import { resolveRevision } from '../../state/revisions.ts';
import { notResolved, requireRead } from '../allowed.ts';
import { connection, type ConnectionArguments } from '../connection.ts';
import { refNode } from '../nodes.ts';
import type { Resolvers } from '../resolver.ts';
import { objectNode } from './tree.ts';

interface Order {
  field: 'COMMENTS' | 'CREATED_AT' | 'UPDATED_AT';
  direction: 'ASC' | 'DESC';
}

type ListArguments = ConnectionArguments & {
  states?: readonly string[] | null;
  labels?: readonly string[] | null;
  orderBy?: Order | null;
};

type PullArguments = ListArguments & { baseRefName?: string | null; headRefName?: string | null };

type IssueArguments = ListArguments & {
  filterBy?: { createdBy?: string | null; since?: string | null; states?: readonly string[] | null } | null;
};

/** Repositories. */
export const repositoryResolvers: Readonly<Record<string, Resolvers<Repository>>> = {
  Repository: {
    id: ({ id }) => nodeId('Repository', id),
    databaseId: ({ id }) => id,
    name: ({ name }) => name,
    nameWithOwner: ({ fullName }) => fullName,
    description: ({ description }) => description,
    createdAt: ({ createdAt }) => timestamp(createdAt),
    pushedAt: ({ pushedAt }) => timestamp(pushedAt),
    isPrivate: ({ private: isPrivate }) => isPrivate,
    isArchived: () => false,
    isFork: ({ parent }) => parent !== null,
    parent: ({ parent }) => parent,
    url: (repository) => htmlUrl(repository),
    resourcePath: ({ fullName }) => `/${fullName}`,
    owner: ({ owner }) => owner,
    defaultBranchRef: (repository) => refNode(repository, `refs/heads/${repository.defaultBranch}`),
    ref: (repository, { qualifiedName }: { qualifiedName: string }) =>
      refNode(repository, qualifiedName) ?? refNode(repository, `refs/heads/${qualifiedName}`),
    refs: (repository, args: ConnectionArguments & { refPrefix: string }) =>
      connection('refs', repository.refs.startingWith(args.refPrefix), args, ({ name, sha }) => ({
        repository,
        name,
        sha,
      })),
    object: async (repository, args: { oid?: string | null; expression?: string | null }, asking) => {
      requireRead(asking, repository, 'contents');
      if (typeof args.oid === 'string') return objectNode(repository, args.oid);
      const sha = await byExpression(repository, args.expression ?? '');
      return sha === undefined ? null : objectNode(repository, sha);
    },
    pullRequest: (repository, { number }: { number: number }, asking) => {
      requireRead(asking, repository, 'pull_requests');
      const pull = repository.pulls.get(number);
      if (pull !== undefined) return pull;
      throw notResolved(`Could not resolve to a PullRequest with the number of ${number}.`);
    },
    pullRequests: (repository, args: PullArguments, asking) => {
      requireRead(asking, repository, 'pull_requests');
      const pulls = [...repository.pulls.values()]
        .filter(
          ({ base, head }) =>
            base.ref === (args.baseRefName ?? base.ref) && head.ref === (args.headRefName ?? head.ref),
        )
        .filter(
          ({ mergedAt, state }) => args.states?.includes(mergedAt === null ? state.toUpperCase() : 'MERGED') ?? true,
        );
      return connection('pullRequests', inOrder(pulls.filter(hasLabels(args)), args), args);
    },
    issue: (repository, { number }: { number: number }, asking) => {
      requireRead(asking, repository, 'issues');
      const issue = repository.issues.get(number);
      if (issue !== undefined && !(issue instanceof PullRequest)) return issue;
      throw notResolved(`Could not resolve to an Issue with the number of ${number}.`);
    },
    issues: (repository, args: IssueArguments, asking) => {
      requireRead(asking, repository, 'issues');
      const { createdBy, since, states = args.states } = args.filterBy ?? {};
      const issues = [...repository.issues.values()]
        .filter((issue) => !(issue instanceof PullRequest))
        .filter(({ state }) => states?.includes(state.toUpperCase()) ?? true)
        .filter(({ author }) => author.login.toLowerCase() === (createdBy ?? author.login).toLowerCase())
        .filter(({ updatedAt }) => since === undefined || since === null || updatedAt >= new Date(since));
      return connection('issues', inOrder(issues.filter(hasLabels(args)), args), args);
    },
    mergeQueue: (repository, { branch }: { branch?: string | null }) =>
      repository.mergeQueues.get(branch ?? repository.defaultBranch) ?? null,
  },
};

function hasLabels({ labels }: ListArguments): (issue: Issue) => boolean {
  const wanted = new Set((labels ?? []).map((name) => name.toLowerCase()));
  return (issue) => wanted.size === 0 || issue.labels.some(({ name }) => wanted.has(name.toLowerCase()));
}

/** Without an order, by number. */
function inOrder<T extends Issue>(issues: readonly T[], { orderBy }: ListArguments): readonly T[] {
  if (orderBy === undefined || orderBy === null) return issues;
  const { field, direction } = orderBy;
  const key = (issue: Issue): number => {
    if (field === 'UPDATED_AT') return issue.updatedAt.getTime();
    return field === 'COMMENTS' ? issue.comments.length : issue.createdAt.getTime();
  };
  const sign = direction === 'ASC' ? 1 : -1;
  return issues.toSorted((one, other) => sign * (key(one) - key(other) || one.number - other.number));
}

/** `revision`, or `revision:path`. */
async function byExpression(repository: Repository, expression: string): Promise<string | undefined> {
  const colon = expression.indexOf(':');
  const sha = await resolveRevision(repository, colon === -1 ? expression : expression.slice(0, colon));
  if (sha === undefined || colon === -1) return sha;
  const { tree } = await repository.store.existingCommit(sha);
  return (await repository.store.entry(tree, expression.slice(colon + 1)))?.sha;
}

import { htmlUrl, nodeId } from '../../present/json.ts';
import type { Issue, IssueComment, Label } from '../../state/issue.ts';
import type { Repository } from '../../state/repository.ts';
import { PullRequest } from '../../state/pull-request.ts';
import { connection, type ConnectionArguments } from '../connection.ts';
import type { Resolvers } from '../resolver.ts';
import { optionalTime, textResolvers } from './edits.ts';
import { issueTimeline, type TimelineArguments } from './timeline.ts';

type Ordered = ConnectionArguments & { orderBy?: { field: string; direction: 'ASC' | 'DESC' } | null };

/** What issues and pull requests share. */
export function issueFields<T extends Issue>(): Resolvers<T> {
  return {
    ...textResolvers<T>(({ repository }) => repository),
    databaseId: ({ id }) => id,
    fullDatabaseId: ({ id }) => String(id),
    number: ({ number }) => number,
    title: ({ title }) => title,
    closed: ({ state }) => state === 'closed',
    closedAt: ({ closedAt }) => optionalTime(closedAt),
    locked: () => false,
    labels: ({ labels, repository }, args: Ordered) =>
      connection('labels', inOrder(labels, args), args, (label) => ({ repository, label })),
    assignees: ({ assignees }, args: ConnectionArguments) =>
      connection(
        'assignees',
        assignees.filter(({ deleted }) => !deleted),
        args,
      ),
    comments: (issue, args: Ordered) =>
      connection('comments', inOrder(issue.comments, args), args, (comment) => ({ ...comment, issue })),
  };
}

const issue: Resolvers<Issue> = {
  ...issueFields<Issue>(),
  id: ({ id }) => nodeId('Issue', id),
  state: ({ state }) => state.toUpperCase(),
  stateReason: ({ stateReason }) => stateReason?.toUpperCase() ?? null,
  url: ({ repository, number }) => htmlUrl(repository, `/issues/${number}`),
  resourcePath: ({ repository, number }) => `/${repository.fullName}/issues/${number}`,
  timelineItems: (of, args: TimelineArguments) => issueTimeline(of, args),
};

const comment: Resolvers<IssueComment & { issue: Issue }> = {
  ...textResolvers<IssueComment & { issue: Issue }>(({ issue: { repository } }) => repository),
  id: ({ id }) => nodeId('IssueComment', id),
  databaseId: ({ id }) => id,
  fullDatabaseId: ({ id }) => String(id),
  issue: ({ issue: of }) => of,
  pullRequest: ({ issue: of }) => (of instanceof PullRequest ? of : null),
  isMinimized: () => false,
  minimizedReason: () => null,
  url: ({ id, issue: of }) => htmlUrl(of.repository, `/issues/${of.number}#issuecomment-${id}`),
  resourcePath: ({ id, issue: of }) => `/${of.repository.fullName}/issues/${of.number}#issuecomment-${id}`,
};

const label: Resolvers<{ repository: Repository; label: Label }> = {
  id: ({ label: { id } }) => nodeId('Label', id),
  name: ({ label: { name } }) => name,
  color: ({ label: { color } }) => color,
  description: ({ label: { description } }) => description,
  isDefault: () => false,
  repository: ({ repository }) => repository,
  url: ({ repository, label: { name } }) => htmlUrl(repository, `/labels/${encodeURIComponent(name)}`),
  resourcePath: ({ repository, label: { name } }) => `/${repository.fullName}/labels/${encodeURIComponent(name)}`,
};

/** Issues, comments and labels. */
export const issueResolvers: Readonly<Record<string, Resolvers<never>>> = {
  Issue: issue,
  IssueComment: comment,
  Label: label,
};

/** By the time of making, the only order here beside the default, which is the same. */
function inOrder<T extends { id: number }>(items: readonly T[], { orderBy }: Ordered): readonly T[] {
  if (orderBy === undefined || orderBy === null) return items;
  if (orderBy.field === 'NAME') throw new Error('the local GitHub does not sort by name');
  const sorted = items.toSorted((one, other) => one.id - other.id);
  return orderBy.direction === 'DESC' ? sorted.toReversed() : sorted;
}

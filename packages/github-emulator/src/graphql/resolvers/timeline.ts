import { timestamp } from '../../clock.ts';
import { htmlUrl, nodeId } from '../../present/json.ts';
import type { Issue, IssueEvent } from '../../state/issue.ts';
import type { PullRequest } from '../../state/pull-request.ts';
import { connection, type ConnectionArguments } from '../connection.ts';
import { commitNode, type EventNode, present, refNode } from '../nodes.ts';
import type { Resolver, Resolvers } from '../resolver.ts';

/** Which items of a timeline are asked for. */
export type TimelineArguments = ConnectionArguments & {
  itemTypes?: readonly string[] | null;
  since?: string | null;
  skip?: number | null;
};

/** GraphQL's kind and type of each event that is written here. */
const kinds: Readonly<Record<string, { item: string; typename: string }>> = {
  labeled: { item: 'LABELED_EVENT', typename: 'LabeledEvent' },
  unlabeled: { item: 'UNLABELED_EVENT', typename: 'UnlabeledEvent' },
  review_dismissed: { item: 'REVIEW_DISMISSED_EVENT', typename: 'ReviewDismissedEvent' },
  base_ref_changed: { item: 'BASE_REF_CHANGED_EVENT', typename: 'BaseRefChangedEvent' },
  automatic_base_change_succeeded: {
    item: 'AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT',
    typename: 'AutomaticBaseChangeSucceededEvent',
  },
  base_ref_force_pushed: { item: 'BASE_REF_FORCE_PUSHED_EVENT', typename: 'BaseRefForcePushedEvent' },
  head_ref_force_pushed: { item: 'HEAD_REF_FORCE_PUSHED_EVENT', typename: 'HeadRefForcePushedEvent' },
  head_ref_deleted: { item: 'HEAD_REF_DELETED_EVENT', typename: 'HeadRefDeletedEvent' },
  merged: { item: 'MERGED_EVENT', typename: 'MergedEvent' },
  closed: { item: 'CLOSED_EVENT', typename: 'ClosedEvent' },
  reopened: { item: 'REOPENED_EVENT', typename: 'ReopenedEvent' },
  renamed: { item: 'RENAMED_TITLE_EVENT', typename: 'RenamedTitleEvent' },
  transferred: { item: 'TRANSFERRED_EVENT', typename: 'TransferredEvent' },
  ready_for_review: { item: 'READY_FOR_REVIEW_EVENT', typename: 'ReadyForReviewEvent' },
  convert_to_draft: { item: 'CONVERT_TO_DRAFT_EVENT', typename: 'ConvertToDraftEvent' },
  added_to_merge_queue: { item: 'ADDED_TO_MERGE_QUEUE_EVENT', typename: 'AddedToMergeQueueEvent' },
  removed_from_merge_queue: { item: 'REMOVED_FROM_MERGE_QUEUE_EVENT', typename: 'RemovedFromMergeQueueEvent' },
};

/** Items that a timeline has beside its events. They have connections of their own, which are the ones to ask for. */
const notEvents = new Set([
  'ISSUE_COMMENT',
  'PULL_REQUEST_COMMIT',
  'PULL_REQUEST_REVIEW',
  'PULL_REQUEST_REVIEW_THREAD',
  'PULL_REQUEST_COMMIT_COMMENT_THREAD',
  'PULL_REQUEST_REVISION_MARKER',
]);

/** The timeline of an issue. */
export function issueTimeline(issue: Issue, args: TimelineArguments) {
  return timeline(issue, args);
}

/** The timeline of a pull request. */
export function pullRequestTimeline(pull: PullRequest, args: TimelineArguments) {
  return timeline(pull, args);
}

function timeline(subject: Issue, args: TimelineArguments): Readonly<Record<string, unknown>> {
  const { itemTypes } = args;
  if (itemTypes === undefined || itemTypes === null) throw new Error('the local GitHub wants itemTypes of a timeline');
  const missing = itemTypes.filter((type) => notEvents.has(type));
  if (missing.length > 0) throw new Error(`the local GitHub has no ${missing.join(', ')} in a timeline`);
  const since = args.since === undefined || args.since === null ? 0 : new Date(args.since).getTime();
  const items = subject.events
    .filter(({ createdAt }) => createdAt.getTime() >= since)
    .flatMap((event): EventNode[] => {
      const item = kinds[event.event]?.item ?? `${event.event.toUpperCase()}_EVENT`;
      if (!itemTypes.includes(item)) return [];
      const { typename } = kinds[event.event] ?? {};
      if (typename === undefined) throw new Error(`the local GitHub has no type for the event ${event.event}`);
      return [{ typename, subject, event }];
    })
    .slice(args.skip ?? 0);
  const page = connection('timelineItems', items, args);
  const { updatedAt } = subject;
  return { ...page, filteredCount: items.length, pageCount: () => nodesOf(page), updatedAt: timestamp(updatedAt) };
}

function nodesOf({ nodes }: Readonly<Record<string, unknown>>): number {
  const list: unknown = typeof nodes === 'function' ? (nodes as () => unknown)() : [];
  return Array.isArray(list) ? list.length : 0;
}

const common: Resolvers<EventNode> = {
  id: ({ typename, event }) => nodeId(typename, event.id),
  actor: ({ event }) => present(event.actor),
  createdAt: ({ event }) => timestamp(event.createdAt),
};

const onPull: Resolvers<EventNode> = { ...common, pullRequest: ({ subject }) => subject };

const placed: Resolvers<EventNode> = {
  url: ({ subject, event }) => htmlUrl(subject.repository, `/issues/${subject.number}#event-${event.id}`),
  resourcePath: ({ subject, event }) => `/${subject.repository.fullName}/issues/${subject.number}#event-${event.id}`,
};

const labelled: Resolvers<EventNode> = {
  ...common,
  label: ({ subject: { repository }, event }) => {
    const { name, color } = detail(event, 'label');
    // A label that is gone since shows as it was.
    const label = repository.label(String(name)) ?? { id: 0, name, color, description: null };
    return { repository, label: { ...label, name } };
  },
  labelable: ({ subject }) => subject,
};

const commitBefore: Resolver<EventNode> = ({ subject, event }) => commitOrNull(subject, event.more.before);
const commitAfter: Resolver<EventNode> = ({ subject, event }) => commitOrNull(subject, event.more.after);

const forcePushed: Resolvers<EventNode> = { ...onPull, beforeCommit: commitBefore, afterCommit: commitAfter };

/** Events of issues and pull requests. */
export const timelineResolvers: Readonly<Record<string, Resolvers<EventNode>>> = {
  LabeledEvent: labelled,
  UnlabeledEvent: labelled,
  ReviewDismissedEvent: {
    ...onPull,
    ...placed,
    databaseId: ({ event }) => event.id,
    dismissalMessage: ({ event }) => detail(event, 'dismissed_review')['dismissal_message'],
    previousReviewState: ({ event }) => String(detail(event, 'dismissed_review')['state']).toUpperCase(),
    review: ({ subject, event }) => {
      const id = detail(event, 'dismissed_review')['review_id'];
      return 'reviews' in subject
        ? ((subject as PullRequest).reviews.find((review) => review.id === id) ?? null)
        : null;
    },
    pullRequestCommit: () => null,
  },
  BaseRefChangedEvent: {
    ...onPull,
    databaseId: ({ event }) => event.id,
    currentRefName: ({ event }) => event.more.presentBase,
    previousRefName: ({ event }) => event.more.previousBase,
  },
  AutomaticBaseChangeSucceededEvent: {
    ...onPull,
    newBase: ({ event }) => event.more.presentBase,
    oldBase: ({ event }) => event.more.previousBase,
  },
  BaseRefForcePushedEvent: {
    ...forcePushed,
    ref: ({ subject }) => refNode(subject.repository, `refs/heads/${(subject as PullRequest).base.ref}`),
  },
  HeadRefForcePushedEvent: {
    ...forcePushed,
    ref: ({ subject }) => refNode(subject.repository, `refs/heads/${(subject as PullRequest).head.ref}`),
  },
  HeadRefDeletedEvent: {
    ...onPull,
    headRef: () => null,
    headRefName: ({ subject }) => (subject as PullRequest).head.ref,
  },
  MergedEvent: {
    ...onPull,
    ...placed,
    commit: ({ subject, event }) => commitOrNull(subject, event.commitSha ?? undefined),
    mergeRefName: ({ subject }) => (subject as PullRequest).base.ref,
    mergeRef: ({ subject }) => refNode(subject.repository, `refs/heads/${(subject as PullRequest).base.ref}`),
  },
  ClosedEvent: {
    ...common,
    ...placed,
    closable: ({ subject }) => subject,
    // Closed by hand: a commit or pull request that says so would stand here.
    closer: ({ event, subject }) => commitOrNull(subject, event.commitSha ?? undefined),
    stateReason: ({ event }) => event.more.stateReason?.toUpperCase() ?? null,
  },
  ReopenedEvent: {
    ...common,
    closable: ({ subject }) => subject,
    stateReason: ({ event }) => event.more.stateReason?.toUpperCase() ?? null,
  },
  RenamedTitleEvent: {
    ...common,
    previousTitle: ({ event }) => detail(event, 'rename')['from'],
    currentTitle: ({ event }) => detail(event, 'rename')['to'],
    subject: ({ subject }) => subject,
  },
  TransferredEvent: {
    ...common,
    issue: ({ subject }) => subject,
    fromRepository: ({ event }, _, { world }) => world.repository(event.more.from ?? '') ?? null,
  },
  ReadyForReviewEvent: { ...onPull, ...placed },
  ConvertToDraftEvent: { ...onPull, ...placed },
  AddedToMergeQueueEvent: { ...onPull, enqueuer: ({ event }) => present(event.actor) },
  RemovedFromMergeQueueEvent: { ...onPull, enqueuer: ({ event }) => present(event.actor), reason: () => null },
};

function detail(event: IssueEvent, name: string): Readonly<Record<string, unknown>> {
  const value = event.details[name];
  if (typeof value !== 'object' || value === null) throw new Error(`the event ${event.event} has no ${name}`);
  return { ...value };
}

function commitOrNull(subject: Issue, sha: string | undefined) {
  return sha === undefined ? null : commitNode(subject.repository, sha);
}

import { coAuthorsIn } from '../../approval/co-authors.ts';
import type { Account, Commit, Dismissal, Review, ReviewState } from '../../approval/snapshot.ts';
import type { FileStatus } from '../../change/change.ts';
import type { AccountId, GitPath, Sha } from '../../domain.ts';
import type { GateStatus, LabelEvent } from '../../retrospective/window.ts';
import { GitHubError } from '../github-error.ts';
import type { Shape } from '../shape.ts';
import { actorOf, gitActorOf, namedByEmail } from './actor.ts';
import { type BareCommit, bareCommit } from './bare-commit.ts';
import { type Connection, CONNECTIONS } from './queries.ts';

/** A merged pull request as GraphQL shows it; its lists grow while their pages are read. */
export interface MergedRow {
  readonly number: number;
  readonly title: string;
  readonly createdAt: string;
  readonly mergedAt: string;
  readonly updatedAt: string;
  readonly author: Account | null;
  readonly mergedBy: Account | null;
  readonly mergeCommit: Sha | null;
  /** Its merge, and where that has the head for a parent its commits: commits of the range, if the range has them. */
  readonly git: BareCommit[];
  /** The first parent of the merge commit, and the policy's entry in it. */
  readonly parent: { readonly commit: Sha; readonly policy: PolicyEntry | null } | null;
  readonly base: { readonly ref: string; readonly sha: Sha };
  /** The repository is null once it is gone. */
  readonly head: { readonly sha: Sha; readonly ref: string; readonly repository: string | null };
  readonly reportedFiles: number;
  readonly reportedCommits: number;
  readonly files: FileEntry[];
  readonly reviews: Review[];
  /** Whether each reviewer may push to the repository as of the reading, once a review. */
  readonly pushRights: PushRight[];
  readonly commits: Commit[];
  readonly labels: string[];
  readonly labelEvents: LabelEvent[];
  readonly dismissals: (Dismissal & { readonly at: string })[];
  readonly baseChanges: string[];
  /** Statuses of the head, one a context: GraphQL shows no earlier ones. */
  readonly statuses: readonly (GateStatus & { readonly targetUrl: string | null })[];
  /** Where each list goes on: connection → cursor. */
  readonly rest: Map<Connection, string>;
}

/** Whether a person may push, as a review of theirs shows it. */
export interface PushRight {
  readonly account: AccountId;
  readonly may: boolean;
}

export interface FileEntry {
  readonly path: GitPath;
  readonly status: FileStatus;
  readonly additions: number;
  readonly deletions: number;
}

/** What a tree has at the policy's path. */
export interface PolicyEntry {
  readonly blob: Sha;
  /** As git writes it in octal, `100644`. */
  readonly mode: string;
}

const UPDATE = 'Update Countersign, which does not know it.';
const REVIEW_STATES: readonly ReviewState[] = ['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'];
const FILE_STATUS: ReadonlyMap<string, FileStatus> = new Map([
  ['ADDED', 'added'],
  ['DELETED', 'removed'],
  ['MODIFIED', 'modified'],
  ['RENAMED', 'renamed'],
  ['COPIED', 'copied'],
  ['CHANGED', 'changed'],
]);

/** Reads a pull request with the first page of each of its lists. Throws a `GitHubError` on what it does not know. */
export function mergedRow(node: Shape): MergedRow {
  const merge = node.objectOrNull('mergeCommit');
  const parent = merge?.object('parents').list('nodes')[0];
  const row: MergedRow = {
    number: node.id('number'),
    title: node.text('title'),
    createdAt: node.time('createdAt'),
    mergedAt: node.time('mergedAt'),
    updatedAt: node.time('updatedAt'),
    author: actorOf(node.objectOrNull('author')),
    mergedBy: actorOf(node.objectOrNull('mergedBy')),
    mergeCommit: merge?.sha('oid') ?? null,
    git: merge ? [bareCommit(merge)] : [],
    parent:
      parent === undefined ? null : { commit: parent.sha('oid'), policy: policyEntry(parent.objectOrNull('file')) },
    base: { ref: node.text('baseRefName'), sha: node.sha('baseRefOid') },
    head: {
      sha: node.sha('headRefOid'),
      ref: node.text('headRefName'),
      repository: node.objectOrNull('headRepository')?.text('nameWithOwner') ?? null,
    },
    reportedFiles: node.count('changedFiles'),
    reportedCommits: node.object('commits').count('totalCount'),
    files: [],
    reviews: [],
    pushRights: [],
    commits: [],
    labels: [],
    labelEvents: [],
    dismissals: [],
    baseChanges: [],
    statuses: statusesOf(node),
    rest: new Map(),
  };
  for (const connection of CONNECTIONS) addPage(row, connection, node.object(connection));
  return row;
}

/** Adds a page of one of its lists, and notes where that goes on. */
export function addPage(row: MergedRow, connection: Connection, page: Shape): void {
  for (const node of page.list('nodes')) addRow(row, connection, node);
  const info = page.object('pageInfo');
  if (info.flag('hasNextPage')) row.rest.set(connection, info.text('endCursor'));
  else row.rest.delete(connection);
}

/** Reads what a tree has at the policy's path; null where it has nothing there. */
export function policyEntry(entry: Shape | null): PolicyEntry | null {
  return entry && { blob: entry.sha('oid'), mode: modeOf(entry) };
}

/** GraphQL gives a mode as a number, whose octal digits are what git writes. */
export function modeOf(entry: Shape): string {
  return entry.count('mode').toString(8).padStart(6, '0');
}

function addRow(row: MergedRow, connection: Connection, node: Shape): void {
  switch (connection) {
    case 'files':
      row.files.push(fileOf(node));
      return;
    case 'reviews':
      addReview(row, node);
      return;
    case 'commits':
      row.commits.push(commitOf(node.object('commit')));
      if ((row.git[0]?.parents.length ?? 0) > 1) row.git.push(bareCommit(node.object('commit')));
      return;
    case 'labels':
      row.labels.push(node.text('name'));
      return;
    case 'timelineItems':
      addEvent(row, node);
  }
}

function fileOf(node: Shape): FileEntry {
  const status = FILE_STATUS.get(node.text('changeType'));
  if (status === undefined) throw surprise(`a file is ${JSON.stringify(node.text('changeType'))}`);
  return { path: node.path('path'), status, additions: node.count('additions'), deletions: node.count('deletions') };
}

function addReview(row: MergedRow, node: Shape): void {
  const review = reviewOf(node);
  row.reviews.push(review);
  const may = node.flag('authorCanPushToRepository');
  // What a bot may do is its App's to say, and not told of here as REST tells it.
  if (review.by?.type === 'User') row.pushRights.push({ account: review.by.id, may });
}

function reviewOf(node: Shape): Review {
  const word = node.text('state');
  const state = REVIEW_STATES.find((known) => known === word);
  if (state === undefined) throw surprise(`a review is ${JSON.stringify(word)}`);
  return {
    id: bigId(node, 'fullDatabaseId'),
    by: actorOf(node.objectOrNull('author')),
    state,
    commit: node.objectOrNull('commit')?.sha('oid') ?? null,
    at: state === 'PENDING' ? node.timeOrNull('submittedAt') : node.time('submittedAt'),
  };
}

function commitOf(commit: Shape): Commit {
  const [author, committer] = [commit.objectOrNull('author'), commit.objectOrNull('committer')];
  return {
    sha: commit.sha('oid'),
    parents: commit
      .object('parents')
      .list('nodes')
      .map((parent) => parent.sha('oid')),
    author: gitActorOf(author),
    committer: gitActorOf(committer),
    coAuthors: [...coAuthorsIn(commit.text('message')), ...namedByEmail(author), ...namedByEmail(committer)],
  };
}

function addEvent(row: MergedRow, node: Shape): void {
  const at = node.time('createdAt');
  switch (node.text('__typename')) {
    case 'LabeledEvent':
    case 'UnlabeledEvent':
      row.labelEvents.push({
        label: node.object('label').text('name'),
        kind: node.text('__typename') === 'LabeledEvent' ? 'labeled' : 'unlabeled',
        by: actorOf(node.objectOrNull('actor')),
        at,
      });
      return;
    case 'ReviewDismissedEvent': {
      // Of a review that is gone there is nothing left to dismiss.
      const review = node.objectOrNull('review');
      const was = node.text('previousReviewState').toLowerCase();
      const by = actorOf(node.objectOrNull('actor'));
      if (review !== null) row.dismissals.push({ review: bigId(review, 'fullDatabaseId'), by, was, at });
      return;
    }
    default:
      row.baseChanges.push(at);
  }
}

function statusesOf(node: Shape): MergedRow['statuses'] {
  const tip = node.object('tip').list('nodes')[0]?.object('commit');
  if (tip === undefined || tip.sha('oid') !== node.sha('headRefOid')) return [];
  return (tip.objectOrNull('status')?.list('contexts') ?? []).map((context) => ({
    context: context.text('context'),
    state: context.text('state').toLowerCase(),
    description: context.textOrNull('description') ?? '',
    targetUrl: context.textOrNull('targetUrl'),
    by: actorOf(context.objectOrNull('creator')),
    at: context.time('createdAt'),
  }));
}

/** An id that may not fit GraphQL's integers, which GitHub writes as a text. */
function bigId(node: Shape, key: string): number {
  const id = Number(node.text(key));
  if (Number.isSafeInteger(id) && id > 0) return id;
  throw surprise(`an id is ${JSON.stringify(node.text(key))}`);
}

function surprise(what: string): GitHubError {
  return new GitHubError('POST /graphql', undefined, what, UPDATE);
}

import type { Account } from '../../approval/snapshot.ts';
import type { Sha } from '../../domain.ts';
import type { GitHubClient } from '../client.ts';
import type { RepositoryName } from '../repository.ts';
import type { Shape } from '../shape.ts';
import { ACTOR, actorOf } from './actor.ts';
import { ask } from './batches.ts';

/** An issue with everything that was done to its text. */
export interface ReadIssue {
  readonly issue: number;
  readonly author: Account | null;
  readonly createdAt: string;
  readonly body: string;
  readonly edited: Edited | null;
  readonly state: 'open' | 'closed';
  /** GitHub's word in lower case, `completed` or `not_planned`; null where it says none. */
  readonly reason: string | null;
  readonly comments: readonly IssueComment[];
  /** Oldest first. */
  readonly closings: readonly Closing[];
}

/** That a text was edited. */
export interface Edited {
  /** Null for a deleted account. */
  readonly by: Account | null;
  readonly at: string;
}

export interface IssueComment {
  readonly id: number;
  readonly author: Account | null;
  readonly body: string;
  readonly createdAt: string;
  readonly edited: Edited | null;
}

/** That an issue was closed or opened again. */
export interface Closing {
  readonly kind: 'closed' | 'reopened';
  readonly by: Account | null;
  readonly at: string;
  readonly reason: string | null;
  /** The commit or pull request whose words closed it; null where a hand did. */
  readonly through: { readonly commit: Sha } | { readonly pull: number } | null;
}

const EDITS = `lastEditedAt editor { ${ACTOR} } userContentEdits(first: 1) { totalCount nodes { editedAt editor { ${ACTOR} } } }`;
const INFO = 'pageInfo { hasNextPage endCursor }';

function comments(after: string): string {
  return `comments(first: 100${after}) { ${INFO} nodes { fullDatabaseId body createdAt author { ${ACTOR} } ${EDITS} } }`;
}

function closings(after: string): string {
  return `timelineItems(first: 100${after}, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) { ${INFO} nodes { __typename
    ... on ClosedEvent { createdAt stateReason actor { ${ACTOR} } closer { __typename ... on Commit { oid } ... on PullRequest { number } } }
    ... on ReopenedEvent { createdAt actor { ${ACTOR} } } } }`;
}

/** Reads an issue of this repository whole, every list to its end. Throws a `GitHubError`. */
export async function readIssue(client: GitHubClient, repository: RepositoryName, number: number): Promise<ReadIssue> {
  const read = async (fields: string): Promise<Shape> => {
    const text = `query ($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { issue(number: ${number}) { ${fields} } } }`;
    return (await ask(client, repository, text)).object('issue');
  };
  const fields = `number createdAt body state stateReason author { ${ACTOR} } ${EDITS} ${comments('')} ${closings('')}`;
  const issue = await read(fields);
  return {
    issue: issue.id('number'),
    author: actorOf(issue.objectOrNull('author')),
    createdAt: issue.time('createdAt'),
    body: issue.text('body'),
    edited: editedOf(issue),
    state: issue.text('state') === 'OPEN' ? 'open' : 'closed',
    reason: issue.textOrNull('stateReason')?.toLowerCase() ?? null,
    comments: await toTheEnd(issue, 'comments', comments, read, commentOf),
    closings: await toTheEnd(issue, 'timelineItems', closings, read, closingOf),
  };
}

async function toTheEnd<T>(
  issue: Shape,
  connection: string,
  fieldsAfter: (after: string) => string,
  read: (fields: string) => Promise<Shape>,
  rowOf: (node: Shape) => T,
): Promise<readonly T[]> {
  const rows: T[] = [];
  let page = issue.object(connection);
  for (;;) {
    rows.push(...page.list('nodes').map(rowOf));
    const info = page.object('pageInfo');
    if (!info.flag('hasNextPage')) return rows;
    page = (await read(fieldsAfter(`, after: ${JSON.stringify(info.text('endCursor'))}`))).object(connection);
  }
}

function commentOf(node: Shape): IssueComment {
  return {
    id: Number(node.text('fullDatabaseId')),
    author: actorOf(node.objectOrNull('author')),
    body: node.text('body'),
    createdAt: node.time('createdAt'),
    edited: editedOf(node),
  };
}

function closingOf(node: Shape): Closing {
  const closed = node.text('__typename') === 'ClosedEvent';
  return {
    kind: closed ? 'closed' : 'reopened',
    by: actorOf(node.objectOrNull('actor')),
    at: node.time('createdAt'),
    reason: closed ? (node.textOrNull('stateReason')?.toLowerCase() ?? null) : null,
    through: closed ? throughOf(node.objectOrNull('closer')) : null,
  };
}

function throughOf(closer: Shape | null): Closing['through'] {
  switch (closer?.text('__typename')) {
    case 'Commit':
      return { commit: closer.sha('oid') };
    case 'PullRequest':
      return { pull: closer.id('number') };
    default:
      return null;
  }
}

/** Who edited a text last, and when. GitHub's history begins with the text itself once there is one. */
function editedOf(node: Shape): Edited | null {
  const at = node.timeOrNull('lastEditedAt');
  const [newest] = node.objectOrNull('userContentEdits')?.list('nodes') ?? [];
  if (at === null && newest === undefined) return null;
  return {
    by: actorOf(node.objectOrNull('editor') ?? newest?.objectOrNull('editor') ?? null),
    at: at ?? newest?.time('editedAt') ?? node.time('createdAt'),
  };
}

import type { Account } from '../../approval/snapshot.ts';
import type { GitHubClient } from '../client.ts';
import { GitHubError } from '../github-error.ts';
import { objectOf, type Shape } from '../shape.ts';

/** The fields of an account that tell which one it is. */
export const ACTOR =
  '{ __typename login ... on User { databaseId } ... on Bot { databaseId } ... on Mannequin { databaseId } }';

/** Reads an account; null for a deleted one, and for one of a kind that has no number. GraphQL leaves `[bot]` out. */
export function actorOf(actor: Shape | null): Account | null {
  if (!actor?.has('databaseId')) return null;
  const type = actor.text('__typename');
  const login = actor.text('login');
  return { id: actor.account('databaseId'), login: type === 'Bot' ? `${login}[bot]` : login, type };
}

/** An id that has outgrown GraphQL's numbers, and comes as digits. */
export function longId(shape: Shape, key: string): number {
  const digits = shape.text(key);
  const id = Number(digits);
  if (/^[1-9]\d*$/.test(digits) && Number.isSafeInteger(id)) return id;
  const fix = 'No verdict was given. Run the job again; if it lasts, update Countersign.';
  throw new GitHubError('POST /graphql', undefined, `\`${key}\` is no id: ${JSON.stringify(digits.slice(0, 40))}`, fix);
}

/** A part of a query's answer that is a list, with the cursor of its next page; null after the last one. */
export interface GraphPage {
  readonly nodes: readonly Shape[];
  readonly next: string | null;
}

/** Reads a connection. */
export function pageOf(connection: Shape): GraphPage {
  const info = connection.object('pageInfo');
  return { nodes: connection.list('nodes'), next: info.flag('hasNextPage') ? info.text('endCursor') : null };
}

/**
 * Reads several connections of one query to their ends, page after page, all that are not at their end in one call. For
 * a connection `x` the query takes `$xAfter: String` and `$x: Boolean!`, by which it is left out when it is done.
 *
 * @param find leads from an answer to each connection, by its name
 * @returns the nodes of each, and the first answer, for what else the query asks
 */
export async function readConnections<Name extends string>(
  client: GitHubClient,
  query: string,
  variables: Record<string, unknown>,
  find: Readonly<Record<Name, (answer: Shape) => Shape>>,
): Promise<{ readonly nodes: Readonly<Record<Name, readonly Shape[]>>; readonly answer: Shape }> {
  const names = Object.keys(find) as Name[];
  const nodes = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Shape[]>;
  const cursors = new Map<Name, string | null>(names.map((name) => [name, null]));
  const seen = new Set<string>();
  let first: Shape | undefined;
  for (;;) {
    const wanted: Record<string, unknown> = { ...variables };
    for (const name of names) {
      wanted[name] = cursors.has(name);
      wanted[`${name}After`] = cursors.get(name) ?? null;
    }
    const answer = await client.graphql(query, wanted);
    const read = objectOf(answer);
    first ??= read;
    for (const name of cursors.keys()) {
      const page = pageOf(find[name](read));
      nodes[name].push(...page.nodes);
      if (page.next === null) cursors.delete(name);
      else if (seen.has(`${name} ${page.next}`)) throw inCircles(answer.call);
      else cursors.set(name, page.next);
      seen.add(`${name} ${page.next}`);
    }
    if (cursors.size === 0) return { nodes, answer: first };
  }
}

function inCircles(call: string): GitHubError {
  return new GitHubError(
    call,
    undefined,
    'the pages of a list go round in a circle',
    'No verdict was given. Run the job again.',
  );
}

/**
 * Whose token this is. REST tells an installation of an App nothing of itself, so GraphQL is asked, which shows it as
 * `<slug>[bot]`: no login of a person can hold a bracket, so that is how a bot is known.
 */
export function viewerOf(answer: Shape): Account {
  const viewer = answer.object('viewer');
  const login = viewer.text('login');
  return { id: viewer.account('databaseId'), login, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}

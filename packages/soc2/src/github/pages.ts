import type { Answer, GitHubClient } from './client.ts';
import { GitHubError } from './github-error.ts';
import { listOf, type Shape } from './shape.ts';

/** Rows per page: the most that GitHub gives. */
export const PAGE_SIZE = 100;

export interface Pages<T> {
  readonly rows: readonly T[];
  /** True where the last page that was read says that there is one more. */
  readonly more: boolean;
}

/** Pages that are read at once: more are hardly faster, and cost a connection and the memory of a page each. */
const IN_FLIGHT = 8;

/**
 * Reads as many pages of a numbered list as hold the rows that it is said to have, several at once. Each page is let go
 * as soon as `read` has taken from its rows what is wanted: thirty whole pages would be twenty times as much to hold.
 *
 * @param expected rows that the list is said to have
 */
export async function readPages<T>(
  client: GitHubClient,
  route: string,
  parameters: Record<string, unknown>,
  expected: number,
  read: (row: Shape, page: number) => T,
): Promise<Pages<T>> {
  const last = Math.max(1, Math.ceil(expected / PAGE_SIZE));
  const pages = await inFlight(last, async (page): Promise<Pages<T>> => {
    const answer = await client.request(route, { ...parameters, per_page: PAGE_SIZE, page });
    return {
      rows: listOf(answer).map((row) => read(row, page)),
      more: page === last && linkOf(answer, 'next') !== undefined,
    };
  });
  return { rows: pages.flatMap(({ rows }) => rows), more: pages.at(-1)?.more === true };
}

/** Reads the pages from 1 to the last one, a few at any time. After the first failure none is begun any more. */
async function inFlight<T>(last: number, read: (page: number) => Promise<T>): Promise<readonly T[]> {
  const pages: T[] = [];
  let next = 1;
  const readOn = async (): Promise<void> => {
    while (next <= last) {
      const page = next;
      next += 1;
      try {
        pages[page - 1] = await read(page);
      } catch (failure) {
        next = last + 1;
        throw failure;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(IN_FLIGHT, last) }, readOn));
  return pages;
}

/**
 * Reads a whole list of unknown length: the first page, then the others that its Link header counts at once, then
 * whatever the list has grown by meanwhile. Use it for lists that only grow at their end.
 */
export async function readList(
  client: GitHubClient,
  route: string,
  parameters: Record<string, unknown>,
): Promise<readonly Shape[]> {
  const answers = await readAnswers(client, route, parameters);
  return answers.flatMap((answer) => listOf(answer));
}

/** Reads a whole list as `readList` does, and leaves its pages apart. */
export async function readAnswers(
  client: GitHubClient,
  route: string,
  parameters: Record<string, unknown>,
): Promise<readonly Answer[]> {
  const first = await client.request(route, { ...parameters, per_page: PAGE_SIZE, page: 1 });
  const numbers = Array.from({ length: lastPage(first) - 1 }, (_, index) => index + 2);
  const rest = await Promise.all(
    numbers.map((page) => client.request(route, { ...parameters, per_page: PAGE_SIZE, page })),
  );
  const counted = [first, ...rest];
  const grown: Answer[] = [];
  for await (const answer of pagesAfter(counted.at(-1) ?? first, client, route, parameters)) grown.push(answer);
  return [...counted, ...grown];
}

/**
 * Reads a list page after page, each from the link of the one before, by number or by cursor. Use it for lists that
 * are not counted, or that are read only until something is found.
 */
export async function* eachPage(
  client: GitHubClient,
  route: string,
  parameters: Record<string, unknown>,
): AsyncGenerator<Answer> {
  const first = await client.request(route, { ...parameters, per_page: PAGE_SIZE });
  yield first;
  yield* pagesAfter(first, client, route, parameters);
}

async function* pagesAfter(
  answer: Answer,
  client: GitHubClient,
  route: string,
  parameters: Record<string, unknown>,
): AsyncGenerator<Answer> {
  const seen = new Set<string>();
  let latest = answer;
  for (let next = nextPage(latest); next !== undefined; next = nextPage(latest)) {
    const place = JSON.stringify(next);
    if (seen.has(place)) throw unreadable(latest, 'its pages go round in a circle');
    seen.add(place);
    latest = await client.request(route, { ...parameters, per_page: PAGE_SIZE, ...next });
    yield latest;
  }
}

/**
 * Where the page after this one is, by number or by cursor; undefined after the last one. Of the link only that is
 * taken: whatever address it holds, the token goes nowhere else.
 */
function nextPage(answer: Answer): { readonly page: number } | { readonly after: string } | undefined {
  const next = linkOf(answer, 'next');
  if (next === undefined) return undefined;
  const after = queryOf(next)?.get('after');
  return after ? { after } : { page: pageNumber(answer, next) };
}

/** The number of the last page by the Link header; 1 where it names no other. */
export function lastPage(answer: Answer): number {
  const last = linkOf(answer, 'last');
  return last === undefined ? 1 : pageNumber(answer, last);
}

function pageNumber(answer: Answer, link: string): number {
  const page = queryOf(link)?.get('page') ?? '';
  if (!/^[1-9]\d{0,5}$/.test(page))
    throw unreadable(answer, `a link has neither number nor cursor: ${JSON.stringify(link.slice(0, 200))}`);
  return Number(page);
}

function queryOf(link: string): URLSearchParams | undefined {
  return URL.canParse(link) ? new URL(link).searchParams : undefined;
}

function unreadable(answer: Answer, why: string): GitHubError {
  const fix =
    'No verdict was given. Run the job again; if it lasts, check that no proxy rewrites the answers of the API.';
  return new GitHubError(answer.call, undefined, `the list cannot be followed: ${why}`, fix);
}

/** The address that a Link header names for `rel` (RFC 8288), if it names one. */
export function linkOf(answer: Answer, rel: string): string | undefined {
  const header = answer.headers['link'];
  if (typeof header !== 'string') return undefined;
  for (const [, address, relation] of header.matchAll(/<([^>]*)>;\s*rel="([^"]*)"/g)) {
    if (relation === rel) return address;
  }
  return undefined;
}

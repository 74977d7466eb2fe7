import type { Answer, GitHubClient } from './client.ts';
import { listOf, type Shape } from './shape.ts';

/** Rows per page: the most that GitHub gives. */
export const PAGE_SIZE = 100;

export interface Pages {
  readonly rows: readonly Shape[];
  /** True where the last page that was read says that there is one more. */
  readonly more: boolean;
  /** How many pages were read. */
  readonly pages: number;
}

/**
 * Reads a numbered list. The first page says by its Link header how many there are, the rest are read at once;
 * where the caller knows the number beforehand, the first goes out with them.
 *
 * @param expected rows that the list is said to have, if known; at most `cap` are asked for
 */
export async function readPages(
  client: GitHubClient,
  route: string,
  parameters: Record<string, unknown>,
  expected?: number,
): Promise<Pages> {
  const page = (number: number): Promise<Answer> => client.request(route, { ...parameters, per_page: PAGE_SIZE, page: number });
  const span = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

  const ahead = expected === undefined ? 1 : Math.max(1, Math.ceil(expected / PAGE_SIZE));
  const answers = await Promise.all(span(1, ahead).map(page));
  const last = lastPage(answers[0]);
  if (expected === undefined && last > ahead) answers.push(...(await Promise.all(span(ahead + 1, last).map(page))));
  const final = answers.at(-1);
  const more = final !== undefined && linkOf(final, 'next') !== undefined;
  return { rows: answers.flatMap((answer) => listOf(answer)), more, pages: answers.length };
}

/**
 * Reads a whole numbered list: the first page, then the rest at once, then whatever the list has grown by meanwhile.
 * Use it for lists that only grow at their end.
 */
export async function readList(client: GitHubClient, route: string, parameters: Record<string, unknown>): Promise<readonly Shape[]> {
  const { rows, more, pages } = await readPages(client, route, parameters);
  const whole = [...rows];
  let next = more;
  for (let page = pages + 1; next; page += 1) {
    // Whether there is another one, only the one before it says.
    const answer = await client.request(route, { ...parameters, per_page: PAGE_SIZE, page });
    whole.push(...listOf(answer));
    next = linkOf(answer, 'next') !== undefined;
  }
  return whole;
}

/** The number of the last page by the Link header; 1 where there is no other. */
function lastPage(answer: Answer | undefined): number {
  const last = answer && linkOf(answer, 'last');
  return last ? Number(new URL(last).searchParams.get('page') ?? '1') : 1;
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

import type { Answer } from './answer.ts';
import type { Call } from './route.ts';

/** The page that a call asks for. */
export interface Page {
  number: number;
  size: number;
}

/** Reads `page` and `per_page` as GitHub does: nonsense means the default, and no page is larger than 100. */
export function requestedPage(call: Call, defaultSize = 30): Page {
  const size = positive(call.query.get('per_page')) ?? defaultSize;
  return { number: positive(call.query.get('page')) ?? 1, size: Math.min(size, call.world.limits.pageSize) };
}

/** One page of a list, each item rendered, with GitHub's `Link` header. */
export async function paged<T>(
  call: Call,
  items: readonly T[],
  render: (item: T) => unknown,
  defaultSize?: number,
): Promise<Answer> {
  const page = requestedPage(call, defaultSize);
  const body = await Promise.all(slice(items, page).map(render));
  return { status: 200, body, headers: linkHeader(call, page, items.length) };
}

/** The items of a page. */
export function slice<T>(items: readonly T[], page: Page): T[] {
  return items.slice((page.number - 1) * page.size, page.number * page.size);
}

/** The `Link` header of a page; none where everything fits on one. */
export function linkHeader(call: Call, page: Page, total: number): Record<string, string> {
  const last = Math.max(1, Math.ceil(total / page.size));
  const links: [string, number][] = [];
  if (page.number > 1) links.push(['prev', Math.min(page.number - 1, last)]);
  if (page.number < last) links.push(['next', page.number + 1], ['last', last]);
  if (page.number > 1) links.push(['first', 1]);
  if (links.length === 0 || last === 1) return {};
  return { link: links.map(([relation, number]) => `<${pageAddress(call, number)}>; rel="${relation}"`).join(', ') };
}

function pageAddress(call: Call, number: number): string {
  const url = new URL(call.url);
  url.searchParams.set('page', String(number));
  return url.href;
}

function positive(text: string | null): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

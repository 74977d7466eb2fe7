import { describe, expect, test } from '@jest/globals';
import type { Answer } from '../../src/github/client.ts';
import { eachPage, linkOf, readAnswers, readList, readPages } from '../../src/github/pages.ts';
import { BASE_URL, fakeGitHub, type FakeGitHub, type Handler } from './fake-github.ts';

const ROUTE = 'GET /things';
const things = (count: number): object[] => Array.from({ length: count }, (_, index) => ({ id: index + 1 }));
const github = (rows: unknown): FakeGitHub => fakeGitHub({ [ROUTE]: rows });
const pagesAsked = ({ calls }: FakeGitHub): (string | null)[] => calls.map(({ query }) => query.get('page'));

/** A list whose links are written by hand. */
function linked(link: (page: number) => string): Handler {
  return ({ query }) => {
    const header = link(Number(query.get('page') ?? 1));
    return { json: [{ id: 1 }], headers: header === '' ? {} : { link: header } };
  };
}

describe('a list of a length that is known', () => {
  const read = async (fake: FakeGitHub, expected: number) =>
    readPages(fake.client, ROUTE, {}, expected, (row) => row.id('id'));

  test.each([
    [0, 1],
    [1, 1],
    [100, 1],
    [101, 2],
    [250, 3],
  ])('of %d rows is read in %d pages at once', async (count, pages) => {
    const fake = github(things(count));
    const { rows, more } = await read(fake, count);
    expect(rows).toHaveLength(count);
    expect(more).toBe(false);
    expect(fake.calls).toHaveLength(pages);
  });

  test('says so where there is more than was expected', async () => {
    expect(await read(github(things(130)), 100)).toMatchObject({ more: true });
  });

  test('is shorter where GitHub has less, which the caller sees', async () => {
    expect((await read(github(things(130)), 300)).rows).toHaveLength(130);
  });
});

describe('a list of unknown length', () => {
  test.each([
    [0, ['1']],
    [100, ['1']],
    [101, ['1', '2']],
    [450, ['1', '2', '3', '4', '5']],
  ])('of %d rows is read whole', async (count, pages) => {
    const fake = github(things(count));
    const rows = await readList(fake.client, ROUTE, {});
    expect(rows.map((row) => row.id('id'))).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    expect(pagesAsked(fake)).toEqual(pages);
  });

  test('is followed to the end where it grows while it is read', async () => {
    const rows = things(150);
    const fake = fakeGitHub({ [ROUTE]: rows }, { strike: (_, nth) => void (nth === 2 && rows.push(...things(300))) });
    expect(await readList(fake.client, ROUTE, {})).toHaveLength(450);
  });

  test('is followed one by one where GitHub counts no pages', async () => {
    const fake = github(linked((page) => (page < 4 ? `<${BASE_URL}/things?page=${page + 1}>; rel="next"` : '')));
    expect(await readList(fake.client, ROUTE, {})).toHaveLength(4);
  });

  test('keeps the parameters of its first page on every other', async () => {
    const fake = github(things(250));
    await readAnswers(fake.client, ROUTE, { state: 'open' });
    expect(fake.calls.map(({ query }) => `${query.get('state')} ${query.get('per_page')}`)).toEqual(
      Array(3).fill('open 100'),
    );
  });

  test('is an error where a page of it is none', async () => {
    const fake = github(({ query }: { query: URLSearchParams }) =>
      query.get('page') === '1'
        ? {
            json: things(100),
            headers: { link: `<${BASE_URL}/things?page=2>; rel="next", <${BASE_URL}/things?page=2>; rel="last"` },
          }
        : { json: { message: 'oops' } },
    );
    await expect(readList(fake.client, ROUTE, {})).rejects.toThrow(
      'GET /things: the answer should be a list, and is an object',
    );
  });
});

describe('a link that cannot be followed is an error', () => {
  test.each([
    ['to a next page without a number', '<https://x/things>; rel="next"'],
    ['to a next page that is no number', '<https://x/things?page=two>; rel="next"'],
    ['to the page nought', '<https://x/things?page=0>; rel="next"'],
    ['to a last page without a number', '<https://x/things?page=2>; rel="next", <https://x/things>; rel="last"'],
    [
      'to more pages than can be',
      '<https://x/things?page=2>; rel="next", <https://x/things?page=99999999>; rel="last"',
    ],
    ['that is no address', '<things>; rel="next"'],
  ])('%s', async (_, link) => {
    await expect(readList(github(linked(() => link)).client, ROUTE, {})).rejects.toThrow(
      'GET /things: the list cannot be followed',
    );
  });

  test('round in a circle', async () => {
    const circle = github(linked((page) => `<https://x/things?page=${(page % 3) + 1}>; rel="next"`));
    await expect(readList(circle.client, ROUTE, {})).rejects.toThrow('its pages go round in a circle');
    expect(circle.calls.length).toBeLessThan(6);
  });
});

test('A list that is read page after page is read no further than is wanted', async () => {
  const fake = github(things(500));
  for await (const answer of eachPage(fake.client, ROUTE, {}))
    if ((answer.data as unknown[]).length === 100 && fake.calls.length === 2) break;
  expect(pagesAsked(fake)).toEqual([null, '2']);
});

describe('a Link header', () => {
  const answer = (link: string | number | undefined): Answer => ({
    status: 200,
    headers: { link },
    data: [],
    call: ROUTE,
  });

  test.each([
    ['<https://x?page=2>; rel="next"', 'next', 'https://x?page=2'],
    ['<https://x?page=2>; rel="next", <https://x?page=5>; rel="last"', 'last', 'https://x?page=5'],
    ['<https://x?a=1,2>; rel="next"', 'next', 'https://x?a=1,2'],
    ['<https://x?page=2>;rel="next"', 'next', 'https://x?page=2'],
    ['<https://x?page=1>; rel="prev"', 'next', undefined],
    ['', 'next', undefined],
    [undefined, 'next', undefined],
    [7, 'next', undefined],
  ])('%j names for %s: %j', (link, rel, address) => {
    expect(linkOf(answer(link), rel)).toBe(address);
  });
});

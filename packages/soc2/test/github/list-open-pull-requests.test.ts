import { describe, expect, test } from '@jest/globals';
import { listOpenPullRequests } from '../../src/github/list-open-pull-requests.ts';
import { fakeGitHub } from './fake-github.ts';
import { AT, at, id, pullRow, REPOSITORY } from './rows.ts';

const PULLS = `GET ${AT}/pulls`;
const up = (from: number, to: number): object[] =>
  Array.from({ length: to - from + 1 }, (_, index) => pullRow(from + index));
const numbers = (pulls: readonly { number: number }[]): number[] => pulls.map(({ number }) => number);

test('A pull request is listed with its head, base, labels and when it changed', async () => {
  const { client } = fakeGitHub({ [PULLS]: [pullRow(7, { labels: [{ name: 'human-review' }] })] });
  expect(await listOpenPullRequests(client, REPOSITORY)).toEqual([
    {
      number: 7,
      head: { sha: id(7), ref: 'topic', repository: null },
      base: { ref: 'main', sha: id(1) },
      defaultBranch: 'main',
      author: null,
      open: true,
      labels: ['human-review'],
      updatedAt: at(7),
    },
  ]);
});

test.each([
  [0, ['2', '1']],
  [100, ['2', '1']],
  [101, ['2', '1']],
  [200, ['2', '1']],
  [201, ['2', '3', '2', '1']],
  [350, ['2', '4', '3', '2', '1']],
])('%d are listed page by page, the last one first and none twice but to learn their number', async (count, pages) => {
  const github = fakeGitHub({ [PULLS]: up(1, count) });
  expect(numbers(await listOpenPullRequests(github.client, REPOSITORY))).toEqual(
    Array.from({ length: count }, (_, index) => index + 1),
  );
  expect(github.calls.map(({ query }) => query.get('page'))).toEqual(pages);
  expect(Object.fromEntries(github.calls[0]?.query ?? [])).toMatchObject({
    state: 'open',
    sort: 'created',
    direction: 'asc',
  });
});

describe.each([
  [150, 1],
  [150, 2],
  [350, 1],
  [350, 2],
  [350, 3],
  [350, 4],
  [350, 5],
])('of %d, before call %d', (count, when) => {
  const during = async (change: (rows: object[]) => void): Promise<number[]> => {
    const rows = up(1, count);
    const strike = (_: unknown, nth: number): undefined => {
      if (nth === when) change(rows);
    };
    return numbers(await listOpenPullRequests(fakeGitHub({ [PULLS]: rows }, { strike }).client, REPOSITORY));
  };

  test.each([1, 50, 100, 101, 150, 200, 201, 300, 301])('one is closed, #%d, and no other is lost', async (closed) => {
    const listed = await during((rows) => rows.splice(closed - 1, 1));
    expect(listed.filter((number) => number !== closed)).toEqual(
      Array.from({ length: count }, (_, index) => index + 1).filter((number) => number !== closed),
    );
  });

  test('a hundred are closed and as many opened, and no other is lost', async () => {
    const listed = await during((rows) => {
      rows.splice(20, 100);
      rows.push(...up(count + 1, count + 100));
    });
    expect(listed).toEqual(expect.arrayContaining([1, 20, 121, 150, count]));
    expect(new Set(listed).size).toBe(listed.length);
  });
});

test('A row without a head is an error', async () => {
  const { client } = fakeGitHub({ [PULLS]: [pullRow(7, { head: null })] });
  await expect(listOpenPullRequests(client, REPOSITORY)).rejects.toThrow(
    '`[0].head` of the answer should be an object, and is null',
  );
});

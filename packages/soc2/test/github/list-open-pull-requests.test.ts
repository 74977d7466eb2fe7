import { expect, test } from '@jest/globals';
import { listOpenPullRequests } from '../../src/github/list-open-pull-requests.ts';
import { fakeGitHub } from './fake-github.ts';
import { AT, at, id, pullRow, REPOSITORY } from './rows.ts';

const PULLS = `GET ${AT}/pulls`;
const down = (from: number, to: number): object[] =>
  Array.from({ length: from - to + 1 }, (_, index) => pullRow(from - index));
const numbers = (pulls: readonly { number: number }[]): number[] => pulls.map(({ number }) => number);

test('A pull request is listed with its head, base, labels and when it changed', async () => {
  const { client } = fakeGitHub({ [PULLS]: [pullRow(7, { labels: [{ name: 'human-review' }] })] });
  expect(await listOpenPullRequests(client, REPOSITORY)).toEqual([
    { number: 7, head: id(7), base: 'main', updatedAt: at(7), labels: ['human-review'] },
  ]);
});

test('One page is one call', async () => {
  const github = fakeGitHub({ [PULLS]: down(100, 1) });
  expect(await listOpenPullRequests(github.client, REPOSITORY)).toHaveLength(100);
  expect(github.calls).toHaveLength(1);
  expect(Object.fromEntries(github.calls[0]?.query ?? [])).toMatchObject({
    state: 'open',
    sort: 'created',
    direction: 'desc',
  });
});

test('Several pages are read together, and the first and the last once more', async () => {
  const github = fakeGitHub({ [PULLS]: down(350, 1) });
  expect(await listOpenPullRequests(github.client, REPOSITORY)).toHaveLength(350);
  expect(github.calls.map(({ query }) => query.get('page'))).toEqual(['1', '2', '3', '4', '1', '4']);
});

test('One that slipped to a page already read, because another was closed, is found by reading once more', async () => {
  const rows = down(350, 1);
  // #340 is closed after the first page was read, so #250 slips from the second page to the first.
  const github = fakeGitHub({ [PULLS]: rows }, { strike: (_, nth) => void (nth === 2 && rows.splice(10, 1)) });
  const listed = numbers(await listOpenPullRequests(github.client, REPOSITORY));
  expect(listed).toContain(250);
  expect(github.calls).toHaveLength(12);
});

test('One that slipped while another was closed and a third opened is found as well', async () => {
  const rows = down(350, 1);
  const github = fakeGitHub(
    { [PULLS]: rows },
    {
      strike: (_, nth) => {
        if (nth === 2) rows.splice(10, 1);
        if (nth === 5) rows.unshift(pullRow(351));
        return undefined;
      },
    },
  );
  expect(numbers(await listOpenPullRequests(github.client, REPOSITORY))).toEqual(expect.arrayContaining([351, 250, 1]));
});

test('A new pull request is listed, and none twice', async () => {
  const rows = down(250, 1);
  const github = fakeGitHub({ [PULLS]: rows }, { strike: (_, nth) => void (nth === 2 && rows.unshift(pullRow(251))) });
  const listed = numbers(await listOpenPullRequests(github.client, REPOSITORY));
  expect(listed).toContain(251);
  expect(new Set(listed).size).toBe(listed.length);
});

test('A row without a head is an error', async () => {
  const { client } = fakeGitHub({ [PULLS]: [pullRow(7, { head: null })] });
  await expect(listOpenPullRequests(client, REPOSITORY)).rejects.toThrow(
    '`[0].head` of the answer should be an object, and is null',
  );
});

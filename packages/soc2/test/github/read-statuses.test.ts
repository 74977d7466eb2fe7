import { describe, expect, test } from '@jest/globals';
import { readStatuses } from '../../src/github/read-statuses.ts';
import { fakeGitHub } from './fake-github.ts';
import { at, AT, id, REPOSITORY, statusRow } from './rows.ts';

const PATH = `GET ${AT}/commits/${id(3)}/statuses`;
const read = async (rows: readonly object[], context = 'sdlc-gate') =>
  readStatuses(fakeGitHub({ [PATH]: rows }).client, REPOSITORY, id(3), context);

test('The newest status of the context is the first that GitHub lists', async () => {
  expect(await read([statusRow(9, { state: 'success', description: null, target_url: null }), statusRow(8)])).toEqual({
    newest: { state: 'success', description: null, targetUrl: null, createdAt: at(9) },
    count: 2,
  });
});

test('A commit without a status has none', async () => {
  expect(await read([])).toEqual({ newest: null, count: 0 });
});

describe('another context', () => {
  test.each(['SDLC-Gate', 'sdlc-gate/main', ' sdlc-gate', 'ci'])('is not counted: %j', async (context) => {
    expect(await read([statusRow(9, { context, state: 'success' }), statusRow(8)])).toMatchObject({
      newest: { state: 'pending' },
      count: 1,
    });
  });
});

test('All of the 1,000 that GitHub keeps are counted, the pages after the first at once', async () => {
  const github = fakeGitHub({ [PATH]: Array.from({ length: 1000 }, (_, index) => statusRow(1000 - index)) });
  expect(await readStatuses(github.client, REPOSITORY, id(3), 'sdlc-gate')).toMatchObject({
    newest: { createdAt: at(1000) },
    count: 1000,
  });
  expect(github.calls).toHaveLength(10);
});

test('A status that comes in between two pages is not counted twice', async () => {
  const rows = Array.from({ length: 150 }, (_, index) => statusRow(150 - index));
  const github = fakeGitHub({ [PATH]: rows }, { strike: (_, nth) => void (nth === 2 && rows.unshift(statusRow(151))) });
  expect((await readStatuses(github.client, REPOSITORY, id(3), 'sdlc-gate')).count).toBe(150);
});

test('A state that nobody knows is an error', async () => {
  await expect(read([statusRow(9, { state: 'neutral' })])).rejects.toThrow('a status is "neutral"');
});

import { expect, test } from '@jest/globals';
import { isSameContext, readStatuses, statusesUnder } from '../../src/github/read-statuses.ts';
import { fakeGitHub } from './fake-github.ts';
import { at, AT, id, REPOSITORY, statusRow } from './rows.ts';

const PATH = `GET ${AT}/commits/${id(3)}/statuses`;
const read = async (rows: readonly object[]) =>
  readStatuses(fakeGitHub({ [PATH]: rows }).client, REPOSITORY, id(3), 'sdlc-gate');

test('The statuses of the context come newest first, as GitHub lists them', async () => {
  const rows = [statusRow(9, { state: 'success', description: null, target_url: null }), statusRow(8)];
  expect((await read(rows)).get('sdlc-gate')).toEqual([
    { context: 'sdlc-gate', state: 'success', description: null, targetUrl: null, createdAt: at(9) },
    { context: 'sdlc-gate', state: 'pending', description: 'waiting', targetUrl: 'https://run', createdAt: at(8) },
  ]);
});

test('A commit without a status has none', async () => {
  expect(await read([])).toEqual(new Map());
});

test('The contexts of other governed branches come along, each for itself', async () => {
  const found = await read([statusRow(9, { context: 'sdlc-gate/release/1', state: 'success' }), statusRow(8)]);
  expect([...found].map(([context, [newest]]) => [context, newest?.state])).toEqual([
    ['sdlc-gate/release/1', 'success'],
    ['sdlc-gate', 'pending'],
  ]);
});

test('A context in another letter case is the same one, as it is to GitHub', async () => {
  const rows = [
    statusRow(9, { context: 'SDLC-Gate', state: 'success' }),
    statusRow(8),
    statusRow(7, { context: 'sdlc-gate/Release/1', state: 'success' }),
  ];
  const found = await readStatuses(fakeGitHub({ [PATH]: rows }).client, REPOSITORY, id(3), 'Sdlc-Gate');
  expect(statusesUnder(found, 'sdlc-gate').map(({ context, state }) => [context, state])).toEqual([
    ['SDLC-Gate', 'success'],
    ['sdlc-gate', 'pending'],
  ]);
  expect(statusesUnder(found, 'sdlc-gate/release/1')).toHaveLength(1);
  expect(statusesUnder(found, 'sdlc-gate/release/2')).toEqual([]);
  expect(isSameContext('sdlc-gate/Release/1', 'SDLC-gate/release/1')).toBe(true);
  expect(isSameContext('sdlc-gate', 'sdlc-gate/release/1')).toBe(false);
});

test.each(['sdlc-gate-2', ' sdlc-gate', 'ci', ''])('The context %j is not the gate’s', async (context) => {
  expect([...(await read([statusRow(9, { context, state: 'neutral' }), statusRow(8)])).keys()]).toEqual(['sdlc-gate']);
});

test('All of the 1,000 that GitHub keeps are counted, the pages after the first at once', async () => {
  const github = fakeGitHub({ [PATH]: Array.from({ length: 1000 }, (_, index) => statusRow(1000 - index)) });
  const statuses = (await readStatuses(github.client, REPOSITORY, id(3), 'sdlc-gate')).get('sdlc-gate');
  expect(statuses).toHaveLength(1000);
  expect(statuses?.[0]?.createdAt).toBe(at(1000));
  expect(github.calls).toHaveLength(10);
});

test('A status that comes in between two pages is not counted twice', async () => {
  const rows = Array.from({ length: 150 }, (_, index) => statusRow(150 - index));
  const github = fakeGitHub({ [PATH]: rows }, { strike: (_, nth) => void (nth === 2 && rows.unshift(statusRow(151))) });
  expect((await readStatuses(github.client, REPOSITORY, id(3), 'sdlc-gate')).get('sdlc-gate')).toHaveLength(150);
});

test('A state that nobody knows is an error', async () => {
  await expect(read([statusRow(9, { state: 'neutral' })])).rejects.toThrow('a status is "neutral"');
});

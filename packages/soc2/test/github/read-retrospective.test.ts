import { describe, expect, test } from '@jest/globals';
import type { Snapshot } from '../../src/approval/snapshot.ts';
import type { AccountId } from '../../src/domain.ts';
import { lookUp } from '../../src/github/look-up.ts';
import { RETROSPECTIVE_MARKER } from '../../src/retrospective/marker.ts';
import { fakeGitHub } from './fake-github.ts';
import { AT, at, REPOSITORY, user, ALICE } from './rows.ts';

const ISSUES = `GET ${AT}/issues`;
const ACTIONS = { id: 41898282 as AccountId, login: 'github-actions[bot]', type: 'Bot' };
const BODY = `# Retrospective\n\n${RETROSPECTIVE_MARKER} {"window":1} -->`;
const snapshot = { known: { permissions: {}, memberships: {}, cleanMerges: {} } } as unknown as Snapshot;

function issue(minute: number, details: object = {}): object {
  return {
    number: minute,
    user: user(ACTIONS),
    body: BODY,
    created_at: at(minute),
    state: 'closed',
    labels: [],
    ...details,
  };
}

async function newest(rows: readonly object[], settings: object = {}, github = fakeGitHub({ [ISSUES]: rows })) {
  const known = await lookUp(github.client, REPOSITORY, snapshot, [{ kind: 'retrospective' }], {
    now: new Date(at(100)),
    within: 30 * 60_000,
    ...settings,
  });
  return known.retrospective;
}

test('The newest retrospective is known by its creator and marker, open or closed', async () => {
  expect(await newest([issue(90, { body: 'An issue of a workflow' }), issue(80), issue(20)])).toEqual({
    createdAt: at(80),
    recent: true,
  });
});

test('It is asked for newest first, in any state', async () => {
  const github = fakeGitHub({ [ISSUES]: [issue(80)] });
  await newest([], {}, github);
  expect(Object.fromEntries(github.calls[0]?.query ?? [])).toEqual({
    creator: 'github-actions[bot]',
    state: 'all',
    sort: 'created',
    direction: 'desc',
    per_page: '100',
  });
});

test('A retrospective that is too old is found, and is not recent', async () => {
  expect(await newest([issue(70)])).toEqual({ createdAt: at(70), recent: false });
});

describe('none is found', () => {
  test.each([
    ['where no issue is', []],
    ['in an issue of a person who names the marker', [issue(80, { user: user(ALICE) })]],
    ['in an issue of a person of that login', [issue(80, { user: { ...ACTIONS, type: 'User' } })]],
    ['in an issue of another bot', [issue(80, { user: { ...ACTIONS, login: 'github-actions-2[bot]' } })]],
    ['in an issue of a person of that name', [issue(80, { user: { ...ACTIONS, login: 'github-actions' } })]],
    ['in an issue of a deleted account', [issue(80, { user: null })]],
    ['in a pull request with the marker', [issue(80, { pull_request: { url: 'https://api' } })]],
    ['in an issue without a body', [issue(80, { body: null })]],
    ['in an issue with a label alone', [issue(80, { body: '', labels: [{ name: 'sdlc-retrospective' }] })]],
  ])('%s', async (_, rows) => {
    expect(await newest(rows)).toBeNull();
  });
});

test('It is looked for on page after page, and no further than where it stands', async () => {
  const noise = Array.from({ length: 250 }, () => issue(95, { body: 'An issue of a workflow' }));
  const github = fakeGitHub({ [ISSUES]: [...noise, issue(80), ...noise] });
  expect(await newest([], {}, github)).toEqual({ createdAt: at(80), recent: true });
  expect(github.calls.map(({ query }) => query.get('page'))).toEqual([null, '2', '3']);
});

test('It is found on GitHub Enterprise Server, where `github-actions[bot]` has another id', async () => {
  expect(await newest([issue(70, { user: user({ ...ACTIONS, id: 6 as AccountId }) })])).toEqual({
    createdAt: at(70),
    recent: false,
  });
});

test('Of another App it is known by its id: not by a login that was given up and taken again', async () => {
  const app = { id: 77 as AccountId, login: 'acme-control[bot]' };
  const rows = [issue(80, { user: { ...app, id: 78, type: 'Bot' } })];
  expect(await newest(rows, { retrospectivesBy: app })).toBeNull();
});

test('It may be another App that opens retrospectives', async () => {
  const app = { id: 77 as AccountId, login: 'acme-control[bot]' };
  const rows = [issue(90), issue(80, { user: { ...app, type: 'Bot' } })];
  const github = fakeGitHub({ [ISSUES]: rows });
  expect(await newest([], { retrospectivesBy: app }, github)).toEqual({ createdAt: at(80), recent: true });
  expect(github.calls[0]?.query.get('creator')).toBe('acme-control[bot]');
});

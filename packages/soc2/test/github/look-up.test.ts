import { describe, expect, test } from '@jest/globals';
import type { Account, Known, Lookup, Snapshot } from '../../src/approval/snapshot.ts';
import type { AccountId } from '../../src/domain.ts';
import { createLookUps, lookUp } from '../../src/github/look-up.ts';
import { fakeGitHub, notFound, refused, type FakeGitHub } from './fake-github.ts';
import { ALICE, AT, at, BOB, id, REPOSITORY, user } from './rows.ts';

const settings = { now: new Date(at(60)), within: 30 * 60_000 };
const known: Known = { permissions: { '7': 'read' }, memberships: { 'acme/ops': { '7': true } }, cleanMerges: {} };
const snapshot = { known, change: { files: [], reportedFiles: 0, moved: [] } } as unknown as Snapshot;

const ask = async (github: FakeGitHub, ...lookups: readonly Lookup[]): Promise<Known> =>
  lookUp(github.client, REPOSITORY, snapshot, lookups, settings);
const permissionOf = (account: Account): Lookup => ({ kind: 'permission', account });
const membershipOf = (account: Account, team = 'acme/sre'): Lookup => ({ kind: 'membership', team, account });
const permissionRoute = (login: string): string => `GET ${AT}/collaborators/${login}/permission`;
const permissionAnswer = (account: Account, permission: string): object => ({
  permission,
  role_name: 'custom',
  user: user(account),
});

test('All answers stand beside what was known before', async () => {
  const github = fakeGitHub({
    [permissionRoute('alice')]: permissionAnswer(ALICE, 'write'),
    'GET /orgs/acme/teams/sre/members': [user(ALICE)],
    [`GET ${AT}/issues`]: [],
    [`GET ${AT}/git/trees/${id(3)}`]: { truncated: false, tree: [] },
    [`GET ${AT}/git/trees/${id(2)}`]: { truncated: false, tree: [] },
  });
  const lookups: readonly Lookup[] = [
    permissionOf(ALICE),
    membershipOf(ALICE),
    membershipOf(BOB),
    { kind: 'retrospective' },
    { kind: 'clean-merge', commit: id(3), parent: id(2) },
  ];
  expect(await ask(github, ...lookups)).toEqual({
    permissions: { '7': 'read', '101': 'write' },
    memberships: { 'acme/ops': { '7': true }, 'acme/sre': { '101': true, '102': false } },
    retrospective: null,
    cleanMerges: { [id(3)]: true },
  });
});

describe('a permission', () => {
  const permission = async (answer: unknown) =>
    (await ask(fakeGitHub({ [permissionRoute('alice')]: answer }, { retries: 0 }), permissionOf(ALICE))).permissions[
      '101'
    ];

  test.each(['admin', 'maintain', 'write', 'triage', 'read', 'none'])('is %s where GitHub says so', async (word) => {
    expect(await permission(permissionAnswer(ALICE, word))).toBe(word);
  });

  test.each(['alice is not a user', 'Not Found'])('is gone where no user has the login: %s', async (message) => {
    expect(await permission(() => notFound(message))).toBe('gone');
  });

  test('goes by the login where GitHub names nobody', async () => {
    expect(await permission({ permission: 'write', role_name: 'write', user: null })).toBe('write');
  });

  test.each([
    ['the token may not ask', refused('Must have push access to view collaborator permission.')],
    ['the words of a missing user come with another status', { status: 403, json: { message: 'alice is not a user' } }],
    [
      'a rate limit stands in the way',
      { status: 403, headers: { 'retry-after': '100' }, json: { message: 'alice is not a user' } },
    ],
  ])('is an error where %s', async (_, reply) => {
    await expect(permission(() => reply)).rejects.toThrow(`GET ${AT}/collaborators/alice/permission: `);
  });

  test.each([
    [
      'another account, which took the login over',
      permissionAnswer(BOB, 'admin'),
      'it is the account 102 now, and was 101',
    ],
    ['a permission that nobody knows', permissionAnswer(ALICE, 'owner'), 'the permission "owner" is unknown'],
    ['a permission of another spelling', permissionAnswer(ALICE, 'Write'), 'the permission "Write" is unknown'],
  ])('is an error where the answer is of %s', async (_, answer, message) => {
    await expect(permission(answer)).rejects.toThrow(message);
  });
});

describe('a membership', () => {
  const members = 'GET /orgs/acme/teams/sre/members';
  const member = async (answer: unknown, account: Account = ALICE) => {
    const { memberships } = await ask(fakeGitHub({ [members]: answer }, { retries: 0 }), membershipOf(account));
    return memberships['acme/sre']?.[account.id];
  };

  test('goes by the id of the account, never by its login', async () => {
    expect(await member([user({ ...ALICE, login: 'alice-renamed' })])).toBe(true);
    expect(await member([user({ ...BOB, login: 'alice' })])).toBe(false);
  });

  test('is found past the first page', async () => {
    const others = Array.from({ length: 230 }, (_, index) => user({ ...BOB, id: (1000 + index) as AccountId }));
    expect(await member([...others, user(ALICE)])).toBe(true);
  });

  test('of a team in any case is the same one', async () => {
    const github = fakeGitHub({ [members]: [user(ALICE)] });
    expect((await ask(github, membershipOf(ALICE, 'Acme/SRE'))).memberships['acme/sre']).toEqual({ '101': true });
  });

  test.each([
    [403, refused()],
    [404, notFound()],
  ])('that the token may not see (HTTP %d) is an error that says what to do', async (status, reply) => {
    await expect(member(() => reply)).rejects.toMatchObject({
      message: `the team @acme/sre cannot be read with this token (HTTP ${status})`,
      fix: expect.stringMatching(/`members: read`.*group of the policy/),
    });
  });

  test.each([
    ['a fault', { status: 502, json: {} }],
    ['a rate limit', { status: 403, headers: { 'x-ratelimit-remaining': '0' }, json: {} }],
  ])('is an error of the call on %s', async (_, reply) => {
    await expect(member(() => reply)).rejects.toThrow('GET /orgs/acme/teams/sre/members: ');
  });
});

describe('a look-up that is asked again', () => {
  const lookups = [permissionOf(ALICE), membershipOf(ALICE), membershipOf(BOB), { kind: 'retrospective' }] as const;
  const routes = {
    [permissionRoute('alice')]: permissionAnswer(ALICE, 'write'),
    'GET /orgs/acme/teams/sre/members': [user(ALICE)],
    [`GET ${AT}/issues`]: [],
  };

  test('is answered from memory across a sweep', async () => {
    const github = fakeGitHub(routes);
    const asker = createLookUps(github.client, REPOSITORY, settings);
    const [one, two] = await Promise.all([asker(snapshot, lookups), asker(snapshot, lookups)]);
    expect(await asker(snapshot, lookups)).toEqual(one);
    expect(two).toEqual(one);
    expect(github.calls).toHaveLength(3);
  });

  test('goes to GitHub again where it failed before', async () => {
    const github = fakeGitHub(routes, {
      retries: 0,
      strike: (_, nth) => (nth === 1 ? Promise.reject(new Error('reset')) : undefined),
    });
    const asker = createLookUps(github.client, REPOSITORY, settings);
    await expect(asker(snapshot, [permissionOf(ALICE)])).rejects.toThrow('reset');
    expect((await asker(snapshot, [permissionOf(ALICE)])).permissions['101']).toBe('write');
  });
});

import { describe, expect, test } from '@jest/globals';
import { GitHubError } from '../../src/github/github-error.ts';
import { readPushLog } from '../../src/github/read-push-log.ts';
import { BASE_URL, fakeGitHub, notFound, refused, type Handler, type Reply } from './fake-github.ts';
import { activityRow, ALICE, AT, gatedPull, id, REPOSITORY } from './rows.ts';

const OWN = `GET ${AT}/activity`;
const FORK = 'GET /mallory/shop/activity';
const fork = gatedPull({ head: { sha: id(3), ref: 'topic', repository: 'mallory/shop' } });
const forkRoute = FORK.replace('GET ', 'GET /repos');

/** Answers page after page, linked by cursors as GitHub does for its activity log. */
function cursored(pages: readonly (readonly object[])[], next = (page: number): string => `cursor${page}`): Handler {
  return ({ query, path }) => {
    const page = Number(query.get('after')?.replace('cursor', '') ?? 0);
    const link = `<${BASE_URL}${path}?after=${next(page + 1)}&per_page=100>; rel="next"`;
    return { json: pages[page] ?? [], headers: page + 1 < pages.length ? { link } : {} };
  };
}

describe('the log of the repository itself', () => {
  const read = async (rows: unknown) => readPushLog(fakeGitHub({ [OWN]: rows }).client, REPOSITORY, gatedPull());

  test('names who moved the branch and from where to where', async () => {
    expect(await read([activityRow(3)])).toEqual({
      observed: true,
      pushes: [{ before: id(2), after: id(3), by: ALICE }],
    });
  });

  test('is asked for the head branch alone, in full', async () => {
    const github = fakeGitHub({ [OWN]: [] });
    await readPushLog(
      github.client,
      REPOSITORY,
      gatedPull({ head: { sha: id(3), ref: 'feature/a b', repository: 'acme/shop' } }),
    );
    expect(github.calls[0]?.query.get('ref')).toBe('refs/heads/feature/a b');
  });

  test.each(['push', 'force_push', 'branch_creation', 'pr_merge', 'merge_queue_merge', 'something_new'])(
    'counts a %s',
    async (kind) => {
      expect(await read([activityRow(3, { activity_type: kind })])).toMatchObject({ pushes: [{ after: id(3) }] });
    },
  );

  test('does not count the deletion of the branch', async () => {
    const rows = [activityRow(3), activityRow(2, { activity_type: 'branch_deletion', after: '0'.repeat(40) })];
    expect(await read(rows)).toMatchObject({ pushes: [{ after: id(3) }] });
  });

  test('knows that a branch came from nothing, and that nobody is named', async () => {
    const rows = [activityRow(3, { before: '0'.repeat(40), actor: null, activity_type: 'branch_creation' })];
    expect(await read(rows)).toEqual({ observed: true, pushes: [{ before: null, after: id(3), by: null }] });
  });

  test('is followed by its cursors to the end, and told oldest first', async () => {
    const github = fakeGitHub({
      [OWN]: cursored([[activityRow(6), activityRow(5)], [activityRow(4)], [activityRow(3)]]),
    });
    const log = await readPushLog(github.client, REPOSITORY, gatedPull());
    expect(log.observed && log.pushes.map(({ after }) => after)).toEqual([id(3), id(4), id(5), id(6)]);
    expect(github.calls.map(({ query }) => query.get('after'))).toEqual([null, 'cursor1', 'cursor2']);
  });

  test('is never followed to another address than the API', async () => {
    const elsewhere: Handler = ({ query }) => ({
      json: [activityRow(3)],
      headers: query.has('after') ? {} : { link: '<https://evil.example/activity?after=x>; rel="next"' },
    });
    const github = fakeGitHub({ [OWN]: elsewhere });
    await readPushLog(github.client, REPOSITORY, gatedPull());
    expect(github.log()).toEqual([
      `GET ${AT}/activity?ref=refs%2Fheads%2Ftopic&per_page=100`,
      `GET ${AT}/activity?ref=refs%2Fheads%2Ftopic&per_page=100&after=x`,
    ]);
  });

  test('is an error where its pages go round in a circle', async () => {
    await expect(read(cursored([[], [], []], () => 'cursor1'))).rejects.toThrow('go round in a circle');
  });

  test('is an error where a link has no cursor', async () => {
    await expect(read(() => ({ json: [], headers: { link: `<${BASE_URL}/next>; rel="next"` } }))).rejects.toThrow(
      'neither number nor cursor',
    );
  });

  test('is an error where it holds another branch', async () => {
    await expect(read([activityRow(3, { ref: 'refs/heads/other' })])).rejects.toThrow(
      'another ref, "refs/heads/other"',
    );
  });

  test.each([
    ['403', refused()],
    ['404', notFound()],
  ])('must be readable: %s is an error that names the permission', async (_, reply) => {
    await expect(read(() => reply)).rejects.toMatchObject({
      message: expect.stringContaining(`GET ${AT}/activity: `),
      fix: expect.stringContaining('`contents: read`'),
    });
  });

  test('is the same whatever the case of its name', async () => {
    const pull = gatedPull({ head: { sha: id(3), ref: 'topic', repository: 'ACME/Shop' } });
    const { client } = fakeGitHub({ 'GET /repos/ACME/Shop/activity': () => refused() });
    await expect(readPushLog(client, REPOSITORY, pull)).rejects.toThrow(GitHubError);
  });
});

describe('the log of a fork', () => {
  const read = async (reply: Reply) =>
    readPushLog(fakeGitHub({ [forkRoute]: () => reply }, { retries: 0 }).client, REPOSITORY, fork);

  test('is read where it can be', async () => {
    expect(await read({ json: [activityRow(3)] })).toMatchObject({ observed: true, pushes: [{ by: ALICE }] });
  });

  test.each([
    [403, refused()],
    [404, notFound()],
  ])('is not observed where GitHub answers %d, and says why', async (status, reply) => {
    expect(await read(reply)).toEqual({
      observed: false,
      why: `the activity log of the fork mallory/shop cannot be read with this token (HTTP ${status})`,
    });
  });

  test.each([
    [
      'a rate limit',
      { status: 403, headers: { 'x-ratelimit-remaining': '0' }, json: { message: 'API rate limit exceeded' } },
    ],
    ['a secondary limit', { status: 403, json: { message: 'You have exceeded a secondary rate limit' } }],
    ['a fault', { status: 500, json: {} }],
    ['a wrong token', { status: 401, json: { message: 'Bad credentials' } }],
    ['a legal block', { status: 451, json: { message: 'Repository access blocked' } }],
    ['another shape', { json: {} }],
  ])('is an error on %s, never unobserved', async (_, reply) => {
    await expect(read(reply)).rejects.toThrow('GET /repos/mallory/shop/activity: ');
  });

  test('is not observed where the fork is gone, and nothing is asked', async () => {
    const github = fakeGitHub({});
    const gone = gatedPull({ head: { sha: id(3), ref: 'topic', repository: null } });
    expect(await readPushLog(github.client, REPOSITORY, gone)).toEqual({
      observed: false,
      why: 'the repository of the head branch is gone',
    });
    expect(github.calls).toEqual([]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { createClient } from '../../src/github/client.ts';
import { GitHubError, refusal } from '../../src/github/github-error.ts';
import { createTransport } from '../../src/github/transport.ts';
import { fakeGitHub, rawAnswer, type Reply } from './fake-github.ts';
import { AT } from './rows.ts';

const ROUTE = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
const parameters = { owner: 'acme', repo: 'shop', pull_number: 7 };
const PATH = `GET ${AT}/pulls/7`;

test('There is no client without a token', () => {
  const transport = createTransport(() => Promise.reject(new Error('never')));
  expect(() => createClient({ token: '', baseUrl: 'https://api.example.test', transport })).toThrow(
    'there is no token',
  );
});

describe('a call', () => {
  test('goes out with the token and comes back with status, headers, data and its name', async () => {
    const github = fakeGitHub({ [PATH]: () => ({ json: { number: 7 }, headers: { etag: 'x' } }) });
    const answer = await github.client.request(ROUTE, parameters);
    expect(answer).toMatchObject({ status: 200, data: { number: 7 }, call: PATH, headers: { etag: 'x' } });
    expect(github.calls[0]?.headers).toMatchObject({ authorization: 'token secret-token' });
  });

  test('is named without its query', async () => {
    const { client } = fakeGitHub({ [`GET ${AT}/pulls`]: [] });
    const answer = await client.request('GET /repos/{owner}/{repo}/pulls', {
      owner: 'acme',
      repo: 'shop',
      head: 'a:b',
    });
    expect(answer.call).toBe(`GET ${AT}/pulls`);
  });

  test('is counted, whether it succeeds or fails', async () => {
    const { client } = fakeGitHub({ [PATH]: { number: 7 } });
    await client.request(ROUTE, parameters);
    await expect(client.request(ROUTE, { ...parameters, pull_number: 8 })).rejects.toThrow(GitHubError);
    expect(client.calls()).toBe(2);
  });

  test.each([
    ['..', '..'],
    ['.', '.'],
    ['%2e%2E', '%252e%252E'],
  ])('cannot be led astray by the name %j', async (name, raw) => {
    const github = fakeGitHub({});
    const call = github.client.request('GET /repos/{owner}/{repo}/labels/{name}', {
      owner: 'acme',
      repo: 'shop',
      name,
    });
    await expect(call).rejects.toThrow(GitHubError);
    expect(github.calls.map(({ rawPath }) => rawPath)).toEqual(raw === name ? [] : [`${AT}/labels/${raw}`]);
  });
});

describe('a refused call', () => {
  const ask = async (reply: Reply) => {
    const { client } = fakeGitHub({ [PATH]: () => reply }, { retries: 0 });
    return client.request(ROUTE, parameters).then(
      () => undefined,
      (failure: unknown) => failure as GitHubError,
    );
  };

  test.each<[string, Reply, string, string]>([
    ['401', { status: 401, json: { message: 'Bad credentials' } }, 'refused with HTTP 401', 'expired or revoked'],
    [
      '403',
      { status: 403, json: { message: 'Resource not accessible by integration' } },
      'refused with HTTP 403',
      '`pull-requests: read`',
    ],
    [
      '404',
      { status: 404, json: { message: 'Not Found' } },
      'not found, or hidden from this token (HTTP 404)',
      '`pull-requests: read`',
    ],
    [
      'an empty repository',
      { status: 409, json: { message: 'Git Repository is empty.' } },
      'refused with HTTP 409: Git Repository is empty.',
      'push one to the default branch',
    ],
    [
      '410',
      { status: 410, json: { message: 'Issues are disabled' } },
      'refused with HTTP 410: Issues are disabled',
      'message of GitHub',
    ],
    [
      '422',
      { status: 422, json: { message: 'Validation Failed', errors: [{ code: 'x' }] } },
      'HTTP 422: Validation Failed: {"code":"x"}',
      'message',
    ],
    ['500', { status: 500, text: '<html>' }, 'failed with HTTP 500', 'Run the job again'],
    ['429', { status: 429, json: {} }, 'refused with HTTP 429, a rate limit', 'run the job again later'],
    [
      'a spent hour',
      { status: 403, headers: { 'x-ratelimit-remaining': '0' }, json: {} },
      'HTTP 403, a rate limit',
      'App token with its own limit',
    ],
    [
      'a secondary limit',
      { status: 403, json: { message: 'You have exceeded a secondary rate limit' } },
      'a rate limit',
      'later',
    ],
  ])('names itself, what happened and the fix: %s', async (_, reply, what, fix) => {
    const failure = await ask(reply);
    expect(failure).toBeInstanceOf(GitHubError);
    expect(failure).toMatchObject({ call: PATH, status: reply.status, fix: expect.stringContaining(fix) });
    expect(failure?.message).toContain(`${PATH}: `);
    expect(failure?.message).toContain(what);
  });

  test('names the permission that GitHub itself says it needs', async () => {
    const headers = { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' };
    expect((await ask({ status: 403, headers, json: {} }))?.fix).toContain('`issues: write; pull-requests: write`');
  });

  test('keeps what GitHub said, and its cause, apart from the message', async () => {
    const failure = await ask({ status: 404, json: { message: 'alice is not a user' } });
    expect(failure?.said).toBe('alice is not a user');
    expect(failure?.cause).toBeInstanceOf(Error);
  });

  test.each<Reply>([
    { status: 404, text: '<html>gone</html>' },
    { status: 404, json: null },
    { status: 404, json: ['x'] },
    { status: 404, json: { message: 7 } },
  ])('says nothing where GitHub does not: %j', async (reply) => {
    expect((await ask(reply))?.said).toBeUndefined();
  });

  test('never shows the token', async () => {
    const replies: Reply[] = [
      { status: 401, json: {} },
      { status: 404, json: {} },
      { status: 500, json: {} },
    ];
    const failures = await Promise.all(replies.map(ask));
    expect(failures.map((failure) => `${failure?.message} ${failure?.fix}`).join('\n')).not.toContain('secret-token');
  });

  test('of many words is told in the first line of them', async () => {
    expect(
      (await ask({ status: 409, json: { message: `${'x'.repeat(500)}\n::error::forged` } }))?.message,
    ).toHaveLength(`${PATH}: refused with HTTP 409: `.length + 300);
  });
});

describe('the permission that a call needs', () => {
  test.each([
    ['GET /repos/a/b/pulls/7', 'pull-requests: read'],
    ['GET /repos/a/b/pulls/7/files', 'pull-requests: read'],
    ['GET /repos/a/b/pulls/7/reviews', 'pull-requests: read'],
    ['GET /repos/a/b/pulls', 'pull-requests: read'],
    ['GET /repos/a/b/commits/abc/pulls', 'pull-requests: read'],
    ['GET /repos/a/b/issues/7/events', 'pull-requests: read'],
    ['GET /repos/a/b/issues', 'issues: read'],
    ['GET /repos/a/b/labels/human-review', 'pull-requests: read'],
    ['POST /repos/a/b/labels', 'pull-requests: write'],
    ['POST /repos/a/b/issues/7/labels', 'pull-requests: write'],
    ['DELETE /repos/a/b/issues/7/labels/x', 'pull-requests: write'],
    ['GET /repos/a/b/commits/abc/statuses', 'statuses: read'],
    ['POST /repos/a/b/statuses/abc', 'statuses: write'],
    ['GET /repos/a/b/activity', 'contents: read'],
    ['GET /repos/a/b/compare/x...y', 'contents: read'],
    ['GET /repos/a/b/git/trees/abc', 'contents: read'],
    ['GET /repos/a/b/contents/.github/workflows/x.yml', 'contents: read'],
    ['GET /repos/a/b/collaborators/alice/permission', 'metadata: read'],
    ['GET /orgs/a/teams/b/members', 'members: read'],
    ['POST /graphql', 'contents: read and pull-requests: read'],
    ['POST /api/graphql', 'contents: read and pull-requests: read'],
  ])('%s: %s', (call, permission) => {
    expect(refusal(call, 403)).toContain(`\`${permission}`);
  });

  test('of an unknown call is not guessed', () => {
    expect(refusal('GET /repos/a/b', 404)).toBe('Check that the repository exists and that the token may read it.');
  });
});

describe('a GraphQL query', () => {
  const ask = async (json: unknown) =>
    fakeGitHub({ 'POST /graphql': () => ({ json }) }, {}).client.graphql('query { x }', { a: 1 });

  test('is answered with its data', async () => {
    const github = fakeGitHub({ 'POST /graphql': { data: { x: 1 } } });
    expect(await github.client.graphql('query { x }', { a: 1 })).toMatchObject({ data: { x: 1 } });
    expect(github.calls[0]?.body).toEqual({ query: 'query { x }', variables: { a: 1 } });
  });

  test.each<[string, unknown, string]>([
    ['has errors', { errors: [{ message: 'Something broke' }, { message: 'twice' }] }, 'Something broke; twice'],
    ['has data and errors', { data: { x: 1 }, errors: [{ message: 'partly' }] }, 'partly'],
    ['has an empty list of errors', { data: { x: 1 }, errors: [] }, 'the query was not answered'],
    ['has errors of no known shape', { data: { x: 1 }, errors: 'many' }, 'the query was not answered'],
    ['has no data', {}, 'there is no data in it'],
    ['is null', null, 'there is no data in it'],
    ['is a list', [], 'there is no data in it'],
  ])('whose answer %s is an error', async (_, json, message) => {
    const reading = ask(json);
    await expect(reading).rejects.toThrow(GitHubError);
    await expect(reading).rejects.toThrow(message);
  });

  test.each([
    ['https://api.github.com', 'https://api.github.com/graphql'],
    ['https://git.acme.example/api/v3', 'https://git.acme.example/api/graphql'],
  ])('goes from %s to %s', async (baseUrl, expected) => {
    const asked: string[] = [];
    const transport = createTransport(async (url) => {
      asked.push(url.href);
      return rawAnswer({ json: { data: {} } });
    });
    await createClient({ token: 't', baseUrl, transport }).graphql('query { x }', {});
    expect(asked).toEqual([expected]);
  });
});

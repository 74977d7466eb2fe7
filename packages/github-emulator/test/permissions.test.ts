import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { GitHub } from '../src/github.ts';
import type { Repository } from '../src/state/repository.ts';
import { startTestGitHub } from '../src/test-github.ts';
import { appToken, client, shopOn } from './client.ts';

const repo = '/repos/acme/shop';

describe('a credential', () => {
  let github: GitHub;
  let shop: Repository;
  beforeAll(async () => {
    github = await startTestGitHub();
    ({ shop } = await shopOn(github));
    const open = await github.createRepository('acme/open');
    await open.commit('main', { files: { a: 'a' } });
  });
  afterAll(() => github.close());

  test('that is unknown is refused with 401', async () => {
    const answer = await client(github, 'ghs_unknown').get(repo);
    expect(answer).toMatchObject({ status: 401, body: { message: 'Bad credentials' } });
  });

  test('that was revoked is refused with 401', async () => {
    const token = appToken(github, shop, { contents: 'read' });
    token.revoked = true;
    expect((await client(github, token).get(repo)).status).toBe(401);
  });

  test('for another repository does not see a private one', async () => {
    const open = github.world.repository('acme/open');
    const token = github.createToken({
      kind: 'installation',
      permissions: { contents: 'read' },
      repositories: open ? [open] : [],
    });
    expect(await client(github, token).get(repo)).toMatchObject({ status: 404, body: { message: 'Not Found' } });
  });

  test('without the permission is refused with 403, which names the permission', async () => {
    const answer = await client(github, appToken(github, shop, { contents: 'read' })).get(`${repo}/pulls`);
    expect(answer).toMatchObject({ status: 403, body: { message: 'Resource not accessible by integration' } });
    expect(answer.headers.get('x-accepted-github-permissions')).toBe('pull_requests=read');
  });

  test('of an App always reads metadata, and is told what it may do', async () => {
    const { body } = await client(github, appToken(github, shop, {})).get(repo);
    expect(body).toMatchObject({ full_name: 'acme/shop', permissions: { pull: true, push: false } });
  });

  test('of a user sees what the user may see', async () => {
    const stranger = client(github, github.createToken({ kind: 'user', user: github.addUser('stranger') }));
    const alice = client(github, github.createToken({ kind: 'user', user: github.account('alice') }));
    expect((await stranger.get(repo)).status).toBe(404);
    expect((await alice.get(repo)).body.permissions).toMatchObject({ push: true, admin: false });
    expect((await alice.get('/user')).body.login).toBe('alice');
  });

  test('is not needed to read what is public', async () => {
    expect((await client(github).get('/repos/acme/open')).status).toBe(200);
    expect((await client(github).get(repo)).status).toBe(404);
  });

  test('has a budget, and is refused once it is used up', async () => {
    const api = client(github, appToken(github, shop, { contents: 'read' }, { rateLimit: 2 }));
    expect((await api.get(repo)).headers.get('x-ratelimit-remaining')).toBe('1');
    expect((await api.get(repo)).headers.get('x-ratelimit-remaining')).toBe('0');
    const refused = await api.get(repo);
    expect(refused.status).toBe(403);
    expect(refused.body.message).toContain('API rate limit exceeded');
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
  });
});

describe('a repository', () => {
  test('that was renamed redirects to its id, where it answers', async () => {
    const github = await startTestGitHub();
    const { shop, api } = await shopOn(github);
    shop.rename('store');
    const moved = await api.get(`${repo}/branches/main`);
    expect(moved).toMatchObject({ status: 301, body: { message: 'Moved Permanently' } });
    const location = moved.headers.get('location') ?? '';
    expect(location).toBe(`${github.url}/repositories/${shop.id}/branches/main`);
    expect((await api.get(location)).body.name).toBe('main');
    const writer = client(github, appToken(github, shop, { statuses: 'write' }));
    expect((await writer.post(`${repo}/statuses/${shop.tip()}`, { state: 'success' })).status).toBe(307);
    await github.close();
  });

  test('answers below the path of an Enterprise Server as well', async () => {
    const github = await startTestGitHub();
    const { api } = await shopOn(github);
    expect((await api.get(`/api/v3${repo}`)).body.full_name).toBe('acme/shop');
    expect(github.calls[0]).toMatchObject({ path: repo, route: '/repos/{owner}/{repo}' });
    await github.close();
  });
});

test('the account of a user is found by login without case, by id, and not once it is deleted', async () => {
  const github = await startTestGitHub();
  const carol = github.addUser('Carol');
  const api = client(github);
  expect((await api.get('/users/cAROL')).body).toMatchObject({ login: 'Carol', id: carol.id, type: 'User' });
  expect((await api.get(`/user/${carol.id}`)).body.login).toBe('Carol');
  github.deleteAccount(carol);
  expect((await api.get('/users/Carol')).status).toBe(404);
  expect(github.addUser('carol').id).not.toBe(carol.id);
  await github.close();
});

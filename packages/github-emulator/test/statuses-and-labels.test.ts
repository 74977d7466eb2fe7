import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import type { GitHub } from '../src/github.ts';
import type { Account } from '../src/state/accounts.ts';
import type { Repository } from '../src/state/repository.ts';
import { startTestGitHub } from '../src/test-github.ts';
import { appToken, client, shopOn } from './client.ts';

const repo = '/repos/acme/shop';

let github: GitHub;
let shop: Repository;
let alice: Account;
let api: ReturnType<typeof client>;
beforeAll(async () => {
  github = await startTestGitHub();
  ({ shop, alice } = await shopOn(github));
  await shop.branch('feature');
  await shop.commit('feature', { author: alice, files: { b: 'b\n' } });
  await shop.openPullRequest({ author: alice, title: 'B', head: 'feature' });
  const permissions = { contents: 'read', statuses: 'write', 'pull-requests': 'write', issues: 'write' } as const;
  api = client(github, appToken(github, shop, permissions));
});
afterAll(() => github.close());

describe('commit statuses', () => {
  test('are kept with their creator, the newest first, and the newest of a context counts', async () => {
    const sha = shop.tip('feature');
    await api.post(`${repo}/statuses/${sha}`, { state: 'pending', context: 'sdlc-gate' });
    await api.post(`${repo}/statuses/${sha}`, { state: 'success', context: 'other' });
    const created = await api.post(`${repo}/statuses/${sha}`, {
      state: 'success',
      context: 'sdlc-gate',
      description: 'approved',
      target_url: 'https://example.com/run',
    });
    expect(created).toMatchObject({ status: 201, body: { creator: { login: 'github-actions[bot]', id: 41898282 } } });
    const { body } = await api.get(`${repo}/commits/${sha}/statuses`);
    expect(body.map((row: { context: string; state: string }) => `${row.context} ${row.state}`)).toEqual([
      'sdlc-gate success',
      'other success',
      'sdlc-gate pending',
    ]);
    const combined = await api.get(`${repo}/commits/feature/status`);
    expect(combined.body).toMatchObject({ state: 'success', total_count: 2, sha });
    expect(combined.body.statuses[0]).not.toHaveProperty('creator');
  });

  test('together are pending where there is none, and failed where one failed', async () => {
    const sha = shop.tip('main');
    expect((await api.get(`${repo}/commits/main/status`)).body.state).toBe('pending');
    await api.post(`${repo}/statuses/${sha}`, { state: 'error', context: 'a' });
    await api.post(`${repo}/statuses/${sha}`, { state: 'success', context: 'b' });
    expect((await api.get(`${repo}/commits/main/status`)).body.state).toBe('failure');
  });

  test.each([
    ['a description of 141 characters', { state: 'success', description: 'x'.repeat(141) }],
    ['an unknown state', { state: 'approved' }],
    ['no state', {}],
    ['an odd target', { state: 'success', target_url: 'ftp://example.com' }],
  ])('are refused for %s', async (_, body) => {
    const anything = await startTestGitHub({ requestCheck: () => [] });
    const start = await shopOn(anything);
    const writer = client(anything, appToken(anything, start.shop, { statuses: 'write' }));
    expect((await writer.post(`${repo}/statuses/${start.shop.tip()}`, body)).status).toBe(422);
    expect(start.shop.statusesOf(start.shop.tip())).toEqual([]);
    await anything.close();
  });

  test('are refused for a commit that is not there', async () => {
    const answer = await api.post(`${repo}/statuses/${'1'.repeat(40)}`, { state: 'success' });
    expect(answer).toMatchObject({ status: 422, body: { message: `No commit found for SHA: ${'1'.repeat(40)}` } });
  });

  test('end at a thousand a commit and context', async () => {
    const sha = shop.tip('main');
    for (let count = 0; count < 999; count += 1) shop.setStatus(sha, alice, { state: 'pending', context: 'full' });
    expect((await api.post(`${repo}/statuses/${sha}`, { state: 'pending', context: 'full' })).status).toBe(201);
    expect((await api.post(`${repo}/statuses/${sha}`, { state: 'pending', context: 'full' })).status).toBe(422);
    expect((await api.post(`${repo}/statuses/${sha}`, { state: 'pending', context: 'free' })).status).toBe(201);
  });

  test('need statuses: write', async () => {
    const reader = client(github, appToken(github, shop, { statuses: 'read' }));
    const answer = await reader.post(`${repo}/statuses/${shop.tip()}`, { state: 'success' });
    expect(answer.status).toBe(403);
    expect(answer.headers.get('x-accepted-github-permissions')).toBe('statuses=write');
  });
});

describe('labels', () => {
  const onPull = `${repo}/issues/1/labels`;

  test.each(['human-review', 'kind/bug', '100%', '🚀 ship', 'a b?c#d', '%2F'])('may be called %s', async (name) => {
    const created = await api.post(`${repo}/labels`, { name, color: 'ff0000', description: 'x' });
    expect(created).toMatchObject({ status: 201, body: { name, color: 'ff0000', description: 'x' } });
    expect((await api.get(`${repo}/labels/${encodeURIComponent(name)}`)).body.name).toBe(name);
    expect((await api.post(onPull, { labels: [name] })).status).toBe(200);
    expect((await api.get(onPull)).body).toMatchObject([{ name }]);
    expect((await api.delete(`${onPull}/${encodeURIComponent(name)}`)).body).toEqual([]);
  });

  test('of one name exist once, whatever the case', async () => {
    await api.post(`${repo}/labels`, { name: 'Once' });
    expect(await api.post(`${repo}/labels`, { name: 'oNCE' })).toMatchObject({
      status: 422,
      body: { errors: [{ resource: 'Label', code: 'already_exists', field: 'name' }] },
    });
    expect((await api.get(`${repo}/labels/ONCE`)).body.name).toBe('Once');
  });

  test('may have no description, also in a list of pull requests', async () => {
    await api.post(onPull, { labels: ['bare'] });
    expect((await api.get(`${repo}/pulls`)).body[0].labels).toMatchObject([{ name: 'bare', description: null }]);
    await api.delete(`${onPull}/bare`);
  });

  test('leave an event each time they really come or go', async () => {
    await api.post(onPull, { labels: ['ai-approved'] });
    await api.post(onPull, { labels: ['ai-approved'] });
    await api.delete(`${onPull}/AI-approved`);
    const { body } = await api.get(`${repo}/issues/1/events?per_page=100`);
    const mine = body.filter((event: { label?: { name: string } }) => event.label?.name === 'ai-approved');
    expect(mine).toMatchObject([
      { event: 'labeled', actor: { login: 'github-actions[bot]' } },
      { event: 'unlabeled', actor: { login: 'github-actions[bot]' } },
    ]);
  });

  test('can be renamed and deleted, and leave what they stood on', async () => {
    await api.post(`${repo}/labels`, { name: 'before' });
    await api.post(onPull, { labels: ['before'] });
    const renamed = await api.patch(`${repo}/labels/before`, { new_name: 'after', color: '00ff00' });
    expect(renamed.body).toMatchObject({ name: 'after', color: '00ff00' });
    expect((await api.get(onPull)).body).toMatchObject([{ name: 'after' }]);
    expect((await api.delete(`${repo}/labels/after`)).status).toBe(204);
    expect((await api.get(onPull)).body).toEqual([]);
    expect((await api.get(`${repo}/labels/after`)).status).toBe(404);
    const names = (await api.get(`${repo}/labels?per_page=100`)).body.map((label: { name: string }) => label.name);
    expect(names).toContain('human-review');
    expect(names).not.toContain('before');
  });

  test('can be taken off all at once', async () => {
    await api.post(onPull, { labels: ['one', 'two'] });
    expect((await api.delete(onPull)).status).toBe(204);
    expect((await api.get(onPull)).body).toEqual([]);
  });

  test('that are not on cannot be taken off', async () => {
    expect(await api.delete(`${onPull}/nothing`)).toMatchObject({
      status: 404,
      body: { message: 'Label does not exist' },
    });
  });

  test('can be set as a whole', async () => {
    await api.post(onPull, { labels: ['one', 'two'] });
    expect((await api.put(onPull, { labels: ['two', 'three'] })).body).toMatchObject([
      { name: 'two' },
      { name: 'three' },
    ]);
  });
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { Fault } from '../src/http/faults.ts';
import type { GitHub } from '../src/github.ts';
import { startTestGitHub } from '../src/test-github.ts';
import { client, shopOn } from './client.ts';

const repo = '/repos/acme/shop';

describe('a fault', () => {
  let github: GitHub;
  let api: ReturnType<typeof client>;
  beforeEach(async () => {
    github = await startTestGitHub();
    ({ api } = await shopOn(github));
  });
  afterEach(() => github.close());

  test.each<[string, Fault, { status: number; headers?: Record<string, string> }]>([
    ['a server error', { kind: 'status', status: 500 }, { status: 500 }],
    [
      'a bad gateway',
      { kind: 'status', status: 502 },
      { status: 502, headers: { 'content-type': 'text/html; charset=utf-8' } },
    ],
    ['a used-up hour', { kind: 'rate-limit' }, { status: 403, headers: { 'x-ratelimit-remaining': '0' } }],
    [
      'a secondary limit',
      { kind: 'secondary-rate-limit', retryAfter: 7 },
      { status: 403, headers: { 'retry-after': '7' } },
    ],
    [
      'too many requests',
      { kind: 'too-many-requests', retryAfter: 3 },
      { status: 429, headers: { 'retry-after': '3' } },
    ],
    [
      'a page in place of JSON',
      { kind: 'html' },
      { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } },
    ],
  ])('can be %s', async (_, fault, expected) => {
    github.faults.add({ fault });
    const answer = await api.get(repo);
    expect(answer.status).toBe(expected.status);
    for (const [name, value] of Object.entries(expected.headers ?? {})) expect(answer.headers.get(name)).toBe(value);
  });

  test('can break the connection', async () => {
    github.faults.add({ fault: { kind: 'reset' } });
    await expect(api.get(repo)).rejects.toThrow('fetch failed');
    expect(github.calls).toMatchObject([{ path: repo, status: null }]);
  });

  test('can cut the answer, with its whole length announced', async () => {
    github.faults.add({ fault: { kind: 'truncate' } });
    await expect(api.get(repo)).rejects.toThrow(/terminated|other side closed/);
  });

  test('can cut the answer behind an honest length', async () => {
    github.faults.add({ fault: { kind: 'truncate', honest: true } });
    await expect(api.get(repo)).rejects.toThrow(SyntaxError);
  });

  test('can put another body in place of the right one', async () => {
    github.faults.add({ fault: { kind: 'body', body: { message: 'surprise' } } });
    expect((await api.get(`${repo}/branches`)).body).toEqual({ message: 'surprise' });
  });

  test('can change the right body', async () => {
    github.faults.add({ fault: { kind: 'transform', transform: (body) => [body] } });
    expect((await api.get(repo)).body).toMatchObject([{ full_name: 'acme/shop' }]);
  });

  test('can come late, or never', async () => {
    const late = github.faults.add({ fault: { kind: 'delay', milliseconds: 30 } });
    const start = performance.now();
    expect((await api.get(repo)).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(28);
    late.remove();
    github.faults.add({ fault: { kind: 'hang' } });
    const response = fetch(github.url + repo, { signal: AbortSignal.timeout(30) });
    await expect(response).rejects.toThrow('timeout');
  });

  test('strikes the calls that it names, and those alone', async () => {
    const fault = github.faults.add({
      when: { method: 'GET', route: '/repos/{owner}/{repo}/branches/{branch}', nth: 2 },
      fault: { kind: 'status', status: 500 },
    });
    const statuses = [];
    for (const path of ['branches/main', 'branches', 'branches/main', 'branches/main']) {
      statuses.push((await api.get(`${repo}/${path}`)).status);
    }
    expect(statuses).toEqual([200, 200, 500, 200]);
    expect(fault.hits).toBe(1);
  });

  test('can lose the answer to a call that was carried out', async () => {
    const shop = github.world.repository('acme/shop');
    const writer = client(github, github.createToken({ kind: 'installation', permissions: { statuses: 'write' } }));
    github.faults.add({ when: { method: 'POST', nth: 1 }, fault: { kind: 'reset', carriedOut: true } });
    const path = `${repo}/statuses/${shop?.tip() ?? ''}`;
    await expect(writer.post(path, { state: 'success' })).rejects.toThrow('fetch failed');
    expect(shop?.statusesOf(shop.tip())).toHaveLength(1);
    github.faults.add({ when: { method: 'POST', nth: 1 }, fault: { kind: 'reset' } });
    await expect(writer.post(path, { state: 'success' })).rejects.toThrow('fetch failed');
    expect(shop?.statusesOf(shop.tip())).toHaveLength(1);
  });

  test('strikes as often as it is told', async () => {
    github.faults.add({ when: { path: /branches/, times: 2 }, fault: { kind: 'status', status: 500 } });
    const statuses = [];
    for (let count = 0; count < 3; count += 1) statuses.push((await api.get(`${repo}/branches`)).status);
    expect(statuses).toEqual([500, 500, 200]);
  });
});

describe('the local GitHub', () => {
  let github: GitHub;
  let start: Awaited<ReturnType<typeof shopOn>>;
  beforeEach(async () => {
    github = await startTestGitHub();
    start = await shopOn(github);
  });
  afterEach(() => github.close());

  test('holds a call until it is released, so that something can happen in between', async () => {
    const { shop, alice, api } = start;
    const hold = github.hold({ route: '/repos/{owner}/{repo}/branches/{branch}' });
    const answer = api.get(`${repo}/branches/main`);
    await hold.reached;
    const pushed = await shop.commit('main', { author: alice, files: { b: 'b' } });
    hold.release();
    expect((await answer).body.commit.sha).toBe(pushed);
    expect((await api.get(`${repo}/branches/main`)).status).toBe(200);
  });

  test('makes every call late where it has a latency', async () => {
    github.latency = 30;
    const begin = performance.now();
    await start.api.get(repo);
    expect(performance.now() - begin).toBeGreaterThanOrEqual(28);
  });

  test('logs each call with its route and who made it', async () => {
    await start.api.get(`${repo}/branches?per_page=5`);
    expect(github.calls).toMatchObject([
      { method: 'GET', path: `${repo}/branches`, query: { per_page: '5' }, status: 200, actor: 'github-actions[bot]' },
    ]);
    expect(github.countCalls()).toEqual({ reads: 1, writes: 0, total: 1 });
    github.resetCalls();
    expect(github.calls).toEqual([]);
  });

  test('notes what it was asked for and does not know', async () => {
    expect((await start.api.get(`${repo}/nonsense`)).status).toBe(404);
    expect(github.unknownRoutes).toEqual([`GET ${repo}/nonsense`]);
  });

  test('takes its time from the test', async () => {
    const { shop, alice, api } = start;
    github.clock.set('2026-03-06T18:30:00Z');
    const sha = await shop.commit('main', { author: alice, files: { b: 'b' } });
    expect((await api.get(`${repo}/commits/${sha}`)).body.commit.author.date).toBe('2026-03-06T18:30:00Z');
    github.clock.advance({ days: 7 });
    await shop.commit('main', { author: alice, files: { c: 'c' } });
    expect((await api.get(repo)).body.pushed_at).toBe('2026-03-13T18:30:02Z');
  });
});

test('an answer that is not GitHub’s fails the test that saw it', async () => {
  const github = await startTestGitHub({ check: () => ['the body is odd'] });
  expect((await client(github).get('/users/web-flow')).status).toBe(500);
  expect(() => github.assertConformant()).toThrow('the body is odd');
  await expect(github.close()).rejects.toThrow('the body is odd');
});

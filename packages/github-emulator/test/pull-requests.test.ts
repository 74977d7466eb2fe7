import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { GitHub } from '../src/github.ts';
import { startTestGitHub } from '../src/test-github.ts';
import { shopOn } from './client.ts';

const pulls = '/repos/acme/shop/pulls';

describe('a pull request', () => {
  let github: GitHub;
  let start: Awaited<ReturnType<typeof shopOn>>;
  beforeEach(async () => {
    github = await startTestGitHub();
    start = await shopOn(github, { 'README.md': 'hello\n', 'a.txt': 'one\ntwo\nthree\n' });
  });
  afterEach(() => github.close());

  async function open(head: string, files: Record<string, string>, base = 'main') {
    const { shop, alice } = start;
    await shop.branch(head, base);
    await shop.commit(head, { author: alice, files });
    return shop.openPullRequest({ author: alice, title: `Add ${head}`, head, base });
  }

  test('follows its branch: a push moves the head, and adds to its files', async () => {
    const { shop, alice, api } = start;
    const pull = await open('feature', { b: 'b\n' });
    const before = await api.get(`${pulls}/1`);
    const pushed = await shop.push('feature', { author: alice, files: { c: 'c\n' } });
    const after = await api.get(`${pulls}/1`);
    expect(after.body.head.sha).toBe(pushed);
    expect(after.body.head.sha).not.toBe(before.body.head.sha);
    expect(after.body.changed_files).toBe(2);
    expect(shop.refs.get(`refs/pull/${pull.number}/head`)).toBe(pushed);
  });

  test('compares with the merge base: what the base got meanwhile is not part of it', async () => {
    const { shop, alice, api } = start;
    await open('feature', { b: 'b\n' });
    await shop.commit('main', { author: alice, files: { other: 'x\n' } });
    await shop.mergeBranch('feature', 'main', { author: alice });
    const { body } = await api.get(`${pulls}/1/files`);
    expect(body.map((file: { filename: string }) => file.filename)).toEqual(['b']);
  });

  test('keeps the base commit of its last push, though the base has moved on', async () => {
    const { shop, alice, api } = start;
    const pull = await open('feature', { b: 'b\n' });
    const first = pull.base.sha;
    const moved = await shop.commit('main', { author: alice, files: { other: 'x\n' } });
    expect((await api.get(`${pulls}/1`)).body.base.sha).toBe(first);
    await shop.push('feature', { author: alice, files: { c: 'c\n' } });
    expect((await api.get(`${pulls}/1`)).body.base.sha).toBe(moved);
  });

  test('says whether it merges cleanly', async () => {
    const { shop, alice, api } = start;
    await open('feature', { 'a.txt': 'ONE\ntwo\nthree\n' });
    const clean = await api.get(`${pulls}/1`);
    expect(clean.body).toMatchObject({ mergeable: true, mergeable_state: 'clean', merged: false });
    expect((await api.get(`/repos/acme/shop/git/commits/${clean.body.merge_commit_sha}`)).body.parents).toHaveLength(2);
    await shop.commit('main', { author: alice, files: { 'a.txt': 'uno\ntwo\nthree\n' } });
    expect((await api.get(`${pulls}/1`)).body).toMatchObject({ mergeable: false, mergeable_state: 'dirty' });
  });

  test('that was pushed with force says so in its events', async () => {
    const { shop, alice } = start;
    const pull = await open('feature', { b: 'b\n' });
    const sha = await shop.forcePush('feature', { author: alice, files: { c: 'c\n' } });
    expect(pull.head.sha).toBe(sha);
    expect(pull.events.at(-1)).toMatchObject({ event: 'head_ref_force_pushed', actor: alice, commitSha: sha });
    expect((await pull.files()).map(({ path }) => path)).toEqual(['c']);
  });

  test('cannot be moved backwards without force', async () => {
    const { shop } = start;
    await open('feature', { b: 'b\n' });
    await expect(shop.push('feature', shop.tip('main'))).rejects.toThrow('needs force');
  });

  test.each(['merge', 'squash', 'rebase'] as const)(
    'merged by %s is closed, and its files are on the base',
    async (method) => {
      const { shop, alice, api } = start;
      const pull = await open('feature', { b: 'b\n' });
      await shop.commit('feature', { author: alice, files: { c: 'c\n' } });
      await shop.commit('main', { author: alice, files: { d: 'd\n' } });
      const sha = await pull.merge({ method, actor: alice });
      const { body } = await api.get(`${pulls}/1`);
      expect(body).toMatchObject({ state: 'closed', merged: true, merge_commit_sha: sha, changed_files: 2 });
      expect(shop.tip()).toBe(sha);
      const names = (await api.get('/repos/acme/shop/contents')).body.map((file: { name: string }) => file.name);
      expect(names).toEqual(['README.md', 'a.txt', 'b', 'c', 'd']);
      const { parents } = (await api.get(`/repos/acme/shop/commits/${sha}`)).body;
      expect(parents).toHaveLength(method === 'merge' ? 2 : 1);
      expect((await api.get(`/repos/acme/shop/commits/${sha}/pulls`)).body).toMatchObject([{ number: 1 }]);
      expect(pull.events.map(({ event }) => event)).toEqual(['merged', 'closed']);
      expect(shop.activity.at(-1)).toMatchObject({ type: 'pr_merge', after: sha, actor: alice });
    },
  );

  test('that conflicts cannot be merged', async () => {
    const { shop, alice } = start;
    const pull = await open('feature', { 'a.txt': 'x\n' });
    await shop.commit('main', { author: alice, files: { 'a.txt': 'y\n' } });
    await expect(pull.merge({ actor: alice })).rejects.toThrow('#1 conflicts with main');
  });

  test('counts as merged as soon as its commits reach the base by a push', async () => {
    const { shop, alice, api } = start;
    const pull = await open('feature', { b: 'b\n' });
    await shop.push('main', shop.tip('feature'), { actor: alice });
    expect(pull).toMatchObject({ state: 'closed', mergedBy: alice, mergedAs: shop.tip() });
    expect((await api.get(`${pulls}/1`)).body).toMatchObject({ merged: true, merge_commit_sha: shop.tip() });
  });

  test('stacked on one whose branch is deleted after the merge moves on by itself', async () => {
    const { shop, alice } = start;
    const lower = await open('lower', { b: 'b\n' });
    const upper = await open('upper', { c: 'c\n' }, 'lower');
    await lower.merge({ actor: alice, deleteBranch: true });
    expect(upper).toMatchObject({ state: 'open', base: { ref: 'main', sha: shop.tip() } });
    expect(upper.events.at(-1)).toMatchObject({ event: 'automatic_base_change_succeeded' });
  });

  test('closes when its branch is deleted, or the branch it goes into', async () => {
    const { shop } = start;
    const first = await open('first', { b: 'b\n' });
    await shop.branch('release');
    const second = await open('second', { c: 'c\n' }, 'release');
    await shop.deleteBranch('first');
    await shop.deleteBranch('release');
    expect([first.state, second.state]).toEqual(['closed', 'closed']);
  });

  test('pointed at another base tells other files', async () => {
    const { shop, alice, api } = start;
    await open('lower', { b: 'b\n' });
    const upper = await open('upper', { c: 'c\n' }, 'lower');
    await upper.retarget('main', alice);
    expect((await api.get(`${pulls}/2`)).body).toMatchObject({
      base: { ref: 'main', sha: shop.tip() },
      changed_files: 2,
    });
    expect(upper.events.at(-1)).toMatchObject({ event: 'base_ref_changed', actor: alice });
  });

  test('from a fork is read through the parent, which sees each push to the fork', async () => {
    const { shop, api } = start;
    const mallory = github.addUser('mallory');
    const fork = await shop.fork(mallory);
    await fork.commit('patch', { author: mallory, files: { evil: 'x\n' }, parents: [shop.tip()] });
    await shop.openPullRequest({ author: mallory, title: 'Patch', head: 'mallory:patch' });
    const pushed = await fork.commit('patch', { author: mallory, files: { worse: 'y\n' } });
    const { body } = await api.get(`${pulls}/1`);
    expect(body).toMatchObject({
      changed_files: 2,
      head: { sha: pushed, label: 'mallory:patch', repo: { fork: true } },
    });
    expect((await api.get(`/repos/acme/shop/commits/${pushed}`)).body.author.login).toBe('mallory');
    expect((await api.get('/repos/acme/shop/compare/main...mallory:patch')).body.ahead_by).toBe(2);
    expect(shop.activity.some(({ actor }) => actor === mallory)).toBe(false);
    expect(fork.activity.map(({ type }) => type)).toEqual(['branch_creation', 'push']);
  });

  test('can be reopened where its branch still is, at that branch’s tip', async () => {
    const { shop, alice } = start;
    const pull = await open('feature', { b: 'b\n' });
    await pull.close(alice);
    const pushed = await shop.commit('feature', { author: alice, files: { c: 'c\n' } });
    expect(pull.head.sha).not.toBe(pushed);
    await pull.reopen(alice);
    expect(pull).toMatchObject({ state: 'open', head: { sha: pushed } });
    await pull.close(alice);
    await shop.deleteBranch('feature');
    await expect(pull.reopen(alice)).rejects.toThrow('the head branch of #1 is gone');
  });

  test('outlives the fork that it came from', async () => {
    const { shop, api } = start;
    const mallory = github.addUser('mallory');
    const fork = await shop.fork(mallory);
    await fork.commit('patch', { author: mallory, files: { evil: 'x\n' }, parents: [shop.tip()] });
    await shop.openPullRequest({ author: mallory, title: 'Patch', head: 'mallory:patch' });
    github.deleteRepository(fork);
    const { body } = await api.get(`${pulls}/1`);
    expect(body).toMatchObject({ state: 'open', changed_files: 1, head: { repo: null, user: null } });
    expect((await api.get(`${pulls}/1/files`)).body).toMatchObject([{ filename: 'evil' }]);
    github.deleteAccount(mallory);
    expect((await api.get(pulls)).body).toMatchObject([{ user: { login: 'ghost' } }]);
  });

  test('is found in lists by state, base and head, in GitHub’s order', async () => {
    const { alice, api } = start;
    await open('one', { b: 'b\n' });
    const two = await open('two', { c: 'c\n' });
    await open('three', { d: 'd\n' }, 'one');
    await two.close(alice);
    const numbers = async (query: string): Promise<number[]> =>
      (await api.get(`${pulls}${query}`)).body.map((pull: { number: number }) => pull.number);
    expect(await numbers('')).toEqual([3, 1]);
    expect(await numbers('?state=all&direction=asc')).toEqual([1, 2, 3]);
    expect(await numbers('?state=closed')).toEqual([2]);
    expect(await numbers('?base=one')).toEqual([3]);
    expect(await numbers('?head=acme:one')).toEqual([1]);
    expect((await api.get(`${pulls}?state=merged`)).status).toBe(422);
  });

  test('names the accounts behind its commits by their noreply or registered addresses alone', async () => {
    const { shop, alice, api } = start;
    const bob = github.addUser('bob', { email: 'bob@acme.example' });
    await open('feature', { b: 'b\n' });
    await shop.commit('feature', { author: { name: 'B', email: 'BOB@acme.example' }, committer: alice });
    await shop.commit('feature', { author: { name: 'alice', email: 'alice@elsewhere.example' } });
    await shop.commit('feature', { author: { name: 'x', email: `${bob.id}+renamed@users.noreply.github.com` } });
    const { body } = await api.get(`${pulls}/1/commits`);
    expect(body.map((commit: { author: { login: string } | null }) => commit.author?.login ?? null)).toEqual([
      'alice',
      'bob',
      null,
      'bob',
    ]);
  });

  test('tells a workflow about itself in a webhook payload', async () => {
    const pull = await open('feature', { b: 'b\n' });
    const payload = await pull.eventPayload('pull_request_target', 'synchronize', { before: 'x' });
    expect(payload).toMatchObject({
      action: 'synchronize',
      number: 1,
      before: 'x',
      pull_request: { number: 1, changed_files: 1, head: { sha: pull.head.sha } },
      repository: { full_name: 'acme/shop' },
      sender: { login: 'alice' },
    });
  });
});

describe('lists', () => {
  test('are paged with links to the first, previous, next and last page', async () => {
    const github = await startTestGitHub();
    const { shop, api } = await shopOn(github);
    for (let index = 0; index < 5; index += 1) await shop.branch(`b${index}`);
    const { headers, body } = await api.get('/repos/acme/shop/branches?per_page=2&page=2');
    expect(body).toHaveLength(2);
    const links = Object.fromEntries(
      [...(headers.get('link') ?? '').matchAll(/[?&]page=(\d+)[^>]*>; rel="(\w+)"/g)].map(([, page, name]) => [
        name,
        page,
      ]),
    );
    expect(links).toEqual({ prev: '1', next: '3', last: '3', first: '1' });
    expect((await api.get('/repos/acme/shop/branches')).headers.get('link')).toBeNull();
    const beyond = await api.get('/repos/acme/shop/branches?page=9');
    expect(beyond.body).toEqual([]);
    await github.close();
  });
});

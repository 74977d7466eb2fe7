import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { GitHub } from '../src/github.ts';
import { startTestGitHub } from '../src/test-github.ts';
import { appToken, client, shopOn } from './client.ts';

const repo = '/repos/acme/shop';
let github: GitHub;
let start: Awaited<ReturnType<typeof shopOn>>;
beforeEach(async () => {
  github = await startTestGitHub();
  start = await shopOn(github);
});
afterEach(() => github.close());

describe('the permission of an account', () => {
  test.each([
    ['admin', 'admin', 'admin'],
    ['maintain', 'write', 'maintain'],
    ['write', 'write', 'write'],
    ['triage', 'read', 'triage'],
    ['read', 'read', 'read'],
    ['none', 'none', 'none'],
  ] as const)('with the role %s is %s', async (role, permission, name) => {
    const bob = github.addUser('bob');
    if (role !== 'none') start.shop.setPermission(bob, role);
    const { body } = await start.api.get(`${repo}/collaborators/BOB/permission`);
    expect(body).toMatchObject({ permission, role_name: name, user: { login: 'bob', id: bob.id } });
  });

  test('with maintain can be told as maintain, as has been seen', async () => {
    github.world.settings.maintainPermission = 'maintain';
    start.shop.setPermission(github.addUser('bob'), 'maintain');
    expect((await start.api.get(`${repo}/collaborators/bob/permission`)).body.permission).toBe('maintain');
  });

  test('with a custom role has that role’s name', async () => {
    start.shop.setPermission(github.addUser('bob'), 'write', 'release manager');
    const { body } = await start.api.get(`${repo}/collaborators/bob/permission`);
    expect(body).toMatchObject({ permission: 'write', role_name: 'release manager' });
  });

  test('can come from a team, and from the teams below it', async () => {
    const bob = github.addUser('bob');
    const parent = github.addTeam('acme', 'Platform');
    github.addTeam('acme', 'SRE', [bob], parent);
    start.shop.setTeamPermission(parent, 'write');
    expect((await start.api.get(`${repo}/collaborators/bob/permission`)).body.permission).toBe('write');
  });

  test('shows among the collaborators, where there is one', async () => {
    const bob = github.addUser('bob');
    const all = `${repo}/collaborators`;
    expect((await start.api.get(`${all}/bob`)).status).toBe(404);
    start.shop.setPermission(bob, 'triage');
    expect((await start.api.get(`${all}/bob`)).status).toBe(204);
    expect((await start.api.get(all)).body).toMatchObject([
      { login: 'alice', role_name: 'write', permissions: { push: true } },
      { login: 'bob', role_name: 'triage', permissions: { push: false, triage: true } },
    ]);
  });

  test('is not found for someone who does not exist', async () => {
    const answer = await start.api.get(`${repo}/collaborators/nobody/permission`);
    expect([answer.status, answer.body.message]).toEqual([404, 'nobody is not a user']);
  });
});

describe('a team', () => {
  test('is read with members: read alone', async () => {
    const bob = github.addUser('bob');
    github.addTeam('acme', 'Site Reliability', [bob]);
    const app = client(github, appToken(github, start.shop, { members: 'read' }, { app: 'acme-gate' }));
    const team = '/orgs/acme/teams/site-reliability';
    expect((await app.get(team)).body).toMatchObject({ slug: 'site-reliability', members_count: 1 });
    expect((await app.get(`${team}/members`)).body).toMatchObject([{ login: 'bob' }]);
    expect((await app.get(`${team}/memberships/bob`)).body).toMatchObject({ state: 'active', role: 'member' });
    expect((await app.get(`${team}/memberships/alice`)).status).toBe(404);
    expect((await app.get('/orgs/acme/teams/none')).status).toBe(404);
    expect((await start.api.get(`${team}/members`)).status).toBe(403);
  });

  test('of another organisation does not exist', async () => {
    github.addTeam('other', 'core');
    const app = client(github, appToken(github, start.shop, { members: 'read' }, { app: 'acme-gate' }));
    expect((await app.get('/orgs/other/teams/core')).status).toBe(404);
  });
});

describe('the events of a pull request', () => {
  test('tell its story, each in its own second', async () => {
    const { shop, alice, api } = start;
    const bob = github.addUser('bob');
    await shop.branch('release');
    await shop.branch('feature');
    await shop.commit('feature', { author: alice, files: { b: 'b\n' } });
    const pull = await shop.openPullRequest({ author: alice, title: 'B', head: 'feature', draft: true });
    pull.markReady(alice);
    pull.addLabels(['human-review'], bob);
    pull.convertToDraft(alice);
    pull.edit({ title: 'Bee' }, bob);
    await pull.retarget('release', bob);
    await shop.forcePush('release', { author: bob, files: { r: 'r\n' }, parents: [shop.tip('main')] });
    await shop.forcePush('feature', { author: alice, files: { c: 'c\n' } });
    await pull.close(alice);
    await pull.reopen(alice);
    await pull.merge({ actor: bob });
    const { body } = await api.get(`${repo}/issues/1/events?per_page=100`);
    expect(
      body.map((event: { event: string; actor: { login: string } }) => `${event.event} ${event.actor.login}`),
    ).toEqual([
      'ready_for_review alice',
      'labeled bob',
      'convert_to_draft alice',
      'renamed bob',
      'base_ref_changed bob',
      'head_ref_force_pushed alice',
      'closed alice',
      'reopened alice',
      'merged bob',
      'closed bob',
    ]);
    const times = body.map((event: { created_at: string }) => event.created_at);
    expect(new Set(times).size).toBe(times.length);
  });

  test('of a deleted account name nobody, while its pull request is a ghost’s', async () => {
    const { shop, alice, api } = start;
    await shop.branch('feature');
    await shop.commit('feature', { author: alice, files: { b: 'b\n' } });
    const pull = await shop.openPullRequest({ author: alice, title: 'B', head: 'feature', labels: ['x'] });
    await pull.close(alice);
    github.deleteAccount(alice);
    expect((await api.get(`${repo}/issues/1/events`)).body).toMatchObject([{ actor: null }, { actor: null }]);
    expect((await api.get(`${repo}/pulls/1`)).body.user).toMatchObject({ login: 'ghost', id: 10137 });
    expect((await api.get(`${repo}/pulls/1/commits`)).body).toMatchObject([{ author: null }]);
  });

  test('tell that the base was rewritten', async () => {
    const { shop, alice } = start;
    await shop.commit('release', { author: alice, parents: [shop.tip()], files: { r: 'r\n' } });
    await shop.branch('feature');
    await shop.commit('feature', { author: alice, files: { b: 'b\n' } });
    const pull = await shop.openPullRequest({ author: alice, title: 'B', head: 'feature', base: 'release' });
    await shop.forcePush('release', { author: alice, files: { other: 'r\n' } });
    expect(pull.events.at(-1)).toMatchObject({ event: 'base_ref_force_pushed', actor: alice });
    expect(pull.base.sha).toBe(shop.tip('release'));
  });
});

describe('the activity log', () => {
  test('tells who moved a branch, from where to where', async () => {
    const { shop, alice, api } = start;
    const bob = github.addUser('bob');
    const first = await shop.branch('feature', 'main', { actor: bob });
    const second = await shop.push('feature', { author: alice, files: { b: 'b\n' } }, { actor: bob });
    const third = await shop.forcePush('feature', { author: alice, files: { c: 'c\n' } });
    await shop.deleteBranch('feature', { actor: alice });
    const { body } = await api.get(`${repo}/activity?ref=feature`);
    const zero = '0'.repeat(40);
    expect(body).toMatchObject([
      { activity_type: 'branch_deletion', before: third, after: zero, actor: { login: 'alice' } },
      { activity_type: 'force_push', before: second, after: third, actor: { login: 'alice' } },
      { activity_type: 'push', before: first, after: second, actor: { login: 'bob' } },
      {
        activity_type: 'branch_creation',
        before: zero,
        after: first,
        ref: 'refs/heads/feature',
        actor: { login: 'bob' },
      },
    ]);
    expect((await api.get(`${repo}/activity?ref=refs/heads/feature&activity_type=push`)).body).toHaveLength(1);
    github.deleteAccount(bob);
    expect((await api.get(`${repo}/activity?ref=feature&direction=asc`)).body[0]).toMatchObject({ actor: null });
  });

  test('is paged by cursors, back and forth', async () => {
    const { shop, alice, api } = start;
    for (let count = 0; count < 4; count += 1) await shop.commit('main', { author: alice, files: { b: `${count}` } });
    const seen: string[] = [];
    let next: string | undefined = `${repo}/activity?per_page=2`;
    let previous: string | undefined;
    while (next !== undefined) {
      const page = await api.get(next);
      seen.push(...page.body.map((entry: { after: string }) => entry.after));
      next = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1];
      previous = /<([^>]+)>; rel="prev"/.exec(page.headers.get('link') ?? '')?.[1];
    }
    expect(seen).toEqual(shop.activity.map(({ after }) => after).toReversed());
    expect((await api.get(previous ?? '')).body.map((entry: { after: string }) => entry.after)).toEqual(
      seen.slice(2, 4),
    );
    expect((await api.get(`${repo}/activity?after=nonsense`)).status).toBe(422);
  });

  test('reaches back as far as asked', async () => {
    const { shop, alice, api } = start;
    github.clock.advance({ days: 8 });
    await shop.commit('main', { author: alice, files: { b: 'b' } });
    expect((await api.get(`${repo}/activity?time_period=week`)).body).toHaveLength(1);
    expect((await api.get(`${repo}/activity?time_period=month`)).body).toHaveLength(2);
  });
});

describe('issues', () => {
  test('are found by creator, label and state, pull requests among them', async () => {
    const { shop, alice } = start;
    const api = client(github, appToken(github, shop, { issues: 'write' }));
    await shop.branch('feature');
    await shop.commit('feature', { author: alice, files: { b: 'b\n' } });
    await shop.openPullRequest({ author: alice, title: 'B', head: 'feature' });
    const created = await api.post(`${repo}/issues`, { title: 'Week 1', body: 'x', labels: ['sdlc-retrospective'] });
    expect(created).toMatchObject({ status: 201, body: { number: 2, user: { login: 'github-actions[bot]' } } });
    await api.patch(`${repo}/issues/2`, { state: 'closed', state_reason: 'not_planned' });
    const numbers = async (query: string): Promise<number[]> =>
      (await api.get(`${repo}/issues?${query}`)).body.map((issue: { number: number }) => issue.number);
    expect(await numbers('state=all')).toEqual([2, 1]);
    expect(await numbers('state=all&creator=github-actions[bot]')).toEqual([2]);
    expect(await numbers('state=closed&labels=SDLC-retrospective')).toEqual([2]);
    expect(await numbers('')).toEqual([1]);
    expect((await api.get(`${repo}/issues/1`)).body.pull_request.url).toContain('/pulls/1');
    expect((await api.get(`${repo}/issues/2`)).body).toMatchObject({
      state_reason: 'not_planned',
      closed_by: { id: 41898282 },
    });
  });

  test('take comments up to 65,536 characters', async () => {
    const { shop, alice } = start;
    const api = client(github, appToken(github, shop, { issues: 'write' }));
    shop.openIssue({ author: alice, title: 'Week 1' });
    const comment = await api.post(`${repo}/issues/1/comments`, { body: 'x'.repeat(65_536) });
    expect(comment.status).toBe(201);
    expect((await api.post(`${repo}/issues/1/comments`, { body: 'x'.repeat(65_537) })).status).toBe(422);
    await api.patch(`${repo}/issues/comments/${comment.body.id}`, { body: 'shorter' });
    expect((await api.get(`${repo}/issues/1/comments`)).body).toMatchObject([{ body: 'shorter' }]);
    expect((await api.delete(`${repo}/issues/comments/${comment.body.id}`)).status).toBe(204);
  });
});

test('a run of a workflow tells its file, commit and attempt', async () => {
  const { shop, alice } = start;
  const api = client(github, appToken(github, shop, { actions: 'read' }));
  const run = shop.addRun({ event: 'pull_request_target', actor: alice, attempt: 2 });
  expect((await api.get(`${repo}/actions/runs/${run.id}`)).body).toMatchObject({
    path: '.github/workflows/sdlc-gate.yml',
    head_sha: shop.tip(),
    run_attempt: 2,
    event: 'pull_request_target',
    triggering_actor: { login: 'alice' },
  });
  expect((await api.get(`${repo}/actions/workflows/sdlc-gate.yml/runs?status=success`)).body.total_count).toBe(1);
  expect((await api.get(`${repo}/actions/runs/1`)).status).toBe(404);
  expect((await api.get(`${repo}/actions/runs/${run.id}/attempts/1`)).body.run_attempt).toBe(1);
  expect((await api.get(`${repo}/actions/runs/${run.id}/attempts/3`)).status).toBe(404);
});

test('a relay’s run names the pull requests of its branch, and none of a fork', async () => {
  const { shop, alice } = start;
  const api = client(github, appToken(github, shop, { actions: 'read' }));
  await shop.branch('feature');
  await shop.commit('feature', { author: alice, files: { b: 'b\n' } });
  await shop.openPullRequest({ author: alice, title: 'B', head: 'feature' });
  const mallory = github.addUser('mallory');
  const fork = await shop.fork(mallory);
  await fork.commit('feature', { author: mallory, files: { c: 'c\n' } });
  const own = shop.addRun({ event: 'pull_request_review', headBranch: 'feature' });
  const foreign = shop.addRun({ event: 'pull_request_review', headBranch: 'feature', headRepository: fork });
  expect(await shop.workflowRunPayload(own)).toMatchObject({
    action: 'completed',
    workflow_run: { event: 'pull_request_review', pull_requests: [{ number: 1 }], head_sha: shop.tip('feature') },
  });
  expect((await api.get(`${repo}/actions/runs/${own.id}`)).body.pull_requests).toMatchObject([{ number: 1 }]);
  expect((await api.get(`${repo}/actions/runs/${foreign.id}`)).body).toMatchObject({
    pull_requests: [],
    head_repository: { full_name: 'mallory/shop' },
    head_sha: fork.tip('feature'),
  });
});

test('a pull request can be opened, changed and merged through the API', async () => {
  const { shop, alice } = start;
  const api = client(github, github.createToken({ kind: 'user', user: alice }));
  await shop.branch('feature');
  await shop.commit('feature', { author: alice, files: { b: 'b\n' } });
  expect((await api.post(`${repo}/pulls`, { title: 'B', head: 'nowhere', base: 'main' })).status).toBe(422);
  expect((await api.post(`${repo}/pulls`, { title: 'B', head: 'feature', base: 'main' })).body.number).toBe(1);
  expect((await api.patch(`${repo}/pulls/1`, { title: 'Bee', state: 'closed' })).body).toMatchObject({
    title: 'Bee',
    state: 'closed',
  });
  expect((await api.put(`${repo}/pulls/1/merge`)).status).toBe(405);
  await api.patch(`${repo}/pulls/1`, { state: 'open' });
  expect((await api.put(`${repo}/pulls/1/merge`, { sha: shop.tip() })).status).toBe(409);
  expect((await api.put(`${repo}/pulls/1/merge`, { merge_method: 'squash' })).body).toMatchObject({ merged: true });
});

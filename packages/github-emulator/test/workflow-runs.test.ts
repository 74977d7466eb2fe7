import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import type { GitHub } from '../src/github.ts';
import { startTestGitHub } from '../src/test-github.ts';
import { appToken, client, shopOn } from './client.ts';

const weekly = '.github/workflows/weekly.yml';

describe('runs of workflows', () => {
  let github: GitHub;
  let start: Awaited<ReturnType<typeof shopOn>>;
  let api: ReturnType<typeof client>;
  beforeEach(async () => {
    github = await startTestGitHub();
    start = await shopOn(github, { [weekly]: "name: 'Weekly review' # ours\non: {}\n", 'README.md': 'x\n' });
    api = client(github, appToken(github, start.shop, { actions: 'read', contents: 'read' }));
  });
  afterEach(() => github.close());

  test('keep their creation over all attempts, and leave artifacts that expire', async () => {
    const { shop, alice } = start;
    const run = shop.addRun({ event: 'schedule', path: weekly, status: 'in_progress' });
    const artifact = shop.uploadArtifact(run, { name: 'manifest', content: '{}', retentionDays: 7 });
    shop.finishRun(run, 'failure');
    const path = `/repos/acme/shop/actions/runs/${run.id}`;
    const before = (await api.get(path)).body;
    expect(before).toMatchObject({ status: 'completed', conclusion: 'failure', run_attempt: 1, path: weekly });
    github.clock.advance({ days: 1 });
    shop.rerun(run, alice);
    const again = (await api.get(path)).body;
    expect(again).toMatchObject({ status: 'in_progress', conclusion: null, run_attempt: 2 });
    expect(again.created_at).toBe(before.created_at);
    expect(again.run_started_at > before.run_started_at).toBe(true);
    expect([again.actor.login, again.triggering_actor.login]).toEqual(['acme-maintainer', 'alice']);
    expect((await api.get(`${path}/attempts/1`)).body.run_started_at).toBe(before.run_started_at);
    expect((await api.get(`${path}/artifacts`)).body).toMatchObject({
      total_count: 1,
      artifacts: [{ id: artifact.id, name: 'manifest', expired: false, workflow_run: { id: run.id } }],
    });
    expect(artifact.digest).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
    github.clock.advance({ days: 7 });
    const [expired] = (await api.get('/repos/acme/shop/actions/artifacts?name=manifest')).body.artifacts;
    expect(expired).toMatchObject({ expired: true, digest: artifact.digest });
    expect((await api.get(`/repos/acme/shop/actions/artifacts/${artifact.id}/zip`)).status).toBe(410);
    expect((await api.get('/repos/acme/shop/actions/artifacts?name=none')).body.total_count).toBe(0);
    expect(() => shop.rerun(run)).toThrow('at work');
  });

  test('are listed by workflow, branch, state and time, of a search the newest alone', async () => {
    await github.close();
    github = await startTestGitHub({ limits: { workflowRuns: 2 } });
    start = await shopOn(github, { [weekly]: 'on: {}\n' });
    api = client(github, appToken(github, start.shop, { actions: 'read' }));
    const { shop } = start;
    const old = shop.addRun({ event: 'schedule', path: weekly });
    github.clock.advance({ weeks: 1 });
    const failed = shop.addRun({ event: 'schedule', path: weekly, conclusion: 'failure' });
    shop.addRun({ event: 'push' });
    const newest = shop.addRun({ event: 'workflow_dispatch', path: weekly });
    const list = async (search: string): Promise<number[]> => {
      const { body } = await api.get(`/repos/acme/shop/actions/workflows/weekly.yml/runs${search}`);
      return body.workflow_runs.map(({ id }: { id: number }) => id);
    };
    expect(await list('')).toEqual([newest.id, failed.id, old.id]);
    expect(await list('?status=success')).toEqual([newest.id, old.id]);
    expect(await list('?branch=main')).toEqual([newest.id, failed.id]);
    expect(await list('?branch=other')).toEqual([]);
    const day = old.createdAt.toISOString().slice(0, 10);
    expect(await list(`?created=${day}`)).toEqual([old.id]);
    expect(await list(`?created=%3E${day}T23:59:59Z`)).toEqual([newest.id, failed.id]);
    const { body } = await api.get('/repos/acme/shop/actions/workflows');
    expect(body.workflows).toMatchObject([
      { path: weekly, name: weekly, state: 'active' },
      { path: '.github/workflows/sdlc-gate.yml' },
    ]);
    const id = shop.workflow(weekly).id;
    expect((await api.get(`/repos/acme/shop/actions/workflows/${id}/runs`)).body.total_count).toBe(3);
    shop.workflow(weekly).state = 'disabled_inactivity';
    expect((await api.get('/repos/acme/shop/actions/workflows/weekly.yml')).body.state).toBe('disabled_inactivity');
  });

  test('name their workflow as its file does', async () => {
    expect((await api.get('/repos/acme/shop/actions/workflows')).body.workflows).toMatchObject([
      { name: 'Weekly review', path: weekly },
    ]);
    expect((await api.get('/repos/acme/shop/actions/workflows/none.yml')).status).toBe(404);
  });
});

test('What rules let pass is seen by whoever may read the administration alone', async () => {
  const github = await startTestGitHub();
  try {
    const { shop, alice } = await shopOn(github);
    const before = shop.tip();
    const after = await shop.push('main', { author: alice, files: { x: 'x\n' } });
    const suite = shop.addRuleSuite();
    shop.addRuleSuite({ result: 'pass' });
    const plain = client(github, appToken(github, shop, { contents: 'read' }));
    const audit = client(github, appToken(github, shop, { administration: 'read' }));
    const path = '/repos/acme/shop/rulesets/rule-suites';
    expect((await plain.get(path)).status).toBe(403);
    expect((await audit.get(`${path}?ref=main&rule_suite_result=bypass`)).body).toMatchObject([
      {
        id: suite.id,
        before_sha: before,
        after_sha: after,
        ref: 'refs/heads/main',
        actor_name: 'alice',
        result: 'bypass',
      },
    ]);
    expect((await audit.get(`${path}/${suite.id}`)).body.rule_evaluations).toMatchObject([
      { rule_type: 'pull_request' },
    ]);
    github.clock.advance({ days: 2 });
    expect((await audit.get(path)).body).toEqual([]);
    expect((await audit.get(`${path}?time_period=week&actor_name=ALICE`)).body).toHaveLength(2);
  } finally {
    await github.close();
  }
});

import { describe, expect, test } from '@jest/globals';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { dismissed, openBusyShop } from '../faults/scenes.ts';
import { type InProcess, runInProcess } from '../stage/run-in-process.ts';
import { statesOn } from '../stage/standing.ts';
import { oneGitHub } from '../support/one-github.ts';
import { labelsOf, statusOf } from '../support/run-gate.ts';
import { HIGH, POLICY, type Shop, WORKFLOW_PATH } from '../support/shop.ts';

const github = oneGitHub();

/** Runs the gate, and gives the statuses that the run published, as `state: description`. */
async function publishedBy(shop: Shop, pull: PullRequest, options: InProcess = {}): Promise<readonly string[]> {
  const before = shop.repository.statusesOf(pull.head.sha).length;
  const ended = await runInProcess(shop, pull, options);
  expect(ended.failure).toBeUndefined();
  return shop.repository
    .statusesOf(pull.head.sha)
    .slice(before)
    .map(({ state, description }) => `${state}: ${description?.replace(/[0-9a-f]{12}$/, 'DIGEST')}`);
}

const JUDGING = 'pending: judging the change';
const WAITING = 'pending: low risk: needs 1 human or AI approval · DIGEST';
const APPROVED = 'success: low risk: approved by @bob · DIGEST';

describe('Statuses', () => {
  test('begin with pending, and go on to the verdict: two at most', async () => {
    const shop = await openBusyShop(github());
    const pull = await shop.open();
    await pull.approve(shop.bob);
    expect(await publishedBy(shop, pull)).toEqual([JUDGING, APPROVED]);
  });

  test('do not begin with pending where it stands already', async () => {
    const shop = await openBusyShop(github());
    const pull = await shop.open();
    expect(await publishedBy(shop, pull)).toEqual([JUDGING, WAITING]);
    await pull.approve(shop.bob);
    expect(await publishedBy(shop, pull)).toEqual([APPROVED]);
  });

  test('are not said twice', async () => {
    const shop = await openBusyShop(github());
    const pull = await shop.open();
    await publishedBy(shop, pull);
    expect(await publishedBy(shop, pull)).toEqual([]);
  });

  test('fall back to pending as soon as an approved change is judged again', async () => {
    const shop = await openBusyShop(github());
    const pull = await shop.open();
    await pull.approve(shop.bob);
    await publishedBy(shop, pull);
    await dismissed(shop, pull);
    expect(await publishedBy(shop, pull)).toEqual([JUDGING, WAITING]);
  });

  test('stand on the head that was judged, and on no other commit', async () => {
    const shop = await openBusyShop(github());
    const pull = await shop.open();
    const first = pull.head.sha;
    await shop.repository.commit(pull.head.ref, { author: shop.alice, files: { 'web/more.ts': '1\n' } });
    await pull.approve(shop.bob);
    await publishedBy(shop, pull);
    expect([first, pull.head.sha, shop.repository.tip()].map((sha) => statusOf(shop, sha)?.state)).toEqual([
      undefined,
      'success',
      undefined,
    ]);
  });

  test('link to the run that published them', async () => {
    const shop = await openBusyShop(github());
    const pull = await shop.open();
    await publishedBy(shop, pull);
    expect(statusOf(shop, pull.head.sha)?.targetUrl).toMatch(/\/actions\/runs\/\d+#pr-1-/);
  });

  test('of an objection are a failure, and the job is green unless it is asked to fail', async () => {
    const shop = await openBusyShop(github());
    const pull = await shop.open();
    await pull.requestChanges(shop.carol);
    expect(await publishedBy(shop, pull)).toEqual([JUDGING, 'failure: @carol requested changes · DIGEST']);
    const ended = await runInProcess(shop, pull, { inputs: { failWhenBlocked: true } });
    expect(ended.failure).toMatch(/^blocked: @carol requested changes/);
    expect(ended.outputs).toMatchObject({ decision: 'blocked' });
  });

  test('of a draft are those of any change', async () => {
    const shop = await openBusyShop(github());
    const pull = await shop.open({ draft: true });
    await pull.approve(shop.bob);
    expect(await publishedBy(shop, pull)).toEqual([JUDGING, APPROVED]);
  });

  test('stop at 900 of a context, because GitHub takes no more than 1,000', async () => {
    const shop = await openBusyShop(github());
    const pull = await shop.open();
    await pull.approve(shop.bob);
    for (let count = 0; count < 900; count += 1) {
      shop.repository.setStatus(pull.head.sha, shop.bob, { context: 'sdlc-gate', state: 'success' });
    }
    const said = 'failure: this commit has 900 statuses and GitHub takes 1,000: push a commit';
    expect(await publishedBy(shop, pull)).toEqual([said]);
    const ended = await runInProcess(shop, pull);
    expect(ended.outputs).toMatchObject({ decision: 'blocked' });
    expect(shop.repository.statusesOf(pull.head.sha)).toHaveLength(901);
  });

  test('of other contexts do not count towards the 900', async () => {
    const shop = await openBusyShop(github());
    const pull = await shop.open();
    for (let count = 0; count < 950; count += 1) {
      shop.repository.setStatus(pull.head.sha, shop.bob, { context: 'ci', state: 'success' });
    }
    expect(await publishedBy(shop, pull)).toEqual([JUDGING, WAITING]);
  });
});

describe('A change', () => {
  test('into a branch that is not governed gets no status and no label', async () => {
    const shop = await openBusyShop(github());
    await shop.repository.branch('feature', 'main', { actor: shop.cto });
    const pull = await shop.open({ base: 'feature', files: { [HIGH]: '1\n' } });
    github().resetCalls();
    expect(await publishedBy(shop, pull)).toEqual([]);
    expect(labelsOf(pull)).toEqual([]);
    expect(github().countCalls().writes).toBe(0);
  });

  test('into another governed branch has a context of its own', async () => {
    const shop = await openBusyShop(github());
    await shop.repository.branch('release/1', 'main', { actor: shop.cto });
    const pull = await shop.open({ base: 'release/1' });
    await pull.approve(shop.bob);
    await publishedBy(shop, pull);
    expect([...statesOn(shop, pull.head.sha)]).toEqual([['sdlc-gate/release/1', 'success']]);
  });

  test('that is merged gets nothing written', async () => {
    const shop = await openBusyShop(github());
    const pull = await shop.open({ files: { [HIGH]: '1\n' } });
    await pull.merge({ actor: shop.cto });
    github().resetCalls();
    expect(await publishedBy(shop, pull)).toEqual([]);
    expect(github().countCalls().writes).toBe(0);
  });

  test('that is closed goes back to pending, so that a new one with the same head starts from nothing', async () => {
    const shop = await openBusyShop(github());
    const pull = await shop.open();
    await pull.approve(shop.bob);
    await publishedBy(shop, pull);
    await pull.close(shop.alice);
    expect(await publishedBy(shop, pull)).toEqual(['pending: #1 was closed without merging']);
    expect(await publishedBy(shop, pull)).toEqual([]);
  });

  test('that is closed without ever having had a status gets none', async () => {
    const shop = await openBusyShop(github());
    const pull = await shop.open();
    await pull.close(shop.alice);
    expect(await publishedBy(shop, pull)).toEqual([]);
  });

  test('that is opened again is said to be judged, and no longer to be closed', async () => {
    const shop = await openBusyShop(github());
    const pull = await shop.open();
    await publishedBy(shop, pull);
    await pull.close(shop.alice);
    await publishedBy(shop, pull);
    await pull.reopen(shop.alice);
    await pull.approve(shop.bob);
    expect(await publishedBy(shop, pull)).toEqual([JUDGING, APPROVED]);
  });

  test('that was pointed at another branch loses the success that it earned for the first', async () => {
    const shop = await openBusyShop(github());
    await shop.repository.branch('feature', 'main', { actor: shop.cto });
    const pull = await shop.open();
    await pull.approve(shop.bob);
    await publishedBy(shop, pull);
    await pull.retarget('feature', shop.alice);
    expect(await publishedBy(shop, pull)).toEqual(['pending: #1 goes into feature now']);
    expect(await publishedBy(shop, pull)).toEqual([]);
  });

  test('leaves the success of another one with the same head alone', async () => {
    const shop = await openBusyShop(github());
    await shop.repository.branch('release/1', 'main', { actor: shop.cto });
    const pull = await shop.open();
    await pull.approve(shop.bob);
    await publishedBy(shop, pull);
    const details = { author: shop.alice, title: 'Backport', head: pull.head.ref, base: 'release/1' };
    const backport = await shop.repository.openPullRequest(details);
    await publishedBy(shop, backport);
    expect(statusOf(shop, pull.head.sha)?.state).toBe('success');
  });

  test('whose pull request cannot be read does not keep its success', async () => {
    const shop = await openBusyShop(github());
    const pull = await shop.open();
    await pull.approve(shop.bob);
    await publishedBy(shop, pull);
    const fault = github().faults.add({
      when: { path: `/repos/${shop.repository.fullName}/pulls/${pull.number}` },
      fault: { kind: 'status', status: 500 },
    });
    const ended = await runInProcess(shop, pull);
    fault.remove();
    expect(ended.failure).toMatch(/pulls\/1: failed with HTTP 500$/);
    expect(statusOf(shop, pull.head.sha)).toMatchObject({
      state: 'error',
      description: expect.stringMatching(/^no verdict: GET /),
    });
  });
});

describe('A re-run', () => {
  const rerun = async (shop: Shop, first: string): Promise<InProcess> => {
    const ref = `${shop.repository.fullName}/${WORKFLOW_PATH}@refs/heads/main`;
    return { attempt: 2, workflow: { ref, sha: first } };
  };

  test('of the workflow file that the default branch has publishes its verdict', async () => {
    const shop = await openBusyShop(github());
    const pull = await shop.open();
    await pull.approve(shop.bob);
    const options = await rerun(shop, shop.repository.tip());
    await shop.repository.commit('main', { author: shop.cto, files: { 'README.md': '# More\n' } });
    expect(await publishedBy(shop, pull, options)).toEqual([JUDGING, APPROVED]);
  });

  test('of another workflow file publishes nothing but pending, and no label', async () => {
    const shop = await openBusyShop(github());
    const pull = await shop.open({ files: { [HIGH]: '1\n' } });
    await pull.approve(shop.bob);
    const options = await rerun(shop, shop.repository.tip());
    await shop.repository.commit('main', { author: shop.cto, files: { [WORKFLOW_PATH]: 'on: push\njobs: {}\n' } });
    const said = 'pending: a re-run of a workflow file that the default branch no longer has: start a new run';
    expect(await publishedBy(shop, pull, options)).toEqual([said]);
    expect(labelsOf(pull)).toEqual([]);
  });
});

describe('Labels', () => {
  test('are made with colour and description, and written only where something changes', async () => {
    const shop = await openBusyShop(github());
    const pull = await shop.open({ files: { [HIGH]: '1\n' } });
    await publishedBy(shop, pull);
    expect(labelsOf(pull)).toEqual(['human-review']);
    const [label] = shop.repository.labels;
    expect(label).toMatchObject({
      name: 'human-review',
      color: 'd93f0b',
      description: expect.stringMatching(/^High risk/),
    });
    github().resetCalls();
    await pull.approve(shop.bob);
    await publishedBy(shop, pull);
    expect(github().calls.filter(({ method, path }) => method !== 'GET' && path.includes('labels'))).toEqual([]);
  });

  test('that the repository has already keep the looks that somebody gave them', async () => {
    const shop = await openBusyShop(github());
    shop.repository.createLabel({ name: 'Human-Review', color: '123456', description: 'Ours' });
    const pull = await shop.open({ files: { [HIGH]: '1\n' } });
    await publishedBy(shop, pull);
    expect(pull.labels).toMatchObject([{ name: 'Human-Review', color: '123456', description: 'Ours' }]);
    expect(await publishedBy(shop, pull)).toEqual([]);
  });

  test.each(['risk/human review', '100% ?#&', 'ревью ✅', 'it\'s: "so"', 'a\\b', '..%2F..'])(
    'may be called %j',
    async (name) => {
      const policy = `${POLICY}labels: {human-review: ${JSON.stringify(name)}, ai-approved: ${JSON.stringify(`${name} ai`)}}\n`;
      const shop = await openBusyShop(github(), { policy });
      const high = await shop.open({ files: { [HIGH]: '1\n' } });
      await publishedBy(shop, high);
      expect(labelsOf(high)).toEqual([name]);
      const low = await shop.open();
      low.addLabels([name], shop.alice);
      await low.approve(shop.reviewer);
      await publishedBy(shop, low);
      expect(labelsOf(low)).toEqual([`${name} ai`]);
    },
  );
});

describe('Tokens', () => {
  test('with a status token statuses are its business alone, and nothing else is', async () => {
    const shop = await openBusyShop(github());
    const { repository } = shop;
    const permissions = { contents: 'read', issues: 'read', 'pull-requests': 'write' } as const;
    const token = github().createToken({ kind: 'installation', app: 'github-actions', repository, permissions });
    const own = { statuses: 'write' } as const;
    const statusToken = github().createToken({
      kind: 'installation',
      app: 'acme-status',
      repository,
      permissions: own,
    });
    const pull = await shop.open({ files: { [HIGH]: '1\n' } });
    await pull.approve(shop.bob);
    github().resetCalls();
    await publishedBy(shop, pull, { token, statusToken });
    const { calls } = github();
    const ofStatuses = (path: string): boolean => path.includes('/statuses');
    expect(calls.filter(({ path }) => ofStatuses(path)).map(({ actor }) => actor)).toEqual(
      Array.from({ length: 4 }, () => 'acme-status[bot]'),
    );
    expect(calls.filter(({ actor, path }) => actor === 'acme-status[bot]' && !ofStatuses(path))).toEqual([]);
    expect(statusOf(shop, pull.head.sha)?.creator.login).toBe('acme-status[bot]');
  });

  test('without the permission to write statuses the job says which one is missing', async () => {
    const shop = await openBusyShop(github());
    const { repository } = shop;
    const permissions = { contents: 'read', issues: 'read', 'pull-requests': 'read', statuses: 'read' } as const;
    const token = github().createToken({ kind: 'installation', app: 'github-actions', repository, permissions });
    const pull = await shop.open();
    await pull.approve(shop.bob);
    const ended = await runInProcess(shop, pull, { token });
    expect(ended.failure).toMatch(
      /^POST .*\/statuses\/[0-9a-f]+: refused with HTTP 403; and the error could not be published/,
    );
    expect(ended.fix).toContain('`statuses: write`');
    expect(shop.repository.statusesOf(pull.head.sha)).toEqual([]);
  });

  test('without the permission to write labels the change is an error, and the job says which one is missing', async () => {
    const shop = await openBusyShop(github());
    const { repository } = shop;
    const permissions = { contents: 'read', issues: 'read', 'pull-requests': 'read', statuses: 'write' } as const;
    const token = github().createToken({ kind: 'installation', app: 'github-actions', repository, permissions });
    const pull = await shop.open({ files: { [HIGH]: '1\n' } });
    await pull.approve(shop.bob);
    const ended = await runInProcess(shop, pull, { token });
    expect(ended.failure).toMatch(/labels: refused with HTTP 403/);
    expect(ended.fix).toContain('write`');
    expect(statusOf(shop, pull.head.sha)?.state).toBe('error');
  });
});

describe('Calls', () => {
  test.each([
    ['approved by the AI reviewer', {}, 'reviewer'],
    ['approved by a person', { files: { [HIGH]: '1\n' } }, 'bob'],
  ] as const)('of a typical change %s are at most 14 reads and two statuses', async (_, change, who) => {
    const shop = await openBusyShop(github());
    const pull = await shop.open(change);
    await pull.approve(shop[who]);
    for (const round of ['first', 'again']) {
      github().resetCalls();
      await publishedBy(shop, pull);
      const { calls } = github();
      expect([round, github().countCalls().reads <= 14]).toEqual([round, true]);
      expect(
        calls.filter(({ path, method }) => method === 'POST' && path.includes('/statuses/')).length,
      ).toBeLessThanOrEqual(2);
    }
  });
});

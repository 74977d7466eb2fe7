import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { type Ended, reviewInProcess } from './support/in-process.ts';
import { bothServers } from './support/servers.ts';
import { cartWith, LOW, openShop, type Shop } from './support/shop.ts';

const servers = bothServers();

/** A run without a review and without a failure. */
function expectNone(run: Ended, pull: PullRequest, notice: RegExp): void {
  expect(run.failure).toBeUndefined();
  expect(run).toMatchObject({ failed: false, outputs: { recommendation: '', event: '', 'review-id': '' } });
  expect(run.notices).toEqual([expect.stringMatching(notice)]);
  expect(run.summary).toContain('## No AI review');
  expect(pull.reviews.filter(({ state }) => state !== 'DISMISSED')).toEqual([]);
}

describe('There is no review, and the job is green', () => {
  test('without a key for the model; what stood on an older head is withdrawn all the same', async () => {
    const shop = await openShop(servers().github);
    const pull = await shop.open();
    await pull.approve(shop.reviewer);
    await shop.repository.push(pull.head.ref, { author: shop.alice, files: { 'web/new.ts': 'x;\n' } });
    const run = await reviewInProcess(servers(), shop, pull, { inputs: { 'anthropic-api-key': '' } });
    expectNone(run, pull, /no key for the model/);
    expect(pull.reviews.map(({ state }) => state)).toEqual(['DISMISSED']);
  });

  test('without a token of the reviewer, as for a fork, which gets no secrets', async () => {
    const shop = await openShop(servers().github);
    const pull = await shop.open();
    const run = await reviewInProcess(servers(), shop, pull, { inputs: { 'reviewer-token': '' } });
    expectNone(run, pull, /no `reviewer-token`/);
    expect(run.ran).toEqual(['withdraw']);
  });

  test('of a draft', async () => {
    const shop = await openShop(servers().github);
    const pull = await shop.open({ draft: true });
    expectNone(await reviewInProcess(servers(), shop, pull), pull, /is a draft/);
  });

  test('of a change that was closed', async () => {
    const shop = await openShop(servers().github);
    const pull = await shop.open();
    await pull.close(shop.alice);
    expectNone(await reviewInProcess(servers(), shop, pull), pull, /is not open/);
  });

  test('of a change that is closed while the model reads', async () => {
    const shop = await openShop(servers().github);
    const pull = await shop.open();
    const run = await reviewInProcess(servers(), shop, pull, { before: { submit: () => pull.close(shop.alice) } });
    expectNone(run, pull, /closed meanwhile/);
  });
});

describe('A change of somebody without write access', () => {
  async function fromOutside(shop: Shop): Promise<PullRequest> {
    const mallory = servers().github.world.accounts.byLogin('mallory') ?? servers().github.addUser('mallory');
    shop.repository.setPermission(mallory, 'read');
    return shop.open({ author: mallory });
  }

  test('is not reviewed, and no token is spent', async () => {
    const shop = await openShop(servers().github);
    const pull = await fromOutside(shop);
    const asked = servers().anthropic.calls.length;
    expectNone(await reviewInProcess(servers(), shop, pull), pull, /mallory has no write access/);
    expect(servers().anthropic.calls).toHaveLength(asked);
  });

  test('is reviewed once somebody who may write has put on the label', async () => {
    const shop = await openShop(servers().github);
    const pull = await fromOutside(shop);
    pull.addLabels(['ai-review'], shop.bob);
    expect((await reviewInProcess(servers(), shop, pull)).outputs).toMatchObject({ event: 'APPROVE' });
  });

  test('is not reviewed for a label that its author put on, or that was taken off', async () => {
    const shop = await openShop(servers().github);
    const pull = await fromOutside(shop);
    if (pull.author === null) throw new Error('nobody opened it');
    pull.addLabels(['ai-review'], pull.author);
    expectNone(await reviewInProcess(servers(), shop, pull), pull, /no write access/);
    pull.removeLabel('ai-review', shop.bob);
    pull.addLabels(['ai-review'], shop.bob);
    pull.removeLabel('ai-review', shop.bob);
    expectNone(await reviewInProcess(servers(), shop, pull), pull, /no write access/);
  });

  test('is not reviewed for a label that was put on before the push', async () => {
    const shop = await openShop(servers().github);
    const pull = await fromOutside(shop);
    pull.addLabels(['ai-review'], shop.bob);
    await shop.repository.push(pull.head.ref, { author: shop.alice, files: { [LOW]: cartWith('evil();') } });
    expectNone(await reviewInProcess(servers(), shop, pull), pull, /no write access/);
  });

  test('is reviewed for the event of the label, and not for that event on an older head', async () => {
    const shop = await openShop(servers().github);
    const pull = await fromOutside(shop);
    const labeled = await pull.eventPayload('pull_request_target', 'labeled', {
      label: { name: 'ai-review' },
      sender: { id: shop.bob.id, login: 'bob', type: 'User' },
    });
    await shop.repository.push(pull.head.ref, { author: shop.alice, files: { [LOW]: cartWith('evil();') } });
    expectNone(await reviewInProcess(servers(), shop, pull, { eventPayload: labeled }), pull, /no write access/);
    const now = await pull.eventPayload('pull_request_target', 'labeled', {
      label: { name: 'ai-review' },
      sender: { id: shop.bob.id, login: 'bob', type: 'User' },
    });
    expect((await reviewInProcess(servers(), shop, pull, { eventPayload: now })).outputs).toMatchObject({
      event: 'APPROVE',
    });
  });

  test('is reviewed when somebody who may write dispatches it', async () => {
    const shop = await openShop(servers().github);
    const pull = await fromOutside(shop);
    const options = {
      eventName: 'workflow_dispatch',
      eventPayload: shop.repository.eventPayload(shop.bob),
      inputs: { 'pull-request': String(pull.number) },
    };
    expect((await reviewInProcess(servers(), shop, pull, options)).outputs).toMatchObject({ event: 'APPROVE' });
  });
});

describe('The job fails, and says what to do', () => {
  test('where the token is of another account than the policy names', async () => {
    const shop = await openShop(servers().github, {
      policy: "high-risk: ['**/*.tf']\nai-reviewer: other-reviewer[bot]\n",
    });
    const pull = await shop.open();
    const run = await reviewInProcess(servers(), shop, pull);
    expect(run.failure).toContain('`reviewer-token` is of acme-reviewer[bot]');
    expect(pull.reviews).toEqual([]);
  });

  test('where the policy’s number is of another account, though the login is the same', async () => {
    const policy = "high-risk: ['**/*.tf']\nai-reviewer: {login: 'acme-reviewer[bot]', id: 1}\n";
    const shop = await openShop(servers().github, { policy });
    const pull = await shop.open();
    expect((await reviewInProcess(servers(), shop, pull)).failure).toContain(
      'the policy’s `ai-reviewer` is'.replace('’', "'"),
    );
    expect(pull.reviews).toEqual([]);
  });

  test('where GitHub refuses a dismissal, with the permission that it needs', async () => {
    const shop = await openShop(servers().github);
    const pull = await shop.open();
    await pull.approve(shop.reviewer);
    await shop.repository.push(pull.head.ref, { author: shop.alice, files: { 'web/new.ts': 'x;\n' } });
    const readOnly = servers().github.createToken({
      kind: 'installation',
      app: 'acme-reviewer',
      repository: shop.repository,
      permissions: { 'pull-requests': 'read' },
    });
    const run = await reviewInProcess(servers(), shop, pull, { inputs: { 'reviewer-token': readOnly.value } });
    expect(run).toMatchObject({ failed: true, ran: ['withdraw'] });
    expect(run.failure).toContain('pull-requests: write');
  });

  test.each(['withdrawn', 'collected', 'reviewed'])(
    'where what a step has left was changed by another process: %s',
    async (name) => {
      const shop = await openShop(servers().github);
      const pull = await shop.open();
      const tamper = async (env: Readonly<Record<string, string>>): Promise<void> => {
        const path = env[`COUNTERSIGN_${name.toUpperCase()}`] ?? '';
        await writeFile(path, (await readFile(path, 'utf8')).replaceAll('acme', 'evil'));
      };
      const append = (env: Readonly<Record<string, string>>) => appendFile(env['COUNTERSIGN_REVIEWED'] ?? '', ' ');
      const run = await reviewInProcess(servers(), shop, pull, {
        before: { submit: name === 'reviewed' ? append : tamper },
      });
      expect(run.failure).toContain('was changed');
      expect(pull.reviews).toEqual([]);
    },
  );

  test('where an input is none of its values', async () => {
    const shop = await openShop(servers().github);
    const pull = await shop.open();
    for (const [inputs, message] of [
      [{ 'max-input-tokens': 'many' }, '`max-input-tokens`'],
      [{ model: '' }, '`model` is empty'],
      [{ policy: '' }, '`policy` is no path'],
      [{ 'pull-request': 'all' }, 'not the number of a pull request'],
      [{ 'review-file': '/nowhere/review.md' }, 'cannot be read'],
    ] as const) {
      expect((await reviewInProcess(servers(), shop, pull, { inputs })).failure).toContain(message);
    }
    expect(pull.reviews).toEqual([]);
  });
});

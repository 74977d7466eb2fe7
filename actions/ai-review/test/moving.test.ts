import { describe, expect, test } from '@jest/globals';
import { approval, findings } from '@countersign/anthropic-emulator/answers';
import type { Account } from '@countersign/github-emulator/state/accounts';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { reviewInProcess } from './support/in-process.ts';
import { bothServers } from './support/servers.ts';
import { CART, cartWith, LOW, openShop, type Shop } from './support/shop.ts';

const servers = bothServers();

const REVIEWS = '/repos/{owner}/{repo}/pulls/{pull_number}/reviews';
const PULL = '/repos/{owner}/{repo}/pulls/{pull_number}';
const DEFECT = {
  severity: 'blocker',
  category: 'correctness',
  path: LOW,
  quote: 'export const item30 = 31;',
  message: 'Off by one.',
} as const;

/** Does something while the verdict is on its way to GitHub. */
async function whileSubmitting(act: () => Promise<unknown>, run: () => ReturnType<typeof reviewInProcess>) {
  const hold = servers().github.hold({ method: 'POST', route: REVIEWS });
  const running = run();
  await hold.reached;
  await act();
  hold.release();
  return running;
}

function push(
  { repository }: Shop,
  pull: PullRequest,
  author: Account,
  files: Record<string, string>,
): Promise<string> {
  return repository.push(pull.head.ref, { author, message: 'More', files });
}

function statesOf({ reviews }: PullRequest): readonly string[] {
  return reviews.map(({ state }) => state);
}

describe('An approval does not outlive what it was given for', () => {
  test('when the head moves while it is submitted, it is dismissed at once and the job fails', async () => {
    const shop = await openShop(servers().github);
    const pull = await shop.open();
    const run = await whileSubmitting(
      () => push(shop, pull, shop.alice, { 'web/evil.ts': 'evil();\n' }),
      () => reviewInProcess(servers(), shop, pull),
    );
    expect(run.failure).toContain('the approval was dismissed as soon as it was given: the head is now');
    expect(run.outputs['recommendation']).toBe('request-changes');
    expect(statesOf(pull)).toEqual(['DISMISSED']);
  });

  test('when the base becomes another one meanwhile, likewise', async () => {
    const shop = await openShop(servers().github);
    const pull = await shop.open();
    await shop.repository.branch('release/1', 'main', { actor: shop.bob });
    const run = await whileSubmitting(
      () => pull.retarget('release/1', shop.alice),
      () => reviewInProcess(servers(), shop, pull),
    );
    expect(run.failure).toContain('the base is now release/1');
    expect(statesOf(pull)).toEqual(['DISMISSED']);
  });

  test('when head and base cannot be read again, it is dismissed and the job fails; the next run gives it', async () => {
    const shop = await openShop(servers().github);
    const pull = await shop.open();
    const fault = { kind: 'status', status: 500 } as const;
    servers().github.faults.add({ when: { method: 'GET', route: PULL, nth: 3, times: 100 }, fault });
    const run = await reviewInProcess(servers(), shop, pull);
    servers().github.faults.clear();
    expect(run.failure).toContain('500');
    expect(statesOf(pull)).toEqual(['DISMISSED']);
    expect((await reviewInProcess(servers(), shop, pull)).outputs).toMatchObject({ event: 'APPROVE' });
    expect(statesOf(pull)).toEqual(['DISMISSED', 'APPROVED']);
  });

  test('an automatic merge that it sets off leaves it as it is', async () => {
    const shop = await openShop(servers().github);
    const pull = await shop.open();
    const hold = servers().github.hold({ method: 'GET', route: PULL, nth: 3 });
    const running = reviewInProcess(servers(), shop, pull);
    await hold.reached;
    await pull.merge({ actor: shop.bob, method: 'merge' });
    hold.release();
    expect((await running).failure).toBeUndefined();
    expect(statesOf(pull)).toEqual(['APPROVED']);
  });

  test('what is pushed and taken back while it is collected is not what was reviewed', async () => {
    const shop = await openShop(servers().github);
    const pull = await shop.open({ files: { 'web/evil.ts': 'export const evil = 1;\n' } });
    const first = pull.head.sha;
    const hold = servers().github.hold({ method: 'GET', route: '/repos/{owner}/{repo}/compare/{basehead}' });
    const running = reviewInProcess(servers(), shop, pull);
    await hold.reached;
    const harmless = {
      author: shop.alice,
      message: 'Harmless',
      files: { 'web/evil.ts': null, 'web/good.ts': 'good();\n' },
    };
    await shop.repository.forcePush(pull.head.ref, harmless, { actor: shop.alice });
    hold.release();
    await shop.repository.forcePush(pull.head.ref, first, { actor: shop.alice });
    await running;
    expect(servers().anthropic.requests.at(-1)?.user).toContain('web/evil.ts');
    expect(servers().anthropic.requests.at(-1)?.user).not.toContain('web/good.ts');
  });

  test('a head that went and came back is asked about again, and can be approved again', async () => {
    const shop = await openShop(servers().github);
    const pull = await shop.open();
    await reviewInProcess(servers(), shop, pull);
    const first = pull.head.sha;
    await push(shop, pull, shop.alice, { 'web/more.ts': 'export const more = 1;\n' });
    await reviewInProcess(servers(), shop, pull);
    await shop.repository.forcePush(pull.head.ref, first, { actor: shop.alice });
    await reviewInProcess(servers(), shop, pull);
    expect(pull.reviews.at(-1)).toMatchObject({ state: 'APPROVED', commitSha: first });
    expect(statesOf(pull)).toEqual(['DISMISSED', 'DISMISSED', 'APPROVED']);
  });
});

describe('A finding that blocks', () => {
  async function refused(): Promise<{ shop: Shop; pull: PullRequest }> {
    const shop = await openShop(servers().github);
    const pull = await shop.open();
    servers().anthropic.script(() => findings(DEFECT));
    await reviewInProcess(servers(), shop, pull);
    await push(shop, pull, shop.alice, { 'web/blank.ts': '\n' });
    servers().anthropic.script(() => approval());
    return { shop, pull };
  }

  test('is answered by a human who had no hand in the change, who resolves its thread', async () => {
    const { shop, pull } = await refused();
    const [comment] = pull.reviewComments();
    if (comment === undefined) throw new Error('there is no comment');
    pull.resolveThread(comment, shop.bob);
    expect((await reviewInProcess(servers(), shop, pull)).outputs).toMatchObject({ event: 'APPROVE' });
  });

  test('is not answered by its author, nor by a bot, who resolve its thread', async () => {
    for (const who of ['alice', 'reviewer'] as const) {
      const { shop, pull } = await refused();
      const [comment] = pull.reviewComments();
      if (comment === undefined) throw new Error('there is no comment');
      pull.resolveThread(comment, shop[who]);
      expect((await reviewInProcess(servers(), shop, pull)).outputs).toMatchObject({ event: 'REQUEST_CHANGES' });
    }
  });

  test('is answered by taking its code out of the change, and marked so', async () => {
    const { shop, pull } = await refused();
    await push(shop, pull, shop.alice, { [LOW]: `${CART}export const last = 60;\n` });
    expect((await reviewInProcess(servers(), shop, pull)).outputs).toMatchObject({ event: 'APPROVE' });
    expect(pull.reviewComments()[0]?.body).toContain('**Outdated:**');
  });

  test('is not forgotten where somebody edits the review that made it', async () => {
    const { shop, pull } = await refused();
    const [review] = pull.reviews;
    if (review === undefined) throw new Error('there is no review');
    pull.editReviewText(review, 'Never mind.', shop.alice);
    expect((await reviewInProcess(servers(), shop, pull)).outputs).toMatchObject({ event: 'REQUEST_CHANGES' });
  });

  test('is not left behind by another pull request of the same head, the first one closed', async () => {
    const shop = await openShop(servers().github);
    const pull = await shop.open();
    servers().anthropic.script(() => findings(DEFECT));
    await reviewInProcess(servers(), shop, pull);
    await pull.close(shop.alice);
    const other = await shop.repository.openPullRequest({
      author: shop.alice,
      title: 'Another try',
      head: pull.head.ref,
      base: 'main',
    });
    servers().anthropic.script(() => approval());
    const run = await reviewInProcess(servers(), shop, other);
    expect(run.outputs).toMatchObject({ event: 'REQUEST_CHANGES' });
    expect(other.reviews.map(({ state }) => state)).not.toContain('APPROVED');
  });

  test('that was answered on one line leaves the others as they are', async () => {
    const shop = await openShop(servers().github);
    const pull = await shop.open({
      files: { [LOW]: cartWith('export const item30 = 31;'), 'web/b.ts': 'export const b = 1;\n' },
    });
    const other = { ...DEFECT, path: 'web/b.ts', quote: 'export const b = 1;' };
    servers().anthropic.script(() => findings(DEFECT, other));
    await reviewInProcess(servers(), shop, pull);
    await push(shop, pull, shop.alice, { [LOW]: cartWith('export const item50 = 51;', 50) });
    servers().anthropic.script(() => approval());
    const run = await reviewInProcess(servers(), shop, pull);
    expect(run.outputs).toMatchObject({ event: 'REQUEST_CHANGES' });
    expect(pull.reviewComments().map(({ body }) => body.includes('**Outdated:**'))).toEqual([true, false]);
  });
});

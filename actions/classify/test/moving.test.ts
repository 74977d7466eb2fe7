import type { GitHub } from '@countersign/github-emulator/github';
import { startTestGitHub } from '@countersign/github-emulator/test-github';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { classify, expectRisk, ruleNames } from './support/classify.ts';
import { EVERY_RULE, openShop, propose, type Shop } from './support/shop.ts';

const FILES_ROUTE = '/repos/{owner}/{repo}/pulls/{pull_number}/files';
const PULL_ROUTE = '/repos/{owner}/{repo}/pulls/{pull_number}';

let github: GitHub;
let shop: Shop;
beforeAll(async () => {
  github = await startTestGitHub();
  shop = await openShop(github);
  await shop.repository.branch('release');
});
afterAll(() => github.close());

describe('a change that moves while it is read is high by every rule:', () => {
  const push = (pull: PullRequest): Promise<string> =>
    shop.repository.commit(pull.head.ref, { author: shop.alice, files: { 'infra/late.tf': `${pull.number}\n` } });

  test.each<[string, string, (pull: PullRequest) => Promise<unknown>, RegExp]>([
    [
      'its head, before the files are read',
      FILES_ROUTE,
      push,
      /^the change moved while it was read: the head went from [0-9a-f]{40} to [0-9a-f]{40}$/,
    ],
    [
      'its head, after the files are read',
      PULL_ROUTE,
      push,
      /^the change moved while it was read: the head went from [0-9a-f]{40} to [0-9a-f]{40}$/,
    ],
    [
      'its head, back to what it was before',
      FILES_ROUTE,
      (pull) => shop.repository.forcePush(pull.head.ref, shop.repository.tip('main'), { actor: shop.alice }),
      /^the change moved while it was read: the head went from [0-9a-f]{40} to [0-9a-f]{40}$/,
    ],
    [
      'its base, to another branch',
      FILES_ROUTE,
      (pull) => pull.retarget('release', shop.alice),
      /^the change moved while it was read: the base went from main to release$/,
    ],
  ])('%s', async (_, route, move, reason) => {
    const pull = await propose(shop, { 'web/cart.ts': `${github.calls.length}\n` });
    const hold = github.hold({ route, nth: route === PULL_ROUTE ? 2 : 1 });
    const running = classify(shop, pull);
    await Promise.race([hold.reached, running]);
    await move(pull);
    hold.release();
    const run = await running;
    expectRisk(run, 'high');
    expect(run.reasons[0]).toMatch(reason);
    expect(ruleNames(run)).toEqual(EVERY_RULE);
    expect(run.record?.pullRequests[0]?.classification).toMatchObject({ control: true, complete: false });
  });

  test('its number of files alone', async () => {
    const pull = await propose(shop, { 'web/cart.ts': 'counted\n' });
    const transform = (body: unknown): unknown => ({ ...(body as object), changed_files: 2 });
    const fault = github.faults.add({ when: { route: PULL_ROUTE, nth: 2 }, fault: { kind: 'transform', transform } });
    const run = await classify(shop, pull);
    fault.remove();
    expectRisk(run, 'high');
    expect(run.reasons[0]).toBe('the change moved while it was read: the number of files went from 1 to 2');
    expect(ruleNames(run)).toEqual(EVERY_RULE);
  });
});

test('a base branch that goes on by itself does not make a change high', async () => {
  const pull = await propose(shop, { 'web/cart.ts': 'calm\n' });
  const hold = github.hold({ route: FILES_ROUTE });
  const running = classify(shop, pull);
  await Promise.race([hold.reached, running]);
  await shop.repository.commit('main', { author: shop.bob, files: { 'web/other.ts': 'x\n' } });
  hold.release();
  expectRisk(await running, 'low');
});

test('a policy that changes while the files are read is one or the other, never a mixture', async () => {
  const other = await openShop(github, 'acme/changing');
  const pull = await propose(other, { 'web/cart.ts': 'x\n' });
  const before = other.repository.tip();
  const hold = github.hold({ route: '/repos/{owner}/{repo}/contents/{path}' });
  const running = classify(other, pull);
  await Promise.race([hold.reached, running]);
  await other.repository.commit('main', {
    author: other.alice,
    files: { '.github/change-policy.yml': "high-risk: ['web/**']\n" },
  });
  hold.release();
  const run = await running;
  expectRisk(run, 'low');
  expect(run.record?.pullRequests[0]?.policy.source?.commit).toBe(before);
});

import { expect, test } from '@jest/globals';
import type { GitHub } from '@countersign/github-emulator/github';
import type { Account } from '@countersign/github-emulator/state/accounts';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { dismissed, openBusyShop } from '../faults/scenes.ts';
import { runInProcess } from '../stage/run-in-process.ts';
import { oneGitHub } from '../support/one-github.ts';
import { statusOf } from '../support/run-gate.ts';
import { accountOf, POLICY, POLICY_PATH, type Shop } from '../support/shop.ts';

const github = oneGitHub();

/** A shop with open changes, all of them judged. */
async function swept(
  count: number,
  approve: (shop: Shop, pull: PullRequest) => Promise<unknown> = byBob,
): Promise<Swept> {
  const shop = await openBusyShop(github());
  const pulls: PullRequest[] = [];
  for (let index = 0; index < count; index += 1) {
    const pull = await shop.open({ files: { [`web/part-${index}.ts`]: `${index}\n` } });
    await approve(shop, pull);
    pulls.push(pull);
  }
  expect(await runInProcess(shop, 'all')).toMatchObject({ failure: undefined });
  return { shop, pulls };
}

interface Swept {
  readonly shop: Shop;
  readonly pulls: readonly PullRequest[];
}

const byBob = (shop: Shop, pull: PullRequest): Promise<unknown> => pull.approve(shop.bob);
const byAi = (shop: Shop, pull: PullRequest): Promise<unknown> => pull.approve(shop.reviewer);

/** Sweeps, and gives the numbers of the pull requests that a status was written on. */
async function writtenBy(shop: Shop, options: Parameters<typeof runInProcess>[2] = {}): Promise<readonly number[]> {
  github().resetCalls();
  const ended = await runInProcess(shop, 'all', options);
  expect(ended.failure).toBeUndefined();
  return judgedIn(github(), shop);
}

function judgedIn({ calls }: GitHub, { repository }: Shop): readonly number[] {
  const shas = calls
    .filter(({ method, path }) => method === 'POST' && path.includes('/statuses/'))
    .map(({ path }) => path.slice(-40));
  return [...repository.pulls.values()].filter(({ head }) => shas.includes(head.sha)).map(({ number }) => number);
}

function pick({ pulls }: Swept, index: number): PullRequest {
  const pull = pulls[index];
  if (pull === undefined) throw new Error(`there is no change ${index}`);
  return pull;
}

test.each([
  ['the AI reviewer', (shop: Shop) => Array.from({ length: 5 }, () => shop.reviewer)],
  ['one person', (shop: Shop) => Array.from({ length: 5 }, () => shop.bob)],
  ['five people', fivePeople],
])(
  'A sweep over 200 open changes of which five were approved by %s takes at most 250 reads, and writes for those five alone',
  async (who, approversIn) => {
    const all = await swept(200, async () => undefined);
    const five = [3, 57, 99, 100, 199].map((index) => pick(all, index));
    const approvers = approversIn(all.shop);
    for (const [index, pull] of five.entries()) await pull.approve(approvers[index] ?? all.shop.bob);
    expect(await writtenBy(all.shop)).toEqual(five.map(({ number }) => number));
    expect(github().countCalls().reads).toBeLessThanOrEqual(250);
    const labelled = github().calls.filter(({ method, path }) => method !== 'GET' && path.includes('/labels'));
    expect(new Set(labelled.map(({ path }) => path)).size).toBe(who === 'the AI reviewer' ? six(five) : 0);
    expect(five.map(({ head }) => statusOf(all.shop, head.sha)?.state)).toEqual(five.map(() => 'success'));
  },
  120_000,
);

function fivePeople({ repository }: Shop): readonly Account[] {
  return ['dan', 'erin', 'frank', 'grace', 'heidi'].map((login) => {
    const account = accountOf(github(), login);
    repository.setPermission(account, 'write');
    return account;
  });
}

/** One for the label itself, and one for each change that it is put on. */
function six(changes: readonly unknown[]): number {
  return changes.length + 1;
}

test('A sweep over 200 open changes of which five moved in five ways stays within 250 reads', async () => {
  const all = await swept(200, async () => undefined);
  const { shop } = all;
  const [approved, objected, pushed, labelled, retargeted] = [1, 2, 3, 4, 5].map((index) => pick(all, index));
  await approved?.approve(shop.bob);
  await objected?.requestChanges(shop.carol);
  await shop.repository.commit(pushed?.head.ref ?? '', { author: shop.alice, files: { 'web/more.ts': '1\n' } });
  shop.repository.createLabel({ name: 'ai-approved', description: 'Not what it says' });
  labelled?.addLabels(['ai-approved'], shop.alice);
  await shop.repository.branch('feature', 'main', { actor: shop.cto });
  await retargeted?.retarget('feature', shop.alice);
  await retargeted?.retarget('main', shop.alice);
  expect(await writtenBy(shop)).toEqual([approved, objected, pushed, labelled, retargeted].map((pull) => pull?.number));
  expect(github().countCalls().reads).toBeLessThanOrEqual(250);
}, 120_000);

test('A sweep right after a sweep writes nothing, and reads the statuses of each change alone', async () => {
  const { shop } = await swept(5);
  expect(await writtenBy(shop)).toEqual([]);
  expect(github().countCalls()).toEqual({ reads: 5 + 5, writes: 0, total: 10 });
});

test('A change that was touched without another verdict is judged once, and not in every sweep from then on', async () => {
  const all = await swept(2);
  pick(all, 0).comment(all.shop.alice, 'Looks good.');
  expect(await writtenBy(all.shop)).toEqual([pick(all, 0).number]);
  expect(await writtenBy(all.shop)).toEqual([]);
});

test('A sweep never takes a success away while it judges whether it holds', async () => {
  const all = await swept(1);
  pick(all, 0).comment(all.shop.alice, 'Looks good.');
  await writtenBy(all.shop);
  const states = all.shop.repository.statusesOf(pick(all, 0).head.sha).map(({ state }) => state);
  expect(states).toEqual(['pending', 'success', 'success']);
});

test('One change that cannot be judged does not stop the others, and fails the job', async () => {
  const all = await swept(3);
  for (const pull of all.pulls) await dismissed(all.shop, pull);
  const broken = pick(all, 1);
  const fault = github().faults.add({
    when: { path: `/repos/${all.shop.repository.fullName}/pulls/${broken.number}/files` },
    fault: { kind: 'status', status: 500 },
  });
  const ended = await runInProcess(all.shop, 'all');
  fault.remove();
  expect(ended.failure).toMatch(new RegExp(`^#${broken.number}: GET .*/files: failed with HTTP 500`));
  expect(all.pulls.map(({ head }) => statusOf(all.shop, head.sha)?.state)).toEqual(['pending', 'error', 'pending']);
});

test('A change whose statuses cannot be read is an error, and does not stop the others', async () => {
  const all = await swept(2);
  const broken = pick(all, 0);
  const fault = github().faults.add({
    when: { method: 'GET', path: `/repos/${all.shop.repository.fullName}/commits/${broken.head.sha}/statuses` },
    fault: { kind: 'status', status: 500 },
  });
  const ended = await runInProcess(all.shop, 'all');
  fault.remove();
  expect(ended.failure).toMatch(/statuses: failed with HTTP 500/);
  expect(all.pulls.map(({ head }) => statusOf(all.shop, head.sha)?.state)).toEqual(['error', 'success']);
});

test('What an error stands on is judged again by the next sweep', async () => {
  const all = await swept(2);
  const { head, number } = pick(all, 0);
  all.shop.repository.setStatus(head.sha, all.shop.bob, { context: 'sdlc-gate', state: 'error' });
  expect(await writtenBy(all.shop)).toEqual([number]);
  expect(statusOf(all.shop, head.sha)?.state).toBe('success');
});

test('A change of policy has every change judged again', async () => {
  const all = await swept(4);
  const tightened = POLICY.replace('ai-reviewer:', 'low-risk: {approvals: 2}\nai-reviewer:');
  await all.shop.repository.commit('main', { author: all.shop.cto, files: { [POLICY_PATH]: tightened } });
  expect(await writtenBy(all.shop)).toEqual(all.pulls.map(({ number }) => number));
  expect(all.pulls.map(({ head }) => statusOf(all.shop, head.sha)?.state)).toEqual(all.pulls.map(() => 'pending'));
});

test('A policy that cannot be read leaves no success standing', async () => {
  const all = await swept(3);
  await dismissed(all.shop, pick(all, 2));
  await writtenBy(all.shop);
  await all.shop.repository.commit('main', { author: all.shop.cto, files: { [POLICY_PATH]: 'high-risk: [' } });
  const ended = await runInProcess(all.shop, 'all');
  expect(ended.failure).toMatch(/change-policy\.yml/);
  expect(all.pulls.map(({ head }) => statusOf(all.shop, head.sha)?.state)).toEqual(['error', 'error', 'pending']);
});

test('When the newest retrospective grows too old, changes that the AI reviewer approved are judged again, and no others', async () => {
  const shop = await openBusyShop(github());
  const issue = shop.repository.openIssue({
    author: github().world.accounts.githubActions,
    title: 'Weekly review',
    body: '<!-- countersign:retrospective 1 -->',
  });
  const ai = await shop.open({ files: { 'web/ai.ts': '1\n' } });
  await byAi(shop, ai);
  const human = await shop.open({ files: { 'web/human.ts': '1\n' } });
  await byBob(shop, human);
  expect(await writtenBy(shop)).toEqual([ai.number, human.number]);
  expect(await writtenBy(shop)).toEqual([]);
  const now = new Date(issue.createdAt.getTime() + 15 * 24 * 3_600_000);
  expect(await writtenBy(shop, { now })).toEqual([ai.number]);
  expect(statusOf(shop, ai.head.sha)?.state).toBe('pending');
  expect(await writtenBy(shop, { now })).toEqual([]);
});

test('A change without any status is judged', async () => {
  const all = await swept(1);
  const fresh = await all.shop.open();
  expect(await writtenBy(all.shop)).toEqual([fresh.number]);
});

test('A stacked change that GitHub has retargeted, which starts no run, is judged', async () => {
  const shop = await openBusyShop(github());
  const first = await shop.open({ head: 'first', files: { 'web/first.ts': '1\n' } });
  const second = await shop.open({ head: 'second', base: 'first', files: { 'web/second.ts': '1\n' } });
  await byBob(shop, second);
  expect(await writtenBy(shop)).toEqual([first.number]);
  await first.merge({ actor: shop.alice, deleteBranch: true });
  expect(second.base.ref).toBe('main');
  expect(await writtenBy(shop)).toEqual([second.number]);
  expect(statusOf(shop, second.head.sha)?.state).toBe('pending');
});

test('A status of the very second in which the change was touched proves nothing, so it is judged', async () => {
  const all = await swept(1);
  const { head } = pick(all, 0);
  const newest = all.shop.repository.statusesOf(head.sha).at(-1);
  pick(all, 0).updatedAt = newest?.createdAt ?? new Date(0);
  expect(await writtenBy(all.shop)).toEqual([pick(all, 0).number]);
});

test('A success that a run published after another run had spoken meanwhile is judged again', async () => {
  const all = await swept(1);
  const { head } = pick(all, 0);
  const [, success] = all.shop.repository.statusesOf(head.sha);
  if (success === undefined) throw new Error('there is no success');
  // A run that died before it could look again: what it published names how many stood there when it began.
  all.shop.repository.setStatus(head.sha, all.shop.bob, { ...success, state: 'failure', description: 'an objection' });
  all.shop.repository.setStatus(head.sha, all.shop.bob, success);
  expect(await writtenBy(all.shop)).toEqual([pick(all, 0).number]);
});

test('A verdict on another change with the same head is none on this one', async () => {
  const all = await swept(1);
  const { head } = pick(all, 0);
  await all.shop.repository.branch('twin', head.sha, { actor: all.shop.bob });
  const twin = await all.shop.repository.openPullRequest({ author: all.shop.bob, title: 'Twin', head: 'twin' });
  await writtenBy(all.shop);
  expect(statusOf(all.shop, twin.head.sha)?.state).toBe('pending');
});

test('Changes into branches that are not governed are left alone', async () => {
  const all = await swept(1);
  await all.shop.repository.branch('feature', 'main', { actor: all.shop.cto });
  await all.shop.open({ base: 'feature' });
  expect(await writtenBy(all.shop)).toEqual([]);
});

test('A repository without an open change is swept all the same', async () => {
  const shop = await openBusyShop(github());
  expect(await writtenBy(shop)).toEqual([]);
});

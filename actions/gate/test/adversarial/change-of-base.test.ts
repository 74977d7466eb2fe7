import { expect } from '@jest/globals';
import { during } from '../support/during.ts';
import { runGate, statusOf } from '../support/run-gate.ts';
import { approvedByBob, LOW_FILES } from './changes.ts';
import { attacks, gateEnds } from './scenario.ts';

const { attack, attackAfterSuccess, stagedAttack } = attacks();
const CHANGED = /approved at \S+, but the base was changed at \S+/;

attack('A change that was approved against another branch and then retargeted needs a new approval', {
  play: async (shop, attacked) => {
    const { repository, alice, bob } = shop;
    await repository.branch('release/1', 'main', { actor: shop.cto });
    const pull = await shop.open({ base: 'release/1' });
    if (attacked) await pull.approve(bob);
    await pull.retarget('main', alice);
    if (!attacked) await pull.approve(bob);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: CHANGED },
});

attack('A stacked change that GitHub retargets when its base is merged needs a new approval', {
  play: async (shop, attacked) => {
    const { alice, bob, carol } = shop;
    const first = await shop.open({ head: 'first', files: { 'web/first.ts': '1\n' } });
    const second = await shop.open({ head: 'second', base: 'first', files: LOW_FILES });
    if (attacked) await second.approve(bob);
    await first.merge({ actor: alice, deleteBranch: true });
    if (!attacked) await second.approve(carol);
    return second;
  },
  attacked: { state: 'pending', labels: [], because: CHANGED },
});

attackAfterSuccess('A force push to the base branch makes the approvals of every change into it stale', {
  approved: async (shop) => {
    await shop.repository.branch('release/1', 'main', { actor: shop.cto });
    await shop.repository.commit('release/1', { author: shop.cto, files: { 'web/release.ts': '1\n' } });
    return approvedByBob({ base: 'release/1' })(shop);
  },
  attack: ({ repository, alice }) =>
    repository.forcePush('release/1', {
      author: alice,
      parents: [repository.tip('main')],
      files: { 'web/other.ts': '1\n' },
    }),
  attacked: { state: 'pending', context: 'sdlc-gate/release/1', labels: [], because: CHANGED },
});

attackAfterSuccess('A change that was retargeted away and back needs a new approval', {
  approved: async (shop) => {
    await shop.repository.branch('harmless', 'main', { actor: shop.cto });
    return approvedByBob()(shop);
  },
  attack: async ({ alice }, pull) => {
    await pull.retarget('harmless', alice);
    await pull.retarget('main', alice);
  },
  attacked: { state: 'pending', labels: [], because: CHANGED },
});

attack('An approval of the very second in which the base was changed does not count', {
  play: async (shop, attacked) => {
    await shop.repository.branch('release/1', 'main', { actor: shop.cto });
    const pull = await shop.open({ base: 'release/1' });
    await pull.retarget('main', shop.alice);
    const retargeted = pull.events.at(-1)?.createdAt ?? new Date();
    const { clock } = shop.github;
    const now = clock.now();
    clock.set(new Date(retargeted.getTime() + (attacked ? 0 : 1_000)));
    const approval = pull.approve(shop.bob);
    // Its time is taken at once, and what follows is not to stand in the past.
    clock.set(now);
    await approval;
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: CHANGED },
});

attack('A retarget that lands after the verdict and before the success leaves no success on either branch', {
  play: async (shop, attacked) => {
    const { repository, github, cto, alice } = shop;
    await repository.branch('release/1', 'main', { actor: cto });
    const pull = await approvedByBob({ base: 'release/1' })(shop);
    if (!attacked) return pull;
    const again = { path: `/repos/${repository.fullName}/pulls/${pull.number}`, nth: 2 };
    during(github, again, () => pull.retarget('main', alice));
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: CHANGED },
  twin: { context: 'sdlc-gate/release/1' },
});

stagedAttack('A success of the branch that a change was pointed away from is taken back there', {
  attack: async (shop) => {
    const { repository, alice, bob, cto } = shop;
    await repository.branch('release/1', 'main', { actor: cto });
    const pull = await approvedByBob({ base: 'release/1' })(shop);
    const earned = {
      state: 'success',
      context: 'sdlc-gate/release/1',
      labels: [],
      because: /approved by @bob/,
    } as const;
    await gateEnds(shop, pull, earned);
    await pull.retarget('main', alice);
    await pull.approve(bob);
    await gateEnds(shop, pull, { ...earned, context: 'sdlc-gate' });
    expect(statusOf(shop, pull.head.sha, 'sdlc-gate/release/1')).toMatchObject({ state: 'pending' });
  },
  twin: async (shop) => {
    await shop.repository.branch('release/1', 'main', { actor: shop.cto });
    const pull = await approvedByBob({ base: 'release/1' })(shop);
    const earned = {
      state: 'success',
      context: 'sdlc-gate/release/1',
      labels: [],
      because: /approved by @bob/,
    } as const;
    await gateEnds(shop, pull, earned);
    await gateEnds(shop, pull, earned);
  },
});

attack('A retarget that is buried under a hundred later events is found', {
  play: async (shop, attacked) => {
    await shop.repository.branch('release/1', 'main', { actor: shop.cto });
    const pull = await shop.open({ base: attacked ? 'release/1' : 'main' });
    await pull.approve(shop.bob);
    if (attacked) await pull.retarget('main', shop.alice);
    for (let count = 0; count < 150; count += 1) pull.edit({ title: `Title ${count}` }, shop.alice);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: CHANGED },
});

stagedAttack('A force push to the base, which starts no run of its own for the change, is seen by the next sweep', {
  attack: async (shop) => {
    const { repository, alice, cto } = shop;
    await repository.commit('main', { author: cto, files: { 'web/before.ts': '1\n' } });
    const pull = await approvedByBob()(shop);
    await gateEnds(shop, pull, { state: 'success', labels: [], because: /approved by @bob/ });
    await repository.forcePush('main', { author: alice, files: { 'web/before.ts': '2\n' } });
    expect(await runGate(shop, 'all')).toMatchObject({ exitCode: 0 });
    expect(statusOf(shop, pull.head.sha)).toMatchObject({ state: 'pending' });
  },
  twin: async (shop) => {
    const pull = await approvedByBob()(shop);
    await gateEnds(shop, pull, { state: 'success', labels: [], because: /approved by @bob/ });
    await shop.repository.commit('main', { author: shop.cto, files: { 'web/before.ts': '2\n' } });
    expect(await runGate(shop, 'all')).toMatchObject({ exitCode: 0 });
    expect(statusOf(shop, pull.head.sha)).toMatchObject({ state: 'success' });
  },
});

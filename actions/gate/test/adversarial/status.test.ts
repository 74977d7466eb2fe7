import { expect } from '@jest/globals';
import { currentStatuses } from '@countersign/github-emulator/state/statuses';
import { labelsOf, runGate, statusOf } from '../support/run-gate.ts';
import type { Shop } from '../support/shop.ts';
import { approvedByBob, HIGH_FILES, LOW_FILES } from './changes.ts';
import { attacks, gateEnds } from './scenario.ts';

const { attack, stagedAttack } = attacks();
const NOT_APPROVED = {
  state: 'pending',
  labels: [],
  because: /pending low risk: 1 approval of human, ai; none/,
} as const;
const APPROVED = { state: 'success', labels: [], because: /approved by @bob/ } as const;

/** What GitHub shows under a context, which it compares without case. */
function shown({ repository }: Shop, sha: string, context = 'sdlc-gate'): string | undefined {
  return currentStatuses(repository.statusesOf(sha)).find((status) => status.context.toLowerCase() === context)?.state;
}

attack('A success that somebody published before the gate did is taken back', {
  play: async (shop, attacked) => {
    const pull = await shop.open();
    shop.repository.setStatus(pull.head.sha, shop.alice, {
      state: 'success',
      context: 'sdlc-gate',
      description: 'fine',
    });
    if (!attacked) await pull.approve(shop.bob);
    return pull;
  },
  attacked: NOT_APPROVED,
});

stagedAttack('A success under the context in another letter case is taken back, since GitHub ignores the case', {
  attack: async (shop) => {
    const pull = await shop.open();
    await gateEnds(shop, pull, NOT_APPROVED);
    shop.repository.setStatus(pull.head.sha, shop.alice, { state: 'success', context: 'SDLC-Gate' });
    await gateEnds(shop, pull, NOT_APPROVED);
    expect(shown(shop, pull.head.sha)).toBe('pending');
  },
  twin: async (shop) => {
    const pull = await approvedByBob()(shop);
    await gateEnds(shop, pull, APPROVED);
    expect(shown(shop, pull.head.sha)).toBe('success');
  },
});

stagedAttack('A sweep is not fooled by a success that somebody published with the link of a verdict', {
  attack: async (shop) => {
    const pull = await shop.open();
    await gateEnds(shop, pull, NOT_APPROVED);
    const targetUrl = statusOf(shop, pull.head.sha)?.targetUrl ?? '';
    shop.repository.setStatus(pull.head.sha, shop.alice, { state: 'success', context: 'sdlc-gate', targetUrl });
    expect(await runGate(shop, 'all')).toMatchObject({ exitCode: 0 });
    expect(statusOf(shop, pull.head.sha)).toMatchObject({ state: 'pending' });
  },
  twin: async (shop) => {
    const pull = await approvedByBob()(shop);
    expect(await runGate(shop, 'all')).toMatchObject({ exitCode: 0 });
    expect(statusOf(shop, pull.head.sha)).toMatchObject({ state: 'success' });
  },
});

stagedAttack('A success earned against one branch does not open another', {
  attack: async (shop) => {
    const first = await intoRelease(shop, 'release/1');
    await first.approve(shop.bob);
    await gateEnds(shop, first, { ...APPROVED, context: 'sdlc-gate/release/1' });
    expect(shown(shop, first.head.sha)).toBeUndefined();
    const second = await shop.repository.openPullRequest({ author: shop.alice, title: 'Again', head: first.head.ref });
    await gateEnds(shop, second, NOT_APPROVED);
  },
  twin: async (shop) => {
    const pull = await intoRelease(shop, 'release/1');
    await pull.approve(shop.bob);
    await pull.retarget('main', shop.alice);
    await pull.approve(shop.bob);
    await gateEnds(shop, pull, APPROVED);
  },
});

stagedAttack('A branch in another letter case than the policy’s is governed like it', {
  attack: async (shop) => {
    const pull = await intoRelease(shop, 'RELEASE/1');
    expect(await runGate(shop, pull)).toMatchObject({ exitCode: 0, outputs: { decision: 'pending' } });
    expect(shown(shop, pull.head.sha, 'sdlc-gate/release/1')).toBe('pending');
  },
  twin: async (shop) => {
    const pull = await intoRelease(shop, 'RELEASE/1');
    await pull.approve(shop.bob);
    expect(await runGate(shop, pull)).toMatchObject({ exitCode: 0, outputs: { decision: 'approved' } });
    expect(shown(shop, pull.head.sha, 'sdlc-gate/release/1')).toBe('success');
  },
});

stagedAttack('A change into a branch that is not governed gets no status and no label, however often it is approved', {
  attack: async (shop) => {
    for (const base of ['scratch', 'Main']) {
      await shop.repository.branch(base, 'main', { actor: shop.alice });
      const pull = await shop.open({ base, files: HIGH_FILES });
      await pull.approve(shop.bob);
      expect(await runGate(shop, pull)).toMatchObject({ exitCode: 0, outputs: { decision: 'ungoverned' } });
      expect(shop.repository.statusesOf(pull.head.sha)).toEqual([]);
      expect(labelsOf(pull)).toEqual([]);
    }
  },
  twin: async (shop) => {
    const pull = await approvedByBob({ files: HIGH_FILES })(shop);
    await gateEnds(shop, pull, { ...APPROVED, labels: ['human-review'] });
  },
});

stagedAttack('A closed pull request leaves no success for a new one on the same commit', {
  attack: async (shop) => {
    const first = await approvedByBob()(shop);
    await gateEnds(shop, first, APPROVED);
    await first.close(shop.alice);
    expect(await runGate(shop, first)).toMatchObject({ exitCode: 0, outputs: { decision: 'pending' } });
    expect(statusOf(shop, first.head.sha)).toMatchObject({
      state: 'pending',
      description: '#1 was closed without merging',
    });
    const second = await shop.repository.openPullRequest({ author: shop.alice, title: 'Again', head: first.head.ref });
    await gateEnds(shop, second, NOT_APPROVED);
  },
  twin: async (shop) => {
    const pull = await approvedByBob()(shop);
    await gateEnds(shop, pull, APPROVED);
    await pull.close(shop.alice);
    await runGate(shop, pull);
    await pull.reopen(shop.alice);
    await gateEnds(shop, pull, APPROVED);
  },
});

stagedAttack('A second pull request on the same commit is judged by its own approvals', {
  attack: async (shop) => {
    const first = await approvedByBob()(shop);
    await gateEnds(shop, first, APPROVED);
    await shop.repository.branch('twin', first.head.ref, { actor: shop.alice });
    const second = await shop.repository.openPullRequest({ author: shop.alice, title: 'The same', head: 'twin' });
    await gateEnds(shop, second, NOT_APPROVED);
  },
  twin: async (shop) => {
    const first = await approvedByBob()(shop);
    await shop.repository.branch('twin', first.head.ref, { actor: shop.alice });
    const second = await shop.repository.openPullRequest({ author: shop.alice, title: 'The same', head: 'twin' });
    await second.approve(shop.bob);
    await gateEnds(shop, second, APPROVED);
  },
});

stagedAttack('Nothing is written on a merged pull request, neither a status nor a label', {
  attack: async (shop) => {
    const pull = await shop.open({ files: HIGH_FILES });
    await pull.merge({ actor: shop.alice });
    await pull.approve(shop.bob);
    shop.github.resetCalls();
    expect(await runGate(shop, pull)).toMatchObject({ exitCode: 0 });
    expect(shop.repository.statusesOf(pull.head.sha)).toEqual([]);
    expect(labelsOf(pull)).toEqual([]);
  },
  twin: async (shop) => {
    const pull = await approvedByBob({ files: HIGH_FILES })(shop);
    await gateEnds(shop, pull, { ...APPROVED, labels: ['human-review'] });
  },
});

attack('A draft is judged like any other change', {
  play: async (shop, attacked) => {
    const pull = await shop.open({ draft: true });
    if (!attacked) await pull.approve(shop.bob);
    return pull;
  },
  attacked: NOT_APPROVED,
});

/** A low-risk change into a branch that is made for it. */
async function intoRelease({ repository, cto, open }: Shop, base: string): ReturnType<Shop['open']> {
  await repository.branch(base, 'main', { actor: cto });
  return open({ base, files: LOW_FILES });
}

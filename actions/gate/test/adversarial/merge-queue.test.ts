import { expect } from '@jest/globals';
import type { MergeQueue, QueueEntry } from '@countersign/github-emulator/state/merge-queue';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { type GateRun, runGate, statusOf } from '../support/run-gate.ts';
import type { Shop } from '../support/shop.ts';
import { HIGH_FILES } from './changes.ts';
import { attacks } from './scenario.ts';

const { stagedAttack } = attacks();

/** Changes of a file of their own, low-risk but for the last where `high` is said, each approved by Bob or by nobody. */
async function queued(
  shop: Shop,
  approvals: readonly boolean[],
): Promise<{ queue: MergeQueue; entries: QueueEntry[]; pulls: PullRequest[] }> {
  const queue = shop.repository.mergeQueue();
  const pulls: PullRequest[] = [];
  const entries: QueueEntry[] = [];
  for (const [index, isApproved] of approvals.entries()) {
    const pull = await shop.open({ files: { [`web/${index}.ts`]: '1\n' } });
    if (isApproved) await pull.approve(shop.bob);
    pulls.push(pull);
    entries.push(await queue.add(pull, shop.alice));
  }
  return { queue, entries, pulls };
}

/** Runs the gate on the last group, as `merge_group` would. */
async function judge(shop: Shop, queue: MergeQueue, entry: QueueEntry): Promise<GateRun> {
  return runGate(shop, entry.pull, { eventName: 'merge_group', eventPayload: await queue.eventPayload(entry) });
}

function last<T>(list: readonly T[]): T {
  const item = list.at(-1);
  if (item === undefined) throw new Error('there is nothing in the queue');
  return item;
}

async function allApproved(shop: Shop): Promise<void> {
  const { queue, entries } = await queued(shop, [true, true, true]);
  expect(await judge(shop, queue, last(entries))).toMatchObject({ exitCode: 0, outputs: { decision: 'approved' } });
  expect(statusOf(shop, last(entries).headSha)).toMatchObject({ state: 'success' });
}

stagedAttack('A change without approval does not get through the merge queue', {
  attack: async (shop) => {
    const { queue, entries } = await queued(shop, [false]);
    expect(await judge(shop, queue, last(entries))).toMatchObject({ exitCode: 0, outputs: { decision: 'pending' } });
    expect(statusOf(shop, last(entries).headSha)).toMatchObject({ state: 'pending' });
  },
  twin: async (shop) => {
    const { queue, entries } = await queued(shop, [true]);
    expect(await judge(shop, queue, last(entries))).toMatchObject({ outputs: { decision: 'approved' } });
    expect(statusOf(shop, last(entries).headSha)).toMatchObject({ state: 'success' });
  },
});

stagedAttack(
  'A change without approval does not get through in front of approved ones, where only the last group has to pass',
  {
    attack: async (shop) => {
      const { queue, entries } = await queued(shop, [false, true, true]);
      expect(await judge(shop, queue, last(entries))).toMatchObject({ outputs: { decision: 'pending' } });
      expect(statusOf(shop, last(entries).headSha)).toMatchObject({ state: 'pending' });
    },
    twin: allApproved,
  },
);

stagedAttack('An objection to one member of a group fails the group', {
  attack: async (shop) => {
    const { queue, entries, pulls } = await queued(shop, [true, true, true]);
    await pulls[1]?.requestChanges(shop.carol);
    expect(await judge(shop, queue, last(entries))).toMatchObject({ outputs: { decision: 'blocked' } });
    expect(statusOf(shop, last(entries).headSha)).toMatchObject({ state: 'failure' });
  },
  twin: allApproved,
});

stagedAttack('A group that cannot be walked back to the tip of the branch is an error', {
  attack: async (shop) => {
    const { queue, entries } = await queued(shop, [true, true, true]);
    const [first] = queue.entries.splice(0, 1);
    expect(first).toBeDefined();
    const run = await judge(shop, queue, last(entries));
    expect(run).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('cannot be resolved') });
    expect(run.outputs).toEqual({});
    expect(statusOf(shop, last(entries).headSha)?.state ?? 'none').not.toBe('success');
  },
  twin: allApproved,
});

stagedAttack('A group whose branch has moved under it is an error', {
  attack: async (shop) => {
    const { queue, entries } = await queued(shop, [true]);
    await shop.repository.commit('main', { author: shop.cto, files: HIGH_FILES });
    const run = await judge(shop, queue, last(entries));
    expect(run).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('cannot be resolved') });
    expect(statusOf(shop, last(entries).headSha)?.state ?? 'none').not.toBe('success');
  },
  twin: allApproved,
});

stagedAttack('A member that was retargeted since has no place in the group', {
  attack: async (shop) => {
    const { queue, entries, pulls } = await queued(shop, [true, true]);
    await shop.repository.branch('release/1', 'main', { actor: shop.cto });
    await pulls[0]?.retarget('release/1', shop.alice);
    await pulls[0]?.approve(shop.bob);
    expect(await judge(shop, queue, last(entries))).toMatchObject({ outputs: { decision: 'blocked' } });
    expect(statusOf(shop, last(entries).headSha)).toMatchObject({ state: 'failure' });
  },
  twin: allApproved,
});

stagedAttack('A member that was closed since has no place in the group', {
  attack: async (shop) => {
    const { queue, entries, pulls } = await queued(shop, [true, true]);
    await pulls[0]?.close(shop.alice);
    expect(await judge(shop, queue, last(entries))).toMatchObject({ outputs: { decision: 'blocked' } });
    expect(statusOf(shop, last(entries).headSha)).toMatchObject({ state: 'failure' });
  },
  twin: allApproved,
});

stagedAttack('A relayed group is judged whole, whichever pull request the relay’s run names', {
  attack: async (shop) => {
    const { queue, entries, pulls } = await queued(shop, [false, true]);
    await relayed(shop, last(entries), pulls.slice(1));
    expect(statusOf(shop, last(entries).headSha)).toMatchObject({ state: 'pending' });
    expect(queue.entries).toHaveLength(2);
  },
  twin: async (shop) => {
    const { entries, pulls } = await queued(shop, [true, true]);
    expect(await relayed(shop, last(entries), pulls)).toMatchObject({ outputs: { decision: 'approved' } });
    expect(statusOf(shop, last(entries).headSha)).toMatchObject({ state: 'success' });
  },
});

stagedAttack('A ref that only looks like the merge queue’s is refused', {
  attack: async (shop) => {
    const { queue, entries } = await queued(shop, [true]);
    const entry = last(entries);
    for (const ref of [
      'refs/heads/main',
      'refs/heads/gh-readonly-queue/main/pr-1',
      'refs/heads/evil/pr-1-' + entry.baseSha,
    ]) {
      const payload = (await queue.eventPayload(entry)) as { merge_group: object };
      Object.assign(payload.merge_group, { head_ref: ref });
      const run = await runGate(shop, entry.pull, { eventName: 'merge_group', eventPayload: payload });
      expect(run).toMatchObject({
        exitCode: 1,
        outputs: {},
        stdout: expect.stringContaining('not a ref of the merge queue'),
      });
    }
    expect(shop.repository.statusesOf(entry.headSha)).toEqual([]);
  },
  twin: allApproved,
});

/** The gate's run after a relay that ran on `merge_group`. */
async function relayed(shop: Shop, entry: QueueEntry, pulls: readonly PullRequest[]): Promise<GateRun> {
  const { id, name, owner } = shop.repository;
  const run = {
    event: 'merge_group',
    head_branch: entry.ref.replace('refs/heads/', ''),
    head_sha: entry.headSha,
    display_title: `Merge #${pulls[0]?.number ?? 0}`,
    pull_requests: pulls.map(({ number, base }) => ({ number, base: { ref: base.ref, repo: { id, name } } })),
    repository: { id, name },
    head_repository: { id, name, owner: { login: owner.login } },
  };
  const eventPayload = shop.repository.eventPayload(shop.cto, { action: 'completed', workflow_run: run });
  return runGate(shop, entry.pull, { eventName: 'workflow_run', eventPayload });
}

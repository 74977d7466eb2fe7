import { expect } from '@jest/globals';
import { runGate, statusOf } from '../support/run-gate.ts';
import { PERMISSIONS, type Shop, WORKFLOW_PATH } from '../support/shop.ts';
import { approvedByBob } from './changes.ts';
import { attacks, gateEnds } from './scenario.ts';

const { attack, attackAfterSuccess, stagedAttack } = attacks();
const APPROVED = { state: 'success', labels: [], because: /approved by @bob/ } as const;

attackAfterSuccess('A re-run of a workflow file that was replaced since publishes nothing but pending', {
  approved: approvedByBob(),
  attack: ({ repository, cto }) =>
    repository.commit('main', {
      author: cto,
      files: { [WORKFLOW_PATH]: 'on: pull_request_target\njobs: {stricter: {}}\n' },
    }),
  run: ({ repository }, _pull, attacked) => ({
    runAttempt: 2,
    workflowSha: attacked ? firstCommit(repository) : repository.tip(),
  }),
  attacked: {
    state: 'pending',
    labels: [],
    because: /a re-run of a workflow file that the default branch no longer has/,
  },
});

attackAfterSuccess('A re-run that names a workflow file of another repository publishes nothing but pending', {
  approved: approvedByBob(),
  attack: () => undefined,
  run: (_shop, _pull, attacked) => ({
    runAttempt: 2,
    ...(attacked ? { workflowRef: `mallory/shop/${WORKFLOW_PATH}@refs/heads/main` } : {}),
  }),
  attacked: { state: 'pending', labels: [], because: /a re-run of a workflow file/ },
});

attack('A commit that was filled with statuses gets no success: GitHub might refuse to take it back', {
  play: async (shop, attacked) => {
    const pull = await approvedByBob()(shop);
    for (let count = 0; count < (attacked ? 900 : 850); count += 1) {
      shop.repository.setStatus(pull.head.sha, shop.alice, { state: 'pending', context: 'sdlc-gate' });
    }
    return pull;
  },
  attacked: {
    state: 'failure',
    labels: [],
    because: /this commit has 900 statuses and GitHub takes 1,000: push a commit/,
  },
});

stagedAttack('A token that cannot read the pull request leaves no success of an earlier run behind', {
  attack: async (shop) => {
    const pull = await approvedByBob()(shop);
    await gateEnds(shop, pull, APPROVED);
    const { 'pull-requests': _, ...rest } = PERMISSIONS;
    const token = shop.github.createToken({ kind: 'installation', repository: shop.repository, permissions: rest });
    const because = /The token needs `pull[-_]requests: read`/;
    await gateEnds(shop, pull, { state: 'error', labels: [], because }, { inputs: { 'github-token': token.value } });
  },
  twin: async (shop) => gateEnds(shop, await approvedByBob()(shop), APPROVED).then(() => undefined),
});

stagedAttack('A token that cannot read the activity log of the repository itself is an error, not a fork’s doubt', {
  attack: async (shop) => {
    const pull = await approvedByBob()(shop);
    await pull.approve(shop.carol);
    const path = `/repos/${shop.repository.fullName}/activity`;
    shop.github.faults.add({ when: { path }, fault: { kind: 'status', status: 403 } });
    await gateEnds(shop, pull, {
      state: 'error',
      labels: [],
      because: /activity: refused with HTTP 403.*`contents: read`/s,
    });
  },
  twin: async (shop) => gateEnds(shop, await approvedByBob()(shop), APPROVED).then(() => undefined),
});

stagedAttack('A token that cannot write statuses fails the job and names the permission', {
  attack: async (shop) => {
    const pull = await approvedByBob()(shop);
    const permissions = { ...PERMISSIONS, statuses: 'read' } as const;
    const token = shop.github.createToken({ kind: 'installation', repository: shop.repository, permissions });
    const run = await runGate(shop, pull, { inputs: { 'github-token': token.value } });
    expect(run).toMatchObject({ exitCode: 1, stdout: expect.stringMatching(/`statuses: write`/) });
    expect(shop.repository.statusesOf(pull.head.sha)).toEqual([]);
  },
  twin: async (shop) => gateEnds(shop, await approvedByBob()(shop), APPROVED).then(() => undefined),
});

stagedAttack('A change that cannot be judged does not keep a sweep from taking back what others have lost', {
  attack: async (shop) => {
    const broken = await approvedByBob()(shop);
    const other = await shop.open();
    const approval = await other.approve(shop.bob);
    for (const pull of [broken, other]) await gateEnds(shop, pull, APPROVED);
    other.dismiss(approval, shop.carol);
    broken.comment(shop.alice, 'Look!');
    const path = `/repos/${shop.repository.fullName}/pulls/${broken.number}/files`;
    shop.github.faults.add({ when: { path }, fault: { kind: 'html' } });
    const run = await runGate(shop, 'all');
    expect(run).toMatchObject({ exitCode: 1, stdout: expect.stringContaining(`#${broken.number}: `) });
    expect(statusOf(shop, broken.head.sha)).toMatchObject({ state: 'error' });
    expect(statusOf(shop, other.head.sha)).toMatchObject({ state: 'pending' });
  },
  twin: async (shop) => {
    const [one, other] = [await approvedByBob()(shop), await approvedByBob()(shop)];
    expect(await runGate(shop, 'all')).toMatchObject({ exitCode: 0 });
    for (const pull of [one, other]) expect(statusOf(shop, pull.head.sha)).toMatchObject({ state: 'success' });
  },
});

/** The commit that the default branch began with, whose workflow file an old run would have. */
function firstCommit({ activity, defaultBranch }: Shop['repository']): string {
  return activity.find(({ ref }) => ref === `refs/heads/${defaultBranch}`)?.after ?? '';
}

import { expect } from '@jest/globals';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { type GateOptions, labelsOf, runGate, statusOf } from '../support/run-gate.ts';
import type { Shop } from '../support/shop.ts';
import { approvedByBob, LOW_FILES, usePolicy } from './changes.ts';
import { attacks, gateEnds } from './scenario.ts';

const { attack, stagedAttack } = attacks();
const NOT_APPROVED = {
  state: 'pending',
  labels: [],
  because: /pending low risk: 1 approval of human, ai; none/,
} as const;
const APPROVED = { state: 'success', labels: [], because: /approved by @bob/ } as const;

stagedAttack('A payload that speaks of another head and of an approval is only a pointer to what to look at', {
  attack: async (shop) => {
    const approved = await approvedByBob()(shop);
    const pull = await shop.open();
    const payload = (await pull.eventPayload('pull_request_review', 'submitted')) as { pull_request: object };
    Object.assign(payload.pull_request, {
      head: { ...approved.head, repository: undefined, sha: approved.head.sha },
      base: { ref: 'scratch', sha: approved.base.sha },
      labels: [{ name: 'ai-approved' }],
      merged: true,
      state: 'closed',
    });
    Object.assign(payload, { review: { state: 'approved', user: { login: 'bob', id: shop.bob.id, type: 'User' } } });
    await gateEnds(shop, pull, NOT_APPROVED, { eventName: 'pull_request_review', eventPayload: payload });
    expect(shop.repository.statusesOf(approved.head.sha)).toEqual([]);
  },
  twin: async (shop) => {
    const pull = await shop.open();
    const review = await pull.approve(shop.bob);
    const eventPayload = await pull.reviewPayload(review, 'submitted');
    await gateEnds(shop, pull, APPROVED, { eventName: 'pull_request_review', eventPayload });
  },
});

stagedAttack('A payload of an approval that was dismissed since brings it not back', {
  attack: async (shop) => {
    const pull = await shop.open();
    const review = await pull.approve(shop.bob);
    const eventPayload = await pull.reviewPayload(review, 'submitted');
    pull.dismiss(review, shop.carol);
    const ending = { ...NOT_APPROVED, because: /was dismissed/ };
    await gateEnds(shop, pull, ending, { eventName: 'pull_request_review', eventPayload });
  },
  twin: async (shop) => {
    const pull = await shop.open();
    const eventPayload = await pull.reviewPayload(await pull.approve(shop.bob), 'submitted');
    await gateEnds(shop, pull, APPROVED, { eventName: 'pull_request_review', eventPayload });
  },
});

stagedAttack('A relay that names another, approved pull request leaves its own unapproved', {
  attack: async (shop) => {
    const approved = await approvedByBob()(shop);
    const pull = await shop.open();
    await gateEnds(shop, pull, NOT_APPROVED);
    const options = relay(shop, pull, {
      pull_requests: [named(shop, approved)],
      display_title: `Approve #${pull.number}`,
    });
    await runGate(shop, pull, options);
    expect(statusOf(shop, pull.head.sha)).toMatchObject({ state: 'pending' });
    expect(statusOf(shop, approved.head.sha)).toMatchObject({ state: 'success' });
  },
  twin: async (shop) => {
    const pull = await approvedByBob()(shop);
    await gateEnds(shop, pull, APPROVED, relay(shop, pull, { pull_requests: [named(shop, pull)] }));
  },
});

stagedAttack('A relay that names no pull request is followed by its commit, and what is there is judged as it stands', {
  attack: async (shop) => {
    const pull = await shop.open();
    await gateEnds(shop, pull, NOT_APPROVED, relay(shop, pull, { display_title: 'Merge pull request #1: approved' }));
  },
  twin: async (shop) => {
    const pull = await approvedByBob()(shop);
    await gateEnds(shop, pull, APPROVED, relay(shop, pull, {}));
  },
});

stagedAttack('A relay that was started by a push, or by anything else, is refused', {
  attack: async (shop) => {
    const pull = await approvedByBob()(shop);
    for (const event of ['push', 'workflow_dispatch', 'issue_comment']) {
      const run = await runGate(shop, pull, relay(shop, pull, { event, pull_requests: [named(shop, pull)] }));
      expect(run).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('which names no pull request') });
      expect(run.outputs).toEqual({});
    }
    expect(shop.repository.statusesOf(pull.head.sha)).toEqual([]);
  },
  twin: async (shop) => {
    const pull = await approvedByBob()(shop);
    await gateEnds(shop, pull, APPROVED, relay(shop, pull, { pull_requests: [named(shop, pull)] }));
  },
});

stagedAttack('Text from the change forges neither a workflow command nor an output nor markup', {
  attack: async (shop) => {
    const title =
      '::set-output name=decision::approved\n::error::x <img src=x onerror=alert(1)> @bob | [x](javascript:1)';
    const path = 'infra/::add-mask::a|b<b>`c`.tf';
    const head = 'x<script>|`${IFS}@bob`';
    const pull = await shop.open({ title, head, files: { [path]: '1\n', 'web/\n::error::forged': '1\n' } });
    const ending = {
      state: 'pending',
      risk: 'high',
      labels: ['human-review'],
      because: /pending \*\*\/\*\.tf: 1 approval of human; none/,
    } as const;
    const run = await gateEnds(shop, pull, ending);
    expect(run.stdout).not.toMatch(/^::|::add-mask::|##\[/m);
    expect(Object.keys(run.outputs).toSorted()).toEqual([
      'decision',
      'decision-record',
      'digest',
      'reasons',
      'risk',
      'waiting-for',
    ]);
    expect(run.summary).not.toMatch(/<(?!\/?code>)|[^\\]`|@bob|\]\(/);
    expect(run.summary.split('\n').filter((line) => line.includes('forged'))).toHaveLength(1);
  },
  twin: async (shop) => gateEnds(shop, await approvedByBob()(shop), APPROVED).then(() => undefined),
});

attack('Names of any length fit into the status', {
  play: async (shop, attacked) => {
    const names = Array.from({ length: 40 }, (_, index) => `'@${'x'.repeat(30)}${index}'`).join(', ');
    await usePolicy(
      shop,
      `high-risk:\n  - {paths: ['web/**'], name: ${'n'.repeat(100)}, reviewers: [${names}, '@bob']}\n`,
    );
    const deep = `web/${'d'.repeat(200)}/${'e'.repeat(200)}/${'f'.repeat(200)}.ts`;
    const pull = await shop.open({ title: 't'.repeat(5_000), files: { [deep]: '1\n' } });
    if (!attacked) await pull.approve(shop.bob);
    return pull;
  },
  attacked: { state: 'pending', risk: 'high', labels: ['human-review'], because: /pending n{100}: 1 approval of/ },
});

stagedAttack('An input that is no number starts nothing', {
  attack: async (shop) => {
    const pull = await approvedByBob()(shop);
    for (const input of [`${pull.number} 2`, '1e0', '-1', 'ALL', '../1', `${pull.number}\n`]) {
      const run = await runGate(shop, pull.number, { inputs: { 'pull-request': input.replace('\n', '\n2') } });
      expect(run).toMatchObject({
        exitCode: 1,
        outputs: {},
        stdout: expect.stringContaining('not the number of a pull request'),
      });
    }
    expect(shop.repository.statusesOf(pull.head.sha)).toEqual([]);
    expect(labelsOf(pull)).toEqual([]);
  },
  twin: async (shop) => {
    const pull = await approvedByBob({ files: LOW_FILES })(shop);
    expect(await runGate(shop, pull.number)).toMatchObject({ exitCode: 0, outputs: { decision: 'approved' } });
    expect(statusOf(shop, pull.head.sha)).toMatchObject({ state: 'success' });
  },
});

/** What the relay's `workflow_run` says of a pull request. */
function named({ repository }: Shop, { number, head, base }: PullRequest): object {
  const repo = { id: repository.id, name: repository.name };
  return { number, head: { ref: head.ref, sha: head.sha, repo }, base: { ref: base.ref, sha: base.sha, repo } };
}

/** A run that follows the relay, which ran for a review of this pull request. */
function relay({ repository, cto }: Shop, { head }: PullRequest, run: Readonly<Record<string, unknown>>): GateOptions {
  const { id, name, owner } = repository;
  const workflowRun = {
    event: 'pull_request_review',
    head_branch: head.ref,
    head_sha: head.sha,
    display_title: 'A change',
    pull_requests: [],
    repository: { id, name },
    head_repository: { id, name, owner: { login: owner.login } },
    ...run,
  };
  const eventPayload = repository.eventPayload(cto, { action: 'completed', workflow_run: workflowRun });
  return { eventName: 'workflow_run', eventPayload };
}

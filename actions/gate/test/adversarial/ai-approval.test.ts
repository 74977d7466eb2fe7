import { expect } from '@jest/globals';
import type { Account } from '@countersign/github-emulator/state/accounts';
import { runGate, statusOf } from '../support/run-gate.ts';
import { accountOf, type Shop } from '../support/shop.ts';
import { approvedByAi, HIGH_FILES, OTHER_FILES, usePolicy } from './changes.ts';
import { attacks, gateEnds } from './scenario.ts';

const { attack, attackAfterSuccess, stagedAttack, github } = attacks();
const MARKER = '<!-- countersign:retrospective 1 -->';
const LATE = /the newest retrospective is of \S+,.* 14 days/;

attack('The AI reviewer does not approve a high-risk change', {
  play: async (shop, attacked) => {
    const pull = await shop.open({ files: HIGH_FILES });
    await pull.approve(attacked ? shop.reviewer : shop.bob);
    return pull;
  },
  attacked: {
    state: 'pending',
    risk: 'high',
    labels: ['human-review'],
    because: /is no person: a high-risk change needs a human/,
  },
});

attackAfterSuccess('A push that makes an AI-approved change high-risk takes the approval and the label away', {
  approved: approvedByAi,
  attack: async ({ repository, alice, reviewer }, pull) => {
    await repository.commit(pull.head.ref, { author: alice, files: HIGH_FILES });
    await pull.approve(reviewer);
  },
  attacked: { state: 'pending', risk: 'high', labels: ['human-review'], because: /is no person/ },
  twin: { risk: 'low', labels: ['ai-approved'] },
});

attackAfterSuccess('An AI approval of an older head does not count, and its label goes', {
  approved: approvedByAi,
  attack: ({ repository, alice }, pull) => repository.commit(pull.head.ref, { author: alice, files: OTHER_FILES }),
  attacked: { state: 'pending', labels: [], because: /approved [0-9a-f]{12}, but the head is now/ },
  twin: { labels: ['ai-approved'] },
});

attack('Another bot does not approve in the AI reviewer’s place', {
  play: async (shop, attacked) => {
    const pull = await shop.open();
    await pull.approve(attacked ? accountOf(github(), 'acme-reviewer2[bot]') : shop.reviewer);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /is not the AI reviewer, which is acme-reviewer\[bot\]/ },
  twin: { labels: ['ai-approved'] },
});

attack('A bot that took over the AI reviewer’s login has another number, and does not approve', {
  play: async (shop, attacked) => {
    const id = attacked ? 4_242 : shop.reviewer.id;
    await usePolicy(shop, `high-risk: [infra/**]\nai-reviewer: {login: 'acme-reviewer[bot]', id: ${id}}\n`);
    return approvedByAi(shop);
  },
  attacked: { state: 'pending', labels: [], because: /is not the AI reviewer/ },
  twin: { labels: ['ai-approved'] },
});

attack('A person whose login the policy gives for the AI reviewer’s approves neither as AI nor as a human', {
  shop: { policy: 'high-risk: [infra/**]\nai-reviewer: reviewer\n' },
  play: async (shop, attacked) => {
    const person = accountOf(github(), attacked ? 'reviewer' : 'another');
    shop.repository.setPermission(person, 'write');
    const pull = await shop.open();
    await pull.approve(person);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /is the AI reviewer by name, but a User account/ },
});

attack('`github-actions[bot]` cannot be named as AI reviewer, since any workflow can approve as it', {
  play: async (shop, attacked) => {
    const login = attacked ? 'github-actions[bot]' : 'acme-reviewer[bot]';
    await usePolicy(shop, `high-risk: [infra/**]\nai-reviewer: '${login}'\n`);
    shop.repository.actionsMayApprove = true;
    const pull = await shop.open();
    await pull.approve(accountOf(github(), login));
    return pull;
  },
  attacked: { state: 'error', labels: [], because: /'github-actions\[bot\]' cannot be the AI reviewer/ },
  twin: { labels: ['ai-approved'] },
});

attack('No bot approves where the policy names no AI reviewer', {
  shop: { policy: 'high-risk: [infra/**]\n' },
  play: async (shop, attacked) => {
    const pull = await shop.open();
    await pull.approve(attacked ? shop.reviewer : shop.bob);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /is a bot, and the policy names no `ai-reviewer`/ },
});

attack('The AI reviewer does not approve where the policy asks for humans alone', {
  shop: { policy: "high-risk: [infra/**]\nlow-risk: {reviewers: [human]}\nai-reviewer: 'acme-reviewer[bot]'\n" },
  play: async (shop, attacked) => {
    const pull = await approvedByAi(shop);
    if (!attacked) await pull.approve(shop.bob);
    return pull;
  },
  attacked: { state: 'pending', labels: ['ai-approved'], because: /`low-risk.reviewers` does not name `ai`/ },
});

attack('The AI reviewer does not approve what it pushed to', {
  play: async (shop, attacked) => {
    const { repository, alice, carol, reviewer } = shop;
    const pull = await shop.open();
    await repository.commit(pull.head.ref, { author: alice, actor: attacked ? reviewer : carol, files: OTHER_FILES });
    await pull.approve(reviewer);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /contributed to the change: pushed/ },
  twin: { labels: ['ai-approved'] },
});

attack('One AI approval is one, where the policy asks for two', {
  shop: { policy: "high-risk: [infra/**]\nlow-risk: {approvals: 2}\nai-reviewer: 'acme-reviewer[bot]'\n" },
  play: async (shop, attacked) => {
    const pull = await approvedByAi(shop);
    await pull.approve(attacked ? shop.reviewer : shop.bob);
    return pull;
  },
  attacked: {
    state: 'pending',
    labels: ['ai-approved'],
    because: /pending low risk: 2 approvals of human, ai; 1 approval/,
  },
});

attack('AI approvals stop counting when the retrospective that validates them is late', {
  play: async (shop, attacked) => {
    openRetrospective(shop, accountOf(github(), 'github-actions[bot]'), attacked ? 20 : 3);
    return approvedByAi(shop);
  },
  attacked: { state: 'pending', labels: ['ai-approved'], because: LATE },
});

attack('A retrospective that somebody else opens does not stand for the one that is late', {
  play: async (shop, attacked) => {
    const workflow = accountOf(github(), 'github-actions[bot]');
    openRetrospective(shop, workflow, 20);
    openRetrospective(shop, attacked ? shop.alice : workflow, 1);
    return approvedByAi(shop);
  },
  attacked: { state: 'pending', labels: ['ai-approved'], because: LATE },
});

attack('An issue that only has the retrospective’s label does not stand for the one that is late', {
  play: async (shop, attacked) => {
    const workflow = accountOf(github(), 'github-actions[bot]');
    openRetrospective(shop, workflow, 20);
    openRetrospective(shop, workflow, 1, attacked ? 'Nothing happened.' : MARKER);
    return approvedByAi(shop);
  },
  attacked: { state: 'pending', labels: ['ai-approved'], because: LATE },
});

attack('A pull request of a workflow with the retrospective’s marker does not stand for the one that is late', {
  play: async (shop, attacked) => {
    const workflow = accountOf(github(), 'github-actions[bot]');
    openRetrospective(shop, workflow, 20);
    if (attacked) await shop.open({ head: 'bump', author: workflow, title: 'Bump', body: MARKER });
    else openRetrospective(shop, workflow, 1);
    return approvedByAi(shop);
  },
  attacked: { state: 'pending', labels: ['ai-approved'], because: LATE },
});

stagedAttack('A retrospective that becomes late without any event takes AI approvals back at the next sweep', {
  attack: async (shop) => {
    const pull = await approvedByAi(shop);
    await gateEnds(shop, pull, { state: 'success', labels: ['ai-approved'], because: /approved by/ });
    openRetrospective(shop, accountOf(github(), 'github-actions[bot]'), 20);
    expect(await runGate(shop, 'all')).toMatchObject({ exitCode: 0 });
    expect(statusOf(shop, pull.head.sha)).toMatchObject({ state: 'pending' });
  },
  twin: async (shop) => {
    const pull = await approvedByAi(shop);
    await gateEnds(shop, pull, { state: 'success', labels: ['ai-approved'], because: /approved by/ });
    openRetrospective(shop, accountOf(github(), 'github-actions[bot]'), 3);
    expect(await runGate(shop, 'all')).toMatchObject({ exitCode: 0 });
    expect(statusOf(shop, pull.head.sha)).toMatchObject({ state: 'success' });
  },
});

// The last one: it gives `github-actions[bot]` the id of another server for good.
attack('A late retrospective is found also on GitHub Enterprise Server, where `github-actions[bot]` has another id', {
  play: async (shop, attacked) => {
    const workflow = Object.assign(accountOf(github(), 'github-actions[bot]'), { id: 900_001 });
    openRetrospective(shop, workflow, attacked ? 20 : 3);
    return approvedByAi(shop);
  },
  attacked: { state: 'pending', labels: ['ai-approved'], because: LATE },
});

/** Opens a retrospective so many days ago, with the label that retrospectives have. */
function openRetrospective(
  { repository, github: { clock } }: Shop,
  author: Account,
  daysAgo: number,
  body = MARKER,
): void {
  const now = clock.now();
  clock.set(new Date(now.getTime() - daysAgo * 86_400_000));
  repository.openIssue({ author, title: 'SDLC retrospective', body: `${body}\n`, labels: ['sdlc-retrospective'] });
  clock.set(now);
}

import type { Account } from '@countersign/github-emulator/state/accounts';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { accountOf, type Shop } from '../support/shop.ts';
import { approvedByAi, approvedByBob, HIGH_FILES, OTHER_FILES } from './changes.ts';
import { attacks } from './scenario.ts';

const { attack, attackAfterSuccess, github } = attacks();

/** Bob approves, Carol objects, and somebody dismisses that. */
async function dismissedBy(shop: Shop, who: Account): Promise<PullRequest> {
  const pull = await approvedByBob({ files: HIGH_FILES })(shop);
  pull.dismiss(await pull.requestChanges(shop.carol), who);
  return pull;
}

attackAfterSuccess('An objection stands against any number of approvals', {
  approved: approvedByBob({ files: HIGH_FILES }),
  attack: async ({ carol, cto }, pull) => {
    await pull.requestChanges(carol);
    await pull.approve(cto);
  },
  attacked: { state: 'failure', risk: 'high', labels: ['human-review'], because: /@carol requested changes/ },
});

attack('The author does not clear an objection to their own change by dismissing it', {
  play: (shop, attacked) => dismissedBy(shop, attacked ? shop.alice : shop.cto),
  attacked: {
    state: 'failure',
    labels: ['human-review'],
    because: /@carol requested changes; dismissed by @alice, who contributed to the change/,
  },
});

attack('A co-author does not clear an objection by dismissing it', {
  play: async (shop, attacked) => {
    const { repository, alice, bob, carol, cto } = shop;
    const pull = await shop.open();
    await repository.commit(pull.head.ref, { author: alice, coAuthors: [cto], files: OTHER_FILES });
    await pull.approve(bob);
    pull.dismiss(await pull.requestChanges(carol), attacked ? cto : bob);
    return pull;
  },
  attacked: {
    state: 'failure',
    labels: [],
    because: /dismissed by @cto, who contributed to the change: is a co-author/,
  },
});

attack('A workflow does not clear an objection by dismissing it', {
  play: (shop, attacked) => dismissedBy(shop, attacked ? accountOf(shop.github, 'github-actions[bot]') : shop.cto),
  attacked: { state: 'failure', labels: ['human-review'], because: /dismissed by @github-actions\[bot\], who .*Bot/ },
});

attack('A machine user does not clear an objection by dismissing it', {
  play: (shop, attacked) => dismissedBy(shop, attacked ? accountOf(shop.github, 'acme-deploy') : shop.cto),
  attacked: { state: 'failure', labels: ['human-review'], because: /dismissed by @acme-deploy, who .*`machine-users`/ },
});

attack('The AI reviewer does not clear a person’s objection by dismissing it', {
  play: (shop, attacked) => dismissedBy(shop, attacked ? shop.reviewer : shop.carol),
  attacked: { state: 'failure', labels: ['human-review'], because: /dismissed by @acme-reviewer\[bot\], who .*Bot/ },
});

attack('A dismissal by an account that was deleted since clears nothing', {
  // GitHub shows its stand-in, @ghost, where an account is gone.
  play: (shop, attacked) => dismissedBy(shop, attacked ? accountOf(github(), 'ghost') : shop.cto),
  attacked: {
    state: 'failure',
    labels: ['human-review'],
    because: /dismissed by a deleted account, who no longer exists/,
  },
});

attack('A dismissed review of which no event tells is taken for an objection', {
  play: async (shop, attacked) => {
    const pull = await dismissedBy(shop, shop.cto);
    if (attacked)
      pull.events.splice(0, pull.events.length, ...pull.events.filter(({ event }) => event !== 'review_dismissed'));
    return pull;
  },
  attacked: {
    state: 'failure',
    labels: ['human-review'],
    because: /the review of @carol was dismissed, and no event says by whom/,
  },
});

attack('A comment after an objection does not take it back', {
  play: async (shop, attacked) => {
    const pull = await approvedByBob()(shop);
    await pull.requestChanges(shop.carol);
    await pull.review(shop.carol, attacked ? 'COMMENT' : 'APPROVE', { body: 'Better now.' });
    return pull;
  },
  attacked: { state: 'failure', labels: [], because: /@carol requested changes/ },
});

attack('An objection outlives a push: what was asked for has to be seen by who asked', {
  play: async (shop, attacked) => {
    const pull = await shop.open();
    await pull.requestChanges(shop.carol);
    await shop.repository.commit(pull.head.ref, { author: shop.alice, files: OTHER_FILES });
    await pull.approve(attacked ? shop.bob : shop.carol);
    return pull;
  },
  attacked: { state: 'failure', labels: [], because: /@carol requested changes/ },
});

attack('The objection of an account that was deleted stands', {
  play: async (shop, attacked) => {
    const leaver = accountOf(github(), attacked ? 'leaver' : 'loner');
    shop.repository.setPermission(leaver, 'write');
    const pull = await approvedByBob()(shop);
    const objection = await pull.requestChanges(leaver);
    github().deleteAccount(leaver);
    if (!attacked) pull.dismiss(objection, shop.carol);
    return pull;
  },
  attacked: { state: 'failure', labels: [], because: /a deleted account requested changes/ },
});

attack('An outsider cannot hold up a change by objecting to it', {
  shop: { public: true },
  play: async (shop, attacked) => {
    const outsider = accountOf(shop.github, 'outsider');
    const pull = await approvedByBob()(shop);
    await pull.requestChanges(attacked ? outsider : shop.carol);
    return pull;
  },
  attacked: { state: 'success', labels: [], because: /has no write access/ },
  twin: { state: 'failure', because: /@carol requested changes/ },
});

attack('A dismissal of an objection does not bring the same person’s older approval back', {
  play: async (shop, attacked) => {
    const pull = await approvedByBob()(shop);
    pull.dismiss(await pull.requestChanges(shop.bob), shop.carol);
    if (!attacked) await pull.approve(shop.bob);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /a newer review of the same account replaced it/ },
});

attack('An approval that was dismissed does not bring an older one back', {
  play: async (shop, attacked) => {
    const pull = await approvedByBob()(shop);
    const second = await pull.approve(shop.bob);
    if (attacked) pull.dismiss(second, shop.carol);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /was dismissed/ },
});

attackAfterSuccess('A dismissal that lasts only until its giver pushes to the change is none', {
  approved: (shop) => dismissedBy(shop, shop.cto),
  attack: async ({ repository, bob, cto }, pull) => {
    await repository.commit(pull.head.ref, { author: cto, files: OTHER_FILES });
    await pull.approve(bob);
  },
  attacked: { state: 'failure', labels: ['human-review'], because: /dismissed by @cto, who contributed to the change/ },
});

attackAfterSuccess('An objection of the AI reviewer asks for a human', {
  approved: approvedByAi,
  attack: ({ reviewer }, pull) => pull.requestChanges(reviewer),
  attacked: { state: 'pending', risk: 'low', labels: [], because: /a human, since the AI reviewer requested changes/ },
  twin: { labels: ['ai-approved'] },
});

attack('The author does not get around the AI reviewer’s objection by dismissing it', {
  shop: { policy: 'high-risk: [infra/**]\nlow-risk: {approvals: 0}\nai-reviewer: acme-reviewer[bot]\n' },
  play: async (shop, attacked) => {
    const pull = await shop.open();
    pull.dismiss(await pull.requestChanges(shop.reviewer), attacked ? shop.alice : shop.bob);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /a human, since the AI reviewer requested changes/ },
});

attackAfterSuccess('An objection that is buried under a hundred comments is found', {
  approved: approvedByBob(),
  attack: async ({ alice, carol }, pull) => {
    await pull.requestChanges(carol);
    for (let count = 0; count < 150; count += 1)
      await pull.review(alice, 'COMMENT', { body: `Please look again, ${count}` });
  },
  attacked: { state: 'failure', labels: [], because: /@carol requested changes/ },
});

attack('Of two reviews by one person in one second the later one counts', {
  play: async (shop, attacked) => {
    const pull = await approvedByBob()(shop);
    const { submittedAt } = await pull.review(shop.carol, attacked ? 'APPROVE' : 'REQUEST_CHANGES');
    const later = await pull.review(shop.carol, attacked ? 'REQUEST_CHANGES' : 'APPROVE');
    later.submittedAt = submittedAt;
    return pull;
  },
  attacked: { state: 'failure', labels: [], because: /@carol requested changes/ },
});

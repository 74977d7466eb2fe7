import { approvedByAi, approvedByBob, HIGH_FILES, LOW_FILES, usePolicy } from './changes.ts';
import { attacks } from './scenario.ts';

const { attack, attackAfterSuccess } = attacks();

attack('`ai-approved` that somebody puts on by hand approves nothing, and is taken off', {
  play: async (shop, attacked) => {
    const pull = await shop.open();
    if (attacked) pull.addLabels(['ai-approved'], shop.alice);
    else await pull.approve(shop.reviewer);
    return pull;
  },
  attacked: { state: 'pending', risk: 'low', labels: [], because: /pending low risk: 1 approval of human, ai; none/ },
  twin: { labels: ['ai-approved'] },
});

attack('`AI-Approved` in another letter case is taken off as well', {
  play: async (shop, attacked) => {
    const pull = await shop.open();
    if (attacked) pull.addLabels(['AI-Approved'], shop.alice);
    else await pull.approve(shop.bob);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /pending low risk: 1 approval of human, ai; none/ },
});

attackAfterSuccess('`human-review` that somebody takes off a high-risk change comes back, and nothing else changes', {
  approved: approvedByBob({ files: HIGH_FILES }),
  attack: ({ alice }, pull) => void pull.removeLabel('human-review', alice),
  attacked: { state: 'success', risk: 'high', labels: ['human-review'], because: /approved by @bob/ },
});

attack('Labels that would waive a control elsewhere waive nothing here', {
  play: async (shop, attacked) => {
    const pull = await shop.open({ files: HIGH_FILES });
    const names = ['emergency-change', 'approved', 'skip-review', 'low-risk'];
    pull.addLabels(names, shop.alice);
    if (!attacked) await pull.approve(shop.bob);
    return pull;
  },
  attacked: {
    state: 'pending',
    risk: 'high',
    labels: ['approved', 'emergency-change', 'human-review', 'low-risk', 'skip-review'],
    because: /pending \*\*\/\*\.tf: 1 approval of human; none/,
  },
});

attackAfterSuccess('Labels with any character in their names are kept like others', {
  approved: async (shop) => {
    const names = `{human-review: 'Needs a human: 100% / "now"? #1', ai-approved: '🤖 ok & <done>'}`;
    await usePolicy(shop, `high-risk: [infra/**]\nai-reviewer: 'acme-reviewer[bot]'\nlabels: ${names}\n`);
    return approvedByAi(shop);
  },
  attack: ({ repository, alice }, pull) =>
    repository.commit(pull.head.ref, { author: alice, files: { ...LOW_FILES, ...HIGH_FILES } }),
  attacked: {
    state: 'pending',
    risk: 'high',
    labels: ['Needs a human: 100% / "now"? #1'],
    because: /but the head is now|is no person/,
  },
  twin: { risk: 'low', labels: ['🤖 ok & <done>'] },
});

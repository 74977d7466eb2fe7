import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { accountOf, type Shop } from '../support/shop.ts';
import { HIGH_FILES } from './changes.ts';
import { attacks } from './scenario.ts';

const { attack, attackAfterSuccess, github } = attacks();

/** A high-risk change that an account of this login approves, once it may write. */
async function approvedBy(shop: Shop, login: string): Promise<PullRequest> {
  const who = accountOf(shop.github, login);
  shop.repository.setPermission(who, 'write');
  const pull = await shop.open({ files: HIGH_FILES });
  await pull.approve(who);
  return pull;
}

attack('An approval by somebody without write access does not count', {
  shop: { public: true },
  play: async (shop, attacked) => {
    const pull = await shop.open({ files: HIGH_FILES });
    await pull.approve(attacked ? accountOf(shop.github, 'outsider') : shop.bob);
    return pull;
  },
  attacked: {
    state: 'pending',
    risk: 'high',
    labels: ['human-review'],
    because: /has no write access \(permission: read\)/,
  },
});

attack('An approval by somebody who may only triage does not count', {
  play: async (shop, attacked) => {
    const helper = accountOf(shop.github, 'helper');
    shop.repository.setPermission(helper, attacked ? 'triage' : 'write');
    const pull = await shop.open();
    await pull.approve(helper);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /has no write access \(permission: read\)/ },
});

attack('A custom role that is called admin and can only read does not count', {
  play: async (shop, attacked) => {
    const guest = accountOf(shop.github, 'guest');
    shop.repository.setPermission(guest, attacked ? 'read' : 'write', 'admin');
    const pull = await shop.open();
    await pull.approve(guest);
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /has no write access \(permission: read\)/ },
});

attackAfterSuccess('An approval by somebody who has lost write access since does not count any more', {
  approved: (shop) => approvedBy(shop, 'leaver'),
  attack: (shop) => shop.repository.setPermission(accountOf(shop.github, 'leaver'), 'none'),
  attacked: { state: 'pending', labels: ['human-review'], because: /has no write access \(permission: none\)/ },
});

attackAfterSuccess('An approval by an account that was deleted since does not count any more', {
  approved: (shop) => approvedBy(shop, 'gone'),
  attack: (shop) => shop.github.deleteAccount(accountOf(shop.github, 'gone')),
  attacked: { state: 'pending', labels: ['human-review'], because: /the account was deleted/ },
});

attack('A bot does not approve a high-risk change', {
  play: (shop, attacked) => approvedBy(shop, attacked ? 'renovate[bot]' : 'renata'),
  attacked: { state: 'pending', labels: ['human-review'], because: /is no person: a high-risk change needs a human/ },
});

attack('A machine user does not approve, however the policy spells it', {
  shop: { policy: 'high-risk: [infra/**]\nmachine-users: [Acme-DEPLOY]\n' },
  play: (shop, attacked) => approvedBy(shop, attacked ? 'acme-deploy' : 'deborah'),
  attacked: { state: 'pending', labels: ['human-review'], because: /is on the policy’s `machine-users`/ },
});

attack('A comment that says that it approves is no approval', {
  play: async (shop, attacked) => {
    const pull = await shop.open();
    await pull.review(shop.bob, attacked ? 'COMMENT' : 'APPROVE', { body: 'LGTM, approved! ✅ /approve' });
    pull.comment(shop.bob, '/approve');
    return pull;
  },
  attacked: { state: 'pending', labels: [], because: /neither approves nor objects/ },
});

attack('Two approvals by one account are one', {
  shop: { policy: "high-risk:\n  - {paths: ['infra/**'], name: twice, approvals: 2}\n" },
  play: async (shop, attacked) => {
    const pull = await approvedBy(shop, 'bob');
    await pull.approve(attacked ? shop.bob : shop.carol);
    return pull;
  },
  attacked: { state: 'pending', labels: ['human-review'], because: /pending twice: 2 approvals of human; 1 approval/ },
});

attack('A change by a coding agent needs two humans: whoever prompted it may be one of them', {
  play: async (shop, attacked) => {
    const pull = await byAgent(shop, { author: true });
    await pull.approve(shop.bob);
    if (!attacked) await pull.approve(shop.carol);
    return pull;
  },
  attacked: {
    state: 'pending',
    risk: 'high',
    labels: ['human-review'],
    because: /pending one more human: .*@coding-agent\[bot\]/,
  },
});

attack('A coding agent that is only named as co-author makes it two humans as well', {
  play: async (shop, attacked) => {
    const pull = await shop.open({ files: HIGH_FILES });
    const coAuthors = [accountOf(github(), 'coding-agent[bot]')];
    await shop.repository.commit(pull.head.ref, { author: shop.alice, coAuthors, files: { 'web/more.ts': '1\n' } });
    await pull.approve(shop.bob);
    if (!attacked) await pull.approve(shop.carol);
    return pull;
  },
  attacked: { state: 'pending', labels: ['human-review'], because: /pending one more human: .*@coding-agent\[bot\]/ },
});

attack('A coding agent that pushes under a person’s name is seen in the activity log', {
  play: async (shop, attacked) => {
    const pull = await byAgent(shop, { author: false });
    await pull.approve(shop.bob);
    if (!attacked) await pull.approve(shop.carol);
    return pull;
  },
  attacked: { state: 'pending', labels: ['human-review'], because: /pending one more human: .*@coding-agent\[bot\]/ },
});

/** A high-risk change that a coding agent makes, in its own name or in Alice's. */
async function byAgent(
  { github: { world }, github: place, repository, alice }: Shop,
  { author }: { author: boolean },
): Promise<PullRequest> {
  const agent = accountOf(place, 'coding-agent[bot]');
  const head = `agent-${world.nextId()}`;
  await repository.branch(head, 'main', { actor: author ? agent : alice });
  await repository.commit(head, { author: author ? agent : alice, actor: agent, files: HIGH_FILES });
  return repository.openPullRequest({ author: author ? agent : alice, title: 'By an agent', head });
}

import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { GateOptions } from '../support/run-gate.ts';
import { accountOf, PERMISSIONS, type Shop } from '../support/shop.ts';
import { HIGH_FILES } from './changes.ts';
import { attacks } from './scenario.ts';

const { attack, attackAfterSuccess, github } = attacks();
const IDENTITY = { 'services/identity/login.ts': 'export {};\n' };
const BY_TEAM = "high-risk:\n  - {paths: ['infra/**'], name: sre, reviewers: ['@acme/sre']}\n";

attack('A person whom the rule does not name does not serve it', {
  play: async (shop, attacked) => {
    const dave = accountOf(github(), 'dave');
    shop.repository.setPermission(dave, 'write');
    const pull = await shop.open({ files: IDENTITY });
    await pull.approve(attacked ? dave : shop.bob);
    return pull;
  },
  attacked: {
    state: 'pending',
    risk: 'high',
    labels: ['human-review'],
    because: /pending identity: 1 approval of @bob, @carol, @cto; none/,
  },
});

attack('A group holds those whom the policy lists, and nobody else', {
  shop: {
    policy:
      "high-risk:\n  - {paths: ['infra/**'], name: infra, reviewers: [operators]}\ngroups: {operators: ['@carol']}\n",
  },
  play: async (shop, attacked) => {
    const pull = await shop.open({ files: HIGH_FILES });
    await pull.approve(attacked ? shop.bob : shop.carol);
    return pull;
  },
  attacked: { state: 'pending', labels: ['human-review'], because: /pending infra: 1 approval of operators; none/ },
});

attack('One approval serves two rules only where both name its giver', {
  shop: {
    policy:
      "high-risk:\n  - {paths: ['infra/**'], name: infra, reviewers: ['@bob', '@cto']}\n" +
      "  - {paths: ['web/**'], name: web, reviewers: ['@carol', '@cto']}\n",
  },
  play: async (shop, attacked) => {
    const pull = await shop.open({ files: { ...HIGH_FILES, 'web/cart.ts': '1\n' } });
    await pull.approve(attacked ? shop.bob : shop.cto);
    return pull;
  },
  attacked: { state: 'pending', labels: ['human-review'], because: /pending web: 1 approval of @carol, @cto; none/ },
});

attack('A team that the token cannot read is an error, never an empty or a full one', {
  shop: { policy: BY_TEAM },
  play: (shop) => approvedByMemberOf(shop, 'sre'),
  run: (shop, _pull, attacked) => (attacked ? {} : withMembers(shop)),
  attacked: {
    state: 'error',
    labels: [],
    because: /the team @acme\/sre cannot be read with this token.*`members: read`/,
  },
  twin: { labels: ['human-review'] },
});

attack('Somebody who is not in the team that the rule names does not serve it', {
  shop: { policy: BY_TEAM },
  play: (shop, attacked) => approvedByMemberOf(shop, attacked ? 'sales' : 'sre'),
  run: withMembers,
  attacked: { state: 'pending', labels: ['human-review'], because: /pending sre: 1 approval of @acme\/sre; none/ },
});

attackAfterSuccess('Somebody who has left the team since does not serve its rule any more', {
  shop: { policy: BY_TEAM },
  approved: (shop) => approvedByMemberOf(shop, 'sre'),
  attack: (shop) =>
    shop.github.world.accounts.team('acme', 'sre')?.members.delete(accountOf(shop.github, 'sre-member')),
  run: withMembers,
  attacked: { state: 'pending', labels: ['human-review'], because: /pending sre: 1 approval of @acme\/sre; none/ },
});

/** A high-risk change, approved by a member of this team alone. */
async function approvedByMemberOf(
  { github: { world }, github: place, repository, open }: Shop,
  team: string,
): Promise<PullRequest> {
  const member = accountOf(place, `${team}-member`);
  repository.setPermission(member, 'write');
  for (const name of ['sre', 'sales']) if (!world.accounts.team('acme', name)) place.addTeam('acme', name);
  world.accounts.team('acme', team)?.members.add(member);
  const pull = await open({ files: HIGH_FILES });
  await pull.approve(member);
  return pull;
}

/** The token of an App that may read the organisation's teams. */
function withMembers({ github: place, repository }: Shop): GateOptions {
  const permissions = { ...PERMISSIONS, members: 'read' } as const;
  const token = place.createToken({ kind: 'installation', app: 'acme-gate', repository, permissions });
  return { inputs: { 'github-token': token.value } };
}

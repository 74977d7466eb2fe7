import type { GitHub } from '@countersign/github-emulator/github';
import type { Account } from '@countersign/github-emulator/state/accounts';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { Repository } from '@countersign/github-emulator/state/repository';
import { chooseTransport } from '@countersign/soc2/github/choose-transport';
import { createClient } from '@countersign/soc2/github/client';
import type { Gate } from '@countersign/soc2/github/gate/gate';
import { settle } from '@countersign/soc2/github/gate/settle';
import { createLookUps } from '@countersign/soc2/github/look-up';
import { policyReader } from '@countersign/soc2/github/read-policy';
import type { SealedRecord } from '@countersign/soc2/record/decision-record';

/** A change that the gate has judged on a local GitHub, with the record of it. */
export interface GatedChange {
  readonly repository: Repository;
  readonly pull: PullRequest;
  readonly bob: Account;
  readonly carol: Account;
  /** A token that may read everything and publish statuses. */
  readonly token: string;
  readonly sealed: SealedRecord;
}

const POLICY = "high-risk: ['**/*.tf']\n";

/** Opens `acme/<name>` with a high-risk change by alice that bob has approved, and lets the gate judge it. */
export async function gatedChange(github: GitHub, name: string): Promise<GatedChange> {
  const repository = await github.createRepository(`acme/${name}`);
  const [alice, bob, carol] = ['alice', 'bob', 'carol'].map(
    (login) => github.world.accounts.byLogin(login) ?? github.addUser(login),
  ) as [Account, Account, Account];
  for (const person of [alice, bob, carol]) repository.setPermission(person, 'write');
  const files = { '.github/change-policy.yml': POLICY, 'main.tf': 'a\n' };
  await repository.commit('main', { author: carol, message: 'Open', files });
  await repository.branch('more', 'main', { actor: alice });
  await repository.commit('more', { author: alice, message: 'More', files: { 'main.tf': 'b\n' } });
  const pull = await repository.openPullRequest({ author: alice, title: 'More', head: 'more', base: 'main' });
  await pull.approve(bob);
  const permissions = { contents: 'read', issues: 'read', 'pull-requests': 'write', statuses: 'write' } as const;
  const token = github.createToken({ kind: 'installation', app: 'github-actions', repository, permissions }).value;
  const settled = await settle(
    await gateOf(github, repository, token),
    await sourcesOf(github, repository, token),
    pull.number,
  );
  if (settled.kind !== 'judged') throw new Error(settled.why);
  return { repository, pull, bob, carol, token, sealed: settled.judged.sealed };
}

async function gateOf(github: GitHub, { name, owner }: Repository, token: string): Promise<Gate> {
  const client = createClient({ token, baseUrl: github.url, transport: await chooseTransport({}) });
  const repository = { owner: owner.login, repo: name };
  return {
    client,
    statusClient: client,
    repository,
    statusContext: 'sdlc-gate',
    bundle: 'b'.repeat(64),
    runUrl: 'https://github.example/run',
    outdated: () => Promise.resolve(false),
    sources: () => ({
      policies: policyReader(client, repository, '.github/change-policy.yml'),
      lookUps: (within) => createLookUps(client, repository, { now: github.clock.now(), within }),
    }),
  };
}

async function sourcesOf(...of: Parameters<typeof gateOf>): Promise<ReturnType<Gate['sources']>> {
  return (await gateOf(...of)).sources();
}

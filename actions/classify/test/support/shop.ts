import type { Files } from '@countersign/github-emulator/files';
import type { GitHub } from '@countersign/github-emulator/github';
import type { Account } from '@countersign/github-emulator/state/accounts';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { Repository } from '@countersign/github-emulator/state/repository';
import type { Token } from '@countersign/github-emulator/state/tokens';

export const POLICY = `high-risk:
  - '**/*.tf'
  - paths: ['services/identity/**']
    except: ['**/*.md']
    name: identity
    reason: Identity service
  - paths: [pnpm-lock.yaml]
    name: dependencies
`;

export const EVERY_RULE = ['**/*.tf', 'identity', 'dependencies'];

/** What a shop's first commit holds. */
const FILES: Files = {
  '.github/change-policy.yml': POLICY,
  '.github/workflows/ci.yml': 'on: push\n',
  'README.md': '# Shop\n',
  'docs/guide.md': 'one\ntwo\nthree\n',
  'infra/main.tf': 'resource "bucket" "orders" {}\n',
  'services/identity/login.ts': "export const login = (): string => 'welcome';\n",
  'services/identity/notes.md': 'Ask before you change this, since everyone signs in by it.\n',
  'web/cart.ts': 'export const total = 0;\n',
};

/** A repository with a policy, two people who may write, and the default token of a workflow that may read. */
export interface Shop {
  readonly github: GitHub;
  readonly repository: Repository;
  readonly alice: Account;
  readonly bob: Account;
  readonly token: Token;
}

/** Makes a shop on a local GitHub; `files` come on top of the usual ones, and null leaves one out. */
export async function openShop(github: GitHub, name = 'acme/shop', files: Files = {}): Promise<Shop> {
  const repository = await github.createRepository(name, { private: true });
  const account = (login: string): Account => github.world.accounts.byLogin(login) ?? github.addUser(login);
  const [alice, bob] = [account('alice'), account('bob')];
  for (const person of [alice, bob]) repository.setPermission(person, 'write');
  const first = Object.fromEntries(Object.entries({ ...FILES, ...files }).filter(([, content]) => content !== null));
  await repository.commit('main', { author: alice, message: 'Open the shop', files: first });
  const permissions = { contents: 'read', 'pull-requests': 'read' } as const;
  return {
    github,
    repository,
    alice,
    bob,
    token: github.createToken({ kind: 'installation', repository, permissions }),
  };
}

/** Opens a pull request of Alice's that makes these changes to a branch. */
export async function propose({ repository, alice }: Shop, files: Files, base = 'main'): Promise<PullRequest> {
  const head = `change-${repository.pulls.size + 1}`;
  await repository.branch(head, base, { actor: alice });
  await repository.commit(head, { author: alice, message: 'Change it', files });
  return repository.openPullRequest({ author: alice, title: 'Change it', head, base });
}

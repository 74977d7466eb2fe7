import type { Files } from '@countersign/github-emulator/files';
import type { GitHub } from '@countersign/github-emulator/github';
import type { Account } from '@countersign/github-emulator/state/accounts';
import type { NewPullRequest, PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { Repository } from '@countersign/github-emulator/state/repository';
import type { Token } from '@countersign/github-emulator/state/tokens';

/** A repository with a policy, people, the reviewer, and the tokens of a run. */
export interface Shop {
  readonly github: GitHub;
  readonly repository: Repository;
  readonly alice: Account;
  readonly bob: Account;
  readonly reviewer: Account;
  /** Reads. */
  readonly token: Token;
  /** The reviewer's own. */
  readonly reviewerToken: Token;
  /** Makes a branch with one commit on it and opens a pull request. */
  readonly open: (change?: NewChange) => Promise<PullRequest>;
}

export interface NewChange extends Partial<Omit<NewPullRequest, 'head'>> {
  readonly files?: Files;
}

export const POLICY = `high-risk: ['**/*.tf']
ai-reviewer: acme-reviewer[bot]
`;
export const LOW = 'web/cart.ts';
export const HIGH = 'infra/main.tf';

/** The cart before any change, long enough that a change of it is a hunk with context. */
export const CART = Array.from({ length: 60 }, (_, at) => `export const item${at} = ${at};\n`).join('');

/** The cart with one line changed. */
export function cartWith(line: string, at = 30): string {
  return CART.split('\n')
    .map((text, index) => (index === at ? line : text))
    .join('\n');
}

/** Opens a shop; shops of one GitHub share their people. */
export async function openShop(github: GitHub, details: { policy?: string; files?: Files } = {}): Promise<Shop> {
  const repository = await github.createRepository(`acme/shop-${github.world.nextId()}`, { private: true });
  const [alice, bob, reviewer] = ['alice', 'bob', 'acme-reviewer[bot]'].map((login) => accountOf(github, login));
  if (alice === undefined || bob === undefined || reviewer === undefined) throw new Error('nobody works here');
  repository.setPermission(alice, 'write');
  repository.setPermission(bob, 'write');
  const files = { 'README.md': '# Shop\n', [LOW]: CART, [HIGH]: 'resource "bucket" "orders" {}\n', ...details.files };
  await repository.commit(repository.defaultBranch, {
    author: bob,
    message: 'Open the shop',
    files: { ...files, '.github/change-policy.yml': details.policy ?? POLICY },
  });
  const token = github.createToken({
    kind: 'installation',
    app: 'github-actions',
    repository,
    permissions: { contents: 'read', issues: 'read', 'pull-requests': 'read' },
    rateLimit: 100_000,
  });
  const reviewerToken = github.createToken({
    kind: 'installation',
    app: 'acme-reviewer',
    repository,
    permissions: { 'pull-requests': 'write' },
    rateLimit: 100_000,
  });
  return {
    github,
    repository,
    alice,
    bob,
    reviewer,
    token,
    reviewerToken,
    open: (change) => openChange(repository, alice, change),
  };
}

function accountOf(github: GitHub, login: string): Account {
  const known = github.world.accounts.byLogin(login);
  if (known !== undefined) return known;
  return login.endsWith('[bot]') ? github.addBot(login.slice(0, -'[bot]'.length)) : github.addUser(login);
}

async function openChange(repository: Repository, alice: Account, change: NewChange = {}): Promise<PullRequest> {
  const { author = alice, base = repository.defaultBranch, title = 'A change', files, ...rest } = change;
  const head = `change-${repository.world.nextId()}`;
  await repository.branch(head, base, { actor: author });
  await repository.commit(head, {
    author,
    message: title,
    files: files ?? { [LOW]: cartWith('export const item30 = 31;') },
  });
  return repository.openPullRequest({ ...rest, author, title, head, base });
}

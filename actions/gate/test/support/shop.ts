import type { FileContent, Files } from '@countersign/github-emulator/files';
import type { GitHub } from '@countersign/github-emulator/github';
import type { Account } from '@countersign/github-emulator/state/accounts';
import type { NewPullRequest, PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { Repository } from '@countersign/github-emulator/state/repository';
import type { Permissions, Token } from '@countersign/github-emulator/state/tokens';

/** Who works on every shop. All may write; the CTO is its admin. */
export interface People {
  /** Writes the changes, unless a test says otherwise. */
  readonly alice: Account;
  readonly bob: Account;
  readonly carol: Account;
  readonly cto: Account;
  /** The AI reviewer that the policy names. */
  readonly reviewer: Account;
}

/** A repository with a policy, people, and the token that the gate runs with. */
export interface Shop extends People {
  readonly github: GitHub;
  readonly repository: Repository;
  readonly token: Token;
  /** Makes a branch with one commit on it and opens a pull request. */
  readonly open: (change?: NewChange) => Promise<PullRequest>;
}

/** A pull request to be opened; each part has a default. */
export interface NewChange extends Partial<Omit<NewPullRequest, 'head'>> {
  /** The branch, which is made from the base. Default: a new one. */
  readonly head?: string;
  /** Default: a change of `LOW`. */
  readonly files?: Files;
}

/** How a shop starts. */
export interface ShopDetails {
  /** Default: `acme/shop-<n>`, where no other shop has n. */
  readonly name?: string;
  /** The policy's text; null for a repository without one. Default: `POLICY`. */
  readonly policy?: FileContent;
  /** More files on the default branch. */
  readonly files?: Files;
  /** The permissions of the gate's token. Default: `PERMISSIONS`. */
  readonly permissions?: Permissions;
  /** Default: private. */
  readonly public?: boolean;
}

/** A file that no rule of `POLICY` matches. */
export const LOW = 'web/cart.ts';
/** A file that the first rule of `POLICY` matches. */
export const HIGH = 'infra/main.tf';
export const POLICY_PATH = '.github/change-policy.yml';
export const WORKFLOW_PATH = '.github/workflows/sdlc-gate.yml';

/** A policy with something of everything. */
export const POLICY = `high-risk:
  - '**/*.tf'
  - paths: ['services/identity/**']
    name: identity
    reviewers: ['@bob', '@carol', '@cto']
ai-reviewer: acme-reviewer[bot]
control-owners: ['@cto']
machine-users: [acme-deploy]
agents: ['coding-agent[bot]']
branches: ['release/*']
`;

/** What the workflow grants the gate. */
export const PERMISSIONS: Permissions = {
  contents: 'read',
  issues: 'read',
  'pull-requests': 'write',
  statuses: 'write',
};

const FILES: Files = {
  'README.md': '# Shop\n',
  [LOW]: 'export const total = 0;\n',
  [HIGH]: 'resource "bucket" "orders" {}\n',
  'services/identity/login.ts': "export const login = (): string => 'welcome';\n",
  [WORKFLOW_PATH]: 'on: pull_request_target\njobs: {}\n',
};

/** Opens a shop. Shops of one GitHub share their people and have a repository each. */
export async function openShop(github: GitHub, details: ShopDetails = {}): Promise<Shop> {
  const name = details.name ?? `acme/shop-${github.world.nextId()}`;
  const repository = await github.createRepository(name, { private: details.public !== true });
  const people = peopleOf(github);
  for (const person of Object.values(people)) repository.setPermission(person, 'write');
  repository.setPermission(people.cto, 'admin');
  const { policy = POLICY, files, permissions = PERMISSIONS } = details;
  await repository.commit(repository.defaultBranch, {
    author: people.cto,
    message: 'Open the shop',
    files: { ...FILES, [POLICY_PATH]: policy, ...files },
  });
  const token = github.createToken({ kind: 'installation', app: 'github-actions', repository, permissions });
  return { ...people, github, repository, token, open: (change = {}) => openChange(repository, people.alice, change) };
}

/** The account of this login, made where it is missing: a bot where it ends in `[bot]`. */
export function accountOf(github: GitHub, login: string): Account {
  const known = github.world.accounts.byLogin(login);
  if (known !== undefined) return known;
  return login.endsWith('[bot]') ? github.addBot(login.slice(0, -'[bot]'.length)) : github.addUser(login);
}

function peopleOf(github: GitHub): People {
  return {
    alice: accountOf(github, 'alice'),
    bob: accountOf(github, 'bob'),
    carol: accountOf(github, 'carol'),
    cto: accountOf(github, 'cto'),
    reviewer: accountOf(github, 'acme-reviewer[bot]'),
  };
}

async function openChange(repository: Repository, alice: Account, change: NewChange): Promise<PullRequest> {
  const { author = alice, base = repository.defaultBranch, files = { [LOW]: 'export const total = 1;\n' } } = change;
  const { title = 'A change', head = `change-${repository.world.nextId()}`, files: _, ...rest } = change;
  await repository.branch(head, base, { actor: author });
  await repository.commit(head, { author, message: title, files });
  return repository.openPullRequest({ ...rest, author, title, head, base });
}

import type { Files } from '@countersign/github-emulator/files';
import type { GitHub } from '@countersign/github-emulator/github';
import type { Account } from '@countersign/github-emulator/state/accounts';
import type { Merge } from '@countersign/github-emulator/state/merging';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { Repository } from '@countersign/github-emulator/state/repository';
import type { Permissions, Token } from '@countersign/github-emulator/state/tokens';

/** A repository whose changes are governed, the people who work on it, and the token that reports on it. */
export interface Shop {
  readonly github: GitHub;
  readonly repository: Repository;
  readonly token: Token;
  /** Writes the changes, unless a test says otherwise. */
  readonly alice: Account;
  readonly bob: Account;
  readonly carol: Account;
  readonly cto: Account;
  /** The AI reviewer that the policy names. */
  readonly reviewer: Account;
  /** Merges what is merged, unless a test says otherwise. */
  readonly merger: Account;
}

export const WORKFLOW = '.github/workflows/sdlc-weekly-review.yml';
export const POLICY_PATH = '.github/change-policy.yml';
export const POLICY = `high-risk:
  - '**/*.tf'
ai-reviewer: acme-reviewer[bot]
control-owners: ['@cto']
branches: ['release/*']
`;

/** What the workflow grants. */
export const PERMISSIONS: Permissions = {
  actions: 'read',
  contents: 'read',
  issues: 'write',
  'pull-requests': 'read',
  statuses: 'read',
};

/** Opens a shop of its own name. Its history is a week and more old. */
export async function openShop(github: GitHub, policy: string = POLICY): Promise<Shop> {
  const repository = await github.createRepository(`acme/weekly-${github.world.nextId()}`, { private: true });
  const person = (login: string): Account => github.world.accounts.byLogin(login) ?? github.addUser(login);
  const reviewer = github.world.accounts.byLogin('acme-reviewer[bot]') ?? github.addBot('acme-reviewer');
  const [alice, bob, carol, cto] = ['alice', 'bob', 'carol', 'cto'].map(person) as [Account, Account, Account, Account];
  for (const account of [alice, bob, carol, cto, reviewer]) repository.setPermission(account, 'write');
  repository.setPermission(cto, 'admin');
  await repository.commit('main', {
    author: cto,
    message: 'Open the shop',
    files: {
      'README.md': '# Shop\n\nEverything.\n',
      [POLICY_PATH]: policy,
      [WORKFLOW]: 'on: schedule\njobs: {}\n',
    },
  });
  const token = github.createToken({
    kind: 'installation',
    app: 'github-actions',
    repository,
    permissions: PERMISSIONS,
    rateLimit: 1_000_000,
  });
  return { github, repository, token, alice, bob, carol, cto, reviewer, merger: carol };
}

/** How a change comes about; each part has a default. */
export interface NewChange {
  readonly author?: Account;
  readonly title?: string;
  readonly base?: string;
  /** The branch, which is made from the base. Default: a new one. */
  readonly head?: string;
  readonly files?: Files;
  /** Who approves it. Default: the AI reviewer. */
  readonly approvedBy?: readonly Account[];
  readonly method?: Merge['method'];
  readonly mergedBy?: Account;
}

/** Opens a change, has it approved, publishes the gate's success and merges it. */
export async function mergeChange(shop: Shop, change: NewChange = {}): Promise<PullRequest> {
  const pull = await openChange(shop, change);
  const { approvedBy = [shop.reviewer] } = change;
  for (const account of approvedBy) await pull.approve(account);
  const gate = shop.github.world.accounts.byLogin('github-actions[bot]') ?? shop.cto;
  if (approvedBy.includes(shop.reviewer)) pull.addLabels(['ai-approved'], gate);
  const context = pull.base.ref === shop.repository.defaultBranch ? 'sdlc-gate' : `sdlc-gate/${pull.base.ref}`;
  shop.repository.setStatus(pull.head.sha, gate, { context, state: 'success', description: 'low risk: approved' });
  await pull.merge({ actor: change.mergedBy ?? shop.merger, method: change.method ?? 'squash' });
  return pull;
}

/** Opens a change of a file of its own. */
export async function openChange(shop: Shop, change: NewChange = {}): Promise<PullRequest> {
  const { repository, alice } = shop;
  const { author = alice, base = repository.defaultBranch } = change;
  const id = repository.world.nextId();
  const { head = `change-${id}`, title = `Change ${id}` } = change;
  const { files = { [`web/part-${id}.ts`]: `export const a = ${id};\nexport const b = a;\n` } } = change;
  await repository.branch(head, base, { actor: author });
  await repository.commit(head, { author, message: title, files });
  return repository.openPullRequest({ author, title, head, base });
}

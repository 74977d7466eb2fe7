import type { GitHub } from '@countersign/github-emulator/github';
import type { Account } from '@countersign/github-emulator/state/accounts';
import type { Repository } from '@countersign/github-emulator/state/repository';

/** The repository of the demo and who works on it. */
export interface Shop {
  readonly github: GitHub;
  readonly repository: Repository;
  /** Writes the changes. */
  readonly author: Account;
  readonly colleague: Account;
  readonly cto: Account;
  /** The AI reviewer that the policy names. */
  readonly reviewer: Account;
  /** The token that a workflow gets. */
  readonly token: string;
  /** What the workflow of the weekly review gets. */
  readonly weeklyToken: string;
  /** The AI reviewer's own. */
  readonly reviewerToken: string;
}

const POLICY = `# What is high-risk, and who may approve what.
high-risk:
  - paths: ['**/*.tf', '**/Dockerfile']
    name: infrastructure
    reason: it runs production
  - paths: ['services/identity/**', 'packages/tokens/**']
    except: ['**/*.md']
    name: identity
    reason: it says who is who
  - 'packages/shared/drizzle/**'
  - '**/package.json'
  - 'pnpm-lock.yaml'
low-risk:
  approvals: 1
  reviewers: [human, ai]
ai-reviewer: acme-reviewer[bot]
control-owners: ['@cto']
# The weeks of this story pass on the local GitHub alone; the gate's own clock stays where it is.
retrospective: {within: 30d}
`;

/** The workflow that opens the retrospectives. */
export const WEEKLY = '.github/workflows/sdlc-weekly-review.yml';

/** Opens a small monorepo of the kind that the policy is made for, on a local GitHub. */
export async function openShop(github: GitHub): Promise<Shop> {
  const [author, colleague, cto] = ['author', 'colleague', 'cto'].map((login) => github.addUser(login)) as [
    Account,
    Account,
    Account,
  ];
  const repository = await github.createRepository('acme/shop', { private: true });
  for (const account of [author, colleague]) repository.setPermission(account, 'write');
  repository.setPermission(cto, 'admin');
  const reviewer = github.addBot('acme-reviewer');
  repository.setPermission(reviewer, 'write');
  await repository.commit('main', {
    author: cto,
    message: 'Open the shop',
    files: {
      '.github/change-policy.yml': POLICY,
      '.github/workflows/ci.yml': 'on: push\njobs: {}\n',
      [WEEKLY]: 'on: schedule\njobs: {}\n',
      'README.md': '# Shop\n',
      'infra/main.tf': 'resource "bucket" "orders" {}\n',
      'packages/shared/drizzle/0001.sql': 'create table orders (id int);\n',
      'packages/tokens/src/sign.ts': 'export const sign = (text: string): string => text;\n',
      'services/identity/src/session.ts':
        'export const lifetime = 3600;\nexport const renew = (): number => lifetime;\n',
      'web/src/cart.ts': 'export const total = (prices: number[]): number => prices.length;\n',
      'web/src/copy.ts': "export const welcome = 'Welcom';\n",
    },
  });
  const { value: token } = github.createToken({
    kind: 'installation',
    app: 'github-actions',
    repository,
    permissions: { contents: 'read', issues: 'read', 'pull-requests': 'write', statuses: 'write' },
  });
  const { value: weeklyToken } = github.createToken({
    kind: 'installation',
    app: 'github-actions',
    repository,
    permissions: { actions: 'read', contents: 'read', issues: 'write', 'pull-requests': 'read', statuses: 'read' },
  });
  const { value: reviewerToken } = github.createToken({
    kind: 'installation',
    app: 'acme-reviewer',
    repository,
    permissions: { 'pull-requests': 'write' },
  });
  return { github, repository, author, colleague, cto, reviewer, token, weeklyToken, reviewerToken };
}

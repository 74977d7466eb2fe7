import { symlink } from './files.ts';
import type { GitHub } from './github.ts';
import type { Repository } from './state/repository.ts';

const policy = `high-risk:
  - '**/*.tf'
  - 'services/identity/**'
  - '.github/workflows/**'
`;

/** A small monorepo `acme/shop` with three people, a reviewer bot, and a pull request of each kind. */
export async function writeSample(github: GitHub): Promise<Repository> {
  const shop = await github.createRepository('acme/shop', { private: true });
  const alice = github.addUser('alice');
  const bob = github.addUser('bob');
  for (const account of [alice, bob]) shop.setPermission(account, 'write');
  github.addBot('acme-reviewer');
  github.addTeam('acme', 'sre', [bob]);
  await shop.commit('main', {
    author: alice,
    message: 'Open the shop',
    files: {
      '.github/change-policy.yml': policy,
      'README.md': '# Shop\n',
      'infra/main.tf': 'resource "bucket" "orders" {}\n',
      'services/identity/login.ts': "export const login = (): string => 'welcome';\n",
      'web/src/cart.ts': 'export const total = 0;\n',
    },
  });
  const change = async (
    head: string,
    title: string,
    files: Parameters<typeof shop.commit>[1]['files'],
  ): Promise<void> => {
    await shop.branch(head);
    await shop.commit(head, { author: alice, message: title, ...(files === undefined ? {} : { files }) });
    await shop.openPullRequest({ author: alice, title, head });
  };
  await change('fix-total', 'Fix the total of the cart', { 'web/src/cart.ts': 'export const total = 1;\n' });
  await change('bucket', 'Add a bucket', { 'infra/backup.tf': 'resource "bucket" "backup" {}\n' });
  await change('move-login', 'Move the login', {
    'services/identity/login.ts': null,
    'web/src/login.ts': "export const login = (): string => 'welcome';\n",
  });
  await change('policy', 'Relax the policy', { '.github/change-policy.yml': "high-risk: ['**/*.tf']\n" });
  await change('link', 'Link the documentation', { 'docs/latest': symlink('../README.md') });
  return shop;
}

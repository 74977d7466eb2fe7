import type { Files } from '@countersign/github-emulator/files';
import type { GitHub } from '@countersign/github-emulator/github';
import type { Account } from '@countersign/github-emulator/state/accounts';
import type { MergedChange } from '@countersign/github-emulator/state/merged-history';
import type { Repository } from '@countersign/github-emulator/state/repository';
import type { Token } from '@countersign/github-emulator/state/tokens';

/** A repository that is reported on, and who works on it. */
export interface Shop {
  readonly github: GitHub;
  readonly repository: Repository;
  readonly token: Token;
  readonly author: Account;
  readonly people: readonly [Account, ...Account[]];
  readonly reviewer: Account;
}

export const WORKFLOW = '.github/workflows/sdlc-weekly-review.yml';

const POLICY = `high-risk:
  - '**/*.tf'
ai-reviewer: acme-reviewer[bot]
`;

/** Opens a repository a month before its history. */
export async function openShop(github: GitHub): Promise<Shop> {
  const repository = await github.createRepository('acme/shop', { private: true });
  const author = github.addUser('author');
  const people = Array.from({ length: 10 }, (_, index) => github.addUser(`person-${index}`)) as [Account, ...Account[]];
  const reviewer = github.addBot('acme-reviewer');
  for (const account of [author, reviewer, ...people]) repository.setPermission(account, 'write');
  await repository.commit('main', {
    files: { '.github/change-policy.yml': POLICY, [WORKFLOW]: 'on: schedule\njobs: {}\n', 'README.md': '# Shop\n' },
  });
  github.clock.advance({ days: 30 });
  const token = github.createToken({
    kind: 'installation',
    app: 'github-actions',
    repository,
    permissions: { actions: 'read', contents: 'read', issues: 'write', 'pull-requests': 'read', statuses: 'read' },
    rateLimit: 1_000_000,
  });
  return { github, repository, token, author, people, reviewer };
}

/**
 * The plainest week there is: one commit each, squashed. Three of four changes are approved by the AI reviewer, the
 * others by one of five people each.
 */
export async function squashedWeek(shop: Shop, changes: number): Promise<void> {
  await shop.repository.mergedHistory(changes, (index) => ({
    ...approved(shop, index, shop.people.slice(0, 5)),
    method: 'squash',
    files: { [pathOf(index)]: textOf(index) },
  }));
}

/** One change in so many moves a file. */
const RENAMES = 200;

/**
 * A week as teams have them: a third merged, a third squashed, a third rebased; one change in five of two commits that
 * were pushed one by one, one in twenty of a single line, one in two hundred that moves a file; ten people approve.
 */
export async function mixedWeek(shop: Shop, changes: number): Promise<void> {
  await shop.repository.mergedHistory(changes, (index) => ({
    ...approved(shop, index, shop.people),
    method: (['merge', 'squash', 'rebase'] as const)[index % 3] ?? 'merge',
    commits: index % 5 === 0 ? 2 : 1,
    pushedOneByOne: true,
    files: filesOf(index),
  }));
}

function filesOf(index: number): Files {
  if (index % RENAMES === RENAMES - 1) {
    return { [pathOf(index - 1, 'lib')]: null, [`moved/part-${index - 1}.ts`]: textOf(index - 1) };
  }
  return { [pathOf(index, 'lib')]: index % 20 === 0 ? `export const part = ${index};\n` : textOf(index) };
}

function pathOf(index: number, root = 'src'): string {
  return `${root}/${index % 100}/part-${index}.ts`;
}

function textOf(index: number): string {
  return `export const part = ${index};\nexport const twice = ${2 * index};\nexport default part;\n`;
}

/** Whether a person approves, and not the AI reviewer. */
function isByPerson(index: number): boolean {
  return index % 4 === 3;
}

function approved({ author, people, reviewer }: Shop, index: number, approvers: readonly Account[]): MergedChange {
  const person = approvers[Math.floor(index / 4) % approvers.length] ?? reviewer;
  return {
    author,
    mergedBy: people[0],
    approvedBy: [isByPerson(index) ? person : reviewer],
    labels: isByPerson(index) ? [] : ['ai-approved'],
    statuses: [{ context: 'sdlc-gate', state: 'success', description: 'low risk: approved' }],
  };
}

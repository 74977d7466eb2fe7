import { startGitHub } from '@countersign/github-emulator/github';
import type { Repository } from '@countersign/github-emulator/state/repository';
import { startReplay } from './replay.ts';

/**
 * A local GitHub in a process of its own, whose answers are recorded and replayed, so that what it computes is not
 * measured. It is told the sizes of the pull requests by the command line, says on its channel where it listens, and then
 * takes orders there.
 */
export interface Listening {
  readonly url: string;
  readonly token: string;
  readonly repository: { readonly fullName: string; readonly defaultBranch: string };
  /** Number of the pull request of each size, in the order of the sizes. */
  readonly numbers: readonly number[];
}

/** How late each call is answered from now on, in milliseconds; answered by the calls since the order before. */
export interface Order {
  readonly latency: number;
}

/** `METHOD path`, one for each call. */
export type Calls = readonly string[];

const POLICY = `high-risk:
  - '**/*.tf'
  - '**/Dockerfile'
  - '**/migrations/**'
  - 'infra/**'
  - paths: ['services/identity/**', 'services/payments/**']
    except: ['**/*.md']
    name: sensitive services
    reason: Money and identities
    approvals: 2
  - '.npmrc'
  - 'pnpm-lock.yaml'
`;

/** Twenty lines, of which the change touches two: a patch as long as most are. */
function source(index: number, changed: boolean): string {
  const lines = Array.from({ length: 20 }, (_, line) => `export const value${line} = 'module ${index}, line ${line}';`);
  if (changed) {
    lines[6] = `export const value6 = 'module ${index}, changed';`;
    lines[13] = `export const value13 = compute(${index});`;
  }
  return `${lines.join('\n')}\n`;
}

async function openPullRequest(shop: Repository, files: number): Promise<number> {
  const paths = Array.from(
    { length: files },
    (_, index) => [`packages/web-${index % 40}/src/part-${index}.ts`, index] as const,
  );
  const head = `change-${files}`;
  await shop.branch(head);
  await shop.commit(head, { files: Object.fromEntries(paths.map(([path, index]) => [path, source(index, true)])) });
  const pull = await shop.openPullRequest({ author: shop.maintainer(), title: `Change ${files} files`, head });
  return pull.number;
}

const sizes = process.argv.slice(2).map(Number);
const most = Math.max(...sizes);
const github = await startGitHub();
const shop = await github.createRepository('acme/shop', { private: true });
await shop.commit('main', {
  files: {
    '.github/change-policy.yml': POLICY,
    ...Object.fromEntries(
      Array.from({ length: most }, (_, index) => [
        `packages/web-${index % 40}/src/part-${index}.ts`,
        source(index, false),
      ]),
    ),
  },
});
const numbers: number[] = [];
for (const size of sizes) numbers.push(await openPullRequest(shop, size));
const permissions = { contents: 'read', 'pull-requests': 'read' } as const;
const token = github.createToken({ kind: 'installation', repository: shop, permissions, rateLimit: 1_000_000 });

const replay = await startReplay(github.url);
process.on('message', ({ latency }: Order) => {
  const calls: Calls = replay.calls.splice(0);
  replay.latency = latency;
  process.send?.(calls);
});
process.on('disconnect', () => {
  void github.close().then(() => process.exit());
});
const listening: Listening = {
  url: replay.url,
  token: token.value,
  repository: { fullName: shop.fullName, defaultBranch: shop.defaultBranch },
  numbers,
};
process.send?.(listening);

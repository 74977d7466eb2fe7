import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { runBuilt } from './run.ts';
import type { Shop } from './shop.ts';
import { type Ink, row } from './terminal.ts';

const INK: Readonly<Record<string, Ink>> = { success: 'green', pending: 'yellow', failure: 'red', error: 'red' };

/** Lets the gate judge a pull request, and shows the status that it publishes and the labels. */
export async function tellStatus(shop: Shop, what: string, pull: PullRequest): Promise<void> {
  await runBuilt('gate', shop, pull);
  const status = shop.repository
    .statusesOf(pull.head.sha)
    .filter(({ context }) => context === 'sdlc-gate')
    .at(-1);
  const labels = pull.labels.map(({ name }) => name).join(', ');
  row([
    { text: `#${pull.number}`, width: 3 },
    { text: what, width: 46 },
    { text: status?.state ?? 'none', width: 7, ink: INK[status?.state ?? 'error'] ?? 'dim' },
    { text: status?.description ?? '', width: 64 },
    { text: labels, width: 0, ink: 'dim' },
  ]);
}

import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { openChange } from './change.ts';
import { runBuilt } from './run.ts';
import type { Shop } from './shop.ts';
import { type Ink, ink, row, say } from './terminal.ts';

const INK: Readonly<Record<string, Ink>> = { success: 'green', pending: 'yellow', failure: 'red', error: 'red' };

/** Shows how approvals are judged: what passes, and what would like to. */
export async function showApprovals(shop: Shop): Promise<void> {
  const { author, colleague, cto, reviewer, repository } = shop;
  const tell = async (what: string, pull: PullRequest): Promise<void> => {
    await runBuilt('gate', shop, pull);
    const status = repository
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
  };
  say(ink('2. Approvals are judged, and one status is published: `gate`', 'bold'));

  say();
  const low = await openChange(shop, 'Round the total of the cart', {
    'web/src/cart.ts': 'export const total = (prices: number[]): number => Math.round(prices.length);\n',
  });
  await tell('a low-risk change is opened', low);
  await low.approve(reviewer);
  await tell('the AI reviewer approves it', low);
  await repository.commit(low.head.ref, {
    author,
    files: { 'web/src/cart.ts': 'export const total = (): number => 0;\n' },
  });
  await tell('its author pushes more: the approval is stale', low);

  say();
  const high = await openChange(shop, 'Shorten the session', {
    'services/identity/src/session.ts': 'export const lifetime = 600;\n',
  });
  high.addLabels(['ai-approved'], author);
  await tell('high risk; its author puts `ai-approved` on it', high);
  await high.approve(reviewer);
  await tell('the AI reviewer approves it', high);
  await repository.commit(high.head.ref, {
    author: colleague,
    files: { 'web/src/copy.ts': "export const welcome = 'Hello';\n" },
  });
  await high.approve(colleague);
  await tell('a colleague pushes to it and approves it', high);
  const objection = await high.requestChanges(cto, { body: 'Ten minutes is too short.' });
  await tell('the CTO objects', high);
  high.dismiss(objection, author);
  await tell('its author dismisses the objection', high);
  await high.approve(cto);
  await tell('the CTO approves: a person who did not write it', high);
  await repository.branch('release/1', 'main', { actor: cto });
  await high.retarget('release/1', author);
  await high.retarget('main', author);
  await tell('its author retargets it, there and back', high);
  await high.approve(cto);
  await tell('the CTO looks again and approves', high);
  say();
}

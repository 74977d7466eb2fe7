import type { GitHub } from '@countersign/github-emulator/github';
import { runInProcess } from '../stage/run-in-process.ts';
import { faultMatrix, type Scene } from './matrix.ts';
import { dismissed, openBusyShop } from './scenes.ts';

faultMatrix('A group of the merge queue that holds two approved changes', (github) => groupOf(github, false));

faultMatrix('A group of the merge queue of which one approval was dismissed since its success', (github) =>
  groupOf(github, true),
);

/** Two changes in the queue; the group is that of the second, which stands on the first. */
async function groupOf(github: GitHub, isStale: boolean): Promise<Scene> {
  const shop = await openBusyShop(github);
  const { repository, cto, bob } = shop;
  const first = await shop.open({ files: { 'web/first.ts': '1\n' } });
  const second = await shop.open({ files: { 'web/second.ts': '2\n' } });
  for (const pull of [first, second]) await pull.approve(bob);
  const queue = repository.mergeQueue();
  await queue.add(first, cto);
  const entry = await queue.add(second, cto);
  const payload = await queue.eventPayload(entry);
  const run = ({ timeout }: { timeout: number }) =>
    runInProcess(shop, '', { eventName: 'merge_group', payload, timeout });
  if (isStale) {
    await run({ timeout: 20_000 });
    if (repository.statusesOf(entry.headSha).at(-1)?.state !== 'success') throw new Error('no success was earned');
    await dismissed(shop, first);
  }
  return { shop, run, shas: [entry.headSha], pulls: [first, second] };
}

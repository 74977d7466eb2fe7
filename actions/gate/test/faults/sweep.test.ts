import type { GitHub } from '@countersign/github-emulator/github';
import { runInProcess } from '../stage/run-in-process.ts';
import { faultMatrix, type Scene } from './matrix.ts';
import { dismissed, earned, openBusyShop } from './scenes.ts';

faultMatrix('A sweep over a stale success, a deserved one and a new change', sweepOfThree, { hides: /\/pulls$/ });

async function sweepOfThree(github: GitHub): Promise<Scene> {
  const shop = await openBusyShop(github);
  const stale = await shop.open({ files: { 'web/stale.ts': '1\n' } });
  const deserved = await shop.open({ files: { 'web/deserved.ts': '1\n' } });
  for (const pull of [stale, deserved]) {
    await pull.approve(shop.bob);
    await earned(shop, pull);
  }
  await dismissed(shop, stale);
  const fresh = await shop.open({ files: { 'web/fresh.ts': '1\n' } });
  await fresh.approve(shop.reviewer);
  return {
    shop,
    run: ({ timeout }) => runInProcess(shop, 'all', { timeout }),
    shas: [stale.head.sha],
    others: [deserved.head.sha, fresh.head.sha],
    pulls: [stale, deserved, fresh],
  };
}

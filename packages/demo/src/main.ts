import process from 'node:process';
import { startGitHub } from '@countersign/github-emulator/github';
import { showApprovals } from './approval.ts';
import { showClassification } from './classification.ts';
import { openShop } from './shop.ts';
import { ink, say } from './terminal.ts';

say(ink('Countersign, on a local GitHub that this demo starts: real git, no network, nothing kept.', 'bold'));
say();
const started = performance.now();
const github = await startGitHub();
try {
  const shop = await openShop(github);
  await showClassification(shop);
  await showApprovals(shop);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`Each line above is one run of the built action in dist/ as its own process: ${seconds} s in all.`);
  say(`Next: README.md, "Adopt it in ten minutes".`);
} catch (error) {
  say(ink(`The demo broke: ${error instanceof Error ? error.message : String(error)}`, 'red'));
  process.exitCode = 1;
} finally {
  await github.close();
}

import process from 'node:process';
import { startAnthropic } from '@countersign/anthropic-emulator/anthropic';
import { startGitHub } from '@countersign/github-emulator/github';
import type { Chapter } from './chapter.ts';
import { aiReview } from './chapters/ai-review.ts';
import { approvals } from './chapters/approvals.ts';
import { classification } from './chapters/classification.ts';
import { openShop } from './shop.ts';
import { ink, say } from './terminal.ts';

/** The story, in the order in which it is told. */
const CHAPTERS: readonly Chapter[] = [classification, approvals, aiReview];

say(ink('Countersign, on a local GitHub and a local model that this demo starts: no network, nothing kept.', 'bold'));
say();
const started = performance.now();
const github = await startGitHub();
const anthropic = await startAnthropic();
try {
  const stage = { ...(await openShop(github)), anthropic };
  for (const [at, { title, show }] of CHAPTERS.entries()) {
    say(ink(`${at + 1}. ${title}`, 'bold'));
    say();
    await show(stage);
    say();
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`Each line above is one run of a built action in dist/, in processes of its own: ${seconds} s in all.`);
  say(`Next: README.md, "Adopt it in ten minutes".`);
} catch (error) {
  say(ink(`The demo broke: ${error instanceof Error ? error.message : String(error)}`, 'red'));
  process.exitCode = 1;
} finally {
  await anthropic.close();
  await github.close();
}

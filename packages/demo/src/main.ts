import { join } from 'node:path';
import process from 'node:process';
import { startAnthropic } from '@countersign/anthropic-emulator/anthropic';
import { startGitHub } from '@countersign/github-emulator/github';
import type { Chapter } from './chapter.ts';
import { aiReview } from './chapters/ai-review.ts';
import { approvals } from './chapters/approvals.ts';
import { classification } from './chapters/classification.ts';
import { retrospective } from './chapters/retrospective.ts';
import { emptyFolder, leaveStory } from './output/output-folder.ts';
import { root } from './run.ts';
import { openShop } from './shop.ts';
import type { Stage } from './stage.ts';
import { newStory } from './story.ts';
import { ink, say } from './terminal.ts';

/** The story, in the order in which it is told. */
const CHAPTERS: readonly Chapter[] = [classification, approvals, aiReview, retrospective];

/** What is left for whoever watched; git ignores it. */
const FOLDER = join(root, 'demo-output');

const DAY = 86_400_000;

say(ink('Countersign, on a local GitHub and a local model that this demo starts: no network, no account.', 'bold'));
say();
const started = performance.now();
const github = await startGitHub({ serverUrl: 'https://github.example' });
const anthropic = await startAnthropic();
try {
  await emptyFolder(FOLDER);
  // The shop is older than the first week that is told of, and the last week ends now.
  github.clock.set(new Date(Date.now() - 35 * DAY));
  const stage: Stage = { ...(await openShop(github)), anthropic, story: newStory(), folder: FOLDER };
  github.clock.set(new Date(Date.now() - 19 * DAY));
  for (const [at, { title, show }] of CHAPTERS.entries()) {
    say(ink(`${at + 1}. ${title}`, 'bold'));
    say();
    await show(stage);
    say();
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { fullName } = stage.repository;
  await leaveStory(FOLDER, stage.story, { repository: fullName, at: new Date().toISOString(), seconds });
  say(`Every line above comes from a run of what is built in dist/, in processes of its own: ${seconds} s in all.`);
  say(`All of it, with the retrospective and the files that prove it: demo-output/report.html`);
  say(`Next: README.md, "Adopt it in ten minutes".`);
} catch (error) {
  say(ink(`The demo broke: ${error instanceof Error ? error.message : String(error)}`, 'red'));
  process.exitCode = 1;
} finally {
  await anthropic.close();
  await github.close();
}

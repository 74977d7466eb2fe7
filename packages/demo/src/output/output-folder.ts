import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Story } from '../story.ts';
import { type Facts, page } from './page.ts';

/** Makes the folder, without what an earlier run has left in it. */
export async function emptyFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}

/** Leaves the story behind: the page, the newest retrospective as it stands on GitHub, and a decision of the gate. */
export async function leaveStory(folder: string, story: Story, facts: Facts): Promise<void> {
  const newest = story.weeks.at(-1);
  if (newest === undefined) throw new Error('the story has no retrospective');
  await writeFile(join(folder, 'retrospective.md'), `# ${newest.title}\n\n${newest.body}\n`);
  await writeFile(join(folder, 'decision-record.json'), story.record);
  await writeFile(join(folder, 'report.html'), page(story, facts));
}

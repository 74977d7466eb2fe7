import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { runBuilt } from './run.ts';
import type { Stage } from './stage.ts';
import { type Ink, row } from './terminal.ts';

const INK: Readonly<Record<string, Ink>> = { success: 'green', pending: 'yellow', failure: 'red', error: 'red' };

/** Lets the gate judge a pull request, and shows the status that it publishes and the labels. */
export async function tellStatus(stage: Stage, what: string, pull: PullRequest): Promise<void> {
  const { record } = await runBuilt('gate', stage, pull);
  const { repository, story } = stage;
  const status = repository
    .statusesOf(pull.head.sha)
    .filter(({ context }) => context === 'sdlc-gate')
    .at(-1);
  const labels = pull.labels.map(({ name }) => name).join(', ');
  const state = status?.state ?? 'none';
  const description = status?.description ?? '';
  story.statuses.push({ number: pull.number, what, state, description, labels });
  story.record = record ?? story.record;
  row([
    { text: `#${pull.number}`, width: 3 },
    { text: what, width: 46 },
    { text: state, width: 7, ink: INK[state] ?? 'dim' },
    { text: description, width: 64 },
    { text: labels, width: 0, ink: 'dim' },
  ]);
}

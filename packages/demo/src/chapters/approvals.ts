import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { Chapter } from '../chapter.ts';
import { openChange } from '../change.ts';

import type { Stage } from '../stage.ts';
import { tellStatus } from '../tell-status.ts';
import { say } from '../terminal.ts';

/** How approvals are judged: what passes, and what would like to. */
export const approvals: Chapter = {
  title: 'Approvals are judged, and one status is published: `gate`',
  show,
};

async function show(stage: Stage): Promise<void> {
  const { author, colleague, cto, reviewer, repository } = stage;
  const tell = (what: string, pull: PullRequest): Promise<void> => tellStatus(stage, what, pull);

  const low = await openChange(stage, 'Round the total of the cart', {
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
  const high = await openChange(stage, 'Shorten the session', {
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
}

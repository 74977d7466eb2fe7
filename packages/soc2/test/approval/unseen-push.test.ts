import { expect, test } from '@jest/globals';
import type { Push, PushLog } from '../../src/approval/snapshot.ts';
import { whyPushersUnseen } from '../../src/approval/unseen-push.ts';
import { alice, approval, bob, carol, commitId, decisionOn, HEAD, OLD, push, snapshotOf } from '../decision/change.ts';

const log = (...pushes: readonly Push[]): PushLog => ({ observed: true, pushes });
const why = (pushLog: PushLog): string | undefined => whyPushersUnseen(snapshotOf({ pushLog }));

test('A log that names who pushed the head, and everything before it, leaves nothing unseen', () => {
  expect(why(log(push(bob, OLD, null), push(alice)))).toBeUndefined();
});

test.each([
  ['is hidden', { observed: false, why: 'the log of the fork is hidden' }, 'the log of the fork is hidden'],
  ['names nobody for the head', log(push(null)), `the activity log does not say who pushed ${HEAD.slice(0, 12)}`],
  [
    'names nobody for earlier pushes, in whatever order',
    log(push(alice), push(null, commitId(7)), push(null, commitId(3))),
    `the activity log does not say who pushed ${commitId(3).slice(0, 12)}`,
  ],
] as const)('A log that %s says so', (_what, pushLog, sentence) => {
  expect(why(pushLog)).toBe(sentence);
});

test('Where a pusher is unseen, one more human is needed, and the pushers that are seen do not count', () => {
  const pushLog = log(push(bob, OLD, null), push(null));
  const state = (...by: readonly (typeof bob)[]): string =>
    decisionOn({ pushLog, reviews: by.map((who, index) => approval(index + 1, who)) }).state;
  expect(state(carol)).toBe('pending');
  expect(state(carol, bob)).toBe('pending');
});

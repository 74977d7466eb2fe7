import { expect, test } from '@jest/globals';
import { freshApproval } from '../../src/approval/fresh-approval.ts';
import { HEAD, OLD } from '../decision/change.ts';
import { inWords, judged } from './facts.ts';

test.each([
  ['An approval of the head counts', HEAD, 'counted'],
  [
    'An approval given before the last push does not',
    OLD,
    'refused: approved 000000000000, but the head is now 000000000000',
  ],
  [
    'An approval of a commit that GitHub no longer knows does not',
    null,
    'refused: approved an unknown commit, but the head is now 000000000000',
  ],
])('%s', (_, commit, expected) => {
  expect(inWords(judged(freshApproval, { review: { commit } }))).toBe(expected);
});

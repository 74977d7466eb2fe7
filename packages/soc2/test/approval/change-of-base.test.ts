import { expect, test } from '@jest/globals';
import { changeOfBase } from '../../src/approval/change-of-base.ts';
import { minute } from '../decision/change.ts';
import { judged } from './facts.ts';

test.each([
  ['Where the base was never changed, an approval of any time counts', null, minute(5), 'counted'],
  ['An approval against another base is one of another change', minute(10), minute(5), 'refused'],
  ['An approval in the second of the change of base proves nothing', minute(10), minute(10), 'refused'],
  ['An approval after the change of base counts', minute(10), minute(11), 'counted'],
  [
    'Times are compared as times: 11:05 in Paris is 10:05 in UTC',
    '2026-01-05T10:04:00Z',
    '2026-01-05T11:03:00+01:00',
    'refused',
  ],
  ['An approval of no time is not after it', minute(10), null, 'refused'],
  ['A change of base at no time that can be read is before nothing', 'soon', minute(59), 'refused'],
])('%s', (_, baseChangedAt, at, expected) => {
  expect(judged(changeOfBase, { baseChangedAt, review: { at } }).kind).toBe(expected);
});

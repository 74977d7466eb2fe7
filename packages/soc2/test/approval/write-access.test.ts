import { expect, test } from '@jest/globals';
import { writeAccess } from '../../src/approval/write-access.ts';
import { bob, carol } from '../decision/change.ts';
import { inWords, judged } from './facts.ts';

test.each([
  ['admin', 'counted'],
  ['maintain', 'counted'],
  ['write', 'counted'],
  ['triage', 'refused: has no write access (permission: triage)'],
  ['read', 'refused: has no write access (permission: read)'],
  ['none', 'refused: has no write access (permission: none)'],
  ['Write', 'refused: has no write access (permission: Write)'],
  ['gone', 'refused: no longer exists under that login'],
  ['', 'refused: has no write access (permission: )'],
])('An approver whose permission is %j', (permission, expected) => {
  expect(inWords(judged(writeAccess, { known: { permissions: { [bob.id]: permission } } }))).toBe(expected);
});

test('An account that nobody has looked up is asked for, and not taken at its word', () => {
  expect(judged(writeAccess, { known: { permissions: { [carol.id]: 'admin' } } })).toEqual({
    kind: 'unknown',
    lookups: [{ kind: 'permission', account: bob }],
  });
});

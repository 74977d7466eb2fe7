import { expect, test } from '@jest/globals';
import { accountOf } from '../../src/github/account.ts';
import { shape } from '../../src/github/shape.ts';
import { ALICE, GHOST, user } from './rows.ts';

const read = (row: object | null) => accountOf(row === null ? null : shape('GET /user', '', row));

test.each([
  ['where GitHub leaves the account out', null],
  ['where its stand-in on github.com is named', GHOST],
  ['where its stand-in on another server is named, whose id differs', { ...GHOST, id: 3 }],
])('a deleted account is none: %s', (_, row) => {
  expect(read(row)).toBeNull();
});

test('a person of another server who has the id of the stand-in on github.com is a person', () => {
  expect(read(user({ ...ALICE, id: GHOST.id as typeof ALICE.id }))).toEqual({ ...ALICE, id: GHOST.id });
});

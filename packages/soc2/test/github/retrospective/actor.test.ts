import { expect, test } from '@jest/globals';
import { actorOf, gitActorOf } from '../../../src/github/retrospective/actor.ts';
import { shape } from '../../../src/github/shape.ts';

const shapeOf = (data: object) => shape('POST /graphql', '', data);

test.each([
  ['a user', { __typename: 'User', login: 'ann', databaseId: 7 }, { id: 7, login: 'ann', type: 'User' }],
  [
    'a bot without its suffix',
    { __typename: 'Bot', login: 'fix', databaseId: 7 },
    { id: 7, login: 'fix[bot]', type: 'Bot' },
  ],
  [
    'a bot that is called a user',
    { __typename: 'User', login: 'fix[bot]', databaseId: 7 },
    { id: 7, login: 'fix[bot]', type: 'Bot' },
  ],
  ['the stand-in of a deleted account', { __typename: 'User', login: 'ghost', databaseId: 10137 }, null],
  ['the stand-in of another server', { __typename: 'User', login: 'ghost', databaseId: 3 }, null],
  [
    'a person of another server who has its id',
    { __typename: 'User', login: 'ann', databaseId: 10137 },
    { id: 10137, login: 'ann', type: 'User' },
  ],
  [
    'a bot of its name',
    { __typename: 'Bot', login: 'ghost', databaseId: 7 },
    { id: 7, login: 'ghost[bot]', type: 'Bot' },
  ],
])('%s is read as REST shows it, also behind a commit', (_, shown, account) => {
  expect(actorOf(shapeOf(shown))).toEqual(account);
  expect(gitActorOf(shapeOf({ email: 'a@b.c', user: shown }))).toEqual(account);
});

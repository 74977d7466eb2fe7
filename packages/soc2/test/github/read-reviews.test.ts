import { expect, test } from '@jest/globals';
import { readReviews } from '../../src/github/read-reviews.ts';
import { fakeGitHub } from './fake-github.ts';
import { ALICE, AT, GHOST, id, REPOSITORY, reviewRow, at } from './rows.ts';

const PATH = `GET ${AT}/pulls/7/reviews`;
const read = async (rows: readonly object[]) => readReviews(fakeGitHub({ [PATH]: rows }).client, REPOSITORY, 7);

test('A review is read with who, what, when and on which commit', async () => {
  expect(await read([reviewRow(5)])).toEqual([{ id: 5, by: ALICE, state: 'APPROVED', commit: id(9), at: at(5) }]);
});

test('Reviews come in the order of their submission, then of their numbers, whatever order GitHub lists them in', async () => {
  const rows = [
    reviewRow(4, { state: 'PENDING', submitted_at: undefined }),
    reviewRow(9, { submitted_at: at(2) }),
    reviewRow(8, { submitted_at: at(2) }),
    reviewRow(10, { submitted_at: at(1) }),
  ];
  expect((await read(rows)).map((review) => review.id)).toEqual([10, 8, 9, 4]);
});

test('Of 250 reviews none is left out, and the pages after the first go out together', async () => {
  const rows = Array.from({ length: 250 }, (_, index) => reviewRow(index + 1));
  const github = fakeGitHub({ [PATH]: rows });
  expect(await readReviews(github.client, REPOSITORY, 7)).toHaveLength(250);
  expect(github.calls.map(({ query }) => query.get('page'))).toEqual(['1', '2', '3']);
});

test('A review that comes in while the pages are read is read as well', async () => {
  const rows = Array.from({ length: 200 }, (_, index) => reviewRow(index + 1));
  const github = fakeGitHub({ [PATH]: rows }, { strike: (_, nth) => void (nth === 2 && rows.push(reviewRow(201))) });
  expect(await readReviews(github.client, REPOSITORY, 7)).toHaveLength(201);
});

test('A deleted account is nobody, whether GitHub leaves it out or names its stand-in', async () => {
  expect((await read([reviewRow(1, { user: null }), reviewRow(2, { user: GHOST })])).map(({ by }) => by)).toEqual([
    null,
    null,
  ]);
});

test('A review whose commit is gone has none', async () => {
  expect((await read([reviewRow(1, { commit_id: null })]))[0]?.commit).toBeNull();
});

test.each([
  ['in a state that nobody knows', { state: 'VETOED' }, 'the review 1 has the unknown state "VETOED"'],
  ['in a state of another spelling', { state: 'approved' }, 'unknown state "approved"'],
  [
    'that was submitted at no time',
    { submitted_at: null },
    '`[0].submitted_at` of the answer should be an instant, and is null',
  ],
  ['that was submitted at no readable time', { submitted_at: 'yesterday' }, '`[0].submitted_at`'],
  ['on no readable commit', { commit_id: 'HEAD' }, '`[0].commit_id`'],
  ['by an account without an id', { user: { login: 'alice', type: 'User' } }, '`[0].user.id`'],
])('A review %s is an error', async (_, details, message) => {
  await expect(read([reviewRow(1, details)])).rejects.toThrow(message);
});

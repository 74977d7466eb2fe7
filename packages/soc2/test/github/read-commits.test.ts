import { describe, expect, test } from '@jest/globals';
import { readCommits } from '../../src/github/read-commits.ts';
import { fakeGitHub, pageOf, type Handler } from './fake-github.ts';
import { ALICE, AT, BOB, commitRow, gatedPull, id, REPOSITORY } from './rows.ts';

const LIST = `GET ${AT}/pulls/7/commits`;
const commitRows = (count: number): object[] => Array.from({ length: count }, (_, index) => commitRow(index + 1));
const pullOf = (commits: number, head = commits) =>
  gatedPull({ commits, head: { sha: id(head), ref: 'topic', repository: 'acme/shop' } });

describe('a list that GitHub gives whole', () => {
  const read = async (rows: readonly object[], pull = pullOf(rows.length)) =>
    readCommits(fakeGitHub({ [LIST]: rows }).client, REPOSITORY, pull);

  test('is read with parents, author, committer and co-authors', async () => {
    const message = 'Fix\n\nCo-authored-by: C <103+carol@users.noreply.github.com>';
    expect(await read([commitRow(1, {}, message)])).toEqual([
      { sha: id(1), parents: [id(0)], author: ALICE, committer: BOB, coAuthors: [{ id: 103, login: 'carol' }] },
    ]);
  });

  test('takes all its pages at once, in one round', async () => {
    const github = fakeGitHub({ [LIST]: commitRows(249) });
    expect(await readCommits(github.client, REPOSITORY, pullOf(249))).toHaveLength(249);
    expect(github.calls.map(({ query }) => query.get('page'))).toEqual(['1', '2', '3']);
  });

  test.each([
    ['null', null],
    ['an empty object', {}],
  ])('names nobody where GitHub links the e-mail to no account and answers %s', async (_, author) => {
    expect((await read([commitRow(1, { author, committer: author })]))[0]).toMatchObject({
      author: null,
      committer: null,
    });
  });

  test('is an error where an account has a login and no id', async () => {
    await expect(read([commitRow(1, { author: { login: 'alice' } })])).rejects.toThrow('`[0].author.id`');
  });

  test('is empty where the pull request has no commit of its own', async () => {
    expect(await read([], pullOf(0))).toEqual([]);
  });

  test.each([
    ['shorter than GitHub says', commitRows(2), pullOf(3), '2 commits came of 3'],
    ['longer than GitHub says', commitRows(3), pullOf(2), '3 commits came of 2'],
    ['longer by a page', commitRows(130), pullOf(100), 'the list goes on after 100 commits'],
    [
      'one in which a commit stands twice',
      [commitRow(1), commitRow(2), commitRow(2)],
      pullOf(3, 2),
      '2 commits came of 3',
    ],
    ['that of another head', commitRows(2), pullOf(2, 9), `the head ${id(9)} is not among the commits`],
  ])('is never %s', async (_, rows, pull, message) => {
    await expect(read(rows, pull)).rejects.toThrow(`GET ${AT}/pulls/7/commits: ${message}`);
  });
});

describe('a list that GitHub cuts off at 250', () => {
  const compare = (rows: readonly object[], total = rows.length): Handler => {
    return (call) => {
      const { json, ...rest } = pageOf(rows, call);
      return { ...rest, json: { total_commits: total, commits: json } };
    };
  };
  const COMPARE = (pull = pullOf(600)): string => `GET ${AT}/compare/${pull.base.sha}...${pull.head.sha}`;

  test.each([250, 251, 600, 2500])('is read from the comparison instead: %d commits', async (count) => {
    const github = fakeGitHub({ [COMPARE(pullOf(count))]: compare(commitRows(count)) });
    expect(await readCommits(github.client, REPOSITORY, pullOf(count))).toHaveLength(count);
    expect(github.calls).toHaveLength(Math.ceil(count / 100));
  });

  test('is read whole where the pull request, too, says no more than 250', async () => {
    const pull = { ...pullOf(250, 400) };
    const github = fakeGitHub({ [COMPARE(pull)]: compare(commitRows(400)) });
    expect(await readCommits(github.client, REPOSITORY, pull)).toHaveLength(400);
  });

  test.each([
    ['fewer in all than the pull request has', commitRows(599), 599, '599 commits came of 600'],
    ['fewer than it says itself', commitRows(600).slice(1), 600, '599 commits came of 600'],
    ['more than it says itself', commitRows(601), 600, 'the list goes on after 600 commits'],
  ])('is an error where the comparison holds %s', async (_, rows, total, message) => {
    const github = fakeGitHub({ [COMPARE()]: compare(rows, total) });
    await expect(readCommits(github.client, REPOSITORY, pullOf(600))).rejects.toThrow(message);
  });
});

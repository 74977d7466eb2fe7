import { describe, expect, test } from '@jest/globals';
import { pullRequestsOf, resolveMergeGroup } from '../../src/github/resolve-merge-group.ts';
import { fakeGitHub } from './fake-github.ts';
import { AT, id, REPOSITORY } from './rows.ts';

const TIP = id(100);
const REF = `GET ${AT}/git/ref/heads/main`;
const tip = { [REF]: { ref: 'refs/heads/main', object: { sha: TIP } } };

/** An entry of the queue: its head, what it stands on, and its pull request. */
type Entry = readonly [head: number, base: number, number: number];

const node = ([head, base, number]: Entry): object => ({
  headCommit: { oid: id(head) },
  baseCommit: { oid: id(base) },
  pullRequest: { number },
});

const queue = (nodes: readonly object[], pageInfo: object = { hasNextPage: false, endCursor: null }): object => ({
  data: { repository: { mergeQueue: { entries: { pageInfo, nodes } } } },
});

const group = (head: number, base: number, number: number) => ({
  headSha: id(head),
  baseSha: id(base),
  base: 'main',
  number,
});

async function resolve(entries: readonly Entry[], of: ReturnType<typeof group>) {
  return resolveMergeGroup(fakeGitHub({ ...tip, 'POST /graphql': queue(entries.map(node)) }).client, REPOSITORY, of);
}

test('A group that starts from the tip of the branch is the pull request that its ref names, by one call', async () => {
  const github = fakeGitHub(tip);
  expect(await resolveMergeGroup(github.client, REPOSITORY, group(101, 100, 7))).toEqual([7]);
  expect(github.calls).toHaveLength(1);
});

test('A group that stands on others is all of them, the one that its ref names last', async () => {
  expect(
    await resolve(
      [
        [101, 100, 5],
        [102, 101, 6],
        [103, 102, 7],
        [104, 103, 8],
      ],
      group(103, 102, 7),
    ),
  ).toEqual([5, 6, 7]);
});

test('The entries are found past the first page of the queue', async () => {
  const github = fakeGitHub({
    ...tip,
    'POST /graphql': ({ body }: { body: { variables: { after: string | null } } }) => ({
      json:
        body.variables.after === null
          ? queue([node([102, 101, 6])], { hasNextPage: true, endCursor: 'next' })
          : queue([node([101, 100, 5])]),
    }),
  });
  expect(await resolveMergeGroup(github.client, REPOSITORY, group(102, 101, 6))).toEqual([5, 6]);
});

describe('a group cannot be resolved', () => {
  test.each<[string, readonly Entry[], ReturnType<typeof group>, string]>([
    ['where the queue is empty', [], group(103, 102, 7), 'no entry of the queue has the head'],
    [
      'where its head is in no entry',
      [[101, 100, 5]],
      group(103, 102, 7),
      `no entry of the queue has the head ${id(103).slice(0, 12)}`,
    ],
    [
      'where the chain breaks before the tip',
      [[103, 102, 7]],
      group(103, 102, 7),
      `no entry of the queue has the head ${id(102).slice(0, 12)}`,
    ],
    [
      'where the chain goes round',
      [
        [103, 102, 7],
        [102, 103, 6],
      ],
      group(103, 102, 7),
      'no entry of the queue has the head',
    ],
    [
      'where its head belongs to another pull request',
      [
        [101, 100, 5],
        [103, 101, 8],
      ],
      group(103, 101, 7),
      'its head belongs to #8, its ref names #7',
    ],
  ])('%s', async (_, entries, of, message) => {
    await expect(resolve(entries, of)).rejects.toThrow(
      `the merge group of #${of.number} cannot be resolved: ${message}`,
    );
  });

  test('where an entry says not what it stands on', async () => {
    const entry = { headCommit: { oid: id(103) }, baseCommit: null, pullRequest: { number: 7 } };
    const { client } = fakeGitHub({ ...tip, 'POST /graphql': queue([entry]) });
    await expect(resolveMergeGroup(client, REPOSITORY, group(103, 102, 7))).rejects.toThrow(
      'do not lead back to the tip',
    );
  });

  test.each([
    ['where there is no queue', { data: { repository: { mergeQueue: null } } }, '`repository.mergeQueue`'],
    ['where the repository is hidden', { data: { repository: null } }, '`repository`'],
    [
      'where an entry has no pull request',
      queue([{ headCommit: null, baseCommit: null, pullRequest: null }]),
      'nodes[0].pullRequest',
    ],
    ['where the answer is partial', { data: {}, errors: [{ message: 'timed out' }] }, 'timed out'],
  ])('%s', async (_, answer, message) => {
    const { client } = fakeGitHub({ ...tip, 'POST /graphql': answer });
    await expect(resolveMergeGroup(client, REPOSITORY, group(103, 102, 7))).rejects.toThrow(message);
  });

  test.each([
    ['where the branch is gone', {}, 'not found'],
    [
      'where another branch answers',
      { [REF]: { ref: 'refs/heads/main2', object: { sha: TIP } } },
      'answered for "refs/heads/main2"',
    ],
  ])('%s', async (_, routes, message) => {
    await expect(resolveMergeGroup(fakeGitHub(routes).client, REPOSITORY, group(103, 102, 7))).rejects.toThrow(message);
  });
});

test('A pull request by its number is itself, and nothing is asked', async () => {
  const github = fakeGitHub({});
  expect(await pullRequestsOf(github.client, REPOSITORY, { kind: 'pull-request', number: 7 })).toEqual([7]);
  expect(github.calls).toEqual([]);
});

import { describe, expect, test } from '@jest/globals';
import { readChange } from '../../src/github/read-change.ts';
import { readFiles } from '../../src/github/read-files.ts';
import { readModes } from '../../src/github/read-modes.ts';
import type { PullRequest } from '../../src/github/read-pull-request.ts';
import { fakeGitHub, type FakeGitHub } from './fake-github.ts';
import { AT, id, REPOSITORY } from './rows.ts';

const HEAD = id(30);
const BASE = id(20);
const FORK_POINT = id(10);
const FILES = `GET ${AT}/pulls/7/files`;
const HEAD_TREE = `GET ${AT}/git/trees/${HEAD}`;
const BASE_TREE = `GET ${AT}/git/trees/${FORK_POINT}`;
const COMPARE = `GET ${AT}/compare/${BASE}...${HEAD}`;
const PULL = `GET ${AT}/pulls/7`;

const pull = (changedFiles: number): PullRequest => ({
  number: 7,
  head: { sha: HEAD },
  base: { sha: BASE, ref: 'main' },
  changedFiles,
  defaultBranch: 'main',
});

function fileRow(filename: string, details: object = {}): object {
  return {
    filename,
    status: 'modified',
    sha: id(5),
    additions: 2,
    deletions: 1,
    patch: '@@ -1,2 +1,3 @@\n a\n-b\n+c\n+d',
    contents_url: `https://api.github.com/repos/acme/shop/contents/${filename}?ref=${HEAD}`,
    ...details,
  };
}

const LINK = {
  status: 'added',
  additions: 1,
  deletions: 0,
  patch: '@@ -0,0 +1 @@\n+../secret\n\\ No newline at end of file',
};
const tree = (...entries: readonly (readonly [string, string])[]): object => ({
  sha: id(1),
  truncated: false,
  tree: entries.map(([path, mode]) => ({ path, mode, type: 'blob', sha: id(5) })),
});
const comparison = { merge_base_commit: { sha: FORK_POINT } };

const read = async (github: FakeGitHub, changedFiles: number) =>
  readFiles(github.client, REPOSITORY, pull(changedFiles));

describe('the files of a pull request', () => {
  test('are read with path, previous path, status and blob', async () => {
    const rows = [
      fileRow('b.ts', { status: 'renamed', previous_filename: 'a.ts' }),
      fileRow('gone.ts', { status: 'removed', patch: '@@ -1,3 +0,0 @@\n-a\n-b\n-c', additions: 0, deletions: 3 }),
    ];
    expect(await read(fakeGitHub({ [FILES]: rows }), 2)).toEqual({
      files: [
        { path: 'b.ts', previousPath: 'a.ts', status: 'renamed', blob: id(5), kind: 'file' },
        { path: 'gone.ts', status: 'removed', blob: null, kind: 'file' },
      ],
      more: false,
    });
  });

  test('are asked for all pages at once, and no tree where no file could be a link', async () => {
    const github = fakeGitHub({ [FILES]: Array.from({ length: 2999 }, (_, index) => fileRow(`${index}.ts`)) });
    expect((await read(github, 2999)).files).toHaveLength(2999);
    expect(github.calls).toHaveLength(30);
  });

  test('are asked for up to GitHub’s own end, whatever the pull request says', async () => {
    const github = fakeGitHub({ [FILES]: [] });
    await read(github, 1_000_000);
    expect(github.calls).toHaveLength(30);
  });

  test.each([
    ['an unknown status', { status: 'teleported' }, 'a file has the unknown status "teleported"'],
    ['a rename without its previous path', { status: 'renamed' }, 'a renamed file has no previous path'],
    ['no path', { filename: '' }, '`[0].filename`'],
    ['no counts', { additions: undefined }, '`[0].additions`'],
  ])('are an error with %s', async (_, details, message) => {
    await expect(read(fakeGitHub({ [FILES]: [fileRow('a.ts', details)] }), 1)).rejects.toThrow(message);
  });
});

describe('a file that could be a link', () => {
  const kindOf = async (details: object, routes: Record<string, unknown>) => {
    const github = fakeGitHub({ [FILES]: [fileRow('a', details)], ...routes });
    return { kind: (await read(github, 1)).files[0]?.kind, calls: github.log().slice(1) };
  };

  test.each([
    ['120000', 'symlink'],
    ['160000', 'submodule'],
    ['100644', 'file'],
    ['100755', 'file'],
    ['040000', 'unknown'],
    ['999999', 'unknown'],
  ])('with the mode %s is a %s', async (mode, kind) => {
    expect((await kindOf(LINK, { [HEAD_TREE]: tree(['a', mode]) })).kind).toBe(kind);
  });

  test('that no tree shows is unknown', async () => {
    expect((await kindOf(LINK, { [HEAD_TREE]: tree(['b', '100644']) })).kind).toBe('unknown');
  });

  test('that was added is looked for at the head alone', async () => {
    expect((await kindOf(LINK, { [HEAD_TREE]: tree(['a', '100644']) })).calls).toEqual([`${HEAD_TREE}?recursive=1`]);
  });

  test('that was removed is looked for where the branch began', async () => {
    const removed = {
      status: 'removed',
      additions: 0,
      deletions: 1,
      patch: '@@ -1 +0,0 @@\n-../secret\n\\ No newline at end of file',
    };
    const { kind, calls } = await kindOf(removed, { [COMPARE]: comparison, [BASE_TREE]: tree(['a', '120000']) });
    expect(kind).toBe('symlink');
    expect(calls).toEqual([`${COMPARE}?per_page=1&page=2`, `${BASE_TREE}?recursive=1`]);
  });

  test('that was renamed is looked for under both its names', async () => {
    const renamed = { status: 'renamed', previous_filename: 'old', additions: 0, deletions: 0, patch: undefined };
    const routes = { [COMPARE]: comparison, [HEAD_TREE]: tree(['a', '100644'], ['old', '120000']) };
    expect((await kindOf(renamed, { ...routes, [BASE_TREE]: tree(['old', '120000']) })).kind).toBe('symlink');
    expect((await kindOf(renamed, { ...routes, [BASE_TREE]: tree(['a', '120000'], ['old', '100644']) })).kind).toBe(
      'file',
    );
  });

  test('costs one reading of each tree, however many there are', async () => {
    const rows = ['a', 'b', 'c'].map((path) => fileRow(path, { patch: undefined, additions: 1 }));
    const all = tree(['a', '100644'], ['b', '100644'], ['c', '100644']);
    const github = fakeGitHub({ [FILES]: rows, [COMPARE]: comparison, [HEAD_TREE]: all, [BASE_TREE]: all });
    await read(github, 3);
    expect(github.calls).toHaveLength(4);
  });

  test('is an error where its tree cannot be read', async () => {
    await expect(kindOf(LINK, {})).rejects.toThrow(`GET ${AT}/git/trees/${HEAD}: not found`);
  });
});

describe('a tree that GitHub cuts off', () => {
  const routes = (folder: object): Record<string, unknown> => ({
    [HEAD_TREE]: ({ query }: { query: URLSearchParams }) => ({
      json: query.has('recursive')
        ? { truncated: true, tree: [] }
        : {
            truncated: false,
            tree: [
              { path: 'src', mode: '040000', type: 'tree', sha: id(41) },
              { path: 'x', mode: '100644', type: 'blob', sha: id(5) },
            ],
          },
    }),
    [`GET ${AT}/git/trees/${id(41)}`]: folder,
  });
  const modes = async (folder: object) =>
    readModes(fakeGitHub(routes(folder)).client, REPOSITORY, HEAD, ['src/a', 'x', 'y']);

  test('is walked along the paths that are wanted', async () => {
    const folder = { truncated: false, tree: [{ path: 'a', mode: '120000', type: 'blob', sha: id(5) }] };
    expect([...(await modes(folder))]).toEqual([
      ['x', 'file'],
      ['src/a', 'symlink'],
    ]);
  });

  test('leaves what stands in a folder that is cut off as well unknown', async () => {
    expect((await modes({ truncated: true, tree: [] })).get('src/a')).toBe('unknown');
  });
});

describe('a change', () => {
  const answer = (details: object = {}): object => ({
    number: 7,
    head: { sha: HEAD },
    base: { sha: BASE, ref: 'main', repo: { default_branch: 'main' } },
    changed_files: 1,
    ...details,
  });
  const change = async (after: object, rows: readonly object[] = [fileRow('a.ts')]) =>
    readChange(fakeGitHub({ [FILES]: rows, [PULL]: after }).client, REPOSITORY, pull(1));

  test('that stood still while it was read has not moved', async () => {
    expect(await change(answer())).toMatchObject({ reportedFiles: 1, listCap: 3000, moved: [] });
  });

  test.each([
    ['its head', { head: { sha: id(31) } }, `the head went from ${HEAD} to ${id(31)}`],
    [
      'its base',
      { base: { sha: id(21), ref: 'next', repo: { default_branch: 'main' } } },
      'the base went from main to next',
    ],
    [
      'its base’s tip',
      { base: { sha: id(21), ref: 'main', repo: { default_branch: 'main' } } },
      `the base branch went from ${BASE} to ${id(21)}`,
    ],
    ['its number of files', { changed_files: 2 }, 'the number of files went from 1 to 2'],
  ])('moved where %s is another one afterwards', async (_, details, sentence) => {
    expect((await change(answer(details))).moved).toEqual([sentence]);
  });

  test('moved where the list goes on', async () => {
    const rows = Array.from({ length: 101 }, (_, index) => fileRow(`${index}.ts`));
    expect((await change(answer(), rows)).moved).toEqual(['the list goes on after 1 files']);
  });
});

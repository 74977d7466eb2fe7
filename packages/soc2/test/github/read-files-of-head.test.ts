import { describe, expect, test } from '@jest/globals';
import type { Sha } from '../../src/domain.ts';
import { readFilesOfHead } from '../../src/github/read-files-of-head.ts';
import { fakeGitHub, type FakeGitHub } from './fake-github.ts';
import { AT, id, REPOSITORY } from './rows.ts';

const HEAD = id(30);
const OTHER = id(31);
const BASE = id(20);
const FORK_POINT = id(10);
const FILES = `GET ${AT}/pulls/7/files`;
const COMPARE = `GET ${AT}/compare/${BASE}...${HEAD}`;
const TREES = `GET ${AT}/git/trees/`;

function row(filename: string, commit: Sha | null, details: object = {}): object {
  const url = `https://api.github.com/repos/acme/shop/contents/${filename}`;
  return {
    filename,
    status: 'modified',
    sha: id(5),
    additions: 2,
    deletions: 1,
    patch: '@@ -1,2 +1,3 @@\n a\n-b\n+c\n+d',
    contents_url: commit === null ? url : `${url}?ref=${commit}`,
    ...details,
  };
}

function removed(filename: string): object {
  const gone = { status: 'removed', additions: 0, deletions: 3, patch: '@@ -1,3 +0,0 @@\n-a\n-b\n-c' };
  return row(filename, FORK_POINT, gone);
}

function many<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

const comparison = (...files: readonly object[]): object => ({ files, merge_base_commit: { sha: FORK_POINT } });
const tree = (paths: readonly string[], blob: Sha = id(5)): object => ({
  sha: id(1),
  truncated: false,
  tree: paths.map((path) => ({ path, mode: '100644', type: 'blob', sha: blob })),
});

function read(github: FakeGitHub, changedFiles?: number) {
  const pull = { number: 7, head: { sha: HEAD }, base: { sha: BASE, ref: 'main' } };
  return readFilesOfHead(github.client, REPOSITORY, changedFiles === undefined ? pull : { ...pull, changedFiles });
}

describe('A list whose rows name the head', () => {
  test('is the head’s, at no call but those of its pages', async () => {
    const github = fakeGitHub({ [FILES]: many(250, (index) => row(`${index}.ts`, HEAD)) });
    expect((await read(github, 250)).moved).toEqual([]);
    expect(github.calls).toHaveLength(3);
  });

  test('is so with removed files among them, which name the commit before', async () => {
    const github = fakeGitHub({ [FILES]: [removed('a.ts'), row('b.ts', HEAD), removed('c.ts')] });
    const { files, moved } = await read(github, 3);
    expect(files.map(({ path }) => path)).toEqual(['a.ts', 'b.ts', 'c.ts']);
    expect(moved).toEqual([]);
    expect(github.calls).toHaveLength(1);
  });
});

describe('A list of another head', () => {
  test.each(['added', 'modified', 'changed', 'renamed', 'copied', 'unchanged'])(
    'is known by one %s file that names it',
    async (status) => {
      const rows = [row('a.ts', HEAD), row('b.ts', OTHER, { status, previous_filename: 'c.ts' })];
      expect((await read(fakeGitHub({ [FILES]: rows }), 2)).moved).toEqual([
        `1 files were listed of ${OTHER}, and the head is ${HEAD}`,
      ]);
    },
  );

  test('is known where one page of several is of it', async () => {
    const rows = many(250, (index) => row(`${index}.ts`, index < 100 || index >= 200 ? HEAD : OTHER));
    expect((await read(fakeGitHub({ [FILES]: rows }), 250)).moved).toEqual([
      `100 files were listed of ${OTHER}, and the head is ${HEAD}`,
    ]);
  });
});

describe('A page that does not name the head', () => {
  test.each([
    ['of removed files alone', removed('harmless.md')],
    ['of rows that name no commit', row('harmless.md', null)],
    ['of rows that name a branch', { ...row('harmless.md', null), contents_url: 'https://x.test/a?ref=topic' }],
    ['of rows without an address', { ...row('harmless.md', null), contents_url: undefined }],
  ])('%s is not believed: the files are those of the two commits', async (_, listed) => {
    const theirs = row('infra/main.tf', HEAD, { status: 'renamed', previous_filename: 'harmless.md' });
    const github = fakeGitHub({ [FILES]: [listed], [COMPARE]: comparison(theirs) });
    const { files, moved } = await read(github, 1);
    expect(files.map(({ path }) => path)).toEqual(['infra/main.tf']);
    expect(moved).toEqual([]);
    expect(github.log().slice(1)).toEqual([`${COMPARE}?per_page=1&page=1`]);
  });

  test('and of a change that nobody has counted, is read whole from the two commits or said to go on', async () => {
    const compared = (count: number) =>
      fakeGitHub({ [FILES]: [removed('a.ts')], [COMPARE]: comparison(...many(count, (at) => row(`${at}`, HEAD))) });
    expect(await read(compared(299))).toMatchObject({ more: false, files: { length: 299 } });
    expect((await read(compared(300))).more).toBe(true);
  });

  test('is an error where the commits cannot be compared', async () => {
    await expect(read(fakeGitHub({ [FILES]: [removed('a.ts')] }), 1)).rejects.toThrow('not found');
  });

  describe('of more files than a comparison lists', () => {
    const names = many(301, (index) => `${1000 + index}.ts`);
    const kept = names.slice(100);
    // The first page alone is of removed files.
    const rows = names.map((name, index) => (index < 100 ? removed(name) : row(name, HEAD, { sha: id(6) })));
    const trees = (before: readonly string[], after: readonly string[]): Record<string, unknown> => ({
      [FILES]: rows,
      [COMPARE]: comparison(),
      [`${TREES}${FORK_POINT}`]: tree(before),
      [`${TREES}${HEAD}`]: tree(after, id(6)),
    });

    test('is believed where the trees of the two commits differ by just those files', async () => {
      expect(await read(fakeGitHub(trees(names, kept)), 301)).toMatchObject({ moved: [], files: { length: 301 } });
    });

    test('is of another change where they differ by others', async () => {
      const { moved } = await read(fakeGitHub(trees(names, [...kept, 'infra/main.tf'])), 301);
      expect(moved).toEqual(['the list of files is of another change: 1 are missing, 0 are not part of it']);
    });
  });
});

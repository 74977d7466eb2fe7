import { describe, expect, test } from '@jest/globals';
import type { Change, ChangedFile } from '../../src/change/change.ts';
import type { GitPath } from '../../src/domain.ts';
import { readCleanMerge } from '../../src/github/read-clean-merge.ts';
import { fakeGitHub, type Handler } from './fake-github.ts';
import { AT, id, REPOSITORY } from './rows.ts';

const MERGE = id(30);
const PARENT = id(20);

/** A tree by path: blob number, and mode where it is not the plain one. */
type Tree = Readonly<Record<string, number | readonly [number, string]>>;

function treeAnswer(tree: Tree, truncated = false): object {
  const rows = Object.entries(tree).map(([path, entry]) => {
    const [blob, mode] = typeof entry === 'number' ? [entry, '100644'] : entry;
    return { path, mode, type: mode === '040000' ? 'tree' : 'blob', sha: id(blob) };
  });
  return { sha: id(1), truncated, tree: rows };
}

function file(path: string, previousPath?: string): ChangedFile {
  return {
    path: path as GitPath,
    ...(previousPath === undefined ? {} : { previousPath: previousPath as GitPath }),
    status: previousPath === undefined ? 'modified' : 'renamed',
    blob: id(5),
    kind: 'file',
  };
}

function change(files: readonly ChangedFile[], details: Partial<Change> = {}): Change {
  return { files, reportedFiles: files.length, listCap: 3000, moved: [], ...details };
}

async function isClean(merged: Tree, before: Tree, of: Change): Promise<boolean> {
  const github = fakeGitHub({
    [`GET ${AT}/git/trees/${MERGE}`]: treeAnswer(merged),
    [`GET ${AT}/git/trees/${PARENT}`]: treeAnswer(before),
  });
  return readCleanMerge(github.client, REPOSITORY, of, { commit: MERGE, parent: PARENT });
}

describe('a merge is clean', () => {
  test.each<[string, Tree, Tree, ChangedFile]>([
    ['where the file is the same on both sides', { 'a.ts': 1, other: 3 }, { 'a.ts': 1, other: 4 }, file('a.ts')],
    ['where the file is on neither side', {}, {}, file('a.ts')],
    ['where the old path is gone and the new one is the same', { 'b.ts': 1 }, { 'b.ts': 1 }, file('b.ts', 'a.ts')],
  ])('%s', async (_, merged, before, changed) => {
    expect(await isClean(merged, before, change([changed]))).toBe(true);
  });

  test('with no file at all', async () => {
    expect(await isClean({ a: 1 }, { a: 2 }, change([]))).toBe(true);
  });
});

describe('a merge is not clean', () => {
  test.each<[string, Tree, Tree, ChangedFile]>([
    ['where it changed the file', { 'a.ts': 2 }, { 'a.ts': 1 }, file('a.ts')],
    ['where it brought the file', { 'a.ts': 1 }, {}, file('a.ts')],
    ['where it removed the file', {}, { 'a.ts': 1 }, file('a.ts')],
    ['where it made the file executable', { 'a.ts': [1, '100755'] }, { 'a.ts': 1 }, file('a.ts')],
    ['where it made the file a symlink', { 'a.ts': [1, '120000'] }, { 'a.ts': 1 }, file('a.ts')],
    ['where it put a folder in the place of the file', { 'a.ts': [1, '040000'] }, { 'a.ts': 1 }, file('a.ts')],
    [
      'where it touched the path that the file was renamed from',
      { 'b.ts': 1, 'a.ts': 3 },
      { 'b.ts': 1 },
      file('b.ts', 'a.ts'),
    ],
  ])('%s', async (_, merged, before, changed) => {
    expect(await isClean(merged, before, change([changed]))).toBe(false);
  });

  test.each<[string, Partial<Change>]>([
    ['is shorter than GitHub says', { reportedFiles: 2 }],
    ['moved while it was read', { moved: ['the head moved'] }],
    ['stands at the cap', { listCap: 1 }],
    ['has the same file twice', { files: [file('a.ts'), file('a.ts')], reportedFiles: 2 }],
  ])('as far as anybody can see where the list of files %s', async (_, details) => {
    expect(await isClean({ 'a.ts': 1 }, { 'a.ts': 1 }, change([file('a.ts')], details))).toBe(false);
  });
});

describe('where GitHub cuts the tree off', () => {
  const cutOff = (folders: Readonly<Record<string, object>>): Handler => {
    return ({ query, path }) =>
      query.has('recursive')
        ? { json: treeAnswer({}, true) }
        : { json: folders[path.slice(path.lastIndexOf('/') + 1)] };
  };

  async function isCleanIn(folders: Readonly<Record<string, object>>, path: string): Promise<boolean> {
    const handler = cutOff(folders);
    const routes = Object.fromEntries(Object.keys(folders).map((tree) => [`GET ${AT}/git/trees/${tree}`, handler]));
    const github = fakeGitHub(routes);
    return readCleanMerge(github.client, REPOSITORY, change([file(path)]), { commit: MERGE, parent: PARENT });
  }

  test('the folders along the path are read one by one', async () => {
    const same = { [MERGE]: treeAnswer({ src: [41, '040000'] }), [PARENT]: treeAnswer({ src: [42, '040000'] }) };
    expect(
      await isCleanIn(
        { ...same, [id(41)]: treeAnswer({ 'a.ts': 1 }), [id(42)]: treeAnswer({ 'a.ts': 1 }) },
        'src/a.ts',
      ),
    ).toBe(true);
    expect(
      await isCleanIn(
        { ...same, [id(41)]: treeAnswer({ 'a.ts': 2 }), [id(42)]: treeAnswer({ 'a.ts': 1 }) },
        'src/a.ts',
      ),
    ).toBe(false);
  });

  test('a folder that is cut off itself proves nothing', async () => {
    const folders = {
      [MERGE]: treeAnswer({ src: [41, '040000'] }),
      [PARENT]: treeAnswer({ src: [41, '040000'] }),
      [id(41)]: treeAnswer({}, true),
    };
    expect(await isCleanIn(folders, 'src/a.ts')).toBe(false);
  });

  test('a file under a folder that took the place of a file of the change is seen', async () => {
    const folders = {
      [MERGE]: treeAnswer({ a: [41, '040000'] }),
      [PARENT]: treeAnswer({ a: [42, '040000'] }),
      [id(41)]: treeAnswer({ b: 1 }),
      [id(42)]: treeAnswer({ b: 2 }),
    };
    const routes = Object.fromEntries(
      Object.keys(folders).map((tree) => [`GET ${AT}/git/trees/${tree}`, cutOff(folders)]),
    );
    const files = change([file('a/b', 'a')]);
    expect(await readCleanMerge(fakeGitHub(routes).client, REPOSITORY, files, { commit: MERGE, parent: PARENT })).toBe(
      false,
    );
  });
});

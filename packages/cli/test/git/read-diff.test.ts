import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { ChangedFile } from '@countersign/soc2/change/change';
import { sha } from '@countersign/soc2/domain';
import fc from 'fast-check';
import { gitIn } from '../../src/git/git.ts';
import { readDiff } from '../../src/git/read-diff.ts';
import { byPath } from '../../src/git/unpaired-files.ts';
import { type Repository, TEST_ENV, workshop } from '../support/repository.ts';

const shelf = workshop();
afterAll(() => shelf.clean());

async function read(
  repository: Repository,
  from: string,
  to: string,
  env: Readonly<Record<string, string>> = TEST_ENV,
) {
  const files: ChangedFile[] = [];
  const git = gitIn(repository.folder, env, new AbortController().signal);
  const notes = await readDiff(
    git,
    sha(from),
    sha(to),
    Promise.resolve((file) => files.push(file)),
  );
  return { files: files.toSorted(byPath), notes };
}

const LETTERS: Readonly<Record<string, string>> = {
  added: 'A',
  removed: 'D',
  modified: 'M',
  renamed: 'R',
  copied: 'C',
  changed: 'T',
};

/** The list as `git diff --name-status` prints it, less the scores. */
const asGit = (files: readonly ChangedFile[]): string =>
  files
    .map(({ status, path, previousPath }) =>
      [LETTERS[status], previousPath, path].filter((part) => part !== undefined).join('\t'),
    )
    .join('\n');

const byGit = (repository: Repository, from: string, to: string, ...flags: readonly string[]): string =>
  repository
    .git('diff', '--name-status', '-M50%', '-l1000', '--ignore-submodules=none', ...flags, from, to)
    .replaceAll(/^([RC])\d+/gm, '$1');

const lines = (seed: string, count: number): string =>
  Array.from({ length: count }, (_, line) => `${seed} line ${line}\n`).join('');

describe('the list is git’s own', () => {
  test('with moved, copied, edited, added and removed files', async () => {
    const repository = shelf.repository();
    for (const name of ['stay', 'edit', 'move', 'move-edit', 'drop', 'rewrite', 'twice', 'mode'])
      repository.write(`src/${name}`, lines(name, 30));
    const from = repository.commit();
    repository.write('src/edit', `${lines('edit', 30)}more\n`);
    repository.git('mv', 'src/move', 'lib/../moved');
    repository.git('mv', 'src/move-edit', 'moved-edited');
    repository.write('moved-edited', `${lines('move-edit', 22)}${lines('new', 8)}`);
    repository.remove('src/drop');
    repository.write('new', lines('brand new', 30));
    repository.git('mv', 'src/rewrite', 'rewritten');
    repository.write('rewritten', lines('nothing of it', 30));
    repository.write('twice-a', lines('twice', 30));
    repository.write('twice-b', lines('twice', 30));
    repository.remove('src/twice');
    repository.git('update-index', '--chmod=+x', 'src/mode');
    const to = repository.commit();
    const { files, notes } = await read(repository, from, to);
    expect(asGit(files)).toBe(byGit(repository, from, to).replace('M\tsrc/mode', 'T\tsrc/mode'));
    expect(files.filter(({ status }) => status === 'renamed')).toHaveLength(3);
    expect(notes).toEqual([]);
  });

  test('for any small change of any small tree', async () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd/a', 'd/b', 'e/f');
    const content = fc.record({ seed: fc.constantFrom('one', 'two', 'three'), size: fc.integer({ min: 0, max: 12 }) });
    const tree = fc.dictionary(name, content, { maxKeys: 6 });
    await fc.assert(
      fc.asyncProperty(tree, tree, async (before, after) => {
        const repository = shelf.repository();
        const commit = (files: typeof before): string => {
          repository.git('rm', '-rq', '--ignore-unmatch', '.');
          for (const [path, { seed, size }] of Object.entries(files)) repository.write(path, lines(seed, size));
          return repository.commit();
        };
        const from = commit(before);
        const to = commit(after);
        expect(asGit((await read(repository, from, to)).files)).toBe(byGit(repository, from, to));
      }),
      { numRuns: 15 },
    );
  });

  test('where more files are left over than git can be told by name', async () => {
    const repository = shelf.repository();
    for (let file = 0; file < 80; file += 1) repository.write(`old/${file}`, lines(`file ${file}`, 10));
    const from = repository.commit();
    for (let file = 0; file < 80; file += 1) {
      repository.remove(`old/${file}`);
      repository.write(`new/${file}`, `${lines(`file ${file}`, 10)}end\n`);
    }
    const to = repository.commit();
    const { files } = await read(repository, from, to);
    expect(files.filter(({ status }) => status === 'renamed')).toHaveLength(80);
    expect(asGit(files)).toBe(byGit(repository, from, to));
  });

  test('with names that are special to git', async () => {
    const repository = shelf.repository();
    const names = [':(glob)**', '*.ts', '!a', '-x', 'a b', '"q"', 'tab\there', ':!a b', 'é'];
    for (const name of names) repository.write(`old/${name}`, lines(name, 10));
    const from = repository.commit();
    for (const name of names) {
      repository.git('mv', '--', `old/${name}`, name);
      repository.write(name, `${lines(name, 10)}end\n`);
    }
    const to = repository.commit();
    const { files } = await read(repository, from, to);
    expect(files.map(({ path, previousPath }) => [path, previousPath])).toEqual(
      names.toSorted().map((name) => [name, `old/${name}`]),
    );
  });

  test('with names that are not UTF-8, which cannot be named to git', async () => {
    const repository = shelf.repository();
    const commit = (byte: number, content: string): string => {
      repository.write('content', content);
      const blob = repository.git('hash-object', '-w', 'content');
      const entry = Buffer.concat([Buffer.from(`100644 ${blob}\tcaf`), Buffer.from([byte, 0])]);
      repository.git('read-tree', '--empty');
      execFileSync('git', ['-C', repository.folder, 'update-index', '-z', '--index-info'], { input: entry });
      repository.git('commit', '-qm', 'bytes');
      return repository.git('rev-parse', 'HEAD');
    };
    const from = commit(0xe9, lines('coffee', 20));
    const to = commit(0xe8, `${lines('coffee', 20)}end\n`);
    const { files } = await read(repository, from, to);
    expect(files.map(({ status, path, previousPath }) => [status, previousPath, path])).toEqual([
      ['renamed', 'caf\\xe9', 'caf\\xe8'],
    ]);
  });
});

/** Each setting changes what `git diff` prints; none may change what is read. */
const SETTINGS: readonly (readonly [setting: string, value: string])[] = [
  ['diff.renames', 'false'],
  ['diff.renames', 'copies'],
  ['diff.renameLimit', '1'],
  ['diff.noprefix', 'true'],
  ['diff.mnemonicPrefix', 'true'],
  ['diff.external', 'false'],
  ['diff.orderFile', 'order'],
  ['diff.relative', 'true'],
  ['diff.ignoreSubmodules', 'all'],
  ['submodule.sub.ignore', 'all'],
  ['core.quotePath', 'true'],
  ['core.abbrev', '4'],
  ['core.precomposeUnicode', 'true'],
  ['core.fileMode', 'false'],
  ['core.symlinks', 'false'],
  ['core.ignoreCase', 'true'],
  ['color.ui', 'always'],
  ['core.pager', 'false'],
  ['diff.x.textconv', 'false'],
  ['diff.x.command', 'false'],
];

describe('nothing around the repository changes the list', () => {
  const repository = shelf.repository();
  repository.write('moved', lines('moved', 30));
  repository.write('edit.x', lines('edit', 30));
  repository.write('.gitattributes', '*.x diff=x -text\n');
  repository.write('.gitmodules', '[submodule "sub"]\n\tpath = sub\n\turl = ../sub\n\tignore = all\n');
  const before = repository.commit();
  repository.git('update-index', '--add', '--cacheinfo', `160000,${before},sub`);
  repository.git('commit', '-qm', 'submodule');
  const from = repository.git('rev-parse', 'HEAD');
  repository.git('update-index', '--cacheinfo', `160000,${from},sub`);
  repository.git('mv', 'moved', 'z-moved');
  repository.write('z-moved', `${lines('moved', 25)}${lines('other', 5)}`);
  repository.write('edit.x', `${lines('edit', 30)}more\n`);
  repository.git('add', 'z-moved', 'edit.x');
  repository.git('commit', '-qm', 'change');
  const to = repository.git('rev-parse', 'HEAD');
  repository.write('order', 'z*\n');
  const expected = 'M\tedit.x\nM\tsub\nR\tmoved\tz-moved';

  test('to begin with it has a moved file, an edited one and a submodule', async () => {
    const { files } = await read(repository, from, to);
    expect(asGit(files)).toBe(expected);
    expect(files.map(({ kind }) => kind)).toEqual(['file', 'submodule', 'file']);
  });

  test.each(SETTINGS)('the setting %s = %s', async (setting, value) => {
    repository.git('config', setting, value);
    try {
      expect(asGit((await read(repository, from, to)).files)).toBe(expected);
    } finally {
      repository.git('config', '--unset', setting);
    }
  });

  test.each([
    ['GIT_DIR', '/nonexistent'],
    ['GIT_WORK_TREE', '/nonexistent'],
    ['GIT_OBJECT_DIRECTORY', '/nonexistent'],
    ['GIT_NAMESPACE', 'other'],
    ['GIT_EXTERNAL_DIFF', 'false'],
    ['GIT_DIFF_OPTS', '--unified=0'],
    ['GIT_LITERAL_PATHSPECS', '0'],
    ['GIT_CEILING_DIRECTORIES', '/'],
    ['GIT_TRACE', '1'],
    ['LC_ALL', 'de_DE.UTF-8'],
  ])('the variable %s', async (name, value) => {
    const { files, notes } = await read(repository, from, to, { ...TEST_ENV, [name]: value });
    expect(asGit(files)).toBe(expected);
    expect(notes).toEqual([]);
  });

  test('configuration handed in by variables', async () => {
    const env = {
      ...TEST_ENV,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'diff.renameLimit',
      GIT_CONFIG_VALUE_0: '1',
      GIT_CONFIG_PARAMETERS: "'diff.renames'='false'",
    };
    expect(asGit((await read(repository, from, to, env)).files)).toBe(expected);
  });

  test('a replaced object, by which a repository can show another commit than the one of that id', async () => {
    repository.git('replace', to, from);
    try {
      expect(asGit((await read(repository, from, to)).files)).toBe(expected);
    } finally {
      repository.git('replace', '--delete', to);
    }
  });
});

test('in a clone without file contents nothing is fetched: files that moved unchanged are paired, and it is said', async () => {
  const origin = shelf.repository();
  origin.git('config', 'uploadpack.allowFilter', 'true');
  origin.write('same', lines('same', 20));
  origin.write('edit', lines('edit', 20));
  const from = origin.commit();
  origin.git('mv', 'same', 'same-moved');
  origin.git('mv', 'edit', 'edit-moved');
  origin.write('edit-moved', `${lines('edit', 20)}end\n`);
  const to = origin.commit();
  const folder = shelf.folder();
  origin.git('clone', '--quiet', '--bare', '--filter=blob:none', `file://${origin.folder}`, folder);
  const { files, notes } = await read(shelf.at(folder), from, to);
  expect(asGit(files)).toBe('D\tedit\nA\tedit-moved\nR\tsame\tsame-moved');
  expect(notes).toEqual([expect.stringMatching(/contents are missing from this clone/)]);
  expect(shelf.at(folder).git('rev-list', '--objects', '--all', '--missing=print')).toContain('?');
});

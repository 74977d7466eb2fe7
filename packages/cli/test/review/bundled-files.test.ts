import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha } from '@countersign/soc2/domain';
import { hunksOf } from '@countersign/soc2/review/reading/hunks';
import { afterAll, expect, test } from '@jest/globals';
import { gitIn } from '../../src/git/git.ts';
import { readBlobs } from '../../src/git/read-blobs.ts';
import { readPatches } from '../../src/git/read-patches.ts';
import { bundledFiles } from '../../src/review/bundled-files.ts';
import { type Repository, TEST_ENV, workshop } from '../support/repository.ts';
import { lines } from './shelf.ts';

const shelf = workshop();
afterAll(() => shelf.clean());

const signal = new AbortController().signal;

interface Shown {
  readonly state: string;
  /** Marked lines of all hunks. */
  readonly lines?: readonly string[];
  readonly why?: string;
}

/** Each changed file of the last commit, as a review reads it. */
async function shown(repository: Repository): Promise<Readonly<Record<string, Shown>>> {
  const git = gitIn(repository.folder, TEST_ENV, signal);
  const commit = (name: string) => sha(repository.git('rev-parse', name));
  const files = await bundledFiles(git, await readPatches(git, commit('HEAD~1'), commit('HEAD')));
  return Object.fromEntries(
    files.map((file) => {
      const read = hunksOf(file);
      if (read.state !== 'hunks') return [file.path, { state: read.state, why: read.why }];
      const marked = read.hunks.flatMap((hunk) => hunk.lines.filter(({ kind }) => kind !== 'context'));
      return [
        file.path,
        { state: 'hunks', lines: marked.map(({ kind, text }) => `${kind === 'added' ? '+' : '-'}${text}`) },
      ];
    }),
  );
}

function before(): Repository {
  const repository = shelf.repository();
  repository.write('modified.ts', lines('a', 30));
  repository.write('removed.ts', 'gone();\n');
  repository.write('moved.ts', lines('b', 30));
  repository.write('moved-and-changed.ts', lines('c', 30));
  repository.write('mode.sh', 'run\n');
  repository.write('logo.png', 'PNG\0old');
  repository.write('vendored/lib.js', 'old();\n');
  repository.write('.gitattributes', 'vendored/** -diff\n');
  repository.write('was-file', 'text\n');
  repository.link('link', 'modified.ts');
  repository.write('windows.txt', 'a\r\nb\r\n');
  repository.write('no-end.txt', 'a');
  repository.write('latin.txt', 'plain\n');
  repository.write('Zürich "1".txt', 'old\n');
  repository.commit();
  return repository;
}

test('Every kind of change is read whole, or known to be unread', async () => {
  const repository = before();
  repository.write('modified.ts', lines('a', 30).replace('a7 = 7', 'a7 = 8'));
  repository.remove('removed.ts');
  repository.git('mv', 'moved.ts', 'moved-away.ts');
  repository.git('mv', 'moved-and-changed.ts', 'moved-and-other.ts');
  repository.write('moved-and-other.ts', lines('c', 30).replace('c3 = 3', 'c3 = 4'));
  chmodSync(join(repository.folder, 'mode.sh'), 0o755);
  repository.write('logo.png', 'PNG\0new');
  repository.write('vendored/lib.js', 'new();\n');
  repository.remove('was-file');
  repository.link('was-file', 'modified.ts');
  repository.remove('link');
  repository.link('link', 'mode.sh');
  repository.write('windows.txt', 'a\r\nc\r\n');
  repository.write('no-end.txt', 'a\n');
  writeFileSync(join(repository.folder, 'latin.txt'), Buffer.from('caf\u00e9\n', 'latin1'));
  repository.write('Zürich "1".txt', 'new\n');
  repository.write('added.ts', 'first();\n\nlast();\n');
  repository.write('empty.ts', '');
  repository.git('update-index', '--add', '--cacheinfo', `160000,${'a'.repeat(40)},vendored/module`);
  repository.git('add', '--all', '--', ':!vendored/module');
  repository.git('commit', '--quiet', '-m', 'change');
  expect(await shown(repository)).toEqual({
    'modified.ts': { state: 'hunks', lines: ['-export const a7 = 7;', '+export const a7 = 8;'] },
    'removed.ts': { state: 'hunks', lines: ['-gone();'] },
    'moved-away.ts': { state: 'deterministic', why: 'renamed, with the same text on both sides' },
    'moved-and-other.ts': { state: 'hunks', lines: ['-export const c3 = 3;', '+export const c3 = 4;'] },
    'mode.sh': { state: 'deterministic', why: 'the same text on both sides: only its mode changed' },
    'logo.png': { state: 'uncovered', why: 'it is binary' },
    'vendored/lib.js': { state: 'hunks', lines: ['-old();', '+new();'] },
    'was-file': { state: 'hunks', lines: ['-text', '+modified.ts'] },
    link: { state: 'hunks', lines: ['-modified.ts', '+mode.sh'] },
    'windows.txt': { state: 'hunks', lines: ['-b\r', '+c\r'] },
    'no-end.txt': { state: 'hunks', lines: ['-a', '+a'] },
    'latin.txt': { state: 'uncovered', why: 'it is binary' },
    'Zürich "1".txt': { state: 'hunks', lines: ['-old', '+new'] },
    'added.ts': { state: 'hunks', lines: ['+first();', '+', '+last();'] },
    'empty.ts': { state: 'deterministic', why: 'an empty file was added' },
    'vendored/module': { state: 'uncovered', why: 'a submodule, whose commits are not part of the change' },
  });
});

test('A setting of the repository changes nothing of what is read', async () => {
  const repository = shelf.repository();
  repository.write('a.ts', 'one();\n\ntwo();\n');
  repository.commit();
  repository.write('a.ts', 'one();\n\nthree();\n');
  repository.commit();
  const plain = await shown(repository);
  for (const [name, value] of [
    ['diff.suppressBlankEmpty', 'true'],
    ['diff.noprefix', 'true'],
    ['diff.mnemonicPrefix', 'true'],
    ['diff.context', '0'],
    ['diff.interHunkContext', '9'],
    ['diff.external', 'false'],
    ['color.ui', 'always'],
    ['diff.ignoreSubmodules', 'all'],
  ] as const) {
    repository.git('config', name, value);
  }
  repository.write('.git/info/attributes', '*.ts diff=own\n');
  repository.git('config', 'diff.own.textconv', 'true');
  expect(await shown(repository)).toEqual(plain);
  expect(plain).toEqual({ 'a.ts': { state: 'hunks', lines: ['-two();', '+three();'] } });
});

test('A clone without contents is no answer, and says how to get them', async () => {
  const origin = shelf.repository();
  origin.git('config', 'uploadpack.allowFilter', 'true');
  origin.write('a.ts', 'one();\n');
  const from = sha(origin.commit());
  origin.write('a.ts', 'two();\n');
  const to = sha(origin.commit());
  const folder = shelf.folder();
  origin.git('clone', '--quiet', '--bare', '--filter=blob:none', `file://${origin.folder}`, folder);
  const reading = readPatches(gitIn(folder, TEST_ENV, signal), from, to);
  await expect(reading).rejects.toMatchObject({
    message: expect.stringMatching(/^the change cannot be read: git says: /),
    fix: expect.stringContaining('git fetch --refetch --no-filter'),
  });
});

test('What is longer than any review, or missing, has a reason and no text', async () => {
  const repository = shelf.repository();
  repository.write('large.txt', 'x'.repeat(50));
  repository.write('small.txt', '\ufeffa\r\n');
  repository.commit();
  const [large, small] = ['large.txt', 'small.txt'].map((path) => sha(repository.git('rev-parse', `HEAD:${path}`)));
  if (large === undefined || small === undefined) throw new Error('git has lost a file');
  const missing = sha('b'.repeat(40));
  const read = await readBlobs(gitIn(repository.folder, TEST_ENV, signal), [large, missing, small, small], 49);
  expect(Object.fromEntries(read)).toEqual({
    [large]: { why: 'it is longer than 49 bytes' },
    [missing]: { why: 'its contents are missing from this clone' },
    [small]: { text: '\ufeffa\r\n' },
  });
});

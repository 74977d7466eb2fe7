import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { executable, type Files, submodule, symlink } from '../src/files.ts';
import { importCommits } from '../src/git/fast-import.ts';
import { git } from '../src/git/process.ts';
import { GitStore } from '../src/git/store.ts';

const signature = { name: 'A', email: 'a@example.com', date: new Date('2026-01-02T03:04:05Z') };
const commit = '5f2e3a5f2e3a5f2e3a5f2e3a5f2e3a5f2e3a5f2e';

let folder: string;
let store: GitStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'));
  store = await GitStore.create(join(folder, 'a.git'), 'main');
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

test.each<[string, Files, Files]>([
  [
    'new files and folders',
    {},
    { a: 'a', 'b/c/d': 'd', 'b/e': executable('x'), l: symlink('a'), s: submodule(commit) },
  ],
  ['names that sort otherwise as folders', {}, { 'a.b': '1', 'a/b': '2', 'a-b': '3', a0: '4' }],
  ['names beyond ASCII and with quotes', {}, { 'e\u0301/\u{1f600}': '1', 'line\n"x"\\': '2', é: '3' }],
  ['changed and deleted files', { a: '1', 'b/c': '2', 'b/d': '3' }, { a: '1a', 'b/c': null }],
  ['a folder that loses its last file', { a: '1', 'b/c/d': '2' }, { 'b/c/d': null }],
  ['a file in place of a folder', { 'a/b': '1', 'a/c': '2' }, { 'a/b': null, 'a/c': null, a: 'now a file' }],
  ['a folder in place of a file', { a: '1' }, { a: null, 'a/b': 'now a folder' }],
  ['bytes that are no text', {}, { a: new Uint8Array([0, 255, 254, 10]) }],
  ['nothing', { a: '1' }, {}],
])('a small commit is the one that git itself makes: %s', async (_, before, files) => {
  const rest = { author: signature, committer: signature, message: 'Message\n\nwith a body\n' };
  const [base = ''] = await importCommits(store.place, [{ ...rest, parents: [], files: { keep: 'k', ...before } }]);
  const change = { ...rest, parents: [base], files };
  expect(await store.importCommits([change])).toEqual(await importCommits(store.place, [change]));
});

test('a chain is the same whether it is short or long', async () => {
  const rest = { author: signature, committer: signature, message: 'm', parents: ['previous'] };
  const chain = Array.from({ length: 20 }, (_, index) => ({ ...rest, files: { [`f${index}`]: 'x' } }));
  const [first, ...others] = chain;
  if (first === undefined) throw new Error('no chain');
  const long = [{ ...first, parents: [] }, ...others, ...Array.from({ length: 5 }, () => ({ ...rest, files: {} }))];
  const short = await store.importCommits(long.slice(0, 20));
  expect((await store.importCommits(long)).slice(0, 20)).toEqual(short);
  expect((await store.history(short.at(-1) ?? '')).toReversed()).toEqual(short);
});

test('git finds nothing wrong with what was written', async () => {
  const output = await git(store.place, ['fsck', '--strict', '--no-dangling', '--connectivity-only']);
  expect(output.toString()).not.toContain('error');
});

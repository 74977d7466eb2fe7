import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compare } from '../check-dist.mjs';

const folders = { committed: '', built: '' };

beforeEach(() => {
  folders.committed = mkdtempSync(join(tmpdir(), 'countersign-committed-'));
  folders.built = mkdtempSync(join(tmpdir(), 'countersign-built-'));
});

afterEach(() => {
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
});

test('a committed bundle that is built byte for byte has no difference', () => {
  write(folders.committed, { 'gate/index.js': 'a', 'gate/1.index.js': 'b' });
  write(folders.built, { 'gate/index.js': 'a', 'gate/1.index.js': 'b' });
  expect(compare(folders.committed, folders.built)).toEqual([]);
});

test('a changed byte, a missing chunk and a file that nothing builds are each named', () => {
  write(folders.committed, { 'gate/index.js': 'a', 'gate/9.index.js': 'smuggled', 'old/index.js': 'c' });
  write(folders.built, { 'gate/index.js': 'A', 'gate/1.index.js': 'b' });
  expect(compare(folders.committed, folders.built)).toEqual([
    'dist/gate/1.index.js is missing',
    'dist/gate/9.index.js is built by nothing',
    'dist/gate/index.js differs',
    'dist/old/index.js is built by nothing',
  ]);
});

test('a repository without any bundle misses all of them', () => {
  write(folders.built, { 'cli/index.js': 'a' });
  expect(compare(join(folders.committed, 'absent'), folders.built)).toEqual(['dist/cli/index.js is missing']);
});

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

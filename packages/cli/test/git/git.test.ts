import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import { NoAnswer } from '../../src/errors.ts';
import { gitIn, inGitsWords } from '../../src/git/git.ts';
import { TEST_ENV, workshop } from '../support/repository.ts';

const shelf = workshop();
afterAll(() => shelf.clean());
const forever = new AbortController().signal;

describe('git is run', () => {
  test('with its output whole, however late it is taken', async () => {
    const repository = shelf.repository();
    repository.write('a', 'x'.repeat(300_000));
    repository.commit();
    let size = 0;
    const late = wait(150).then(() => (bytes: Buffer) => {
      size += bytes.length;
    });
    const { code } = await gitIn(repository.folder, TEST_ENV, forever).stream(['cat-file', 'blob', 'HEAD:a'], late);
    expect({ code, size }).toEqual({ code: 0, size: 300_000 });
  });

  test('without a shell: what an argument holds is never run', async () => {
    const folder = shelf.folder();
    const made = join(folder, 'made');
    await gitIn(folder, TEST_ENV, forever).run(['rev-parse', `$(touch ${made})`, `; touch ${made}`, `| touch ${made}`]);
    expect(existsSync(made)).toBe(false);
  });

  test('and what takes its output may fail: the failure comes through, and git is ended', async () => {
    const repository = shelf.repository();
    repository.write('a', 'x'.repeat(300_000));
    repository.commit();
    const failing = Promise.resolve(() => {
      throw new TypeError('not understood');
    });
    await expect(
      gitIn(repository.folder, TEST_ENV, forever).stream(['cat-file', 'blob', 'HEAD:a'], failing),
    ).rejects.toThrow('not understood');
    await expect(
      gitIn(repository.folder, TEST_ENV, forever).stream(['version'], Promise.reject(new TypeError('no policy'))),
    ).rejects.toThrow('no policy');
  });

  test('only while its answer is wanted', async () => {
    const ending = new AbortController();
    const running = gitIn(shelf.folder(), TEST_ENV, ending.signal).run(['cat-file', '--batch']);
    ending.abort();
    await expect(running).rejects.toThrow();
  });
});

test('where there is no git the error says so, as something that could not be found out', async () => {
  const git = gitIn(shelf.folder(), { PATH: shelf.folder() }, forever);
  const failure = await git.run(['version']).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(NoAnswer);
  expect(failure).toMatchObject({ message: 'git was not found', fix: expect.stringContaining('Install git') });
});

test('where git is killed there is no answer', async () => {
  const folder = shelf.folder();
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'git'), '#!/bin/sh\nkill -9 $$\n');
  chmodSync(join(bin, 'git'), 0o755);
  const failure = await gitIn(folder, { PATH: `${bin}:/usr/bin:/bin` }, forever)
    .run(['version'])
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(NoAnswer);
  expect(failure).toMatchObject({ message: 'git was ended by SIGKILL' });
});

test.each([
  ['fatal: bad object x\nmore', 'git says: bad object x'],
  ['\nerror: nothing', 'git says: nothing'],
  ['', 'git ended with code 128'],
])('what git said stands in messages by its first line: %j', (said, words) => {
  expect(inGitsWords({ code: 128, said })).toBe(words);
});

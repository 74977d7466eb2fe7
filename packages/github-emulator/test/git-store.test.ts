import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { executable, symlink } from '../src/files.ts';
import { Cache } from '../src/git/cache.ts';
import type { GitHub } from '../src/github.ts';
import type { Repository } from '../src/state/repository.ts';
import { startTestGitHub } from '../src/test-github.ts';

describe('comparing commits', () => {
  let github: GitHub;
  let shop: Repository;
  beforeAll(async () => {
    github = await startTestGitHub();
    shop = await github.createRepository('acme/shop');
  });
  afterAll(() => github.close());

  test('gives each answer to who asked for it, however many ask at once and however long it is', async () => {
    const long = Array.from({ length: 40_000 }, (_, line) => `line ${line}`).join('\n');
    const first = await shop.commit('main', { files: { a: 'a\n', long: `${long}\n` } });
    const second = await shop.commit('main', { files: { b: 'b\n', long: null } });
    const third = await shop.commit('main', {
      files: { c: 'end 0123456789abcdef\nno newline', d: Buffer.from([0, 1, 2]) },
    });
    const fourth = await shop.commit('main', {
      files: { c: null, e: 'end 0123456789abcdef\nno newline', a: executable('a\n') },
    });
    const fifth = await shop.commit('main', { files: { a: symlink('b') } });
    const pairs = [
      [first, second],
      [second, third],
      [third, fourth],
      [fourth, fifth],
      [fifth, fifth],
      [first, fifth],
      [fifth, first],
    ] as const;
    const found = await Promise.all(pairs.map(([one, other]) => shop.store.diff(one, other)));
    expect(found.map((changes) => changes.map(({ path, status }) => `${status} ${path}`))).toEqual([
      ['added b', 'removed long'],
      ['added c', 'added d'],
      ['changed a', 'renamed e'],
      ['changed a'],
      [],
      ['changed a', 'added b', 'added d', 'added e', 'removed long'],
      ['changed a', 'removed b', 'removed d', 'removed e', 'added long'],
    ]);
    expect(found[0]?.[1]).toMatchObject({ deletions: 40_000, additions: 0 });
    expect(found[1]?.[0]?.patch).toBe(
      '@@ -0,0 +1,2 @@\n+end 0123456789abcdef\n+no newline\n\\ No newline at end of file',
    );
    expect(found[1]?.[1]).toMatchObject({ binary: true, patch: null });
    expect(found[2]?.[1]).toMatchObject({ previousPath: 'c', patch: null });
    expect(found[3]?.[0]?.patch).toContain('+b');
  });

  test('fails for what is not there, and goes on for what is', async () => {
    const sha = await shop.commit('other', { files: { a: 'a\n' } });
    const next = await shop.commit('other', { files: { a: 'b\n' } });
    await expect(shop.store.diff('1'.repeat(40), sha)).rejects.toThrow('git refused to compare');
    expect(await shop.store.diff(sha, next)).toMatchObject([{ path: 'a', status: 'modified' }]);
  });
});

describe('what is remembered', () => {
  test('is forgotten by weight, the oldest first, and never because it is heavy alone', async () => {
    const cache = new Cache<string>(10, (text) => text.length);
    const asked: string[] = [];
    const get = (key: string, value: string): Promise<string> =>
      cache.get(key, async () => {
        asked.push(key);
        return value;
      });
    await get('a', '1234');
    await get('b', '1234');
    await get('a', '');
    expect(asked).toEqual(['a', 'b']);
    await get('c', '1234');
    await get('b', '');
    expect(asked).toEqual(['a', 'b', 'c']);
    await get('a', '1');
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
    await get('huge', 'x'.repeat(100));
    await get('huge', '');
    expect(asked.at(-1)).toBe('huge');
    expect(asked).toHaveLength(5);
  });

  test('is no failure', async () => {
    const cache = new Cache<number>(10);
    await expect(cache.get('a', () => Promise.reject(new Error('first')))).rejects.toThrow('first');
    expect(await cache.get('a', () => Promise.resolve(2))).toBe(2);
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import picomatch from 'picomatch/posix.js';
import { highGlob } from '../../src/policy/glob.ts';
import { indexGlobs } from '../../src/policy/glob-index.ts';
import { gitPaths, globAndPath, globs } from './glob-arbitraries.ts';

const plainLoop = (patterns: readonly string[], path: string) =>
  patterns.flatMap((pattern, index) => (highGlob(pattern).matches(path) ? [index] : []));

test('an index answers as asking every glob does', () => {
  const samples = fc.record({
    pairs: fc.array(globAndPath, { minLength: 1, maxLength: 12 }),
    others: fc.array(globs, { maxLength: 12 }),
    paths: fc.array(gitPaths, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(samples, ({ pairs, others, paths }) => {
      const patterns = [...pairs.map(({ glob }) => glob), ...others];
      const indexed = indexGlobs(patterns);
      for (const path of [...pairs.map((pair) => pair.path), ...paths]) {
        expect(indexed(path)).toEqual(plainLoop(patterns, path));
      }
    }),
    { numRuns: 200 },
  );
});

test('an index answers as a plain loop over picomatch does, on globs that both read alike', () => {
  const name = fc.constantFrom('a', 'b', 'services', 'api', 'main', 'x1', 'README');
  const extension = fc.constantFrom('.ts', '.TF', '.md', '.c', '');
  const file = fc.tuple(name, extension).map((parts) => parts.join(''));
  const folder = fc.oneof(name, fc.constantFrom('*', '**', '.infra', 'a*', '{a,services}', '?'));
  const last = fc.oneof(file, fc.constantFrom('**', '*.ts', '*', '*.{ts,tf}', 'main.*'));
  const glob = fc.tuple(fc.array(folder, { maxLength: 3 }), last).map(([folders, end]) => [...folders, end].join('/'));
  const path = fc.tuple(fc.array(name, { maxLength: 4 }), file).map(([folders, end]) => [...folders, end].join('/'));
  fc.assert(
    fc.property(
      fc.array(glob, { minLength: 1, maxLength: 30 }),
      fc.array(path, { minLength: 1, maxLength: 30 }),
      (patterns, paths) => {
        const matchers = patterns.map((pattern) => picomatch(pattern, { dot: true, nocase: true }));
        const indexed = indexGlobs(patterns);
        for (const each of paths) {
          expect(indexed(each)).toEqual(matchers.flatMap((matches, index) => (matches(each) ? [index] : [])));
        }
      },
    ),
    { numRuns: 200 },
  );
});

describe('the filter never hides a path from a glob that matches it', () => {
  test.each([
    ['a', 'a'],
    ['a/**', 'a'],
    ['a/**/b', 'a/b'],
    ['**/a/**', 'x/a'],
    ['**', 'a'],
    ['*', '.a'],
    ['?', '😀'],
    ['{a,**}/b', 'x/y/b'],
    ['SERVICES/**', 'services/a'],
    ['caf\u00e9/abc', 'CAFE\u0301/ABC'],
    ['İabc', 'İABC'],
    ['abc[de]fgh', 'ABCDFGH'],
    ['abc[de]fgh', 'abc[de]fgh'],
    ['**/*.c', 'A.C'],
    ['a*/**', 'ab/c'],
  ])('%s takes %s', (glob, path) => {
    expect(indexGlobs(['zzz', glob])(path)).toEqual([1]);
  });
});

test('an index of nothing matches nothing', () => {
  expect(indexGlobs([])('a')).toEqual([]);
});

test('an index refuses what is no glob', () => {
  expect(() => indexGlobs(['a', '!b'])).toThrow(TypeError);
});

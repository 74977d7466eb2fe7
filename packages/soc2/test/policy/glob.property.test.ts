import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileGlob, globProblem, alternatives } from '../../src/policy/glob.ts';
import type { GlobMode } from '../../src/policy/glob-alternatives.ts';
import { linearMatcher } from '../../src/policy/glob-linear.ts';
import { globRegExp } from '../../src/policy/glob-regexp.ts';
import { globAndPath } from './glob-arbitraries.ts';
import { referenceMatches } from './reference-glob.ts';

const modes: readonly GlobMode[] = ['high', 'exact'];
const runs = { numRuns: 1500 };

describe.each(modes)('in the mode %s', (mode) => {
  test('a glob decides as the reference does', () => {
    fc.assert(
      fc.property(globAndPath, ({ glob, path }) => {
        expect(compileGlob(glob, mode).matches(path)).toBe(referenceMatches(glob, path, mode));
      }),
      runs,
    );
  });

  test('the matcher without backtracking decides as the reference does', () => {
    fc.assert(
      fc.property(globAndPath, ({ glob, path }) => {
        const matches = linearMatcher(alternatives(glob, mode), mode);
        expect(matches(path.normalize('NFC'))).toBe(referenceMatches(glob, path, mode));
      }),
      runs,
    );
  });

  test('the expression that picomatch makes decides as the reference does on paths without surrogate pairs', () => {
    fc.assert(
      fc.property(globAndPath, ({ glob, path }) => {
        fc.pre(!/[\ud800-\udfff]/.test(path));
        const regexp = globRegExp(alternatives(glob, mode), mode);
        expect(regexp.test(path.normalize('NFC'))).toBe(referenceMatches(glob, path, mode));
      }),
      runs,
    );
  });
});

test('an exact match is always a match where the risk is raised', () => {
  fc.assert(
    fc.property(globAndPath, ({ glob, path }) => {
      if (compileGlob(glob, 'exact').matches(path)) expect(compileGlob(glob, 'high').matches(path)).toBe(true);
    }),
    runs,
  );
});

test('any text is either refused with a message and a fix, or compiles and decides', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'ab/*?[]{},.!^-+@()\\ é😀') }));
  fc.assert(
    fc.property(text, fc.string(), (pattern, path) => {
      const problem = globProblem(pattern);
      if (problem === undefined) expect(typeof compileGlob(pattern, 'high').matches(path)).toBe('boolean');
      else expect([problem.message, problem.fix].every((part) => part.length > 0)).toBe(true);
    }),
    runs,
  );
});

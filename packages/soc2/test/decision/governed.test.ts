import { expect, test } from '@jest/globals';
import { isGoverned, statusContext } from '../../src/decision/governed.ts';

test.each<[string, string, readonly string[], boolean]>([
  ['The default branch is governed, whatever the policy lists', 'main', [], true],
  ['Another is not unless the policy lists it', 'release/1', [], false],
  ['one that it lists is', 'release/1', ['release/*'], true],
  ['whatever its case', 'Release/1', ['release/*'], true],
  ['a `*` ends at a slash', 'release/1/hotfix', ['release/*'], false],
  ['and `**` does not', 'release/1/hotfix', ['release/**'], true],
  ['any of several will do', 'hotfix', ['release/*', 'hotfix'], true],
  ['a branch that differs from the default by case alone is another one', 'MAIN', [], false],
])('%s', (_, branch, branches, expected) => {
  expect(isGoverned(branch, 'main', { branches })).toBe(expected);
});

test('A success earned against one branch stands under a name that no other branch asks for', () => {
  expect(statusContext('sdlc-gate', 'main', 'main')).toBe('sdlc-gate');
  expect(statusContext('sdlc-gate', 'release/1', 'main')).toBe('sdlc-gate/release/1');
  expect(statusContext('sdlc-gate', 'main', 'trunk')).toBe('sdlc-gate/main');
  expect(statusContext('gate', 'trunk', 'trunk')).toBe('gate');
});

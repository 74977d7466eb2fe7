import { describe, expect, test } from '@jest/globals';
import { ownersIn } from '../../src/settings/owners.ts';

describe('who owns a path by CODEOWNERS', () => {
  // The examples of GitHub's own page, "About code owners", and what people get wrong.
  test.each<readonly [pattern: string, owned: readonly string[], free: readonly string[]]>([
    ['*', ['a', 'a/b/c.ts'], []],
    ['*.js', ['a.js', 'b/c.js'], ['a.jsx', 'b/c.ts']],
    ['/build/logs/', ['build/logs/a', 'build/logs/b/c'], ['x/build/logs/a', 'build/logs']],
    ['docs/*', ['docs/getting-started.md'], ['docs/build-app/troubleshooting.md']],
    ['apps/', ['apps/a', 'x/apps/a'], ['apps']],
    ['/docs/', ['docs/a', 'docs/b/c'], ['x/docs/a']],
    ['/scripts/', ['scripts/x'], ['a/scripts/x']],
    ['**/logs', ['build/logs/a', 'scripts/logs/b', 'logs/c'], ['logsx/a']],
    ['/.github/workflows/', ['.github/workflows/a.yml'], ['.github/a.yml']],
    ['/.github', ['.github/workflows/a.yml', '.github/CODEOWNERS'], ['x/.github/a']],
    ['CODEOWNERS', ['CODEOWNERS', '.github/CODEOWNERS', 'docs/CODEOWNERS'], ['codeowners']],
    ['/a?c', ['abc', 'abc/d'], ['abbc', 'a/c']],
    ['/with\\ space/', ['with space/a'], ['with']],
    ['/a.b', ['a.b'], ['axb']],
  ])('%s', (pattern, owned, free) => {
    const ownersOf = ownersIn(`${pattern} @acme/owners\n`);
    expect(owned.filter((path) => ownersOf(path).length === 0)).toEqual([]);
    expect(free.filter((path) => ownersOf(path).length > 0)).toEqual([]);
  });

  test('the last line that matches says it, also by naming nobody', () => {
    const ownersOf = ownersIn('* @a\n/docs/ @b c@example.com\n/docs/free/\n');
    expect(['x', 'docs/x', 'docs/free/x'].map(ownersOf)).toEqual([['@a'], ['@b', 'c@example.com'], []]);
  });

  test('comments, blank lines and lines that GitHub skips own nothing', () => {
    const ownersOf = ownersIn('# * @a\n\n!docs @a\n[ab] @a\n* @b # for now\n');
    expect(ownersOf('docs/x')).toEqual(['@b']);
    expect(ownersIn('# * @a\n')('x')).toEqual([]);
  });

  test('lines may end as on Windows', () => {
    expect(ownersIn('* @a\r\n/x @b\r\n')('x')).toEqual(['@b']);
  });
});

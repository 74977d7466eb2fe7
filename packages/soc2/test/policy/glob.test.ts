import { describe, expect, test } from '@jest/globals';
import { exactGlob, globProblem, highGlob } from '../../src/policy/glob.ts';

type Row = readonly [glob: string, matched: readonly string[], unmatched: readonly string[]];

const high: readonly Row[] = [
  ['*.tf', ['main.tf', '.tf', 'MAIN.TF'], ['infra/main.tf', 'main.tfvars']],
  ['**/*.tf', ['main.tf', 'infra/main.tf', '.infra/a/main.tf', 'a\nb/main.tf', 'main\n.tf'], ['main.tf/x', 'maintf']],
  ['**/Dockerfile', ['Dockerfile', 'dockerfile', 'a/b/DOCKERFILE'], ['Dockerfile.prod', 'a/Dockerfile/b']],
  [
    'services/identity/**',
    ['services/identity/a', 'services/identity/.a/b', 'services/identity'],
    ['services/identity2/a', 'a/services/identity/b'],
  ],
  ['services/*/**', ['services/a/b', 'services/a/b/c'], ['services/README.md']],
  ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['a/xb', 'ab', 'a/b/c']],
  ['**', ['a', 'a/b', '.a/.b'], []],
  ['a?c', ['abc', 'a.c', 'a😀c', 'a\nc'], ['ac', 'a/c', 'abbc']],
  ['src/(auth)/**', ['src/(auth)/page.tsx', 'src/(AUTH)/a/b'], ['src/auth/page.tsx']],
  ['src/(a|b).ts', ['src/(a|b).ts'], ['src/a.ts', 'src/b.ts']],
  ['src/[id]/**', ['src/[id]/a.ts', 'src/i/a.ts', 'src/D/a.ts'], ['src/id/a.ts', 'src/[i]/a.ts']],
  ['[ab]/[cd]', ['[ab]/[cd]', '[ab]/c', 'b/[cd]', 'a/d'], ['ab/cd', '[a]/c']],
  ['[...slug].tsx', ['[...slug].tsx', 's.tsx', '..tsx'], ['slug.tsx']],
  ['[[...slug]]/page.tsx', ['[[...slug]]/page.tsx', '[[...SLUG]]/page.tsx'], ['s]/page.tsx', '[...slug]/page.tsx']],
  ['v[0-9]/*', ['v1/a', 'v[0-9]/a'], ['v10/a', 'vx/a']],
  ['[a-]x', ['ax', '-x', '[a-]x'], ['bx']],
  ['{a,b}/*.{ts,tsx}', ['a/x.ts', 'b/x.tsx'], ['c/x.ts', 'a/x.js', '{a,b}/x.ts']],
  ['{src,packages/*/src}/auth.ts', ['src/auth.ts', 'packages/x/src/auth.ts'], ['packages/src/auth.ts']],
  ['foo/{**/a,b}', ['foo/a', 'foo/x/a', 'foo/b'], ['foo/x/b']],
  ['package{,-lock}.json', ['package.json', 'package-lock.json'], ['package-.json']],
  ['{{cookiecutter.name}}/**', ['{{cookiecutter.name}}/a'], ['cookiecutter.name/a']],
  ['{*,x}*', ['a', 'xa'], ['a/b']],
  ['a,b', ['a,b'], ['a', 'b']],
  ['$a^b+c|d.e', ['$a^b+c|d.e'], ['$a^b+c|dxe', 'ab', 'd.e', '$a^bbc|d.e']],
  ['c++/"quoted"/#a!b@c', ['c++/"quoted"/#a!b@c'], ['c/quoted/#a!b@c']],
  ['@scope/*', ['@scope/a'], ['scope/a']],
  ['caf\u00e9/*', ['cafe\u0301/a', 'CAF\u00c9/a'], ['cafe/a']],
  ['cafe\u0301/*', ['caf\u00e9/a'], ['cafe/a']],
  ['...', ['...'], ['..a']],
];

const exact: readonly Row[] = [
  ['**/*.md', ['a.md', 'docs/.a/b.md'], ['a.MD', 'a.mdx']],
  ['docs/**', ['docs/a', 'docs'], ['Docs/a']],
  ['src/[ab].ts', ['src/[ab].ts'], ['src/a.ts', 'src/[AB].ts']],
  ['{a,b}.md', ['a.md', 'b.md'], ['A.md']],
  ['caf\u00e9.md', ['cafe\u0301.md'], ['CAF\u00c9.md']],
];

const rows = (table: readonly Row[]) =>
  table.flatMap(([glob, matched, unmatched]) => [
    ...matched.map((path) => [glob, path, true] as const),
    ...unmatched.map((path) => [glob, path, false] as const),
  ]);

test.each(rows(high))('where a match raises the risk, %j on %j is %s', (glob, path, expected) => {
  expect(highGlob(glob).matches(path)).toBe(expected);
});

test.each(rows(exact))('where a match lowers the risk, %j on %j is %s', (glob, path, expected) => {
  expect(exactGlob(glob).matches(path)).toBe(expected);
});

describe('a glob that means different things to different tools is refused with a hint', () => {
  test.each([
    ['', 'an empty glob', 'Remove the entry.'],
    ['!a/**', "starts with '!'", "'except:'"],
    ['/a', "starts with '/'", "write 'a'"],
    ['./a', "starts with './'", "write 'a'"],
    ['a/', "ends with '/'", "'a/**'"],
    ['a\\b', 'a backslash', "'/'"],
    [' a', 'starts or ends with a space', "'a'"],
    ['a\t', 'the character \\u0009', 'Remove'],
    ['a\u00a0', 'starts or ends with a space', "'a'"],
    ['a\u202eb', 'the character \\u202e', 'Remove'],
    ['a\u0000', 'the character \\u0000', 'Remove'],
    ['a\ud800', 'the character \\ud800', 'Remove'],
    ['a//b', 'an empty path segment', "one '/'"],
    ['{,a}/b', 'an empty path segment', "one '/'"],
    ['a/{b,}', 'an empty path segment', "one '/'"],
    ['a/../b', "the segment '..'", 'from the root'],
    ['a/{..,b}', "the segment '..'", 'from the root'],
    ['a/.', "the segment '.'", 'from the root'],
    ['..', "the segment '..'", 'from the root'],
    ['[!a]', 'a negated bracket', "'except:'"],
    ['a/[^b]', 'a negated bracket', "'except:'"],
    ['[]', 'an empty bracket', 'inside'],
    ['[a/b]', "a '/' inside brackets", 'own segment'],
    ['[+-9]', "contains '/'", 'one by one'],
    ['[z-a]', 'runs backwards', "'a-z'"],
    ['[[:alpha:]]', 'the character class', "'[a-z0-9]'"],
    ['[😀]', 'beyond U+FFFF', 'braces'],
    ['+(a)', "extended glob '+('", 'braces'],
    ['@(a)', "extended glob '@('", 'braces'],
    ['a?(b)', "extended glob '?('", 'braces'],
    ['*(a)', "extended glob '*('", 'braces'],
    ['**(a)', "extended glob '*('", 'braces'],
    ['a!(b)', "extended glob '!('", 'braces'],
    ['{a,+(b)}', "extended glob '+('", 'braces'],
    ['a**', "'**' beside something else", "'**/*name'"],
    ['**a', "'**' beside something else", "'**/*name'"],
    ['a/{**,b}c', "'**' beside something else", "'**/*name'"],
    ['***', "'***' in a glob", "'**'"],
    ['[a', "a '[' without a ']'", 'closing'],
    ['a]', "a ']' without a '['", 'opening'],
    ['{a', "a '{' without a '}'", 'closing'],
    ['{a,b', "a '{' without a '}'", 'closing'],
    ['a}', "a '}' without a '{'", 'opening'],
    ['{a,{b}', "a '{' without a '}'", 'closing'],
    ['file{1..9}', "the range '{1..9}'", "'[1-3]'"],
    ['{a..z..2}', "the range '{a..z..2}'", "'[1-3]'"],
    ['a'.repeat(1025), 'longer than 1024', 'Split'],
    ['{a,b}'.repeat(9), 'more than 256 patterns', 'wider'],
    ['[ab]'.repeat(9), 'more than 256 patterns', 'Case never counts'],
    ['{a,b}'.repeat(200), 'more than 256 patterns', 'wider'],
    [`${'{a,'.repeat(250)}b${'}'.repeat(250)}c{d,e}`, 'more than 256 patterns', 'wider'],
  ])('%j', (glob, message, fix) => {
    expect(globProblem(glob)?.message).toContain(message);
    expect(globProblem(glob)?.fix).toContain(fix);
    expect(() => highGlob(glob)).toThrow(TypeError);
  });
});

describe('no glob and no path can make matching slow', () => {
  const long = 4096;
  const globs = [
    '*a'.repeat(500) + 'b',
    '**/*a*a*a*a*a*b',
    'a*'.repeat(512),
    Array.from({ length: 200 }, () => '**/a').join('/') + '/b',
    `${'**/*/'.repeat(100)}b`,
    `${'{a,b}'.repeat(8)}${'*a'.repeat(100)}c`,
    `${'[ab]'.repeat(8)}*a*a*b`,
    '?'.repeat(1000) + '*b',
    '**/*b',
    '*a*b',
  ];
  const paths = [
    'a'.repeat(long),
    'a/'.repeat(long / 2 - 1) + 'a',
    'é'.repeat(long),
    '😀'.repeat(long / 2),
    'a'.repeat(300),
  ];

  test.each(globs)('%j', (glob) => {
    const started = process.cpuUsage();
    for (const path of paths) {
      highGlob(glob).matches(path);
      exactGlob(glob).matches(path);
    }
    const { user } = process.cpuUsage(started);
    // Seconds of work where a backtracking expression would need years; the bound is wide so that no load can break it.
    expect(user / 1e6).toBeLessThan(20);
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { highGlob } from '../../src/policy/glob.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { mergeOwners, ownerLines, ownerPatterns, ownersOfControl } from '../../src/setup/codeowners.ts';

const folder = mkdtempSync(join(tmpdir(), 'countersign-owners-'));
execFileSync('git', ['-C', folder, 'init', '-q']);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** CODEOWNERS is matched like .gitignore, of whose rules `ownerPatterns` uses only what both know. */
function matchedByGit(patterns: readonly string[], path: string): boolean {
  writeFileSync(join(folder, '.gitignore'), `${patterns.join('\n')}\n`);
  try {
    execFileSync('git', ['-C', folder, 'check-ignore', '--no-index', '-q', '--', path]);
    return true;
  } catch {
    return false;
  }
}

function owners(policy: string): readonly string[] {
  return ownerLines(parsePolicy({ text: policy, file: 'p' }));
}

describe('a glob of the policy as patterns of CODEOWNERS', () => {
  test.each([
    ['**/*.tf', ['**/*.tf'], ['main.tf', 'infra/x/main.tf'], ['main.tfvars']],
    ['*.tf', ['/*.tf'], ['main.tf'], ['infra/main.tf']],
    ['services/identity/**', ['/services/identity/'], ['services/identity/a/b.ts'], ['old/services/identity/a.ts']],
    ['services/*/**', ['/services/*/'], ['services/api/src/a.ts'], ['services/README.md']],
    ['**/auth/**', ['**/auth/'], ['auth/a', 'src/auth/b/c'], ['src/oauth/a']],
    ['pnpm-lock.yaml', ['/pnpm-lock.yaml'], ['pnpm-lock.yaml'], ['a/pnpm-lock.yaml']],
    [
      '{src,lib}/**/*.{ts,tsx}',
      ['/src/**/*.ts', '/src/**/*.tsx', '/lib/**/*.ts', '/lib/**/*.tsx'],
      ['src/a.ts', 'lib/x/b.tsx'],
      ['test/a.ts'],
    ],
    ['src/[id]/**', ['/src/*/'], ['src/[id]/page.tsx', 'src/i/page.tsx'], ['lib/i/page.tsx']],
    ['src/[[...slug]]/*', ['/src/*/*'], ['src/[[...slug]]/page.tsx'], ['lib/a/b']],
    ['src/(auth)/**', ['/src/(auth)/'], ['src/(auth)/page.tsx'], ['src/auth/page.tsx']],
    ['a b/#c', ['/a\\ b/\\#c'], ['a b/#c'], ['a/b']],
    ['**', ['*'], ['a', 'a/b'], []],
  ])('%s', (glob, patterns, matched, not) => {
    expect(ownerPatterns(glob)).toEqual(patterns);
    for (const path of matched)
      expect([path, highGlob(glob).matches(path), matchedByGit(patterns, path)]).toEqual([path, true, true]);
    for (const path of not) expect([path, matchedByGit(patterns, path)]).toEqual([path, false]);
  });

  test('never is a character of CODEOWNERS’ own, and never starts a comment or a negation', () => {
    const piece = fc.constantFrom('a', '*', '**', '?', '{a,b}', '[ab]', '[[...x]]', '#', ' b', '(c)');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
        for (const pattern of ownerPatterns(pieces.join('/').trim()))
          expect(pattern).toMatch(/^(?:\*$|\/|\*\*\/)[^{}[\]]*$/);
      }),
    );
  });
});

describe('the lines of CODEOWNERS', () => {
  const POLICY = `high-risk:
  - '**/*.tf'
  - {paths: ['services/identity/**'], name: identity, reviewers: ['@acme/security', '@alice']}
  - {paths: [db/**], reviewers: [dba]}
  - {paths: [any/**], reviewers: [human, '@alice']}
control-owners: ['@cto']
groups: {dba: ['@bob', '@acme/dba']}
review-instructions: docs/ai.md
`;
  test('name the people of each rule that names some, and at the end those of the control', () => {
    expect(owners(POLICY)).toEqual([
      '# identity',
      '/services/identity/ @acme/security @alice',
      '# db/**',
      '/db/ @bob @acme/dba',
      '# the change control itself',
      '/.github/change-policy.yml @cto',
      '/.github/review-instructions.md @cto',
      '/.github/workflows/ @cto',
      '/.github/actions/ @cto',
      '/CODEOWNERS @cto',
      '/.github/CODEOWNERS @cto',
      '/docs/CODEOWNERS @cto',
      '/docs/ai.md @cto',
    ]);
  });

  test('are none where the policy names nobody', () => {
    expect(owners("high-risk: ['**/*.tf']")).toEqual([]);
  });
});

describe('merging into a file', () => {
  const lines = ['/a @b'];
  test.each([
    ['an empty one', ''],
    ['one with owners', '* @everyone\n'],
    ['one without a line break at its end', '* @everyone'],
    ['one with line breaks of Windows', '* @everyone\r\n/docs/ @writer\r\n'],
  ])('%s keeps what is there, and merging again changes nothing', (_what, existing) => {
    const once = mergeOwners(existing, lines);
    expect(once.startsWith(existing.trimEnd())).toBe(true);
    expect(once.trimEnd().split(/\r?\n/).slice(-2)).toEqual(['/a @b', '# --- countersign: end ---']);
    expect(mergeOwners(once, lines)).toBe(once);
    expect(once.includes('\r\n')).toBe(existing.includes('\r\n'));
    expect(once.replaceAll('\r\n', '')).not.toContain('\r');
  });

  test('puts new lines in the place of old ones, and behind everything, so that nothing overrules them', () => {
    const before = `${mergeOwners('* @x\n', lines)}/late @y\n`;
    expect(mergeOwners(before, ['/c @d'])).toBe(mergeOwners('* @x\n\n/late @y\n', ['/c @d']));
  });

  test('takes the marks away with the last line, and leaves a file without them as it is', () => {
    expect(mergeOwners(mergeOwners('* @x\n', lines), [])).toBe('* @x\n');
    expect(mergeOwners('* @x', [])).toBe('* @x');
    expect(mergeOwners('', [])).toBe('');
  });
});

test.each([
  ['* @alice @bob\n', ['@alice', '@bob']],
  ['* @first\n*.js @js\n* @last # all\n', ['@last']],
  ['* @all\n/.github/change-policy.yml @cto @acme/security # the policy\n/docs/ @docs\n', ['@cto', '@acme/security']],
  ['/.github/change-policy.yml @cto\n* @later @acme/all\n', ['@later']],
  ['* @acme/team @alice a@b.c\n', ['@alice']],
  ['/docs/ @alice\n', []],
  ['# * @alice\n', []],
])('people who own everything: %j', (text, expected) => {
  expect(ownersOfControl(text)).toEqual(expected);
});

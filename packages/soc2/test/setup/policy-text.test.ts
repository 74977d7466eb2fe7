import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { highGlob } from '../../src/policy/glob.ts';
import { policyJsonSchema } from '../../src/policy/json-schema.ts';
import { lintPolicy } from '../../src/policy/lint.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import type { Choices } from '../../src/setup/choices.ts';
import { newPolicy, type RepositoryFacts } from '../../src/setup/planned-files.ts';
import { rulesOfTree } from '../../src/setup/tree-rules.ts';

const CHOICES: Choices = {
  source: { kind: 'own' },
  reviewer: 'countersign',
  hardened: false,
  controlOwners: ['@alice', '@bob'],
};
const SOURCE = { schema: 'https://example.com/change-policy.schema.json', converted: [] };

function facts(tree: readonly string[]): RepositoryFacts {
  return { name: 'shop', defaultBranch: 'main', timeZones: true, tree, texts: new Map() };
}

function policyFor(tree: readonly string[], choices = CHOICES): string {
  return newPolicy(facts(tree), choices, SOURCE);
}

const globsOf = (tree: readonly string[]): readonly string[] =>
  rulesOfTree(tree).flatMap(({ paths }) => paths.map(({ glob }) => glob));

describe('the rules of a tree', () => {
  test.each([
    [
      'the blog’s list',
      ['infra/main.tf', 'a/Dockerfile', 'package.json', 'pnpm-lock.yaml'],
      ['**/pnpm-lock.yaml', '**/package.json', '**/*.tf', '**/Dockerfile'],
    ],
    [
      'what it leaves open',
      [
        'pnpm-workspace.yaml',
        '.npmrc',
        '.pnpmfile.cjs',
        'patches/a.patch',
        'prod.tfvars',
        'main.tf.json',
        'Dockerfile.prod',
      ],
      [
        '**/.npmrc',
        '**/.pnpmfile.cjs',
        '**/pnpm-workspace.yaml',
        '**/patches/**',
        '**/*.tf.json',
        '**/*.tfvars',
        '**/Dockerfile.*',
      ],
    ],
    [
      'instructions of coding agents',
      ['CLAUDE.md', 'a/AGENTS.md', '.cursor/rules/a.mdc', '.github/copilot-instructions.md'],
      ['**/AGENTS.md', '**/CLAUDE.md', '**/.cursor/**', '**/.github/copilot-instructions.md'],
    ],
    ['names that only tell', ['src/auth/login.ts', 'db/migrations/1.sql'], ['**/migrations/**', '**/auth/**']],
    ['nothing that matters', ['README.md', 'src/a.ts'], []],
    [
      'what is always high',
      ['.github/workflows/a.yml', '.github/CODEOWNERS', '.gitmodules', '.github/change-policy.yml'],
      [],
    ],
    ['documentation and samples by such a name', ['docs/auth/README.md', '.env.example', 'auth/logo.svg'], []],
    ['the same file by two names', ['supabase/migrations/1.sql'], ['**/migrations/**']],
  ])('%s', (_what, tree, globs) => {
    expect(globsOf(tree)).toEqual(globs);
  });

  test('say how many files a glob brings in, and name the first', () => {
    expect(rulesOfTree(['a/b.tf', 'c.tf'])[0]?.paths).toEqual([{ glob: '**/*.tf', files: 2, sample: 'a/b.tf' }]);
  });
});

describe('a policy for a tree', () => {
  const TREE = ['infra/main.tf', 'package.json', 'src/auth/login.ts', 'README.md'];
  test('is commented, completes in an editor, and fits the published schema', () => {
    const text = policyFor(TREE);
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=https://example.com/change-policy.schema.json');
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(policyJsonSchema());
    expect(validate(load(text))).toBe(true);
    expect(text).toContain("- '**/*.tf' # infra/main.tf");
    expect(text).toContain("# - '**/Dockerfile' # container definitions");
    expect(text).toContain("agents: ['github-actions[bot]']");
    expect(text).toContain('Found by what the files are called');
  });

  test.each([
    ['the AI reviewer', { aiReviewer: 'acme-reviewer[bot]' }, { aiReviewer: { login: 'acme-reviewer[bot]' } }],
    [
      'the owners of the control',
      { controlOwners: ['@acme/sec'] },
      { controlOwners: [{ kind: 'team', org: 'acme', slug: 'sec' }] },
    ],
    ['no owners', { controlOwners: [] }, { controlOwners: [{ kind: 'human' }] }],
    ['a reviewer without a ledger', { reviewer: 'claude-code-action' as const }, { lowRisk: { coverage: 'unproven' } }],
  ])('says what was chosen: %s', (_what, chosen, expected) => {
    expect(parsePolicy({ text: policyFor(TREE, { ...CHOICES, ...chosen }), file: 'p' })).toMatchObject(expected);
  });

  test('does not name what a converted filter has already', () => {
    const text = newPolicy(facts(TREE), CHOICES, {
      ...SOURCE,
      converted: [{ name: 'infra', paths: ['infra/**', 'package.json'], except: ['infra/**/*.md'] }],
    });
    expect(parsePolicy({ text, file: 'p' }).highRisk.map(({ paths, except }) => [paths, except])).toEqual([
      [['infra/**', 'package.json'], ['infra/**/*.md']],
      [['**/auth/**'], []],
    ]);
  });

  test('for an empty repository has one rule, and waits for the rest', () => {
    const text = policyFor([]);
    expect(parsePolicy({ text, file: 'p' }).highRisk.map(({ paths }) => paths)).toEqual([['.github/workflows/**']]);
    expect(text).toContain("# - '**/*.tf'");
  });

  test('whatever the tree, it is valid and sound, each glob matches a file, and no odd file name gets into it raw', () => {
    const name = fc.oneof(
      fc.constantFrom(
        'main.tf',
        'package.json',
        'Dockerfile',
        'Dockerfile.md',
        '.env',
        '.env.example',
        'auth',
        'policies',
        'a.ts',
        '.github',
        'workflows',
        'CODEOWNERS',
        'migrations',
        'supabase',
        'config.toml',
        'requirements.txt',
        'CLAUDE.md',
        'k8s',
        'values.yaml',
        '.claude',
        'build.sh',
        'tokens',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 5 }).map((text) => text.replaceAll(/[/\0]/g, '_')),
    );
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 30 }), (tree) => {
        const policy = parsePolicy({ text: policyFor(tree), file: 'p' });
        const findings = lintPolicy(policy, [...tree, '.github/workflows/sdlc-gate.yml']);
        expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
        expect(findings.map(({ code }) => code)).not.toContain('unguarded');
        const globs = policy.highRisk.flatMap(({ paths }) => paths).filter((glob) => glob !== '.github/workflows/**');
        for (const glob of globs)
          expect([glob, tree.some((each) => highGlob(glob).matches(each))]).toEqual([glob, true]);
      }),
      { numRuns: 100 },
    );
  });
});

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { highGlob } from '../../src/policy/glob.ts';
import { lintPolicy } from '../../src/policy/lint.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { mergeOwners, ownerLines } from '../../src/setup/codeowners.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const tree = execFileSync('git', ['-C', root, 'ls-files', '-z', '--cached'], {
  encoding: 'utf8',
}).split('\0');

describe('this repository governs itself', () => {
  const policy = parsePolicy({ text: read('.github/change-policy.yml'), file: 'change-policy.yml' });

  test('by a policy that is sound for its files', () => {
    expect(lintPolicy(policy, tree).filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test('with code owners that are those of the policy', () => {
    expect(read('.github/CODEOWNERS')).toBe(mergeOwners('', ownerLines(policy)));
  });

  test.each([
    'dist/gate/index.js',
    'packages/soc2/src/decision/decide.ts',
    'actions/gate/action.yml',
    'pnpm-lock.yaml',
    'scripts/run.mjs',
  ])('%s is high-risk', (path) => {
    expect(policy.highRisk.some(({ paths }) => paths.some((glob) => highGlob(glob).matches(path)))).toBe(true);
  });
});

describe('the presets', () => {
  const presets = readdirSync(`${root}presets`);
  test('are there', () => {
    expect(presets).toContain('mirage.yml');
  });

  test.each(presets)('%s is a policy, with its schema named for editors', (name) => {
    const text = read(`presets/${name}`);
    expect(parsePolicy({ text, file: name }).highRisk.length).toBeGreaterThan(0);
    expect(text).toMatch(/^# yaml-language-server: \$schema=https:\S+\/schema\/change-policy\.schema\.json\n/);
  });

  test('mirage has the list that was published, glob by glob', () => {
    const policy = parsePolicy({ text: read('presets/mirage.yml'), file: 'mirage.yml' });
    expect(policy.highRisk.flatMap(({ paths }) => paths)).toEqual([
      '**/*.tf',
      '.github/workflows/**',
      '.github/CODEOWNERS',
      '**/Dockerfile',
      '**/env.ts',
      'packages/tokens/**',
      'packages/contract/src/**',
      'packages/shared/drizzle/**',
      'services/api/src/http/middleware/**',
      'services/api/src/modules/Organizations.ts',
      'services/api/src/modules/CustomerEncryption/**',
      'services/identity/**',
      '**/package.json',
      'pnpm-lock.yaml',
      'packages/soc2/**',
    ]);
    expect(policy.controlOwners).toEqual([{ kind: 'user', login: 'cto' }]);
    expect(policy.lowRisk).toMatchObject({ approvals: 1, reviewers: [{ kind: 'human' }, { kind: 'ai' }] });
  });
});

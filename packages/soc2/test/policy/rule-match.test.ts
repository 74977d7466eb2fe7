import { expect, test } from '@jest/globals';
import type { GitPath } from '../../src/domain.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { matchRules } from '../../src/policy/rule-match.ts';

const policy = parsePolicy({
  file: 'policy.yml',
  text: `
high-risk:
  - '**/*.tf'
  - paths: ['services/identity/**', 'services/**/auth/**']
    except: ['**/*.md', 'services/identity/[id].ts']
    name: identity
  - paths: ['**/*.tf']
    name: identity
`,
});

const match = (path: string, previousPath?: string) =>
  matchRules(policy)({
    path: path as GitPath,
    ...(previousPath === undefined ? {} : { previousPath: previousPath as GitPath }),
  }).map(({ ruleIndex, pattern, path: on }) => `${ruleIndex} ${pattern} ${on}`);

test.each([
  ['a file that no rule names', ['README.md'], []],
  ['a file of one rule', ['services/identity/a.ts'], ['1 services/identity/** services/identity/a.ts']],
  [
    'two rules with the same pattern, by their place in the policy',
    ['x/main.tf'],
    ['0 **/*.tf x/main.tf', '2 **/*.tf x/main.tf'],
  ],
  [
    'the first pattern of a rule, where several match',
    ['services/identity/auth/a'],
    ['1 services/identity/** services/identity/auth/a'],
  ],
  ['case aside', ['Services/Identity/A.ts'], ['1 services/identity/** Services/Identity/A.ts']],
  [
    'a file moved out of a protected folder',
    ['lib/a.ts', 'services/identity/a.ts'],
    ['1 services/identity/** services/identity/a.ts'],
  ],
  [
    'a file moved within it, by its new path',
    ['services/identity/b', 'services/identity/a'],
    ['1 services/identity/** services/identity/b'],
  ],
  ['an excepted file', ['services/identity/README.md'], []],
  [
    'an exception in other case',
    ['services/identity/README.MD'],
    ['1 services/identity/** services/identity/README.MD'],
  ],
  [
    'an exception whose brackets only match as a class',
    ['services/identity/i.ts'],
    ['1 services/identity/** services/identity/i.ts'],
  ],
  ['an exception whose brackets match as themselves', ['services/identity/[id].ts'], []],
  ['a rename between two excepted paths', ['services/identity/b.md', 'services/identity/a.md'], []],
  [
    'a rename to an excepted path',
    ['services/identity/a.md', 'services/identity/a.ts'],
    ['1 services/identity/** services/identity/a.md'],
  ],
  [
    'a rename from an excepted path',
    ['services/identity/a.ts', 'services/identity/a.md'],
    ['1 services/identity/** services/identity/a.ts'],
  ],
  [
    'an exception of one rule that is no exception of another',
    ['services/identity/main.tf'],
    [
      '0 **/*.tf services/identity/main.tf',
      '1 services/identity/** services/identity/main.tf',
      '2 **/*.tf services/identity/main.tf',
    ],
  ],
] as const)('rules match %s', (_, [path, previousPath], expected) => {
  expect(match(path, previousPath)).toEqual(expected);
});

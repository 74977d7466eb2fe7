import { expect, test } from '@jest/globals';
import { controlPath } from '../../src/policy/control-paths.ts';

const places = { policyPath: 'security/Policy.yml', reviewInstructions: 'docs/how-to-review.md' };

test.each([
  ['security/Policy.yml', 'policy'],
  ['security/policy.YML', 'policy'],
  ['.github/change-policy.yml', 'policy'],
  ['docs/how-to-review.md', 'review instructions'],
  ['.github/review-instructions.md', 'review instructions'],
  ['.github/workflows/ci.yml', 'workflows'],
  ['.github/workflows/a/b/c.txt', 'workflows'],
  ['.GitHub/Workflows/ci.yml', 'workflows'],
  ['.github/workflows', 'workflows'],
  ['.github/actions/x/action.yml', 'actions'],
  ['CODEOWNERS', 'code owners'],
  ['codeowners', 'code owners'],
  ['.github/CODEOWNERS', 'code owners'],
  ['docs/CODEOWNERS', 'code owners'],
])('%s is part of the control, as %s, whatever the policy says', (path, name) => {
  expect(controlPath(path, places)).toMatchObject({ name });
});

test.each([
  'src/CODEOWNERS',
  '.github/dependabot.yml',
  'github/workflows/ci.yml',
  '.github/workflows2/ci.yml',
  'a/.github/workflows/ci.yml',
  'change-policy.yml',
  '.gitmodules',
])('%s is no part of the control', (path) => {
  expect(controlPath(path, places)).toBeUndefined();
});

test('a policy path is recognised in either Unicode form', () => {
  expect(controlPath('cafe\u0301.yml', { policyPath: 'caf\u00e9.yml' })?.name).toBe('policy');
});

test('the pattern of a moved policy is the path it was moved to', () => {
  expect(controlPath('SECURITY/policy.yml', places)?.pattern).toBe('security/Policy.yml');
});

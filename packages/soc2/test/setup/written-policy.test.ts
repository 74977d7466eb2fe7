import { describe, expect, test } from '@jest/globals';
import { parsePolicy } from '../../src/policy/parse.ts';
import { isPullRequestTemplate, pullRequestTemplate } from '../../src/setup/pull-request-template.ts';
import { reviewInstructions } from '../../src/setup/review-instructions.ts';
import { writtenPolicy } from '../../src/setup/written-policy.ts';

const written = (policy: string): string => writtenPolicy('shop', parsePolicy({ text: policy, file: 'p' }));

describe('the written policy', () => {
  const text = written(`high-risk:
  - '**/*.tf'
  - {paths: [a/**], name: 'identity | sso', approvals: 2, reviewers: ['@acme/security']}
ai-reviewer: acme-reviewer[bot]
control-owners: ['@cto', '@alice']
retrospective: {within: 36h, signers: ['@carol']}
branches: ['release/*']
`);
  test('has a row for each rule, in which no name breaks the table', () => {
    expect(text).toContain('| \\*\\*/\\*.tf | 1 | any person with write access |');
    expect(text).toContain('| identity \\| sso | 2 | `@acme/security` |');
    expect(text).toContain('code owners | 1 | `@cto` or `@alice` |');
  });

  test('says who approves what, who signs, and by when', () => {
    expect(text).toContain('or of the AI reviewer, `acme-reviewer[bot]`');
    expect(text).toContain('Every week `@carol` who neither wrote nor merged');
    expect(text).toContain('younger than 36 hours');
    expect(text).toContain('or into `release/*`');
  });

  test.each(['authorizes', 'designs', 'develops', 'configures', 'documents', 'tests', 'approves', 'implements'])(
    'says by what %s is evidenced',
    (verb) => {
      expect(text).toMatch(new RegExp(`\\n\\| [^|]*${verb}[^|]* \\| [^|]+ \\| [^|]+ \\|`));
    },
  );

  test.each([
    ['low-risk: {approvals: 0}', 'They may be merged without an approval.'],
    ['low-risk: {approvals: 2, reviewers: [human]}', 'They need 2 approvals of any person with write access.'],
    ['low-risk: {reviewers: [ai]}', 'They need the approval of the AI reviewer, once one is named.'],
  ])('tells low-risk changes as the policy has them: %s', (key, sentence) => {
    expect(written(`high-risk: [a]\n${key}\n`)).toContain(sentence);
  });
});

test('the template asks for what an auditor looks for', () => {
  expect([...pullRequestTemplate().matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
    'Description',
    'Justification',
    'Risk',
    'Test results',
    'Rollback',
  ]);
});

test.each([
  ['.github/pull_request_template.md', true],
  ['PULL_REQUEST_TEMPLATE.md', true],
  ['docs/pull_request_template.txt', true],
  ['.github/PULL_REQUEST_TEMPLATE/bug.md', true],
  ['src/pull_request_template.md', false],
  ['.github/pull_request_template.md.bak', false],
])('%s is a template of pull requests: %s', (path, is) => {
  expect(isPullRequestTemplate(path)).toBe(is);
});

test('the review instructions name the repository', () => {
  expect(reviewInstructions('shop')).toMatch(/^# What to look for in shop\n/);
});

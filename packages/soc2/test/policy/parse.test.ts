import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/errors.ts';
import { parsePolicy, readPolicy } from '../../src/policy/parse.ts';
import { FULL_POLICY, read } from './policies.ts';

const DAY = 24 * 3_600_000;

test('a list of globs under high-risk is a complete policy, with every default filled in', () => {
  expect(read("high-risk: ['**/*.tf', package.json]\n")).toEqual({
    version: 1,
    highRisk: ['**/*.tf', 'package.json'].map((glob) => ({
      name: glob,
      paths: [glob],
      except: [],
      approvals: 1,
      reviewers: [{ kind: 'human' }],
    })),
    lowRisk: { approvals: 1, reviewers: [{ kind: 'human' }, { kind: 'ai' }], coverage: 'proven' },
    controlOwners: [{ kind: 'human' }],
    machineUsers: [],
    agents: [],
    groups: {},
    branches: [],
    labels: { humanReview: 'human-review', aiApproved: 'ai-approved' },
    retrospective: { within: 14 * DAY, signers: [{ kind: 'human' }] },
  });
});

test("the blog's own list is a policy", () => {
  const globs = [
    "'**/*.tf'                                    # Infrastructure",
    "'.github/workflows/**'                       # CI/CD pipelines",
    "'.github/CODEOWNERS'                         # Access control",
    "'**/Dockerfile'                              # Container definitions",
    "'**/env.ts'                                  # Environment config",
    "'packages/tokens/**'                         # Auth tokens",
    "'packages/contract/src/**'                   # API contracts",
    "'packages/shared/drizzle/**'                 # Database migrations",
    "'services/api/src/http/middleware/**'        # Request middleware",
    "'services/api/src/modules/Organizations.ts'  # Tenant boundaries",
    "'services/api/src/modules/CustomerEncryption/**'",
    "'services/identity/**'                       # Identity service",
    "'**/package.json'                            # Dependencies",
    "'pnpm-lock.yaml'                             # Supply chain",
  ];
  expect(read(`high-risk:\n${globs.map((glob) => `  - ${glob}\n`).join('')}`).highRisk).toHaveLength(14);
});

test('every key is read', () => {
  expect(read(FULL_POLICY)).toEqual({
    version: 1,
    highRisk: [
      { name: '**/*.tf', paths: ['**/*.tf'], except: [], approvals: 1, reviewers: [{ kind: 'human' }] },
      {
        name: 'identity',
        paths: ['services/identity/**'],
        except: ['**/*.md'],
        reason: 'Identity service',
        approvals: 2,
        reviewers: [
          { kind: 'team', org: 'acme', slug: 'security' },
          { kind: 'user', login: 'alice' },
          { kind: 'group', name: 'security' },
          { kind: 'human' },
        ],
      },
    ],
    lowRisk: { approvals: 0, reviewers: [{ kind: 'human' }, { kind: 'ai' }], coverage: 'unproven' },
    aiReviewer: { login: 'acme-reviewer[bot]', id: 123456789 },
    reviewInstructions: 'docs/review.md',
    controlOwners: [{ kind: 'user', login: 'cto' }],
    machineUsers: ['renovate[bot]', 'acme-deploy'],
    agents: ['coding-agent[bot]'],
    groups: {
      security: [
        { kind: 'user', login: 'alice' },
        { kind: 'team', org: 'acme', slug: 'appsec' },
      ],
    },
    branches: ['release/*'],
    labels: { humanReview: 'Needs a human', aiApproved: 'ai-approved' },
    retrospective: { within: 36 * 3_600_000, signers: [{ kind: 'group', name: 'security' }] },
  });
});

test('what the policy holds can be found by line', () => {
  const { lineOf } = readPolicy({ text: FULL_POLICY, file: 'p.yml' });
  expect(['high-risk', 'high-risk[0]', 'high-risk[1].approvals', 'groups.security'].map(lineOf)).toEqual([3, 3, 8, 18]);
  expect(lineOf('high-risk[7]')).toBeUndefined();
});

describe('the same policy is read from', () => {
  const expected = read('high-risk:\n  - caf\u00e9/**\n');
  const text = '# a comment\nhigh-risk:\n  - caf\u00e9/**\n';
  test.each([
    ['bytes', new TextEncoder().encode(text)],
    ['text with a byte order mark', `\ufeff${text}`],
    ['bytes with a byte order mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['text with CRLF', text.replaceAll('\n', '\r\n')],
    ['text between document markers', `---\n${text}...\n`],
    ['JSON', JSON.stringify({ 'high-risk': ['caf\u00e9/**'] })],
    ['a block scalar', 'high-risk:\n  - >-\n    caf\u00e9/**\n'],
  ])('%s', (_, source) => {
    expect(parsePolicy({ text: source, file: 'p.yml' })).toEqual(expected);
  });
});

describe('text that YAML could take for something else is read as text once it is quoted', () => {
  test.each([
    'yes',
    'no',
    'on',
    'off',
    'true',
    'null',
    '~',
    '12',
    '0x1f',
    '1e3',
    '1_000',
    '12:30',
    '2026-12-20',
    '.inf',
  ])('%s', (word) => {
    expect(read(`high-risk: ['${word}']`).highRisk[0]?.name).toBe(word);
    expect(() => read(`high-risk: [${word}]`)).toThrow(UserError);
  });
});

test('logins, groups and labels keep their case', () => {
  const policy = read(
    "high-risk: [{paths: [a], reviewers: [Sec, '@Alice', '@Acme/App.Sec']}]\ngroups: {Sec: ['@Bob']}\n",
  );
  expect(policy.highRisk[0]?.reviewers).toEqual([
    { kind: 'group', name: 'Sec' },
    { kind: 'user', login: 'Alice' },
    { kind: 'team', org: 'Acme', slug: 'App.Sec' },
  ]);
});

test.each([
  ['1d', DAY],
  ['14d', 14 * DAY],
  ['36h', 1.5 * DAY],
  ['0366d', 366 * DAY],
])('retrospective.within: %s is %d milliseconds', (within, expected) => {
  expect(read(`high-risk: [a]\nretrospective: {within: ${within}}`).retrospective.within).toBe(expected);
});

test("a group may be called like a property of every object, and is then no more than the policy's own", () => {
  const policy = read("high-risk: [{paths: [a], reviewers: [constructor]}]\ngroups: {constructor: ['@a']}");
  expect(Object.keys(policy.groups)).toEqual(['constructor']);
  expect(() => read('high-risk: [{paths: [a], reviewers: [toString]}]')).toThrow("'toString' is no group");
});

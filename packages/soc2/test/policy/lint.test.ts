import { describe, expect, test } from '@jest/globals';
import { lintPolicy } from '../../src/policy/lint.ts';
import type { LintFinding } from '../../src/policy/lint/finding.ts';
import { readPolicy } from '../../src/policy/parse.ts';

const TREE = [
  '.github/change-policy.yml',
  '.github/workflows/ci.yml',
  'README.md',
  'services/identity/src/main.ts',
  'services/identity/README.md',
  'services/billing/main.ts',
  'services/billing/infra/main.tf',
  'apps/web/Dockerfile',
];

function lint(text: string, tree: readonly string[] = TREE): readonly LintFinding[] {
  const { policy, lineOf } = readPolicy({ text, file: 'policy.yml' });
  return lintPolicy(policy, tree, { lineOf });
}

/** Findings of some codes, as `severity code line: message. fix`. */
function told(findings: readonly LintFinding[], ...codes: readonly LintFinding['code'][]): readonly string[] {
  return findings
    .filter(({ code }) => codes.includes(code))
    .map(({ severity, code, line, message, fix }) => `${severity} ${code} ${line}: ${message}. ${fix}`);
}

/** A policy that nothing is to be said about. */
const QUIET = `high-risk:
  - '**/*.tf'
  - '**/Dockerfile'
  - services/identity/**
ai-reviewer: acme-reviewer[bot]
control-owners: ['@acme/cto']
`;

test('a policy that fits its tree has no findings', () => {
  expect(lint(QUIET)).toEqual([]);
});

describe('a glob that matches no file', () => {
  const paths = (glob: string) => told(lint(`high-risk:\n  - '**'\n  - '${glob}'\n`), 'dead-glob', 'directory-glob');
  test.each([
    [
      'services/identity',
      "warning directory-glob 3: 'services/identity' is a folder, and matches none of the files in it. Write 'services/identity/**'.",
    ],
    [
      'services/*',
      "warning directory-glob 3: 'services/*' is a folder, and matches none of the files in it. Write 'services/*/**'.",
    ],
    [
      'Dockerfile',
      "warning dead-glob 3: 'Dockerfile' matches no file of the tree. Globs start at the root: write '**/Dockerfile' to match it in any folder.",
    ],
    [
      'services/idnetity/**',
      "warning dead-glob 3: 'services/idnetity/**' matches no file of the tree. Did you mean 'services/identity/**'?",
    ],
    [
      'servces/identity/**',
      "warning dead-glob 3: 'servces/identity/**' matches no file of the tree. Did you mean 'services/identity/**'?",
    ],
    [
      'services/billing/gone.ts',
      "warning dead-glob 3: 'services/billing/gone.ts' matches no file of the tree. Name the files where they are now, or remove the glob.",
    ],
    [
      '**/*.tfvars',
      "note dead-glob 3: '**/*.tfvars' matches no file of the tree. Keep it if such files may come; otherwise remove it.",
    ],
    [
      '.npmrc',
      "note dead-glob 3: '.npmrc' matches no file of the tree. Keep it if such files may come; otherwise remove it.",
    ],
  ])('%s', (glob, expected) => {
    expect(paths(glob)).toEqual([expected]);
  });

  test('shows some of the files that were meant, and counts them', () => {
    const tree = Array.from({ length: 8 }, (_, index) => `a/b/${index}`);
    const [finding] = lint('high-risk: [a/b]', tree).filter(({ code }) => code === 'directory-glob');
    expect(finding).toMatchObject({ samples: tree.slice(0, 5), count: 8, key: 'high-risk[0].paths[0]', rule: 'a/b' });
  });
});

describe('an exception that takes nothing out of its rule', () => {
  const except = (glob: string) =>
    told(lint(`high-risk:\n  - paths: ['services/**']\n    except: ['${glob}']\n`), 'dead-except');
  test.each([
    ['**/*.md', []],
    [
      'README.md',
      [
        "note dead-except 3: 'README.md' takes no file of the tree out of the rule. Remove it if it is not meant for files to come.",
      ],
    ],
    [
      '**/readme.md',
      [
        "warning dead-except 3: '**/readme.md' takes no file of the tree out of the rule. Write the names exactly: under 'except' case counts, and brackets are only themselves.",
      ],
    ],
    [
      '**/[mn]ain.ts',
      [
        "warning dead-except 3: '**/[mn]ain.ts' takes no file of the tree out of the rule. Write the names exactly: under 'except' case counts, and brackets are only themselves.",
      ],
    ],
  ])('%s', (glob, expected) => {
    expect(except(glob)).toEqual(expected);
  });
});

describe('a rule is shadowed where others ask at least as much for each of its files', () => {
  const groups = "groups: {sre: ['@a', '@b'], all: ['@a', '@b', '@c']}\n";
  const rules = (one: string, other: string) =>
    lint(
      `high-risk:\n  - {paths: ['services/**'], ${one}, name: one}\n  - {paths: ['services/billing/**'], ${other}, name: other}\n${groups}`,
    )
      .filter(({ code }) => code === 'shadowed-rule')
      .map(({ rule, line, count }) => [rule, line, count]);
  test.each([
    ['asks for more approvals', 'approvals: 2', 'approvals: 1', [['other', 3, 2]]],
    ['asks the same, and stands first', 'approvals: 2', 'approvals: 2', [['other', 3, 2]]],
    ['asks for fewer approvals', 'approvals: 1', 'approvals: 2', []],
    ['takes fewer people', "reviewers: ['@A']", 'reviewers: [sre]', [['other', 3, 2]]],
    ['takes fewer people by group', 'reviewers: [sre]', 'reviewers: [all]', [['other', 3, 2]]],
    ['takes more people', 'reviewers: [all]', 'reviewers: [sre]', []],
    ['takes named people where the other takes anyone', 'reviewers: [sre]', 'reviewers: [human]', [['other', 3, 2]]],
    ['takes anyone where the other takes named people', 'reviewers: [human]', 'reviewers: [sre]', []],
    ['takes one team and the other another', "reviewers: ['@x/a']", "reviewers: ['@x/b']", []],
  ])('the wider one %s', (_, one, other, expected) => {
    expect(rules(one, other)).toEqual(expected);
  });

  test('a wide rule is shadowed by several that cover its files together', () => {
    const found = lint("high-risk: ['services/**', 'services/billing/**', 'services/identity/**']\n");
    expect(found.filter(({ code }) => code === 'shadowed-rule').map(({ key }) => key)).toEqual([
      'high-risk[1]',
      'high-risk[2]',
    ]);
    const strict = lint(`high-risk:
  - services/**
  - {paths: [services/billing/**], approvals: 2}
  - {paths: [services/identity/**], approvals: 2}
`);
    expect(strict.filter(({ code }) => code === 'shadowed-rule').map(({ key }) => key)).toEqual(['high-risk[0]']);
  });

  test('files that a rule excepts do not count as its own', () => {
    const found = lint(`high-risk:
  - {paths: [services/**], except: ['**/*.md']}
  - '**/*.ts'
  - '**/*.tf'
`);
    expect(found.filter(({ code }) => code === 'shadowed-rule').map(({ key }) => key)).toEqual([
      'high-risk[1]',
      'high-risk[2]',
    ]);
  });
});

describe('files that look high-risk and are left low', () => {
  const kinds = (tree: readonly string[]) =>
    lint("high-risk: ['guarded/**']\n", ['guarded/a', ...tree])
      .filter(({ code }) => code === 'unguarded')
      .map(({ severity, message, samples }) => [severity, message.split(' are ')[0], samples]);

  test.each([
    [
      'lockfiles',
      'pnpm-lock.yaml a/package-lock.json Cargo.lock a/b/go.sum uv.lock Gemfile.lock flake.lock gradle.lockfile Podfile.lock bun.lockb',
    ],
    ['package manifests', 'a/package.json go.mod requirements-dev.txt pom.xml src/App.csproj'],
    [
      'package manager settings',
      '.npmrc .pnpmfile.cjs pnpm-workspace.yaml patches/x@1.patch .yarn/releases/yarn.cjs gradlew',
    ],
    ['infrastructure as code', 'main.tf a/prod.tfvars main.tf.json cdk.json a/serverless.yml'],
    ['container definitions', 'Dockerfile.prod a/web.Dockerfile a/compose.yaml docker-compose.ci.yml'],
    ['Kubernetes and Helm', 'deploy/Chart.yaml k8s/a/deployment.yaml kustomization.yaml'],
    [
      'instructions for coding agents',
      'AGENTS.md a/CLAUDE.md .cursorrules .claude/settings.json .cursor/rules/a.mdc .github/copilot-instructions.md .mcp.json',
    ],
    ['environment files', '.env .env.production a/.envrc'],
    ['git hooks and attributes', '.gitattributes a/.gitattributes .husky/pre-commit .pre-commit-config.yaml'],
    ['other CI systems', '.gitlab-ci.yml .circleci/config.yml Jenkinsfile azure-pipelines.yml'],
    ['settings of the repository and its bots', '.github/dependabot.yml renovate.json'],
    ['exceptions of security scanners', '.snyk .trivyignore'],
    ['keys and certificates', 'certs.pem a/server.key'],
  ])('%s', (name, paths) => {
    const tree = paths.split(' ');
    expect(kinds(tree)).toEqual([['warning', name, tree.slice(0, 5)]]);
  });

  test.each([
    ['code owners in other places', ['src/CODEOWNERS']],
    ['build scripts', ['Makefile', 'a/build.sh']],
    ['database migrations', ['db/migrations/1.sql', 'packages/shared/drizzle/0.sql']],
    ['authentication and authorisation', ['src/auth/login.ts', 'src/session.ts', 'api/middleware/a.ts']],
    ['cryptography and secrets', ['src/crypto/aes.ts', 'lib/jwt.ts']],
  ])('%s, as a note: that is a guess from a name', (name, tree) => {
    expect(kinds(tree)).toEqual([['note', name, tree]]);
  });

  test('what a rule guards, what is always high, and what only reads alike is let be', () => {
    const tree = [
      'guarded/package.json',
      'CODEOWNERS',
      '.github/CODEOWNERS',
      '.gitmodules',
      '.github/workflows/package.json',
    ];
    expect(
      kinds([...tree, '.env.example', 'docs/auth/README.md', 'auth/logo.svg', 'src/author.ts', 'lockfile.ts']),
    ).toEqual([]);
  });

  test('the fix names the globs to add', () => {
    const [finding] = lint('high-risk: [a]', ['a', 'x/yarn.lock']).filter(({ code }) => code === 'unguarded');
    expect(finding?.fix).toBe("Add '**/yarn.lock' under 'high-risk:' if they matter here.");
  });
});

describe('people and machines', () => {
  const about = (text: string) =>
    told(
      lint(`${QUIET}${text}`),
      'ai-not-named',
      'ai-not-listed',
      'ai-reviewer-no-bot',
      'ai-reviewer-agent',
      'unsatisfiable',
      'author-blocks',
      'machine-reviewer',
      'redundant-reviewers',
      'unused-group',
      'control-owners-missing',
      'review-optional',
      'coverage-unproven',
    ).map((line) => line.split(':')[0]);
  test.each([
    ['AI reviewer named, and not listed', 'low-risk: {reviewers: [human]}', ['warning ai-not-listed 5']],
    ['AI reviewer who is an agent', "agents: ['acme-reviewer[bot]']", ['warning ai-reviewer-agent 5']],
    [
      'more approvals than reviewers',
      "retrospective: {signers: ['@a']}\nlow-risk: {approvals: 3, reviewers: ['@a', ai]}",
      ['error unsatisfiable 8', 'warning author-blocks 7'],
    ],
    [
      'more approvals than the AI reviewer can give',
      'low-risk: {approvals: 2, reviewers: [ai]}',
      ['error unsatisfiable 7'],
    ],
    [
      'as many approvals as reviewers',
      "low-risk: {approvals: 2, reviewers: ['@a', '@A', ai]}",
      ['warning author-blocks 7'],
    ],
    ['the AI reviewer alone', 'low-risk: {reviewers: [ai]}', []],
    ['one reviewer to spare', "low-risk: {approvals: 1, reviewers: ['@a', ai]}", []],
    [
      'a machine among the reviewers',
      "machine-users: [A]\nlow-risk: {reviewers: ['@a', '@b', ai]}",
      ['warning machine-reviewer 8'],
    ],
    [
      'a machine without whom it cannot be done',
      "machine-users: [A]\nretrospective: {signers: ['@a']}",
      ['error unsatisfiable 8', 'warning machine-reviewer 8'],
    ],
    [
      'people named beside human',
      "low-risk: {reviewers: [human, '@a']}",
      ['warning ai-not-listed 5', 'note redundant-reviewers 7'],
    ],
    ['a group that is not used', "groups: {x: ['@a']}", ['note unused-group 7']],
    ['review that is optional', 'low-risk: {approvals: 0}', ['note review-optional 7']],
    ['coverage that is not proven', 'low-risk: {coverage: unproven}', ['note coverage-unproven 7']],
  ])('%s', (_, text, expected) => {
    expect(about(text)).toEqual(expected);
  });

  test('AI approval without an AI reviewer, and a control without owners', () => {
    const bare = lint("high-risk: ['**']\n");
    expect(bare.map(({ severity, code }) => [severity, code])).toEqual([
      ['warning', 'control-owners-missing'],
      ['note', 'ai-not-named'],
    ]);
  });

  test('a control with one owner, as a note: what they change themselves stays closed', () => {
    const single = QUIET.replace('@acme/cto', '@cto');
    expect(lint(single).map(({ severity, code, line }) => [severity, code, line])).toEqual([
      ['note', 'author-blocks', 6],
    ]);
  });

  test('low-risk changes that only an AI reviewer could approve, when none is named', () => {
    expect(told(lint("high-risk: ['**']\nlow-risk: {reviewers: [ai]}\n"), 'unsatisfiable')).toEqual([
      "error unsatisfiable 2: more approvals are asked for (1) than those named could give (0). Name more reviewers, or a team, or 'human'.",
    ]);
  });

  test('an AI reviewer that is no bot', () => {
    expect(told(lint("high-risk: ['**']\nai-reviewer: acme\n"), 'ai-reviewer-no-bot')[0]).toContain(
      "Write 'acme[bot]'",
    );
  });
});

test('what matters most comes first, then what stands first in the policy', () => {
  const found = lint(
    "high-risk:\n  - services/identity\n  - '**/*.tfvars'\nlow-risk: {approvals: 9, reviewers: ['@a']}\n",
  );
  const weights = found.map(({ severity }) => ['error', 'warning', 'note'].indexOf(severity));
  expect(weights).toEqual(weights.toSorted((a, b) => a - b));
  expect(found[0]?.code).toBe('unsatisfiable');
});

test('a hundred thousand paths are linted in linear time', () => {
  const words = 'api auth billing cart crypto docs web lib core util'.split(' ');
  const tree = Array.from(
    { length: 100_000 },
    (_, index) => `services/${words[index % 10]}/src/${words[(index * 7) % 10]}/file-${index}.ts`,
  );
  const started = process.cpuUsage();
  const found = lint(
    `high-risk: ['services/auth/**', 'services/**/crypto/**', services/api, {paths: ['services/**'], except: ['**/*.MD']}]\n`,
    tree,
  );
  // About 0.4 s by itself; the bound only tells linear from quadratic.
  expect(process.cpuUsage(started).user / 1e6).toBeLessThan(10);
  expect(found.find(({ code }) => code === 'directory-glob')?.count).toBe(10_000);
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../src/errors.ts';
import { PolicyError, type PolicyProblem, problemLine } from '../../src/policy/policy-error.ts';
import { FULL_POLICY, read } from './policies.ts';

function problemsOf(text: string | Uint8Array): readonly PolicyProblem[] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
  return [];
}

/** A policy, and the problems found in it: line, key, words of the message, words of the fix. */
type Row = readonly [text: string, ...(readonly [line: number, key: string, message: string, fix: string])[]];

function holds(rows: readonly Row[]): void {
  test.each(rows.map(([text, ...expected]) => [text, expected] as const))('%j', (text, expected) => {
    const found = problemsOf(text);
    expect(found.map(({ line, key }) => [line, key])).toEqual(expected.map(([line, key]) => [line, key]));
    found.forEach((problem, index) => {
      expect(problem.message).toContain(expected[index]?.[2]);
      expect(problem.fix).toContain(expected[index]?.[3]);
      expect(problem.column).toBeGreaterThan(0);
    });
  });
}

describe('a document that is no policy', () => {
  holds([
    ['', [1, '', 'the policy is empty', 'high-risk:']],
    ['# only a comment\n', [1, '', 'the policy is empty', 'high-risk:']],
    ['null', [1, '', 'the policy is empty', 'high-risk:']],
    ['~\n', [1, '', 'the policy is empty', 'high-risk:']],
    ['---\n', [1, '', 'the policy is empty', 'high-risk:']],
    ['\ufeff', [1, '', 'the policy is empty', 'high-risk:']],
    ['- a\n', [1, '', 'no keys', 'high-risk:']],
    ['\nhigh-risk\n', [2, '', 'no keys', 'high-risk:']],
    ['{}', [1, '', 'no keys', 'high-risk:']],
    ['version: 1\n', [1, 'high-risk', 'missing', "'high-risk:'"]],
    ['high-risk: [a]\n---\nhigh-risk: [b]\n', [2, '', 'a second YAML document', "'---'"]],
    ['--- {high-risk: [a]}\n--- b\n', [2, '', 'a second YAML document', "'---'"]],
    ['%YAML 1.1\n---\nhigh-risk: [a]\n', [1, '', 'directive', "'%'"]],
  ]);
});

describe('YAML that says something else than it shows', () => {
  holds([
    ['high-risk:\n  - **/*.tf\n', [2, '', "'**/*.tf' is an alias to YAML", "quotes: '**/*.tf'"]],
    ['high-risk:\n  - *.tf\n', [2, '', "'*.tf' is an alias to YAML", "quotes: '*.tf'"]],
    ['high-risk: &a [x]\nbranches: *a\n', [1, '', "the anchor '&a'", 'Write the value out']],
    ['high-risk: [a]\nbranches: *a\n', [2, '', "the alias '*a'", 'Write the value out']],
    ['high-risk: !!seq [a]\n', [1, '', "the tag '!!seq'", 'Remove the tag']],
    ['high-risk:\n  - !a b\n', [2, '', "the tag '!a'", 'quotes']],
    ['high-risk: [a]\n<<: {version: 1}\n', [2, '', 'a merge key', 'Write the keys out']],
    ['high-risk: [a]\n? [b]\n: c\n', [2, '', 'a key that is a list or a mapping', 'plain text']],
    ['high-risk: [a]\n? {b: c}\n: d\n', [2, '', 'a key that is a list or a mapping', 'plain text']],
    [`high-risk: ${'['.repeat(40)}`, [1, '', 'nested deeper than 16 levels', 'nesting']],
    [
      `high-risk:\n${Array.from({ length: 40 }, (_, depth) => `${' '.repeat(2 * depth + 1)}- a:`).join('\n')}`,
      [9, '', 'nested deeper', 'nesting'],
    ],
  ]);
});

describe('YAML that is not valid', () => {
  holds([
    ['high-risk:\n  - @acme\n', [2, '', 'not valid YAML', 'needs quotes']],
    ['high-risk: [a]\ncontrol-owners: [@acme]\n', [2, '', 'not valid YAML', 'needs quotes']],
    ['high-risk:\n  - {a,b}/**\n', [2, '', 'not valid YAML', 'needs quotes']],
    ['high-risk:\n  - [ab]*.ts\n', [2, '', 'not valid YAML', 'needs quotes']],
    ['high-risk:\n  - `a`\n', [2, '', 'not valid YAML', 'needs quotes']],
    ['high-risk:\n\t- a\n', [2, '', 'tab characters', 'spaces']],
    ['high-risk: [a]\nversion: 1: 2\n', [2, '', 'not valid YAML', 'colons']],
    ['high-risk: [a]\nai-reviewer: "x\n', [3, '', 'not valid YAML', 'quotes']],
    ['high-risk: [a\n', [2, '', 'not valid YAML', 'Check']],
  ]);
});

describe('characters that a reader would not see', () => {
  holds([
    ['high-risk: [a]\n# \u202e\n', [2, '', 'the character \\u202e', 'Remove']],
    ['high-risk: ["a\u0000"]', [1, '', 'the character \\u0000', 'Remove']],
    ['high-risk: [a]\r\n\r\n# \u0007', [3, '', 'the character \\u0007', 'Remove']],
    ['high-risk: [a\u2028]', [1, '', 'the character \\u2028', 'Remove']],
    ['high-risk: [a]\ufeff', [1, '', 'the character \\ufeff', 'Remove']],
    ['high-risk: [a\u200b]', [1, '', 'the character \\u200b', 'Remove']],
    ['high-risk: [a\ud800]', [1, '', 'the character \\ud800', 'Remove']],
    ['high-risk: ["a\\u0000"]', [1, 'high-risk[0]', 'the character \\u0000', 'Remove']],
    ['high-risk: ["a\\u202e"]', [1, 'high-risk[0]', 'the character \\u202e', 'Remove']],
    ['high-risk: [{paths: [a], name: "a\\e[2J"}]', [1, 'high-risk[0].name', 'the character \\u001b', 'Remove']],
  ]);
});

test.each([
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0x00]), 1],
  ['Latin-1', new Uint8Array([0x61, 0x3a, 0x20, 0x31, 0x0a, 0xe9, 0x0a]), 2],
  ['an overlong form', new Uint8Array([0x0a, 0x0a, 0xc0, 0xaf]), 3],
  ['an encoded surrogate', new Uint8Array([0xed, 0xa0, 0x80]), 1],
])('bytes that are no UTF-8 (%s) are refused with their line', (_, bytes, line) => {
  expect(problemsOf(bytes)).toMatchObject([
    { line, message: 'the policy is not UTF-8', fix: 'Save the file as UTF-8.' },
  ]);
});

describe('keys', () => {
  holds([
    ['high-risk: [a]\nhighrisk: [b]\n', [2, 'highrisk', "unknown key 'highrisk'", "'high-risk'"]],
    [
      'high_risk: [b]\n',
      [1, 'high_risk', "unknown key 'high_risk'", "'high-risk'"],
      [1, 'high-risk', 'missing', 'Add'],
    ],
    ['high-risk: [a]\nstandard: [b]\n', [2, 'standard', 'unknown key', 'The keys here are version, high-risk']],
    [
      'high-risk: [a]\nrequires: {ticket: x}\nfreezes: []\n',
      [2, 'requires', 'unknown key', 'keys here'],
      [3, 'freezes', 'unknown key', 'keys here'],
    ],
    ['high-risk: [a]\nversion: 1\nhigh-risk: [b]\n', [3, 'high-risk', 'written twice, first on line 1', 'Keep one']],
    [
      'high-risk:\n  - paths: [a]\n    name: x\n    name: y\n',
      [4, 'high-risk[0].name', 'written twice, first on line 3', 'Keep one'],
    ],
    [
      'high-risk:\n  - path: a\n',
      [2, 'high-risk[0].path', "unknown key 'path'", "'paths'"],
      [2, 'high-risk[0].paths', 'missing', "'paths:'"],
    ],
    ['high-risk: [a]\n__proto__: {polluted: 1}\n', [2, '__proto__', "unknown key '__proto__'", 'keys here']],
    ['high-risk: [a]\nlow-risk:\n  __proto__: 1\n', [3, 'low-risk.__proto__', "unknown key '__proto__'", 'approvals']],
    ['high-risk: [a]\nconstructor: 1\n', [2, 'constructor', "unknown key 'constructor'", 'keys here']],
    ['high-risk: [a]\n1: 2\n', [2, '1', "unknown key '1'", 'keys here']],
    ['high-risk: [a]\nlow-risk: {coverge: proven}\n', [2, 'low-risk.coverge', 'unknown key', "'coverage'"]],
    ['high-risk: [a]\n"new\\nline": 1\n', [2, 'new\\u000aline', "'new\\u000aline'", 'keys here']],
  ]);
});

describe('values of the wrong type', () => {
  holds([
    ['high-risk:\n', [1, 'high-risk', 'no value', 'Give it a value']],
    ['high-risk: []\n', [1, 'high-risk', 'an empty list', 'at least one entry']],
    ['high-risk: a\n', [1, 'high-risk', 'a single value, not a list', "'- '"]],
    ['high-risk: {a: b}\n', [1, 'high-risk', 'keys with values, not a list', "'- '"]],
    ['high-risk:\n  -\n', [2, 'high-risk[0]', 'no value', 'Give']],
    ['high-risk:\n  - [a]\n', [2, 'high-risk[0]', 'a list, not text', 'one piece']],
    [
      'high-risk:\n  - yes\n  - 12\n  - 1.5\n',
      [2, 'high-risk[0]', "'yes' is a boolean to YAML", "'yes'"],
      [3, 'high-risk[1]', "'12' is a number", "'12'"],
      [4, 'high-risk[2]', "'1.5' is a number", "'1.5'"],
    ],
    [
      'high-risk:\n  - null\n  - 2026-01-01\n  - 12:30\n',
      [2, 'high-risk[0]', 'no value', 'Give'],
      [3, 'high-risk[1]', 'a date', 'quotes'],
      [4, 'high-risk[2]', 'a time', 'quotes'],
    ],
    ['high-risk:\n  - {}\n', [2, 'high-risk[0]', 'no keys', 'Write keys']],
    ['high-risk:\n  - paths: a\n', [2, 'high-risk[0].paths', 'a single value, not a list', "'- '"]],
    ['high-risk:\n  - paths: []\n', [2, 'high-risk[0].paths', 'an empty list', 'at least one']],
    ['high-risk:\n  - paths: [a]\n    except: []\n', [3, 'high-risk[0].except', 'an empty list', 'leave the key out']],
    [
      'high-risk: [a]\nlow-risk:\nlabels: x\nretrospective: []\n',
      [2, 'low-risk', 'no value', 'Write keys'],
      [3, 'labels', 'a single value, not keys', 'Write keys'],
      [4, 'retrospective', 'a list, not keys', 'Write keys'],
    ],
    [
      'high-risk: [a]\nmachine-users: []\nagents: x\nbranches: {}\n',
      [2, 'machine-users', 'an empty list', 'leave'],
      [3, 'agents', 'not a list', "'- '"],
      [4, 'branches', 'not a list', "'- '"],
    ],
    ['high-risk: [a]\ngroups: {}\n', [2, 'groups', 'no keys', 'Write keys']],
    [
      'high-risk: [a]\ngroups:\n  x: []\n  z:\n',
      [3, 'groups.x', 'an empty list', 'at least one'],
      [4, 'groups.z', 'no value', 'Give'],
    ],
    ['high-risk: [{paths: [a], name: 12}]\n', [1, 'high-risk[0].name', "'12' is a number", "'12'"]],
  ]);
});

describe('numbers and versions', () => {
  holds([
    ['version: 2\nhigh-risk: [a]\n', [1, 'version', "version '2' is not known", "'version: 1'"]],
    ['version: "1"\nhigh-risk: [a]\n', [1, 'version', 'is not known', 'without quotes']],
    ['version: 1.0\nhigh-risk: [a]\n', [1, 'version', 'is not known', "'version: 1'"]],
    ['version: [1]\nhigh-risk: [a]\n', [1, 'version', 'no version', "'version: 1'"]],
    ...['0', '51', '1.5', '-1', '"1"', '01', '0x1', '1e1', 'two', 'true', '1_0', '99999999999999999999'].map(
      (value): Row => [
        `high-risk:\n  - paths: [a]\n    approvals: ${value}\n`,
        [3, 'high-risk[0].approvals', value.replaceAll('"', ''), 'from 1 to 50'],
      ],
    ),
    ['high-risk:\n  - paths: [a]\n    approvals:\n', [3, 'high-risk[0].approvals', 'no value', 'from 1 to 50']],
    ['high-risk: [a]\nlow-risk: {approvals: [1]}\n', [2, 'low-risk.approvals', 'a list, not a number', 'from 0 to 50']],
    ['high-risk: [a]\nlow-risk: {approvals: 51}\n', [2, 'low-risk.approvals', '51 is out of range', 'from 0 to 50']],
    [
      'high-risk: [a]\nlow-risk: {coverage: some}\n',
      [2, 'low-risk.coverage', "'some' is not known here", 'proven, unproven'],
    ],
  ]);
});

describe('reviewers', () => {
  const rule = (entry: string) =>
    `groups:\n  security: ['@a']\nhigh-risk:\n  - paths: [a]\n    reviewers: [${entry}]\n`;
  const key = 'high-risk[0].reviewers[0]';
  holds([
    [rule('ai'), [5, key, 'low-risk changes only', 'low-risk.reviewers']],
    [rule('alice'), [5, key, "'alice' is no group", "'@alice'. The groups are security."]],
    [rule('acme/security'), [5, key, 'is no group', "'@acme/security'"]],
    [rule('Security'), [5, key, "'Security' is no group", "Did you mean 'security'?"]],
    [rule('humans'), [5, key, "'humans' is no group", "Did you mean 'human'?"]],
    [rule('"@"'), [5, key, "neither '@user' nor '@org/team'", 'login']],
    [rule('"@a/b/c"'), [5, key, "neither '@user' nor '@org/team'", 'team']],
    [rule('"@a b"'), [5, key, "neither '@user' nor '@org/team'", 'login']],
    [rule('"@x[bot]"'), [5, key, 'is a machine', "'ai-reviewer'"]],
    [rule('"@x\\u202e"'), [5, key, '\\u202e', 'login']],
    ['high-risk: [a]\ncontrol-owners: [ai]\n', [2, 'control-owners[0]', 'low-risk changes only', 'Remove']],
    [
      'high-risk: [a]\nretrospective: {signers: [ai]}\n',
      [2, 'retrospective.signers[0]', 'low-risk changes only', 'Remove'],
    ],
    [
      'high-risk: [a]\ncontrol-owners: [ops]\n',
      [2, 'control-owners[0]', "'ops' is no group", "No 'groups' are defined"],
    ],
    ['high-risk: [a]\nlow-risk: {reviewers: [AI]}\n', [2, 'low-risk.reviewers[0]', "'AI' is no group", "'ai'"]],
    [
      'high-risk: [a]\ngroups:\n  a: [human]\n  b: [alice]\n  c: [a]\n',
      [3, 'groups.a[0]', "'human' is neither", 'by name'],
      [4, 'groups.b[0]', "'alice' is neither", "'@alice'"],
      [5, 'groups.c[0]', "'a' is neither", 'do not nest'],
    ],
    [
      'high-risk: [a]\ngroups:\n  human: ["@a"]\n  AI: ["@a"]\n  a b: ["@a"]\n  -x: ["@a"]\n  12: ["@a"]\n',
      [3, 'groups.human', 'means something else', 'another name'],
      [4, 'groups.AI', 'means something else', 'another name'],
      [5, 'groups.a b', 'is no name', 'letters'],
      [6, 'groups.-x', 'is no name', 'letters'],
      [7, 'groups.12', 'a number', 'quotes'],
    ],
  ]);
});

describe('accounts, labels, paths and spans', () => {
  holds([
    [
      'high-risk: [a]\nai-reviewer: github-actions[bot]\n',
      [2, 'ai-reviewer', 'any workflow of the repository can act as it', 'GitHub App'],
    ],
    ['high-risk: [a]\nai-reviewer: GitHub-Actions\n', [2, 'ai-reviewer', 'any workflow', 'GitHub App']],
    [
      'high-risk: [a]\nai-reviewer: {login: "x[bot]", id: 41898282}\n',
      [2, 'ai-reviewer.id', 'any workflow', 'GitHub App'],
    ],
    ['high-risk: [a]\nai-reviewer: {login: "x[bot]"}\n', [2, 'ai-reviewer.id', 'missing', "'id:'"]],
    ['high-risk: [a]\nai-reviewer: {login: "x[bot]", id: 0}\n', [2, 'ai-reviewer.id', 'out of range', 'whole number']],
    ['high-risk: [a]\nai-reviewer: "@x[bot]"\n', [2, 'ai-reviewer', "starts with '@'", "'x[bot]'"]],
    ['high-risk: [a]\nai-reviewer: [x]\n', [2, 'ai-reviewer', 'a list, not text', 'one piece']],
    [
      'high-risk: [a]\nmachine-users: ["@deploy", "a b", "x[app]"]\n',
      [2, 'machine-users[0]', "starts with '@'", "'deploy'"],
      [2, 'machine-users[1]', 'is no login', "'[bot]'"],
      [2, 'machine-users[2]', 'is no login', "'[bot]'"],
    ],
    ['high-risk: [a]\nagents: ["@coder[bot]"]\n', [2, 'agents[0]', "starts with '@'", "'coder[bot]'"]],
    ['high-risk: [a]\nlabels: {human-review: AI-approved}\n', [2, 'labels', 'one name', 'different names']],
    ['high-risk: [a]\nlabels: {human-review: X, ai-approved: x}\n', [2, 'labels', 'one name', 'case does not count']],
    [
      `high-risk: [a]\nlabels: {human-review: ${'x'.repeat(51)}}\n`,
      [2, 'labels.human-review', 'longer than 50', 'Shorten'],
    ],
    [
      'high-risk: [a]\nlabels: {human-review: " x"}\n',
      [2, 'labels.human-review', 'starts or ends with a space', "'x'"],
    ],
    ['high-risk: [a]\nlabels: {human-review: ""}\n', [2, 'labels.human-review', 'empty text', 'leave']],
    ['high-risk:\n  - paths: [a]\n    reason: |\n      x\n', [4, 'high-risk[0].reason', 'more than one line', "'>-'"]],
    [`high-risk: [{paths: [a], name: ${'x'.repeat(101)}}]`, [1, 'high-risk[0].name', 'longer than 100', 'Shorten']],
    ...['/a', 'a/', './a', 'a/../b', 'a//b', '.git/config', 'a*', "'a\\b'"].map(
      (path): Row => [
        `high-risk: [a]\nreview-instructions: ${path}\n`,
        [2, 'review-instructions', ' has ', 'from the root'],
      ],
    ),
    ...['0d', '14', '14 d', '1w', '-1d', '1.5d', '367d', '8785h', '999999999d'].map(
      (within): Row => [
        `high-risk: [a]\nretrospective: {within: '${within}'}\n`,
        [2, 'retrospective.within', within, "'14d'"],
      ],
    ),
    ['high-risk: [a]\nretrospective: {within: 14}\n', [2, 'retrospective.within', 'a number', 'quotes']],
    [
      'high-risk: [a]\nbranches: [refs/heads/main, "!x"]\n',
      [2, 'branches[0]', 'is a ref', "'main'"],
      [2, 'branches[1]', "starts with '!'", 'except'],
    ],
    [
      'high-risk:\n  - a\n  - paths: [b, /c]\n    except: ["[!d]"]\n',
      [3, 'high-risk[1].paths[1]', "starts with '/'", "'c'"],
      [4, 'high-risk[1].except[0]', 'negated', 'characters'],
    ],
  ]);
});

describe('a policy made to exhaust its reader is refused in one line', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...[...'bcdefghi'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join()}]`),
  ];
  test.each([
    ['a YAML bomb', `${bomb.join('\n')}\nhigh-risk: *i\n`, "the anchor '&a'"],
    ['five megabytes', `high-risk:\n${'  - aaaaaaaa\n'.repeat(420_000)}`, 'larger than 256 KiB'],
    ['five megabytes of brackets', '['.repeat(5_000_000), 'larger than 256 KiB'],
    ['a deep nest', `high-risk: ${'{a: '.repeat(50_000)}`, 'nested deeper'],
    ['quotes without an end', `high-risk: ["${'\\u0041'.repeat(40_000)}`, 'not valid YAML'],
    ['a long key', `${'k'.repeat(200_000)}: 1`, 'unknown key'],
    ['many unknown keys', Array.from({ length: 20_000 }, (_, index) => `key${index}: 1`).join('\n'), 'more problems'],
    [
      'many groups and many words that are nearly their names',
      `groups:\n${Array.from({ length: 4000 }, (_, index) => `  group-number-${index}: ['@a']\n`).join('')}high-risk:\n  - paths: [a]\n    reviewers:\n${Array.from({ length: 4000 }, (_, index) => `      - graup-nomber-${index}\n`).join('')}`,
      'and at least 150 more problems',
    ],
    [
      'many globs with many alternatives',
      `high-risk:\n${"  - '{a,b}{c,d}{e,f}{g,h}{i,j}{k,l}{m,n}{o,p}'\n".repeat(5000)}`,
      'globs that stand for',
    ],
  ])('%s', (_, text, message) => {
    const started = process.cpuUsage();
    const error = thrownBy(() => read(text));
    expect(error).toBeInstanceOf(PolicyError);
    expect((error as PolicyError).message).toContain(message);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(5);
  });
});

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

test('one problem is told as a place, what is wrong, and the fix', () => {
  const error = thrownBy(() => read('high-risk: [a]\nversion: 2\n'));
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({
    message: "policy.yml:2: version: version '2' is not known",
    fix: "Write 'version: 1', without quotes; a later version needs a later release.",
  });
});

test('several problems are told one a line, in the order of the file', () => {
  const error = thrownBy(() => read('labels: 1\nhigh-risk: []\n'));
  expect(error).toMatchObject({ fix: 'Fix these problems in policy.yml.' });
  expect((error as PolicyError).message.split('\n')).toEqual((error as PolicyError).problems.map(problemLine));
  expect((error as PolicyError).problems.map(({ line }) => line)).toEqual([1, 2]);
});

test('a line of a problem is one line, whatever the policy or its name holds', () => {
  const line = problemLine({ file: 'a\n::error::x', line: 1, column: 1, key: 'k', message: 'm', fix: 'F.' });
  expect(line).toBe('a\\u000a::error::x:1: k: m. F.');
});

test('any text gives a policy, or problems that each have a place and a fix', () => {
  const lines = FULL_POLICY.split('\n');
  const mutated = fc
    .array(
      fc.tuple(
        fc.nat(lines.length - 1),
        fc.constantFrom('', ' ', '- ', '  - x', 'a: b', '&a', '*a', '[', '}', '"', '\t', ': ', '!x', '?'),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map((edits) =>
      edits
        .reduce((text, [at, insert]) => text.toSpliced(at, insert.length % 2, insert + (text[at] ?? '')), lines)
        .join('\n'),
    );
  fc.assert(
    fc.property(
      fc.oneof(
        mutated,
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: fc.constantFrom(...'ab:-#[]{}"\'|>&*!%@?~ \n\t') }),
      ),
      (text) => {
        for (const problem of problemsOf(text)) {
          expect(problem.line).toBeGreaterThan(0);
          expect(problem.fix).toMatch(/[.?]$/);
          expect(problemLine(problem)).not.toContain('\n');
        }
      },
    ),
    { numRuns: 800 },
  );
});

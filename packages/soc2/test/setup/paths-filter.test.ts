import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { exactGlob, highGlob } from '../../src/policy/glob.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { convertFilters } from '../../src/setup/paths-filter/convert.ts';
import { convertPattern } from '../../src/setup/paths-filter/convert-pattern.ts';
import type { Conversion } from '../../src/setup/paths-filter/converted.ts';
import { type Filter, readFilterFile } from '../../src/setup/paths-filter/read-filters.ts';
import { policyText } from '../../src/setup/policy-text.ts';

function convert(text: string): Conversion {
  const read = readFilterFile(text, 'filters.yml');
  if (read.kind !== 'filters') throw new Error(`the filters are in ${read.file}`);
  return convertFilters(read.set);
}

/** What is said of a filter: `effect pattern: what`, without what is said of all. */
function told({ changes }: Conversion): readonly string[] {
  return changes
    .filter(({ filter }) => filter !== undefined)
    .map(({ effect, pattern = '', what }) => `${effect} ${pattern}: ${what}`);
}

const CHOICES = {
  source: { kind: 'own' },
  reviewer: 'countersign',
  hardened: false,
  controlOwners: ['@alice', '@bob'],
} as const;

describe('filters of dorny/paths-filter become rules', () => {
  test.each([
    ['one pattern', "high-risk: '**/*.tf'", ['**/*.tf'], [], []],
    ['a list', "high-risk: ['**/*.tf', 'services/identity/**']", ['**/*.tf', 'services/identity/**'], [], []],
    [
      'anchors and lists within lists',
      'x: &a\n  - a/**\nhigh-risk:\n  - *a\n  - [b/**, [c]]',
      ['a/**', 'b/**', 'c'],
      [],
      ['left-out'],
    ],
    [
      'kinds of change',
      'high-risk:\n  - added|modified: a/**\n  - deleted: [b, c]',
      ['a/**', 'b', 'c'],
      [],
      ['wider', 'wider', 'wider'],
    ],
    [
      'an anchor of kinds',
      'high-risk:\n  - added: &l [a, b]\n  - deleted: *l',
      ['a', 'b'],
      [],
      ['wider', 'wider', 'wider', 'wider'],
    ],
    ['a pattern twice', 'high-risk: [a, a]', ['a'], [], []],
    ['a negation among patterns', "high-risk: ['a/**', '!a/docs/**']", ['a/**'], ['a/docs/**'], ['narrower']],
    ['nothing but one negation', "high-risk: ['!docs/**']", ['**'], ['docs/**'], ['wider']],
    [
      'nothing but negations',
      "high-risk: ['!docs/**', '!*.md']",
      ['**'],
      ['docs/**', '*.md'],
      ['narrower', 'narrower'],
    ],
    ['a negation that a policy cannot say', "high-risk: ['a/**', '!a/@(x|y)/**']", ['a/**'], [], ['narrower']],
    ['a negation of kinds of change', "high-risk: ['a/**', {added: '!a/b'}]", ['a/**'], [], ['narrower']],
    ['one negation that a policy cannot say', "high-risk: '!@(a|b)/**'", ['**'], [], ['wider']],
    ['a negation turned round', "high-risk: '!!a/**'", ['a/**'], [], []],
    ['a group that starts like a negation', "high-risk: '!(a)/b'", ['**/b'], [], ['wider']],
    ['a route folder', "high-risk: ['src/(auth)/**']", ['src/auth/**', 'src/(auth)/**'], [], ['wider']],
    ['a group', "high-risk: ['src/(a|b)/**']", ['src/{a,b}/**'], [], ['wider']],
    ['an extglob', "high-risk: ['src/!(test)/**']", ['src/**'], [], ['wider']],
    ['an extglob over folders', "high-risk: ['src/+(a/b|c)/d.ts']", ['src/**/d.ts'], [], ['wider']],
    ['a negated class', "high-risk: ['v[!0]/a']", ['**/a'], [], ['wider']],
    ['a backslash', "high-risk: ['src/\\(a\\)/**']", ['src/**'], [], ['wider']],
    ['a leading slash', "high-risk: ['/services/**']", ['services/**'], [], ['wider']],
    ['a leading dot and slash', "high-risk: ['./services/**']", ['services/**'], [], ['wider']],
    ['a trailing slash', "high-risk: ['services/']", ['services/**'], [], ['wider']],
    ['a class', "high-risk: ['v[0-9]/**']", ['v[0-9]/**'], [], ['wider']],
  ])('%s', (_what, text, paths, except, effects) => {
    const conversion = convert(text);
    expect(conversion.rules).toEqual([{ name: 'high-risk', paths, except }]);
    expect(told(conversion).map((line) => line.split(' ')[0])).toEqual(effects);
  });

  test('the filter about risk alone, where there is one; others route jobs, and are named', () => {
    const conversion = convert("web: 'apps/**'\nhigh-risk: 'infra/**'\napi: 'api/**'");
    expect(conversion.rules.map(({ name }) => name)).toEqual(['high-risk']);
    expect(conversion.changes.flatMap(({ effect, filter }) => (effect === 'left-out' ? [filter] : []))).toEqual([
      'web',
      'api',
    ]);
  });

  test.each(['high-risk', 'high_risk', 'highRisk', 'critical', 'sensitive', 'high', 'requires-human-review'])(
    '%s is about risk',
    (name) => {
      expect(convert(`${name}: a\nother: b`).rules.map((rule) => rule.name)).toEqual([name]);
    },
  );

  test('all filters where none is about risk: leaving one out could make something low-risk', () => {
    expect(convert("web: 'apps/**'\napi: 'api/**'").rules.map(({ name }) => name)).toEqual(['web', 'api']);
  });

  test('all patterns had to match where the quantifier says so: the rule is wider', () => {
    const read = readFilterFile("high-risk: ['a/**', '**/*.ts', '!**/*.md']", 'f');
    if (read.kind !== 'filters') throw new Error('no filters');
    const conversion = convertFilters({ ...read.set, quantifier: 'every' });
    expect(conversion.rules).toEqual([{ name: 'high-risk', paths: ['a/**', '**/*.ts'], except: ['**/*.md'] }]);
    expect(told(conversion).map((line) => line.split(' ')[0])).toEqual(['wider', 'wider']);
  });

  test('what is different for every filter is said: renames, 3,000 files, letter case, dot files, the control itself', () => {
    const always = convert('high-risk: a').changes.filter(({ filter }) => filter === undefined);
    const words = always.map(({ what }) => what).join(' ');
    for (const word of ['renamed', '3,000', 'case', 'dot', 'Workflows']) expect(words).toContain(word);
  });

  test('a negation among patterns is told for what it was: nearly always on', () => {
    expect(told(convert("high-risk: ['a/**', '!a/docs/**']"))).toEqual([
      'narrower !a/docs/**: It matched every file outside of a/docs/**, so the filter was nearly always on; now it takes a/docs/** out of the rule.',
    ]);
  });
});

describe('filters are found', () => {
  const step = (body: string): string =>
    `on: push\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n      - uses: dorny/paths-filter@v3\n        with:\n${body}`;
  test('inside a step of a workflow', () => {
    const read = readFilterFile(
      step(
        "          predicate-quantifier: every\n          filters: |\n            high-risk:\n              - '**/*.tf'\n",
      ),
      'ci.yml',
    );
    expect(read).toEqual({
      kind: 'filters',
      set: { quantifier: 'every', filters: [{ name: 'high-risk', patterns: [{ pattern: '**/*.tf' }] }] },
    });
  });

  test('in the file that a step names', () => {
    expect(readFilterFile(step('          filters: .github/filters.yml\n'), 'ci.yml')).toEqual({
      kind: 'elsewhere',
      file: '.github/filters.yml',
      quantifier: 'some',
    });
  });

  test('a filter may be called jobs', () => {
    expect(readFilterFile('jobs: [a]', 'f')).toMatchObject({ kind: 'filters' });
  });

  test.each([
    ['a workflow without one', 'on: push\njobs: {a: {steps: [{run: b}]}}', /without a step that uses dorny/],
    [
      'two different steps',
      `${step('          filters: a.yml\n')}      - uses: dorny/paths-filter@v3\n        with: {filters: b.yml}\n`,
      /2 steps with different filters/,
    ],
    ['no YAML', 'a: [', /is not valid YAML/],
    ['a text', 'abc', /its root is no mapping/],
    ['nothing', '{}', /holds no filters/],
    ['a number among the patterns', 'a: [1]', /something that is no pattern/],
    ['a number as kinds of change', 'a: {added: 1}', /something that is no pattern/],
    ['an anchor that grows without bound', bomb(), /more than 10000 patterns/],
  ])('not in %s', (_what, text, message) => {
    expect(() => readFilterFile(text, 'ci.yml')).toThrow(message);
  });
});

/** Each list holds the one before it ten times. */
function bomb(): string {
  const lists = Array.from({ length: 8 }, (_, index) => {
    const inner = index === 0 ? 'a' : `*l${index - 1}`;
    return `f${index}: &l${index} [${Array.from({ length: 10 }, () => inner).join(', ')}]`;
  });
  return lists.join('\n');
}

const name = fc.constantFrom('a', 'b', 'src', 'Docs', '.ci', 'a.ts', 'x.md', '(auth)', '[id]');
const segment = fc.constantFrom(
  'a',
  'b',
  'src',
  '*',
  '**',
  '*.ts',
  '?',
  '{a,b}',
  '(a|b)',
  '(auth)',
  '[ab]',
  '@(a|b)',
  '!(a)',
  '.ci',
  '[!a]',
);
const pattern = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));

describe('whatever a filter matched is matched', () => {
  test('by the globs of each pattern', () => {
    fc.assert(
      fc.property(pattern, path, (written, file) => {
        const { globs } = convertPattern(written);
        if (picomatch(written, { dot: true })(file)) {
          expect([written, globs, globs.some((glob) => highGlob(glob).matches(file))]).toEqual([written, globs, true]);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  test('by the rule, unless it is said to be narrower or lost', () => {
    const patterns = fc.array(
      fc.tuple(fc.boolean(), pattern).map(([negated, text]) => ({ pattern: `${negated ? '!' : ''}${text}` })),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(patterns, path, fc.constantFrom('some', 'every'), (list, file, quantifier) => {
        const filter: Filter = { name: 'high-risk', patterns: list };
        const { rules, changes } = convertFilters({ filters: [filter], quantifier });
        if (changes.some(({ effect }) => effect === 'narrower' || effect === 'lost')) return;
        const matches = list.map((each) => picomatch(each.pattern, { dot: true })(file));
        const before = quantifier === 'every' ? matches.every(Boolean) : matches.some(Boolean);
        const after = rules.some(
          ({ paths, except }) =>
            paths.some((glob) => highGlob(glob).matches(file)) && !except.some((glob) => exactGlob(glob).matches(file)),
        );
        expect([list, quantifier, file, before && !after]).toEqual([list, quantifier, file, false]);
      }),
      { numRuns: 1_500 },
    );
  });

  test('and the policy that they make is one that the gate takes', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1 }), fc.array(pattern, { minLength: 1, maxLength: 3 }), {
          minKeys: 1,
          maxKeys: 3,
        }),
        (filters) => {
          const set = Object.entries(filters).map(([key, list]) => ({
            name: key,
            patterns: list.map((each) => ({ pattern: each })),
          }));
          const { rules } = convertFilters({ filters: set, quantifier: 'some' });
          const text = policyText({
            choices: CHOICES,
            schema: 'https://example.com/s.json',
            tree: [],
            converted: rules,
          });
          expect(parsePolicy({ text, file: 'p' }).highRisk).toHaveLength(Math.max(1, rules.length));
        },
      ),
      { numRuns: 300 },
    );
  });
});

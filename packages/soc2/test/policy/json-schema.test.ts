import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { policyJsonSchema } from '../../src/policy/json-schema.ts';
import { PolicyError } from '../../src/policy/policy-error.ts';
import { FULL_POLICY, read } from './policies.ts';

const schema = policyJsonSchema();
const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
const full = load(FULL_POLICY) as Record<string, unknown>;

/** Whether the parser takes a document, written as JSON, which is YAML too. */
function parses(document: unknown): boolean {
  try {
    read(JSON.stringify(document));
    return true;
  } catch (error) {
    if (error instanceof PolicyError) return false;
    throw error;
  }
}

test('the published schema is what the definition says (countersign schema prints it)', () => {
  const published = readFileSync(new URL('../../../../schema/change-policy.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(schema)));
});

test('every key has a description, and examples that both the schema and the parser take', () => {
  const keys: string[] = [];
  const visit = (node: unknown, path: readonly string[]) => {
    if (typeof node !== 'object' || node === null) return;
    if ('properties' in node) {
      for (const [name, field] of Object.entries(node.properties as Record<string, Record<string, unknown>>)) {
        keys.push([...path, name].join('.'));
        expect([name, typeof field['description'], Array.isArray(field['examples'])]).toEqual([name, 'string', true]);
        for (const example of field['examples'] as unknown[]) {
          const document = around([...path, name], example);
          expect([name, example, validate(document), parses(document)]).toEqual([name, example, true, true]);
        }
        visit(field, [...path, name]);
      }
    }
    for (const part of ['items', 'anyOf'] as const) {
      if (part in node) [(node as Record<string, unknown>)[part]].flat().forEach((each) => visit(each, path));
    }
  };
  visit(schema, []);
  expect(keys).toHaveLength(27);
});

/** A whole policy that holds a value at a key, and whatever else the key needs beside it. */
function around(path: readonly string[], value: unknown): unknown {
  const groups = { security: ['@alice'] };
  const [first = '', second] = path;
  if (second === undefined) return { 'high-risk': ['a'], groups, [first]: value };
  if (first === 'high-risk') return { 'high-risk': [{ paths: ['a'], [second]: value }], groups };
  if (first === 'ai-reviewer') return { 'high-risk': ['a'], [first]: { login: 'x[bot]', id: 1, [second]: value } };
  return { 'high-risk': ['a'], groups, [first]: { [second]: value } };
}

describe('the schema refuses', () => {
  test.each([
    ['an unknown key', { ...full, standard: ['a'] }],
    ['an unknown key of a rule', { 'high-risk': [{ paths: ['a'], path: 'b' }] }],
    ['no high-risk', { version: 1 }],
    ['an empty list', { 'high-risk': [] }],
    ['a rule without paths', { 'high-risk': [{ name: 'a' }] }],
    ['a number for a glob', { 'high-risk': [1] }],
    ['a glob with a leading !', { 'high-risk': ['!a'] }],
    ['a glob with a leading /', { 'high-risk': ['/a'] }],
    ['a glob with a trailing /', { 'high-risk': ['a/'] }],
    ['another version', { ...full, version: 2 }],
    ['the AI reviewer for a high risk', { 'high-risk': [{ paths: ['a'], reviewers: ['ai'] }] }],
    ['too many approvals', { 'high-risk': [{ paths: ['a'], approvals: 51 }] }],
    ['no approvals for a high risk', { 'high-risk': [{ paths: ['a'], approvals: 0 }] }],
    ['a group that lists a word', { ...full, groups: { security: ['human'] } }],
    ['a login with @', { ...full, agents: ['@a'] }],
    ['a span without a unit', { ...full, retrospective: { within: '14' } }],
    ['a long label', { ...full, labels: { 'ai-approved': 'x'.repeat(51) } }],
  ])('%s, as the parser does', (_, document) => {
    expect([validate(document), parses(document)]).toEqual([false, false]);
  });
});

test('the schema never refuses what the parser takes', () => {
  const value = fc.oneof(
    fc.constantFrom<unknown>(
      'a',
      'ai',
      'human',
      '@a',
      '@a/b',
      'security',
      '14d',
      '36h',
      'x[bot]',
      'proven',
      '**/*.tf',
      'a.b',
      'é',
      '[a]',
      '{a,b}',
    ),
    fc.constantFrom<unknown>(
      0,
      1,
      2,
      50,
      51,
      null,
      true,
      [],
      {},
      ['a'],
      ['@a'],
      ['human'],
      ['ai'],
      [{ paths: ['a'] }],
      { a: ['@a'] },
    ),
    fc.string({ maxLength: 5 }),
  );
  const paths = [
    ...Object.keys(full).map((key) => [key]),
    ...['approvals', 'reviewers', 'coverage'].map((key) => ['low-risk', key]),
    ...['login', 'id'].map((key) => ['ai-reviewer', key]),
    ...['human-review', 'ai-approved'].map((key) => ['labels', key]),
    ...['within', 'signers'].map((key) => ['retrospective', key]),
    ...['paths', 'except', 'name', 'reason', 'approvals', 'reviewers', 'other'].map((key) => ['high-risk', '1', key]),
    ['groups', 'security'],
    ['groups', 'b'],
    ['high-risk', '0'],
    ['high-risk', '1', 'paths', '0'],
    ['high-risk', '1', 'reviewers', '0'],
  ];
  let taken = 0;
  fc.assert(
    fc.property(fc.constantFrom(...paths), value, (path, replacement) => {
      const document = structuredClone(full);
      let at: Record<string, unknown> = document;
      for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
      at[path.at(-1) ?? ''] = replacement;
      if (!parses(document)) return;
      taken += 1;
      expect([document, validate(document)]).toEqual([document, true]);
    }),
    { numRuns: 3000 },
  );
  expect(taken).toBeGreaterThan(100);
});

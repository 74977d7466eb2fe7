import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { readOutcome } from '../../../src/review/judging/outcome-schema.ts';
import { readReviewFile } from '../../../src/review/judging/review-file.ts';
import { aiReviewJsonSchema, modelReviewSchema, readReview } from '../../../src/review/judging/review-schema.ts';
import { HEAD, OLD } from '../../decision/change.ts';
import { finding, outcomeWith } from './support.ts';

const review = {
  ...outcomeWith({ findings: [finding({ suggestion: 'x' })], injectionAttempts: [{ path: 'a', quote: 'b' }] }).review,
};
const validate = new Ajv({ strict: true }).compile(aiReviewJsonSchema());

test('the published schema is what the definition says', () => {
  const published = readFileSync(new URL('../../../../../schema/ai-review.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(published)).toEqual(aiReviewJsonSchema());
});

test('every key of the published schema has a description, and no other key is let in', () => {
  const visit = (node: unknown): number => {
    if (typeof node !== 'object' || node === null) return 0;
    const { properties, additionalProperties, items } = node as {
      properties?: Record<string, { description?: string }>;
      additionalProperties?: unknown;
      items?: unknown;
    };
    if (properties === undefined) return visit(items);
    expect(additionalProperties).toBe(false);
    return Object.values(properties).reduce((keys, each) => {
      expect(each.description).toEqual(expect.any(String));
      return keys + 1 + visit(each);
    }, 0);
  };
  expect(visit(aiReviewJsonSchema())).toBe(14);
});

test('a whole review fits', () => {
  expect(readReview(review)).toEqual({ fits: true, review });
  expect(validate(review)).toBe(true);
});

const without = (key: string): object => Object.fromEntries(Object.entries(review).filter(([name]) => name !== key));
const withFinding = (details: object): object => ({ ...review, findings: [{ ...finding(), ...details }] });

describe('what does not fit is refused, by the schema as by the reader', () => {
  test.each<[string, unknown]>([
    ['null', null],
    ['a list', [review]],
    ['a text', JSON.stringify(review)],
    ['another version', { ...review, version: 2 }],
    ['a version as text', { ...review, version: '1' }],
    ['a short head', { ...review, head: HEAD.slice(0, 12) }],
    ['a head in capitals', { ...review, head: 'A'.repeat(40) }],
    ['a head with a line feed', { ...review, head: `${HEAD}\n` }],
    ['an unknown verdict', { ...review, verdict: 'Approve' }],
    ['a verdict of both', { ...review, verdict: ['approve', 'request-changes'] }],
    ['an unknown key', { ...review, event: 'APPROVE' }],
    ['an unknown key of a finding', withFinding({ line: 3 })],
    ['an unknown severity', withFinding({ severity: 'critical' })],
    ['a finding without a path', withFinding({ path: '' })],
    ['a finding without a message', withFinding({ message: '' })],
    ['a finding that is too long', withFinding({ message: 'x'.repeat(8001) })],
    ['a suggestion of null', withFinding({ suggestion: null })],
    ['too many findings', { ...review, findings: Array.from({ length: 201 }, () => finding()) }],
    ['too many attempts', { ...review, injectionAttempts: Array.from({ length: 201 }, () => ({ quote: 'x' })) }],
    ['an attempt without a quote', { ...review, injectionAttempts: [{ path: 'a' }] }],
    ['findings of null', { ...review, findings: null }],
    ...['version', 'head', 'verdict', 'summary', 'findings', 'injectionAttempts'].map((key): [string, unknown] => [
      `no ${key}`,
      without(key),
    ]),
  ])('%s', (_, value) => {
    expect([readReview(value).fits, validate(value)]).toEqual([false, false]);
  });

  test('half a surrogate pair, by the reader', () => {
    expect(readReview(withFinding({ message: 'a\ud800' })).fits).toBe(false);
  });

  test('the sentence that says so holds nothing of the review', () => {
    const read = readReview({ ...review, verdict: '::error::@alice' });
    expect(read.fits ? '' : read.why).toBe('verdict does not fit the schema: invalid value');
  });
});

test('the model answers in the same shape, without version and head', () => {
  const { version: _version, head: _head, ...answer } = review;
  expect(modelReviewSchema.safeParse(answer).success).toBe(true);
  expect(modelReviewSchema.safeParse(review).success).toBe(false);
});

describe('a review file', () => {
  test.each([
    ['JSON', JSON.stringify(review), ''],
    ['JSON of the commit that the input names', ` \n${JSON.stringify(review)}`, HEAD],
  ])('is read: %s', (_, text, head) => {
    expect(readReviewFile(text, head)).toEqual({ fits: true, review });
  });

  test.each([
    ['approve', '## Recommendation: ✅ Approve\n'],
    ['request-changes', '## Recommendation: ✅ Conditionally Approve\n'],
    ['request-changes', ''],
    ['request-changes', '[{"verdict": "approve"}]'],
  ])('of Markdown says %s for %j', (verdict, text) => {
    expect(readReviewFile(text, HEAD)).toMatchObject({ fits: true, review: { verdict, head: HEAD, findings: [] } });
  });

  test.each([
    ['Markdown without a head', 'Recommendation: ✅ Approve', ''],
    ['Markdown with a short head', 'Recommendation: ✅ Approve', HEAD.slice(0, 7)],
    ['JSON of another commit than the input', JSON.stringify(review), OLD],
    ['JSON with a short head beside it', JSON.stringify(review), HEAD.slice(0, 7)],
    ['JSON that is cut off', JSON.stringify(review).slice(0, -1), HEAD],
    ['JSON that is no review', '{}', HEAD],
    ['far too much', ' '.repeat(4_000_001), HEAD],
  ])('is refused: %s', (_, text, head) => {
    expect(readReviewFile(text, head).fits).toBe(false);
  });

  test('of long Markdown with emoji makes a review that fits', () => {
    const read = readReviewFile(`Recommendation: ✅ Approve\n\n${'a'.repeat(19_971)}😀`, HEAD);
    expect(read.fits && readReview(read.review).fits).toBe(true);
  });
});

describe('an outcome that was stored', () => {
  test('comes back', () => {
    const outcome = outcomeWith({ findings: Array.from({ length: 300 }, () => finding()) });
    expect(readOutcome(JSON.parse(JSON.stringify(outcome)))).toEqual({ fits: true, outcome });
  });

  test.each<[string, object]>([
    ['another kind', { kind: 'x' }],
    ['another version', { version: 2 }],
    ['an unknown key', { approved: true }],
    ['no digest of the prompt', { promptDigest: '' }],
    ['an unknown coverage', { coverage: 'full' }],
    [
      'a request that is neither well nor not',
      { requests: [{ chunk: 0, id: null, model: null, stopReason: null, ok: 'yes', why: '' }] },
    ],
    ['a negative count', { ledger: [{ id: 'a', path: 'a', state: 'reviewed', why: '', lines: -1 }] }],
  ])('is refused with %s', (_, told) => {
    expect(readOutcome({ ...outcomeWith(), ...told }).fits).toBe(false);
  });
});

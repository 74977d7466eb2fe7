import { describe, expect, test } from '@jest/globals';

import { mergeReviews } from '../../src/anthropic/merge-reviews.ts';
import type { Finding, ModelReview } from '../../src/review/review.ts';

const nothing = { findings: [], injectionAttempts: [] };
const yes: ModelReview = { verdict: 'approve', summary: 'Fine.', ...nothing };
const no: ModelReview = { ...yes, verdict: 'request-changes' };
const finding = (severity: Finding['severity'], path = 'a.ts'): Finding => ({
  severity,
  category: 'tests',
  path,
  quote: '',
  message: 'See.',
});

describe('the reviews of several requests', () => {
  test.each<[string, readonly ModelReview[], number]>([
    ['one does not approve', [yes, no], 2],
    ['one is missing', [yes], 2],
    ['there are more than were asked for', [yes, yes], 1],
    ['none was asked for', [], 0],
    ['an approval comes with a blocker', [yes, { ...yes, findings: [finding('blocker')] }], 2],
    ['an approval comes with a major finding', [{ ...yes, findings: [finding('major')] }], 1],
    ['an approval reports an attempt', [{ ...yes, injectionAttempts: [{ quote: 'approve' }] }], 1],
  ])('request changes where %s', (_, reviews, chunks) => {
    expect(mergeReviews(reviews, chunks, nothing).verdict).toBe('request-changes');
  });

  test('approve where all do, and nothing blocks', () => {
    const noted = { ...yes, findings: [finding('minor'), finding('note')] };
    expect(mergeReviews([yes, noted], 2, nothing).verdict).toBe('approve');
  });

  test('are refused by what code has found', () => {
    expect(mergeReviews([yes], 1, { ...nothing, findings: [finding('blocker')] }).verdict).toBe('request-changes');
    expect(mergeReviews([yes], 1, { ...nothing, injectionAttempts: [{ quote: 'x' }] }).verdict).toBe('request-changes');
    expect(mergeReviews([yes], 1, { ...nothing, findings: [finding('note')] }).verdict).toBe('approve');
  });

  test('keep every finding and attempt, those of code first', () => {
    const merged = mergeReviews(
      [
        { ...no, findings: [finding('note', 'b.ts')], injectionAttempts: [{ quote: 'second' }] },
        { ...no, findings: [finding('blocker', 'c.ts')] },
      ],
      2,
      { findings: [finding('minor', 'a.ts')], injectionAttempts: [{ quote: 'first' }] },
    );
    expect(merged.findings.map(({ path }) => path)).toEqual(['a.ts', 'b.ts', 'c.ts']);
    expect(merged.injectionAttempts.map(({ quote }) => quote)).toEqual(['first', 'second']);
  });

  test('say what they say together, within bounds, and how many are missing', () => {
    expect(mergeReviews([yes, no], 3, nothing).summary).toBe('Fine.\n\nFine.\n\n1 of 3 requests brought no review.');
    const long = { ...yes, summary: '🙂'.repeat(10_000) };
    const { summary } = mergeReviews(
      Array.from({ length: 100 }, () => long),
      100,
      nothing,
    );
    expect(summary.length).toBeLessThan(70_000);
    expect(summary).not.toMatch(/\p{Cs}/u);
  });
});

import { describe, expect, test } from '@jest/globals';
import { isVerified, type VerificationReport, verificationFindings } from '../../src/report/verification.ts';
import { verificationSummary } from '../../src/report/verification-summary.ts';
import { verificationText } from '../../src/report/verification-text.ts';

const GOOD: VerificationReport = {
  change: 'acme/shop#7',
  head: 'a1'.repeat(20),
  state: 'approved',
  digest: 'd1'.repeat(32),
  mismatches: [],
};
const deviation = { at: 'decision.state', recorded: '"approved"', other: '"pending"' };
const live = {
  readAt: '2026-01-05T09:00:00Z',
  differences: [],
  status: { context: 'sdlc-gate', asExpected: true, says: 'says success' },
};
const plain = { width: undefined, paint: (_: unknown, text: string) => text };

describe('A record is verified', () => {
  test.each<[string, Partial<VerificationReport>, boolean]>([
    ['where it computes to itself', {}, true],
    ['not where a member differs', { mismatches: [deviation] }, false],
    ['where its digest is the one it should have', { expectedDigest: 'd1'.repeat(32) }, true],
    ['or begins with it', { expectedDigest: 'd1d1d1d1d1d1' }, true],
    ['not where it is another', { expectedDigest: 'd1d1d1d1d1d2' }, false],
    ['where GitHub says the same', { live }, true],
    ['not where GitHub differs', { live: { ...live, differences: [deviation] } }, false],
    [
      'not where the status is not what the decision calls for',
      { live: { ...live, status: { ...live.status, asExpected: false } } },
      false,
    ],
  ])('%s', (_, part, expected) => {
    const report = { ...GOOD, ...part };
    expect(isVerified(report)).toBe(expected);
    expect(verificationText(report, plain).startsWith(expected ? 'VERIFIED' : 'NOT VERIFIED')).toBe(true);
    expect(verificationSummary(report).startsWith(expected ? '## Verified' : '## Not verified')).toBe(true);
  });
});

test('Everything that was looked at is told, good or bad', () => {
  const two = [deviation, deviation];
  const report = {
    ...GOOD,
    expectedDigest: '0'.repeat(12),
    mismatches: two,
    live: { ...live, differences: [deviation] },
  };
  expect(verificationFindings(report)).toEqual([
    `the digest is ${'d1'.repeat(32)}, and should be 000000000000`,
    '2 members are not what the record computes to',
    'one member is not what GitHub says at 2026-01-05T09:00:00Z',
    'the status sdlc-gate says success',
  ]);
});

test('A terminal shows thirty members and counts the rest, Markdown a hundred', () => {
  const mismatches = Array.from({ length: 130 }, (_, n) => ({ ...deviation, at: `member-${n}` }));
  const text = verificationText({ ...GOOD, mismatches }, plain);
  expect(text.match(/member-/g)).toHaveLength(30);
  expect(text).toContain('\n  and 100 more\n');
  const summary = verificationSummary({ ...GOOD, mismatches });
  expect(summary.match(/member/g)).toHaveLength(102);
  expect(summary).toContain('\n\nand 30 more.');
});

test('What was recorded cannot pass for a part of the report', () => {
  const mismatches = [{ at: 'x', recorded: '| <b>\n## Verified', other: '\u001b[2J::error::' }];
  expect(verificationSummary({ ...GOOD, mismatches })).not.toMatch(/<b>|^## Verified/m);
  expect(verificationText({ ...GOOD, mismatches }, plain)).not.toMatch(/\u001b|^::/m);
});

test('Long values are cut to the width of the terminal', () => {
  const mismatches = [{ ...deviation, recorded: 'x'.repeat(300) }];
  const lines = verificationText({ ...GOOD, mismatches }, { ...plain, width: 80 }).split('\n');
  const row = lines.find((line) => line.includes('decision.state'));
  expect(row?.length).toBeLessThanOrEqual(80);
});

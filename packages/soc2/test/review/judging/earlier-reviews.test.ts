import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answerTo, readEarlier, refusedBefore } from '../../../src/review/judging/earlier-reviews.ts';
import { writeFindingMarker } from '../../../src/review/judging/finding-marker.ts';
import { findingId } from '../../../src/review/judging/finding-id.ts';
import { readMarker, writeMarker } from '../../../src/review/judging/marker.ts';
import { markFindings, readReviewMarker, writeReviewMarker } from '../../../src/review/judging/review-marker.ts';
import { account, alice, bob, dismissal, HEAD, OLD, reviewer } from '../../decision/change.ts';
import { comment, finding, markerWith, PATH, posted } from './support.ts';

describe('a marker', () => {
  test('comes back as it was written, whatever the texts in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (quote, message) => {
        const blocking = [{ id: '0'.repeat(16), severity: 'major' as const, path: 'a', quote, message }];
        fc.pre(!/\p{Cs}/u.test(quote));
        const line = writeReviewMarker(markerWith({ blocking }));
        expect(line).toMatch(/^<!-- [ -~]* -->$/);
        expect(line.slice(4, -3)).not.toMatch(/--|[<>@#&]/);
        expect(readReviewMarker(`${line}\nmore`)).toEqual(markerWith({ blocking }));
      }),
    );
  });

  test.each([
    ['on the second line', (line: string) => `\n${line}`],
    ['after a blank', (line: string) => ` ${line}`],
    ['followed by text on its line', (line: string) => `${line} x`],
    ['in a quote', (line: string) => `> ${line}`],
    ['of another name', (line: string) => line.replace('ai-review', 'ai-finding')],
    ['with broken JSON', (line: string) => line.replace('{', '')],
    ['with an unknown key', (line: string) => line.replace('{', '{"a":1,')],
    ['without a key', (line: string) => line.replace('"unlisted":0,', '')],
    ['of another version', (line: string) => line.replace('"version":1', '"version":2')],
    ['of a short head', (line: string) => line.replace(HEAD, 'abc')],
  ])('%s is none', (_, change) => {
    const line = writeReviewMarker(markerWith());
    expect(readReviewMarker(line)).toBeDefined();
    expect(change(line)).not.toBe(line);
    expect(readReviewMarker(change(line))).toBeUndefined();
  });

  test('is not ended by what it holds', () => {
    const line = writeMarker('review', { text: '--> --!> -- <!-- --->' });
    expect(line.slice(4, -3)).not.toMatch(/--|[<>]/);
    expect(readMarker('review', line)).toEqual({ text: '--> --!> -- <!-- --->' });
  });

  test('of one name is not read as another', () => {
    expect(readMarker('review', writeMarker('review-part', { a: 1 }))).toBeUndefined();
  });

  test('lists blocking findings in bounded room, and counts those that do not fit', () => {
    const findings = Array.from({ length: 500 }, (_, at) =>
      finding({ severity: 'blocker', message: `@a ${'\u202e'.repeat(500)}${at}`, quote: '<'.repeat(2000) }),
    );
    const { blocking, unlisted } = markFindings(findings, () => true);
    expect(blocking.length + unlisted).toBe(500);
    expect(blocking.length).toBeGreaterThan(50);
    expect(writeReviewMarker(markerWith({ blocking, unlisted })).length).toBeLessThan(36_000);
  });

  test('counts a finding whose path does not fit rather than naming another file', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      finding({ severity: 'major', message: `${at}`, path: 'x'.repeat(900) }),
    );
    expect(markFindings(many, () => true)).toEqual({ blocking: [], unlisted: 60 });
  });

  test('leaves out what does not block', () => {
    expect(markFindings([finding({ severity: 'minor' })], () => true)).toEqual({ blocking: [], unlisted: 0 });
  });
});

describe('what the bot said before is read', () => {
  const read = (...reviews: ReturnType<typeof posted>[]) =>
    readEarlier({ reviews, comments: [], dismissals: [] }, reviewer);

  test('from its own reviews', () => {
    const earlier = read(posted(1), posted(2, { commit: OLD }));
    expect(earlier.reviews.map(({ review, marker }) => [review.id, marker.head])).toEqual([
      [1, HEAD],
      [2, OLD],
    ]);
    expect(refusedBefore(earlier)).toBe(2);
  });

  test.each([
    ['a contributor forged', { by: alice }],
    ['another bot forged', { by: account('other[bot]') }],
    ['an account of the same login forged', { by: { ...reviewer, id: bob.id } }],
    ['a deleted account left', { by: null }],
    ['is not submitted', { state: 'PENDING' as const }],
  ])('never from a marker that %s', (_, told) => {
    expect(read(posted(1, told))).toEqual({ reviews: [], unreadable: [], comments: [] });
  });

  test.each([
    ['somebody edited it', posted(1, { edited: true, state: 'COMMENTED' })],
    ['its marker was copied from another head', posted(1, { commit: OLD }, { head: HEAD })],
    ['an objection has no marker', posted(1, { body: 'x' })],
    ['an objection has no text', posted(1, { body: '' })],
    ['a dismissed review has no marker, and no event says what it was', posted(1, { state: 'DISMISSED', body: 'x' })],
    ['its marker is broken', posted(1, { state: 'COMMENTED', body: '<!-- countersign:ai-review {' })],
  ])('as unreadable where %s', (_, review) => {
    expect(read(review)).toMatchObject({ reviews: [], unreadable: [review] });
    expect(refusedBefore(read(review))).toBe(1);
  });

  test('not from the empty reviews that GitHub makes around comments', () => {
    expect(read(posted(1, { state: 'COMMENTED', body: '' }))).toEqual({ reviews: [], unreadable: [], comments: [] });
  });

  test('a dismissed approval of another tool under the same bot hides nothing', () => {
    const reviews = [posted(1, { state: 'DISMISSED', body: 'LGTM' })];
    const told = { reviews, comments: [], dismissals: [dismissal(1, alice, 'approved')] };
    expect(readEarlier(told, reviewer).unreadable).toEqual([]);
  });

  test('from the comments of the bot alone, unedited', () => {
    const body = `${writeFindingMarker(finding(), HEAD, true)}\ntext`;
    const comments = [
      comment(1, { body }),
      comment(2, { body, by: alice }),
      comment(3, { body, edited: true }),
      comment(4, { body: `x\n${body}` }),
    ];
    const earlier = readEarlier({ reviews: [], comments, dismissals: [] }, reviewer);
    expect(earlier.comments.map((each) => [each.comment.id, each.finding.id, each.finding.path])).toEqual([
      [1, findingId(finding()), PATH],
    ]);
  });
});

describe('the question that the bot has answered', () => {
  const { head, base, policy, prompt } = markerWith();
  const earlier = readEarlier(
    { reviews: [posted(1, {}, { recorded: 'approve' })], comments: [], dismissals: [] },
    reviewer,
  );

  test('is found again', () => {
    expect(answerTo({ head, base, policy, prompt }, earlier)?.review.id).toBe(1);
  });

  test.each([
    ['head', { head: OLD }],
    ['base branch', { base: { ...base, ref: 'dev' } }],
    ['base commit', { base: { ...base, sha: OLD } }],
    ['policy', { policy: 'd'.repeat(40) }],
    ['prompt', { prompt: 'b'.repeat(64) }],
  ])('is another one of another %s', (_, told) => {
    expect(answerTo({ head, base, policy, prompt, ...told }, earlier)).toBeUndefined();
  });

  test('is open after a run that failed', () => {
    const failed = readEarlier(
      { reviews: [posted(1, {}, { recorded: 'none' })], comments: [], dismissals: [] },
      reviewer,
    );
    expect(answerTo({ head, base, policy, prompt }, failed)).toBeUndefined();
    expect(refusedBefore(failed)).toBe(0);
  });
});

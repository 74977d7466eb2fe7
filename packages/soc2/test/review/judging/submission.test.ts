import { describe, expect, test } from '@jest/globals';
import type { Sha } from '../../../src/domain.ts';
import type { Posted, PostedComment, PostedReview } from '../../../src/review/judging/earlier-reviews.ts';
import { planSubmission, type Submission } from '../../../src/review/judging/submission.ts';
import type { ReviewOutcome } from '../../../src/review/outcome.ts';
import type { FileHunks } from '../../../src/review/reading/hunk.ts';
import type { Finding } from '../../../src/review/review.ts';
import { alice, BASE, bob, commitId, reviewer } from '../../decision/change.ts';
import {
  approvalFacts,
  comment,
  fileOf,
  FILES,
  finding,
  outcomeWith,
  PATH,
  posted as postedReview,
} from './support.ts';

const NOTHING: Posted = { reviews: [], comments: [], dismissals: [] };
const POLICY = { path: 'p', blob: 'c'.repeat(40), coverage: 'proven' as const };
const bad = finding({ severity: 'blocker' });

/** One run of the reviewer: on a head, with what it found there, after what was posted before. */
function run(head: Sha, findings: readonly Finding[], before: Posted, files: readonly FileHunks[] = FILES): Submission {
  const base = { ref: 'main', sha: BASE };
  const verdict = findings.length > 0 ? 'request-changes' : 'approve';
  const outcome: ReviewOutcome = outcomeWith({ head, findings, verdict });
  return planSubmission({
    bundle: { head, base, author: alice, complete: true, risk: 'low', policy: POLICY },
    files,
    outcome: { ...outcome, requests: outcome.requests.map((each) => ({ ...each, verdict })) },
    detected: { findings: [], injectionAttempts: [] },
    posted: before,
    approval: approvalFacts(),
    now: { head, base },
    reviewer,
  });
}

/** What is posted after a run: its review, and its comments on lines. */
function after(before: Posted, head: Sha, submission: Submission, told: Partial<PostedComment> = {}): Posted {
  const state = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;
  const review: PostedReview = {
    id: before.reviews.length + 1,
    by: reviewer,
    state: state[submission.judgement.event],
    commit: head,
    body: submission.bodies(submission.plan)[0],
    edited: false,
  };
  const comments = submission.plan.onLines.map(({ body }, at) =>
    comment(100 + before.comments.length + at, { body, ...told }),
  );
  return { ...before, reviews: [...before.reviews, review], comments: [...before.comments, ...comments] };
}

const [ONE, TWO, THREE] = [commitId(1), commitId(2), commitId(3)];
const FIXED = [fileOf(PATH, [' function total(cart) {', '-  return sum(cart);', '+  return sum(cart) * RATE;', ' }'])];
const first = run(ONE, [bad], NOTHING);
const refused = after(NOTHING, ONE, first);

describe('asking again is no way to yes', () => {
  test('a clean change is approved at once', () => {
    expect(run(ONE, [], NOTHING).judgement.event).toBe('APPROVE');
  });

  test('the same head stays refused, whatever the next run says', () => {
    expect(first.judgement.event).toBe('REQUEST_CHANGES');
    expect(run(ONE, [], refused).judgement).toMatchObject({ event: 'REQUEST_CHANGES', recorded: 'request-changes' });
  });

  test('a push that leaves the code stays refused, over many pushes', () => {
    const second = run(TWO, [], refused);
    expect(second.judgement.event).toBe('REQUEST_CHANGES');
    const third = run(THREE, [], after(refused, TWO, second));
    expect(third.judgement.event).toBe('REQUEST_CHANGES');
    expect(third.refusedBefore).toBe(2);
    expect(third.bodies(third.plan)[0]).toContain('refused 2 times before');
  });

  test('a push that takes the code out is judged by what is found in it', () => {
    expect(run(TWO, [], refused, FIXED).judgement.event).toBe('APPROVE');
    expect(run(TWO, [finding({ severity: 'major', quote: 'RATE' })], refused, FIXED).judgement.event).toBe(
      'REQUEST_CHANGES',
    );
  });

  test('code that comes back is refused again', () => {
    const second = run(TWO, [], refused, FIXED);
    expect(run(THREE, [], after(refused, TWO, second)).judgement.event).toBe('REQUEST_CHANGES');
  });

  test('a thread that an independent human has resolved frees a later head, and not the one that was refused', () => {
    const resolved = after(NOTHING, ONE, first, { resolved: { by: bob } });
    expect(run(TWO, [], resolved).judgement.event).toBe('APPROVE');
    expect(run(ONE, [], resolved).judgement.event).toBe('REQUEST_CHANGES');
    const own = after(NOTHING, ONE, first, { resolved: { by: alice } });
    expect(run(TWO, [], own).judgement.event).toBe('REQUEST_CHANGES');
  });

  test('an edited review of the bot is answered by a person alone', () => {
    const edited = { ...refused, reviews: refused.reviews.map((review) => ({ ...review, edited: true })) };
    expect(run(TWO, [], edited, FIXED).judgement.event).toBe('REQUEST_CHANGES');
  });

  test('a forged approval of anybody else changes nothing', () => {
    const forged = [
      postedReview(8, { by: alice }, { recorded: 'approve' }),
      postedReview(9, { by: bob }, { recorded: 'approve' }),
    ];
    expect(run(ONE, [], { ...refused, reviews: [...refused.reviews, ...forged] }).judgement.event).toBe(
      'REQUEST_CHANGES',
    );
  });
});

describe('a re-run does not repeat itself', () => {
  test('the same finding gets no second comment', () => {
    expect(first.plan.onLines).toHaveLength(1);
    const again = run(TWO, [bad], refused);
    expect(again.plan.onLines).toEqual([]);
    expect(again.plan.repeated).toHaveLength(1);
  });

  test('a finding that was mended is marked, once', () => {
    const second = run(TWO, [], refused, FIXED);
    expect(second.outdated.map((each) => each.comment.id)).toEqual([100]);
    const marked = { ...refused, comments: second.outdated.map(({ comment: each, body }) => ({ ...each, body })) };
    expect(run(TWO, [], marked, FIXED).outdated).toEqual([]);
  });

  test('the same inputs give the same words', () => {
    const again = run(ONE, [bad], NOTHING);
    expect(again.bodies(again.plan)).toEqual(first.bodies(first.plan));
    expect(again.plan).toEqual(first.plan);
  });
});

test('a file without hunks must be in the ledger as much as one with', () => {
  const binary: FileHunks = { state: 'uncovered', path: 'logo.png', why: 'a binary', lines: 0 };
  const { judgement } = run(ONE, [], NOTHING, [...FILES, binary]);
  expect(judgement.event).toBe('REQUEST_CHANGES');
  expect(judgement.conditions.find(({ name }) => name === 'coverage')?.why).toMatch(/logo\.png/);
});

import { contributorsOf } from '../../../src/approval/contributors.ts';
import type { Facts } from '../../../src/approval/rule.ts';
import type { Earlier, PostedComment, PostedReview } from '../../../src/review/judging/earlier-reviews.ts';
import type { JudgingFacts } from '../../../src/review/judging/judgement.ts';
import { type ReviewMarker, writeReviewMarker } from '../../../src/review/judging/review-marker.ts';
import type { ReviewOutcome } from '../../../src/review/outcome.ts';
import type { FileHunks, HunkLine } from '../../../src/review/reading/hunk.ts';
import type { Finding } from '../../../src/review/review.ts';
import { alice, BASE, HEAD, POLICY, policyOf, reviewer, snapshotOf, type Told } from '../../decision/change.ts';

export const PATH = 'web/cart.ts';

/** A file of one hunk from lines as a diff writes them, starting at line `start` on both sides. */
export function fileOf(path: string, diff: readonly string[], start = 10): FileHunks {
  let before = start;
  let after = start;
  const lines = diff.map((text): HunkLine => {
    const [mark, rest] = [text[0], text.slice(1)];
    if (mark === '+') return { kind: 'added', text: rest, old: null, new: after++ };
    if (mark === '-') return { kind: 'deleted', text: rest, old: before++, new: null };
    return { kind: 'context', text: rest, old: before++, new: after++ };
  });
  return { state: 'hunks', path, hunks: [{ id: `${path}#1`, path, section: '', lines }] };
}

export const FILES: readonly FileHunks[] = [
  fileOf(PATH, [
    ' function total(cart) {',
    '-  return sum(cart);',
    '+  const rate = eval(cart.rate);',
    '+  return sum(cart) * rate;',
    ' }',
  ]),
];

export function finding(details: Partial<Finding> = {}): Finding {
  return {
    severity: 'minor',
    category: 'correctness',
    path: PATH,
    quote: '  const rate = eval(cart.rate);',
    message: 'This runs what the cart says.',
    ...details,
  };
}

/** A good outcome, unless told. */
export function outcomeWith(
  review: Partial<ReviewOutcome['review']> = {},
  rest: Partial<Omit<ReviewOutcome, 'review'>> = {},
): ReviewOutcome {
  return {
    kind: 'countersign/review-outcome',
    version: 1,
    review: {
      version: 1,
      head: HEAD,
      verdict: 'approve',
      summary: 'Fine.',
      findings: [],
      injectionAttempts: [],
      ...review,
    },
    source: 'model',
    coverage: 'proven',
    ledger: [{ id: `${PATH}#1`, path: PATH, state: 'reviewed', why: 'chunk 1', lines: 3 }],
    requests: [{ chunk: 0, id: 'req_1', model: 'm', stopReason: 'end_turn', ok: true, why: '', verdict: 'approve' }],
    promptDigest: 'a'.repeat(64),
    usage: null,
    ...rest,
  };
}

export const NOTHING_EARLIER: Earlier = { reviews: [], unreadable: [], comments: [] };

/** Facts under which a good outcome is approved, unless told. */
export function factsWith(told: Partial<JudgingFacts> = {}): JudgingFacts {
  const base = { ref: 'main', sha: BASE };
  return {
    bundle: { head: HEAD, base, author: alice, complete: true },
    risk: 'low',
    accepts: 'proven',
    hunks: [`${PATH}#1`],
    detected: { findings: [], injectionAttempts: [] },
    now: { head: HEAD, base },
    reviewer,
    earlier: NOTHING_EARLIER,
    standing: { findings: [], unknown: [] },
    ...told,
  };
}

export function markerWith(told: Partial<ReviewMarker> = {}): ReviewMarker {
  return {
    version: 1,
    head: HEAD,
    base: { ref: 'main', sha: BASE },
    policy: 'c'.repeat(40),
    prompt: 'a'.repeat(64),
    source: 'model',
    recorded: 'request-changes',
    blocking: [],
    unlisted: 0,
    ...told,
  };
}

/** A review of the bot that refused the head, unless told. */
export function posted(id: number, told: Partial<PostedReview> = {}, marker: Partial<ReviewMarker> = {}): PostedReview {
  const body = `${writeReviewMarker(markerWith({ head: told.commit ?? HEAD, ...marker }))}\n\n## Text`;
  return { id, by: reviewer, state: 'CHANGES_REQUESTED', commit: HEAD, body, edited: false, ...told };
}

export function comment(id: number, told: Partial<PostedComment> = {}): PostedComment {
  return { id, by: reviewer, body: '', edited: false, ...told };
}

/** Who contributed: alice alone, unless told. */
export function approvalFacts(told: Told = {}): Facts {
  const snapshot = snapshotOf(told);
  return { policy: policyOf(POLICY), snapshot, contributors: contributorsOf(snapshot) };
}

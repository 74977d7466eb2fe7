import type { Finding, InjectionAttempt, ModelReview } from '../review/review.ts';
import { isBlocking } from '../review/review.ts';

/** What code found before any model was asked. */
export interface FoundByCode {
  readonly findings: readonly Finding[];
  readonly injectionAttempts: readonly InjectionAttempt[];
}

/** Characters of a merged summary, shared out among its parts. */
const SUMMARY = 60_000;

/**
 * One review from those of all chunks and from what code found: findings and attempts one after the other, code's first.
 * It approves only where every chunk was answered, every answer approves and nothing blocks. Where nothing was asked it
 * does not: then nobody has reviewed anything.
 *
 * @param chunks how many answers there should be.
 */
export function mergeReviews(reviews: readonly ModelReview[], chunks: number, found: FoundByCode): ModelReview {
  const findings = [...found.findings, ...reviews.flatMap((review) => review.findings)];
  const injectionAttempts = [...found.injectionAttempts, ...reviews.flatMap((review) => review.injectionAttempts)];
  const approved =
    chunks > 0 &&
    reviews.length === chunks &&
    reviews.every(({ verdict }) => verdict === 'approve') &&
    !findings.some(isBlocking) &&
    injectionAttempts.length === 0;
  return {
    verdict: approved ? 'approve' : 'request-changes',
    summary: mergedSummary(reviews, chunks),
    findings,
    injectionAttempts,
  };
}

function mergedSummary(reviews: readonly ModelReview[], chunks: number): string {
  if (chunks === 0) return 'The model was not asked: there was nothing that it could be shown.';
  const room = Math.floor(SUMMARY / Math.max(1, reviews.length));
  const parts = reviews.map(({ summary }) => cut(summary.trim(), room)).filter((summary) => summary !== '');
  const missing = chunks - reviews.length;
  if (missing > 0) parts.push(`${missing} of ${chunks} requests brought no review.`);
  return parts.join('\n\n');
}

function cut(text: string, room: number): string {
  // Half a surrogate pair is no character.
  return text.length <= room ? text : `${text.slice(0, room - 2).replace(/[\ud800-\udbff]$/, '')} …`;
}

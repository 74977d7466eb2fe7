import type { ReviewOutcome } from '../outcome.ts';
import type { AiReview } from '../review.ts';
import { distinct } from './review-comments.ts';

/**
 * An outcome with what code found by itself beside what the reviewer says, each once: so that it is shown and marked
 * whichever way the review came about.
 */
export function withDetected(
  outcome: ReviewOutcome,
  detected: Pick<AiReview, 'findings' | 'injectionAttempts'>,
): ReviewOutcome {
  const { review } = outcome;
  const findings = [...distinct([...review.findings, ...detected.findings]).values()];
  const attempts = [...review.injectionAttempts, ...detected.injectionAttempts];
  const injectionAttempts = [...new Map(attempts.map((each) => [`${each.path ?? ''}\n${each.quote}`, each])).values()];
  return { ...outcome, review: { ...review, findings, injectionAttempts } };
}

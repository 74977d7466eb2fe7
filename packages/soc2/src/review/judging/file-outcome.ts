import type { Sha } from '../../domain.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import { digestOf } from '../../record/digest.ts';
import type { ReviewOutcome } from '../outcome.ts';
import type { AiReview } from '../review.ts';
import { readReviewFile } from './review-file.ts';

/** What stands for the prompt where another tool has reviewed: the very file, so that handing it in again is no news. */
export function fileDigest(text: string, head: string): string {
  return digestOf(canonicalJson({ kind: 'review-file', digest: digestOf(text), head }));
}

/**
 * The outcome of a review that another tool has written. A file that is none is a request that did not end well: it
 * approves nothing, and says nothing of the change either.
 *
 * @param written the input `review-head`; empty where it is not set
 * @param head the commit that the file has to be about
 */
export function outcomeOfFile(text: string, written: string, head: Sha): ReviewOutcome {
  const read = readReviewFile(text, written);
  const review: AiReview = read.fits
    ? read.review
    : { version: 1, head, verdict: 'request-changes', summary: '', findings: [], injectionAttempts: [] };
  return {
    kind: 'countersign/review-outcome',
    version: 1,
    review,
    source: 'file',
    coverage: 'unproven',
    ledger: [],
    requests: read.fits ? [] : [{ chunk: 0, id: null, model: null, stopReason: null, ok: false, why: read.why }],
    promptDigest: fileDigest(text, written),
    usage: null,
  };
}

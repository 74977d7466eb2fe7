import { short } from '../../approval/rule.ts';
import { isSha, type Sha } from '../../domain.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import { digestOf } from '../../record/digest.ts';
import type { ReviewOutcome } from '../outcome.ts';
import type { AiReview } from '../review.ts';
import { readReviewFile } from './review-file.ts';

/** What the workflow says that a review file is about: its inputs, empty where they are not set. */
export interface Written {
  /** `review-head`. */
  readonly head: string;
  /** `review-base`: the commit of the base that the head was compared with. */
  readonly base: string;
}

/** What stands for the prompt where another tool has reviewed: the very file, so that handing it in again is no news. */
export function fileDigest(text: string, { head, base }: Written): string {
  return digestOf(
    canonicalJson({ kind: 'review-file', digest: digestOf(text), head, ...(base === '' ? {} : { base }) }),
  );
}

/**
 * The outcome of a review that another tool has written. A file that is none is a request that did not end well: it
 * approves nothing, and says nothing of the change either. Nor does one about the same head against another base: that
 * is another change, whatever it was when the tool read it.
 *
 * @param of the head and the base that the file has to be about
 */
export function outcomeOfFile(
  text: string,
  written: Written,
  of: { readonly head: Sha; readonly base: Sha },
): ReviewOutcome {
  const read = readReviewFile(text, written.head);
  const review: AiReview = read.fits
    ? read.review
    : { version: 1, head: of.head, verdict: 'request-changes', summary: '', findings: [], injectionAttempts: [] };
  const why = read.fits ? whyAnotherBase(written.base, of.base) : read.why;
  return {
    kind: 'countersign/review-outcome',
    version: 1,
    review,
    source: 'file',
    coverage: 'unproven',
    ledger: [],
    requests: why === undefined ? [] : [{ chunk: 0, id: null, model: null, stopReason: null, ok: false, why }],
    promptDigest: fileDigest(text, written),
    usage: null,
  };
}

function whyAnotherBase(written: string, base: Sha): string | undefined {
  if (written === '' || written === base) return undefined;
  return isSha(written)
    ? `\`review-base\` is ${short(written)}, and the base is now ${short(base)}`
    : '`review-base` is not a commit in full';
}

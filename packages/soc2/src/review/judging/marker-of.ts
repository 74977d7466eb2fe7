import type { ReviewBundle } from '../bundle.ts';
import type { ReviewOutcome } from '../outcome.ts';
import type { FileHunks } from '../reading/hunk.ts';
import type { Finding, InjectionAttempt } from '../review.ts';
import type { Judgement } from './judgement.ts';
import { quotesIn } from './quote-in-diff.ts';
import { markFindings, type ReviewMarker } from './review-marker.ts';

/**
 * The marker of a review that is about to be submitted. An attempt to direct the reviewer stands as a blocking finding
 * does: a change is not clean because its author has pushed since.
 */
export function markerOf(
  outcome: ReviewOutcome,
  judgement: Judgement,
  bundle: Pick<ReviewBundle, 'head' | 'base' | 'policy'>,
  files: readonly FileHunks[],
): ReviewMarker {
  const { findings, injectionAttempts } = outcome.review;
  return {
    version: 1,
    head: bundle.head,
    base: { ref: bundle.base.ref, sha: bundle.base.sha },
    policy: bundle.policy.blob,
    prompt: outcome.promptDigest,
    source: outcome.source,
    recorded: judgement.recorded,
    ...markFindings([...findings, ...injectionAttempts.map(asFinding)], quotesIn(files)),
  };
}

function asFinding({ path, quote }: InjectionAttempt): Finding {
  const message = 'Text that tries to direct its reviewer.';
  return { severity: 'blocker', category: 'injection', path: path ?? '', quote, message };
}

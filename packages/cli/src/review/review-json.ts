import { visibleJson } from '../report/json.ts';
import { placedFindings } from './placed.ts';
import type { LocalReview } from './review-range.ts';

/** A local review as JSON, on one line. */
export function reviewJson(review: LocalReview): string {
  const { local, outcome, model } = review;
  const { event, recommendation, conditions } = review.judgement;
  const { base, head, mergeBase, policy, classification } = local;
  const { coverage, ledger, requests, promptDigest, usage } = outcome;
  const { verdict, summary, injectionAttempts } = outcome.review;
  const answer = {
    kind: 'countersign/local-review',
    version: 1,
    recommendation,
    event,
    risk: classification.risk,
    base,
    head,
    mergeBase,
    policy,
    conditions,
    verdict,
    summary,
    findings: placedFindings(review),
    injectionAttempts,
    coverage,
    ledger,
    requests,
    model,
    promptDigest,
    usage,
  };
  return `${visibleJson(answer)}\n`;
}

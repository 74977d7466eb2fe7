import type { Account } from '@countersign/soc2/approval/snapshot';
import type { SubmittedReview } from '@countersign/soc2/github/review/submit';
import { canonicalJson, type Json } from '@countersign/soc2/record/canonical-json';
import { digestOf } from '@countersign/soc2/record/digest';
import type { ReviewBundle } from '@countersign/soc2/review/bundle';

/** What a record is made from. */
export interface Recorded {
  /** SHA-256 of the bundle that judged. */
  readonly bundle: string;
  readonly reviewer: Account;
  readonly change: ReviewBundle;
  readonly submitted: SubmittedReview;
}

/**
 * The record of a review: what was reviewed by what rules, every hunk with what became of it, every request with how it
 * ended, every condition with its reason, and what was submitted. Of the change itself it holds no text but what is
 * quoted. Canonical JSON, with its SHA-256.
 */
export function recordOf({ bundle, reviewer, change, submitted }: Recorded): {
  readonly text: string;
  readonly digest: string;
} {
  const { submission, review, plan, dismissed } = submitted;
  const { outcome, judgement, refusedBefore } = submission;
  const { instructions } = change;
  const record = {
    kind: 'countersign/ai-review',
    version: 1,
    bundle,
    repository: change.repository,
    number: change.number,
    head: change.head,
    base: { ref: change.base.ref, sha: change.base.sha },
    author: change.author,
    risk: change.risk,
    policy: change.policy,
    instructions: instructions && { path: instructions.path, blob: instructions.blob },
    reviewer,
    outcome,
    judgement,
    refusedBefore,
    review: { id: review, event: judgement.event, dismissed: dismissed ?? null },
    placed: {
      onLines: plan.onLines.length,
      onFiles: plan.onFiles.length,
      inBody: plan.inBody.length,
      repeated: plan.repeated.length,
    },
  };
  // Plain data all through: whatever JSON would leave out of it is left out here.
  const text = canonicalJson(JSON.parse(JSON.stringify(record)) as Json);
  return { text, digest: digestOf(text) };
}

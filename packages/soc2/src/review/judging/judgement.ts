import type { Account } from '../../approval/snapshot.ts';
import type { Risk, Sha } from '../../domain.ts';
import type { ReviewBundle } from '../bundle.ts';
import type { AiReview } from '../review.ts';
import type { ConditionName } from './conditions.ts';
import type { Earlier } from './earlier-reviews.ts';
import type { Recorded } from './review-marker.ts';
import type { Standing } from './standing.ts';

/** What the verdict rests on beside the outcome; nothing of it comes from the model. */
export interface JudgingFacts {
  readonly bundle: Pick<ReviewBundle, 'head' | 'base' | 'author' | 'complete'>;
  readonly risk: Risk;
  /** The policy's `low-risk.coverage`. */
  readonly accepts: 'proven' | 'unproven';
  /** Ids of all hunks, and paths of all files without hunks, that the change has: the ledger must hold each once. */
  readonly hunks: readonly string[];
  /** What code found in the change by itself, whatever the reviewer says of it. */
  readonly detected: Pick<AiReview, 'findings' | 'injectionAttempts'>;
  /** The pull request as it is now, just before the review is submitted. */
  readonly now: { readonly head: Sha; readonly base: { readonly ref: string; readonly sha: Sha } };
  /** Whose token submits. */
  readonly reviewer: Account;
  readonly earlier: Earlier;
  readonly standing: Standing;
}

/** One condition of the approval, and whether it holds. */
export interface Condition {
  readonly name: ConditionName;
  readonly holds: boolean;
  /** Why it holds or not, as a sentence for a person. */
  readonly why: string;
}

/** What becomes of a review. */
export interface Judgement {
  readonly event: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT';
  readonly recommendation: 'approve' | 'request-changes';
  /** What later runs are held to: see `ReviewMarker`. */
  readonly recorded: Recorded;
  /** Every condition, in the order of `CONDITIONS`. */
  readonly conditions: readonly Condition[];
  /** Set where the job fails although the review was submitted, and why. */
  readonly failure?: string;
}

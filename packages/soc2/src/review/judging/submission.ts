import type { Facts } from '../../approval/rule.ts';
import type { Account } from '../../approval/snapshot.ts';
import type { ReviewBundle } from '../bundle.ts';
import type { ReviewOutcome } from '../outcome.ts';
import type { FileHunks } from '../reading/hunk.ts';
import { type Earlier, type Posted, type PostedComment, readEarlier, refusedBefore } from './earlier-reviews.ts';
import type { JudgingFacts, Judgement } from './judgement.ts';
import { markerOf } from './marker-of.ts';
import { reviewBodies } from './review-body.ts';
import { type CommentPlan, outdatedComments, planComments } from './review-comments.ts';
import { standingFindings } from './standing.ts';
import { judgeReview } from './verdict.ts';
import { withDetected } from './with-detected.ts';

/** What a submission is computed from. */
export interface SubmissionInput {
  /** Without secrets: what is quoted from it is posted. */
  readonly bundle: Pick<ReviewBundle, 'head' | 'base' | 'author' | 'complete' | 'risk' | 'policy'>;
  /** The hunks of every file of that bundle. */
  readonly files: readonly FileHunks[];
  readonly outcome: ReviewOutcome;
  readonly detected: JudgingFacts['detected'];
  readonly posted: Posted;
  /** Who contributed; null where that was not read, and then nobody can have resolved a thread. */
  readonly approval: Facts | null;
  readonly now: JudgingFacts['now'];
  readonly reviewer: Account;
}

/** What is to be written: the plan of an edge that only carries it out. */
export interface Submission {
  /** The outcome with what code found. */
  readonly outcome: ReviewOutcome;
  readonly judgement: Judgement;
  readonly plan: CommentPlan;
  /** Comments of earlier runs whose finding is gone, each with its new text. */
  readonly outdated: readonly { readonly comment: PostedComment; readonly body: string }[];
  readonly earlier: Earlier;
  readonly refusedBefore: number;
  /**
   * The review's body and the comments in which it goes on, once it is known which comments GitHub took: whatever it
   * refused is handed in again as part of the body.
   */
  readonly bodies: (plan: CommentPlan) => readonly [string, ...string[]];
}

/** Judges an outcome and plans all that is posted of it. Pure: the same inputs, the same words. */
export function planSubmission(input: SubmissionInput): Submission {
  const { bundle, files, detected, posted, now, reviewer } = input;
  const outcome = withDetected(input.outcome, detected);
  const earlier = readEarlier(posted, reviewer);
  const standing = standingFindings(earlier, files, input.approval);
  const judgement = judgeReview(outcome, {
    bundle,
    risk: bundle.risk,
    accepts: bundle.policy.coverage,
    hunks: ledgerIds(files),
    detected,
    now,
    reviewer,
    earlier,
    standing,
  });
  const marker = markerOf(outcome, judgement, bundle, files);
  const refusals = refusedBefore(earlier);
  return {
    outcome,
    judgement,
    plan: planComments(outcome.review, files, earlier),
    outdated: outdatedComments(outcome.review, files, earlier),
    earlier,
    refusedBefore: refusals,
    bodies: (plan) =>
      reviewBodies({ outcome, judgement, marker, plan, standing: standing.findings, refusedBefore: refusals }),
  };
}

/** What a ledger must hold: the id of every hunk, and the path of every file without hunks. */
export function ledgerIds(files: readonly FileHunks[]): readonly string[] {
  return files.flatMap((file) => (file.state === 'hunks' ? file.hunks.map(({ id }) => id) : [file.path]));
}

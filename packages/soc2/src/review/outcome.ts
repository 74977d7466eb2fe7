import type { Coverage, LedgerEntry } from './coverage.ts';
import type { AiReview } from './review.ts';

/** What the review step hands to the submit step: the review, and the proof of how it came about. */
export interface ReviewOutcome {
  readonly kind: 'countersign/review-outcome';
  readonly version: 1;
  readonly review: AiReview;
  /** `model`: asked by us, with a ledger. `file`: handed in by another tool. */
  readonly source: 'model' | 'file';
  readonly coverage: Coverage;
  readonly ledger: readonly LedgerEntry[];
  /** How each request ended; `end_turn` and a fitting answer is the only good end. */
  readonly requests: readonly RequestOutcome[];
  /** SHA-256 of prompt, instructions, model name and settings: asking again with the same is no way to yes. */
  readonly promptDigest: string;
  readonly usage: Usage | null;
}

export interface RequestOutcome {
  readonly chunk: number;
  readonly id: string | null;
  readonly model: string | null;
  readonly stopReason: string | null;
  readonly ok: boolean;
  /** Why it is not, as a sentence; empty where it is. */
  readonly why: string;
  /** What this answer said, where it is ok: one refusal counts, though other requests failed. */
  readonly verdict?: 'approve' | 'request-changes';
}

export interface Usage {
  readonly model: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheReadTokens: number;
  readonly cacheWriteTokens: number;
  /** US dollars; null for a model whose price is not known. */
  readonly cost: number | null;
  readonly milliseconds: number;
}

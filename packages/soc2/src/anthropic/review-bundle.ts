import { randomBytes } from 'node:crypto';
import type { ReviewBundle } from '../review/bundle.ts';
import type { ReviewOutcome } from '../review/outcome.ts';
import { hunksOf } from '../review/reading/hunks.ts';
import { detect } from '../review/reading/detect.ts';
import { coverageOf, ledgerOf } from '../review/reading/ledger.ts';
import { planChunks } from '../review/reading/plan.ts';
import { promptDigest, promptFor } from '../review/reading/prompt.ts';
import { withoutSecrets } from '../review/reading/secrets.ts';
import { type FoundByCode, mergeReviews } from './merge-reviews.ts';
import type { Reviewer } from './reviewer.ts';
import { tokenEstimate } from './token-estimate.ts';

export interface ReviewSettings {
  /** The most tokens that all requests together may send. */
  readonly maxInputTokens: number;
  /** The most tokens that one request may send; 50,000 unless told, and never more than the model takes. */
  readonly tokensPerChunk?: number;
  /** 32 hex digits for the delimiters of this run; random unless told. */
  readonly nonce?: string;
}

/** A model reads two files of a few hundred lines with more care than ten of a few thousand. */
const TOKENS_PER_CHUNK = 50_000;

/** What the API adds to a prompt, beyond its count, may not make it too long. */
const MARGIN = 2000;

/**
 * Reviews a change: takes the secrets out, looks for hidden text and for words to the reviewer, plans which request shows
 * which hunk, asks the model, and keeps the ledger of what was read. What becomes of the outcome is decided elsewhere.
 *
 * A request that fails is part of the outcome. Throws a `UserError` where the model cannot be asked at all.
 */
export async function reviewBundle(
  bundle: ReviewBundle,
  reviewer: Reviewer,
  settings: ReviewSettings,
): Promise<ReviewOutcome> {
  const { bundle: clean, findings: secrets } = await withoutSecrets(bundle);
  const detected = detect(clean, clean.files.map(hunksOf));
  const found: FoundByCode = { ...detected, findings: [...secrets, ...detected.findings] };
  const nonce = settings.nonce ?? randomBytes(16).toString('hex');
  const limits = await reviewer.limits();
  const perChunk = settings.tokensPerChunk ?? TOKENS_PER_CHUNK;
  const tokensPerChunk = Math.min(perChunk, limits.maxInputTokens - limits.maxTokens - MARGIN);
  const { estimate, fixedPromptTokens } = await tokenEstimate(clean, reviewer, nonce);
  const plan = planChunks(clean, {
    tokensPerChunk,
    maxInputTokens: settings.maxInputTokens,
    fixedPromptTokens,
    estimate,
  });
  const questions = plan.chunks.map((chunk) => ({ chunk: chunk.index, prompt: promptFor(chunk, clean, nonce) }));
  const { requests, reviews, usage } = await reviewer.review(questions, limits.maxTokens, settings.maxInputTokens);
  const ledger = ledgerOf(plan, requests);
  return {
    kind: 'countersign/review-outcome',
    version: 1,
    review: { version: 1, head: bundle.head, ...mergeReviews(reviews, plan.chunks.length, found) },
    source: 'model',
    coverage: coverageOf(ledger),
    ledger,
    requests,
    promptDigest: questionDigest(bundle, reviewer.model, settings),
    usage,
  };
}

/** The digest of what a review with these settings asks of a change, beside the change: known before it is asked. */
export function questionDigest(
  { instructions }: Pick<ReviewBundle, 'instructions'>,
  model: string,
  { maxInputTokens, tokensPerChunk = TOKENS_PER_CHUNK }: ReviewSettings,
): string {
  return promptDigest({
    instructions: instructions?.text ?? null,
    model,
    settings: { maxInputTokens, tokensPerChunk },
  });
}

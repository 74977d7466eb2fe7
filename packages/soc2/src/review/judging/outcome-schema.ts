import { z } from 'zod';
import { sha } from '../../domain.ts';
import type { ReviewOutcome } from '../outcome.ts';
import { firstIssue, mergedReviewSchema } from './review-schema.ts';

const count = z.number().int().min(0);

const outcomeSchema = z.strictObject({
  kind: z.literal('countersign/review-outcome'),
  version: z.literal(1),
  review: mergedReviewSchema,
  source: z.enum(['model', 'file']),
  coverage: z.enum(['proven', 'unproven', 'incomplete']),
  ledger: z.array(
    z.strictObject({
      id: z.string(),
      path: z.string(),
      state: z.enum(['reviewed', 'deterministic', 'uncovered']),
      why: z.string(),
      lines: count,
    }),
  ),
  requests: z.array(
    z.strictObject({
      chunk: count,
      id: z.string().nullable(),
      model: z.string().nullable(),
      stopReason: z.string().nullable(),
      ok: z.boolean(),
      why: z.string(),
      verdict: z.exactOptional(z.enum(['approve', 'request-changes'])),
    }),
  ),
  promptDigest: z.string().regex(/^[0-9a-f]{64}$/),
  usage: z
    .strictObject({
      model: z.string(),
      inputTokens: count,
      outputTokens: count,
      cacheReadTokens: count,
      cacheWriteTokens: count,
      cost: z.number().min(0).nullable(),
      milliseconds: z.number().min(0),
    })
    .nullable(),
});

/**
 * Reads what the review step has left for the submit step. Strict: a file that a dying process cut off, or that
 * another version wrote, is no outcome.
 */
export function readOutcome(
  value: unknown,
): { readonly fits: true; readonly outcome: ReviewOutcome } | { readonly fits: false; readonly why: string } {
  const parsed = outcomeSchema.safeParse(value);
  if (!parsed.success) return { fits: false, why: firstIssue(parsed.error) };
  const { review, ...rest } = parsed.data;
  return { fits: true, outcome: { ...rest, review: { ...review, head: sha(review.head) } } };
}

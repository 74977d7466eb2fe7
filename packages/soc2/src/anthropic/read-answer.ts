import type { Message } from '@anthropic-ai/sdk/resources/messages';
import { firstIssue, modelReviewSchema } from '../review/judging/review-schema.ts';
import type { ModelReview } from '../review/review.ts';

/** A review, or one sentence on why the answer is none. */
export type ReadAnswer =
  | { readonly fits: true; readonly review: ModelReview }
  | { readonly fits: false; readonly why: string };

const STOPS: Readonly<Record<string, string>> = {
  max_tokens: 'the answer was cut off at its longest',
  model_context_window_exceeded: 'the answer was cut off where the model could hold no more',
  refusal: 'the model refused to answer',
  pause_turn: 'the model paused and did not finish',
  stop_sequence: 'the answer was stopped in the middle',
  tool_use: 'the model called a tool, though it has none',
};

/**
 * Reads a model's answer as a review. How it ended is looked at before what it says: an answer that was cut off can
 * still be JSON, and a refusal can hold text. Exactly one text is an answer; the model's thinking is none.
 */
export function readAnswer(message: Pick<Message, 'stop_reason' | 'content'>): ReadAnswer {
  const { stop_reason: stopReason, content } = message;
  if (stopReason !== 'end_turn')
    return { fits: false, why: STOPS[stopReason ?? ''] ?? 'the answer did not say how it ended' };
  const said = content.filter(({ type }) => type !== 'thinking' && type !== 'redacted_thinking');
  const [only] = said;
  if (only?.type !== 'text' || said.length !== 1)
    return { fits: false, why: `the answer holds ${said.length} blocks instead of one text` };
  const value = parsed(only.text);
  if (value === undefined) return { fits: false, why: 'the answer is no JSON' };
  const review = modelReviewSchema.safeParse(value.json);
  return review.success ? { fits: true, review: review.data } : { fits: false, why: firstIssue(review.error) };
}

function parsed(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

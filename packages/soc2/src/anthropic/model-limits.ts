/** What the model can take and give, in tokens. */
export interface ModelLimits {
  readonly maxInputTokens: number;
  /** What one answer of ours may have, thinking included. */
  readonly maxTokens: number;
}

/** What one answer may have: 200 findings at most, and the thinking before them. */
const MOST_OUTPUT = 32_000;

/** Where the API does not tell a model's limits: less than any that is offered. */
const UNKNOWN: ModelLimits = { maxInputTokens: 100_000, maxTokens: 8000 };

/**
 * Reads a model as `GET /v1/models/{id}` shows it. Throws where it is none: the SDK hands out whatever comes with a
 * status of 200, the sign-in page of a network too.
 */
export function readLimits(model: unknown): ModelLimits {
  if (typeof model !== 'object' || model === null || !('type' in model) || model.type !== 'model') {
    throw new TypeError('the answer is no model');
  }
  const { max_input_tokens: input, max_tokens: output } = model as Record<string, unknown>;
  return {
    maxInputTokens: countIn(input) ?? UNKNOWN.maxInputTokens,
    maxTokens: Math.min(countIn(output) ?? UNKNOWN.maxTokens, MOST_OUTPUT),
  };
}

function countIn(value: unknown): number | null {
  return Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : null;
}

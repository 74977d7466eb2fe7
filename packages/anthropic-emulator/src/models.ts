import type { ModelInfo } from '@anthropic-ai/sdk/resources/models';

/** A model that this server serves, as far as a test cares. */
export interface ServedModel {
  readonly id: string;
  /** Tokens that one request may send; null where the server does not say. */
  readonly maxInputTokens: number | null;
  /** Tokens that one answer may have. */
  readonly maxTokens: number | null;
}

/** What is served unless a test says otherwise. */
export const SERVED: readonly ServedModel[] = [
  { id: 'claude-opus-5-5', maxInputTokens: 200_000, maxTokens: 64_000 },
  { id: 'claude-sonnet-5-5', maxInputTokens: 200_000, maxTokens: 64_000 },
  { id: 'claude-haiku-5-5', maxInputTokens: 200_000, maxTokens: 32_000 },
];

/** A model as `GET /v1/models/{id}` shows it. */
export function presentModel({ id, maxInputTokens, maxTokens }: ServedModel): ModelInfo {
  return {
    id,
    capabilities: null,
    created_at: '2026-01-01T00:00:00Z',
    deprecated_at: null,
    display_name: id,
    lifecycle: 'active',
    line: null,
    max_input_tokens: maxInputTokens,
    max_tokens: maxTokens,
    retires_at: null,
    type: 'model',
  } satisfies ModelInfo;
}

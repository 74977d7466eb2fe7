import type { StopReason } from '@anthropic-ai/sdk/resources/messages';

import type { ModelRequest } from './read-request.ts';

/** What the model says to one request. */
export interface ModelAnswer {
  /** What stands in its text block; anything but a text is written as JSON. */
  readonly says: unknown;
  /** `end_turn` unless told. */
  readonly stopReason?: StopReason;
  /** Put before the text as a block of its own. */
  readonly thinking?: string;
  /** Further text blocks behind the first. */
  readonly more?: readonly string[];
  /** The model that really served; the one that was asked for unless told. */
  readonly model?: string;
}

/** What the model says, as a function of what it was asked: the script of a test. */
export type Script = (request: ModelRequest) => ModelAnswer | Promise<ModelAnswer>;

/** A review without a finding, in the shape that Countersign asks for. */
export function approval(summary = 'Nothing to mend.'): ModelAnswer {
  return { says: { verdict: 'approve', summary, findings: [], injectionAttempts: [] } };
}

/** A review with these findings, and the verdict `request-changes`. */
export function findings(...found: readonly object[]): ModelAnswer {
  return {
    says: {
      verdict: 'request-changes',
      summary: `${found.length} to mend.`,
      findings: found,
      injectionAttempts: [],
    },
  };
}

/** The model declines to answer. */
export function refusal(): ModelAnswer {
  return { says: '', stopReason: 'refusal' };
}

import type { Anthropic } from '@countersign/anthropic-emulator/anthropic';

import type { Credential } from '../../src/anthropic/connection.ts';
import { createReviewer, type Reviewer, type ReviewerOptions } from '../../src/anthropic/reviewer.ts';
import type { ReviewBundle } from '../../src/review/bundle.ts';
import { addedFile, bundleOf } from '../review/reading/changes.ts';

export const MODEL = 'claude-opus-5-5';
export const BUDGET = 1_000_000;

/** A reviewer that asks the local Anthropic, without a second try unless told. */
export function reviewerAt(
  anthropic: Anthropic,
  options: Partial<ReviewerOptions> & { readonly credential?: Credential } = {},
): Reviewer {
  const { credential = { kind: 'api-key', apiKey: anthropic.apiKey }, ...others } = options;
  return createReviewer({
    connection: { credential, baseUrl: anthropic.url, proxies: {} },
    model: MODEL,
    deadline: 20_000,
    maxRetries: 0,
    ...others,
  });
}

/** Lines of code that are all different. */
export function linesOfCode(count: number, name = 'price'): readonly string[] {
  return Array.from(
    { length: count },
    (_, at) => `  const ${name}${at} = round(cart.items[${at}].net * rate(${at % 7}));`,
  );
}

/** A change of so many files, each of which fills more than half a request of 4,000 tokens. */
export function changeOfChunks(count: number): ReviewBundle {
  const files = Array.from({ length: count }, (_, at) => addedFile(`src/part-${at}.ts`, linesOfCode(70, `p${at}_`)));
  return bundleOf({ files });
}

/** Tokens of a request for such a change: room for one file. */
export const SMALL_CHUNKS = { maxInputTokens: BUDGET, tokensPerChunk: 4500 };

import type Anthropic from '@anthropic-ai/sdk';
import type { MessageCountTokensParams } from '@anthropic-ai/sdk/resources/messages';
import { modelReviewSchema } from '../review/judging/review-schema.ts';
import type { RequestOutcome, Usage } from '../review/outcome.ts';
import type { Prompt } from '../review/reading/prompt.ts';
import type { ModelReview } from '../review/review.ts';
import { ask, type Asked, type Question, type Settings } from './ask.ts';
import { createClient } from './client.ts';
import type { Connection } from './connection.ts';
import { unusable } from './model-error.ts';
import { type ModelLimits, readLimits } from './model-limits.ts';
import { pooled } from './pool.ts';
import { summedUsage } from './usage.ts';

export interface ReviewerOptions {
  readonly connection: Connection;
  readonly model: string;
  /** Milliseconds that the whole review may take, from the first call on. */
  readonly deadline: number;
  /** How many requests run at a time; 4 unless told. */
  readonly concurrency?: number;
  /** How often the SDK repeats a call that failed in passing; 2 unless told. */
  readonly maxRetries?: number;
  /** Told of every request that has ended. */
  readonly onProgress?: (done: number, all: number, outcome: RequestOutcome) => void;
}

/** How all requests of a run ended, in the order of the questions. */
export interface Answers {
  readonly requests: readonly RequestOutcome[];
  /** The reviews of the requests that ended well. */
  readonly reviews: readonly ModelReview[];
  readonly usage: Usage | null;
}

/** The model, as a review needs it. */
export interface Reviewer {
  readonly model: string;
  /** Throws a `UserError` where the model cannot be asked at all: a wrong key, an unknown model, no connection. */
  limits(): Promise<ModelLimits>;
  /** Tokens of a whole request by the API's own count; null where the API does not count. Throws like `limits`. */
  countPrompt(prompt: Prompt): Promise<number | null>;
  /** The same of a text alone. */
  countText(text: string): Promise<number | null>;
  /**
   * Asks all questions, some at a time. Never throws for an answer that is missing or wrong: each request's end is an
   * outcome. At most `maxInputTokens` are sent, as far as the answers tell: what is over is not asked.
   */
  review(questions: readonly Question[], maxTokens: number, maxInputTokens: number): Promise<Answers>;
}

const CONCURRENCY = 4;
const RETRIES = 2;

/** Milliseconds until one attempt has to be answered. */
const TIMEOUT = 600_000;

/** Makes the model's edge. Nothing is loaded or called before the first question. */
export function createReviewer(options: ReviewerOptions): Reviewer {
  const { connection, model, deadline, concurrency = CONCURRENCY, maxRetries = RETRIES, onProgress } = options;
  const begun = once(async () => {
    const signal = AbortSignal.timeout(deadline);
    const client = await createClient(connection, { maxRetries, timeout: Math.min(TIMEOUT, deadline), signal });
    const { zodOutputFormat } = await import('@anthropic-ai/sdk/helpers/zod');
    // With its parser the stream would throw on a refusal, and take the reason, the usage and the request's id with it.
    const { type, schema } = zodOutputFormat(modelReviewSchema);
    return { client, signal, format: { type, schema } };
  });

  return {
    model,
    async limits() {
      const { client, signal } = await begun();
      try {
        return readLimits(await client.models.retrieve(model, null, { signal }));
      } catch (failure) {
        throw unusable(failure, signal, model);
      }
    },
    async countPrompt({ system, user }) {
      const { client, signal, format } = await begun();
      const messages = [{ role: 'user' as const, content: user }];
      return counted(client, { model, system, messages, output_config: { format } }, signal);
    },
    async countText(text) {
      const { client, signal } = await begun();
      return counted(client, { model, messages: [{ role: 'user', content: text }] }, signal);
    },
    async review(questions, maxTokens, maxInputTokens) {
      const settings: Settings = { ...(await begun()), model, maxTokens, cached: questions.length > 1 };
      const started = performance.now();
      let spent = 0;
      let done = 0;
      const asked = await pooled(questions, concurrency, async (question) => {
        const ended = spent < maxInputTokens ? await ask(question, settings) : overBudget(question, maxInputTokens);
        for (const each of ended.served) spent += each.inputTokens + each.cacheReadTokens + each.cacheWriteTokens;
        done += 1;
        onProgress?.(done, questions.length, ended.outcome);
        return ended;
      });
      return {
        requests: asked.map(({ outcome }) => outcome),
        reviews: asked.flatMap(({ review }) => review ?? []),
        usage: summedUsage(
          asked.flatMap(({ served }) => served),
          performance.now() - started,
        ),
      };
    },
  };
}

async function counted(
  client: Anthropic,
  params: MessageCountTokensParams,
  signal: AbortSignal,
): Promise<number | null> {
  try {
    const { input_tokens: tokens } = await client.messages.countTokens(params, { signal });
    return Number.isSafeInteger(tokens) && tokens > 0 ? tokens : null;
  } catch (failure) {
    if (isMissing(failure)) return null;
    throw unusable(failure, signal, params.model);
  }
}

/** A gateway in front of the model need not count; that the model exists, `limits` has found out. */
function isMissing(failure: unknown): boolean {
  const status = typeof failure === 'object' && failure !== null && 'status' in failure ? failure.status : undefined;
  return status === 404 || status === 405 || status === 501;
}

function overBudget({ chunk }: Question, maxInputTokens: number): Asked {
  const why = `the budget of ${maxInputTokens} input tokens was spent before`;
  return { outcome: { chunk, id: null, model: null, stopReason: null, ok: false, why }, review: null, served: [] };
}

/** The first call does it, the others share what came of it. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

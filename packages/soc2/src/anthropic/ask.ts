import type Anthropic from '@anthropic-ai/sdk';
import type { JSONOutputFormat, Message, MessageCreateParamsNonStreaming } from '@anthropic-ai/sdk/resources/messages';
import type { RequestOutcome } from '../review/outcome.ts';
import type { Prompt } from '../review/reading/prompt.ts';
import type { ModelReview } from '../review/review.ts';
import { faultOf, isLostAnswer } from './model-error.ts';
import { readAnswer } from './read-answer.ts';
import type { Served } from './usage.ts';

/** What is asked of the model in one request. */
export interface Question {
  /** Counted from 0, as in the plan. */
  readonly chunk: number;
  readonly prompt: Prompt;
}

/** How a request ended. */
export interface Asked {
  readonly outcome: RequestOutcome;
  /** Null unless the outcome is ok. */
  readonly review: ModelReview | null;
  /** What each attempt took, as far as it was told. */
  readonly served: readonly Served[];
}

/** What all questions of a run have in common. */
export interface Settings {
  readonly client: Anthropic;
  readonly model: string;
  readonly maxTokens: number;
  readonly format: JSONOutputFormat;
  /** Whether the system part is worth keeping in the cache: there are others that begin with it. */
  readonly cached: boolean;
  readonly signal: AbortSignal;
}

/** An answer that was lost before its first word is asked for so many times, all in all. */
const ATTEMPTS = 2;

/**
 * Asks the model one question, and never throws: whatever happens is the outcome of the request. An answer that arrived
 * is final, whatever it says, and so is one that broke off; only one that was lost before its first word is asked for
 * once more.
 */
export async function ask(question: Question, settings: Settings): Promise<Asked> {
  const served: Served[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const { lost, ...asked } = await attemptOne(question, settings);
    served.push(...asked.served);
    if (!lost || attempt === ATTEMPTS) return { ...asked, served };
  }
}

async function attemptOne(
  { chunk, prompt }: Question,
  settings: Settings,
): Promise<Asked & { readonly lost: boolean }> {
  const { client, signal } = settings;
  const stream = client.messages.stream(paramsOf(prompt, settings), { signal });
  let begun: Message | undefined;
  stream.on('streamEvent', (_, message) => {
    begun = message;
  });
  try {
    const message = await stream.finalMessage();
    const answer = readAnswer(message);
    const told = toldBy(message, stream.request_id ?? null);
    const served = [servedBy(message)];
    if (!answer.fits)
      return { outcome: { chunk, ...told, ok: false, why: answer.why }, review: null, served, lost: false };
    const { review } = answer;
    return { outcome: { chunk, ...told, ok: true, why: '', verdict: review.verdict }, review, served, lost: false };
  } catch (failure) {
    // What had arrived until then is kept: it says which request it was, and what it cost.
    return {
      outcome: {
        chunk,
        ...(begun === undefined
          ? nothingTold(stream.request_id ?? requestIdOf(failure))
          : toldBy(begun, stream.request_id ?? null)),
        ok: false,
        why: faultOf(failure, signal),
      },
      review: null,
      served: begun === undefined ? [] : [servedBy(begun)],
      lost: isLostAnswer(failure, signal) && !hasSaidAnything(begun),
    };
  }
}

function paramsOf(prompt: Prompt, { model, maxTokens, format, cached }: Settings): MessageCreateParamsNonStreaming {
  return {
    model,
    max_tokens: maxTokens,
    system: [{ type: 'text', text: prompt.system, ...(cached ? { cache_control: { type: 'ephemeral' } } : {}) }],
    messages: [{ role: 'user', content: prompt.user }],
    output_config: { format },
  };
}

/** Whose answer had begun may have refused already: asking again must not be a way to yes. */
function hasSaidAnything(begun: Message | undefined): boolean {
  if (begun === undefined) return false;
  return begun.stop_reason !== null || begun.content.some((block) => block.type === 'text' && block.text !== '');
}

type Told = Pick<RequestOutcome, 'id' | 'model' | 'stopReason'>;

function toldBy({ model, stop_reason: stopReason }: Message, id: string | null): Told {
  return { id, model, stopReason };
}

function nothingTold(id: string | null): Told {
  return { id, model: null, stopReason: null };
}

function requestIdOf(failure: unknown): string | null {
  const id = typeof failure === 'object' && failure !== null && 'requestID' in failure ? failure.requestID : null;
  return typeof id === 'string' ? id : null;
}

function servedBy({ model, usage }: Message): Served {
  return {
    model,
    inputTokens: countIn(usage.input_tokens),
    outputTokens: countIn(usage.output_tokens),
    cacheReadTokens: countIn(usage.cache_read_input_tokens),
    cacheWriteTokens: countIn(usage.cache_creation_input_tokens),
  };
}

/** A gateway in front of the model need not tell them all. */
function countIn(tokens: number | null | undefined): number {
  return typeof tokens === 'number' && Number.isSafeInteger(tokens) && tokens > 0 ? tokens : 0;
}

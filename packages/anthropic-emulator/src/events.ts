import type {
  Message,
  RawContentBlockDeltaEvent,
  RawContentBlockStartEvent,
  RawContentBlockStopEvent,
  RawMessageDeltaEvent,
  RawMessageStartEvent,
  RawMessageStopEvent,
  RawMessageStreamEvent,
  Usage,
} from '@anthropic-ai/sdk/resources/messages';

import type { ModelAnswer } from './answers.ts';
import { tokensIn } from './tokens.ts';

/** What a request took, before anything is answered. */
export interface InputUsage {
  readonly input: number;
  readonly cacheRead: number;
  readonly cacheWrite: number;
}

/** Characters of one `text_delta`. */
const DELTA = 120;

/** An answer as the events that stream it. `satisfies` holds each against the types of the SDK that will read it. */
export function eventsOf(
  answer: ModelAnswer,
  id: string,
  model: string,
  usage: InputUsage,
): readonly RawMessageStreamEvent[] {
  const texts = [textOf(answer), ...(answer.more ?? [])].filter((text) => text !== '');
  const thought = answer.thinking === undefined ? [] : thinkingBlock(answer.thinking);
  const first = thought.length === 0 ? 0 : 1;
  return [
    { type: 'message_start', message: emptyMessage(id, answer.model ?? model, usage) } satisfies RawMessageStartEvent,
    ...thought,
    ...texts.flatMap((text, at) => textBlock(text, first + at)),
    messageDelta(answer, outputTokens(answer)),
    { type: 'message_stop' } satisfies RawMessageStopEvent,
  ];
}

/** The whole message at once, for a caller that does not stream. */
export function messageOf(answer: ModelAnswer, id: string, model: string, usage: InputUsage): Message {
  const message = emptyMessage(id, answer.model ?? model, usage);
  return {
    ...message,
    content: [{ type: 'text', text: textOf(answer), citations: null }],
    stop_reason: answer.stopReason ?? 'end_turn',
    usage: { ...message.usage, output_tokens: outputTokens(answer) },
  } satisfies Message;
}

function textOf({ says }: ModelAnswer): string {
  return typeof says === 'string' ? says : JSON.stringify(says);
}

function outputTokens(answer: ModelAnswer): number {
  const { thinking = '', more = [] } = answer;
  return [textOf(answer), thinking, ...more].reduce((sum, text) => sum + tokensIn(text), 0);
}

function emptyMessage(id: string, model: string, { input, cacheRead, cacheWrite }: InputUsage): Message {
  const usage = {
    cache_creation: null,
    cache_creation_input_tokens: cacheWrite,
    cache_read_input_tokens: cacheRead,
    inference_geo: null,
    input_tokens: input,
    output_tokens: 1,
    output_tokens_details: null,
    server_tool_use: null,
    service_tier: 'standard',
    speed: null,
  } satisfies Usage;
  return {
    id,
    container: null,
    content: [],
    diagnostics: null,
    model,
    role: 'assistant',
    stop_details: null,
    stop_reason: null,
    stop_sequence: null,
    type: 'message',
    usage,
  } satisfies Message;
}

function textBlock(text: string, index: number): readonly RawMessageStreamEvent[] {
  const pieces = text.match(new RegExp(`.{1,${DELTA}}`, 'gsu')) ?? [];
  return [
    {
      type: 'content_block_start',
      index,
      content_block: { type: 'text', text: '', citations: null },
    } satisfies RawContentBlockStartEvent,
    ...pieces.map(
      (piece) =>
        ({
          type: 'content_block_delta',
          index,
          delta: { type: 'text_delta', text: piece },
        }) satisfies RawContentBlockDeltaEvent,
    ),
    { type: 'content_block_stop', index } satisfies RawContentBlockStopEvent,
  ];
}

function thinkingBlock(thinking: string): readonly RawMessageStreamEvent[] {
  return [
    {
      type: 'content_block_start',
      index: 0,
      content_block: { type: 'thinking', thinking: '', signature: '' },
    } satisfies RawContentBlockStartEvent,
    {
      type: 'content_block_delta',
      index: 0,
      delta: { type: 'thinking_delta', thinking },
    } satisfies RawContentBlockDeltaEvent,
    { type: 'content_block_stop', index: 0 } satisfies RawContentBlockStopEvent,
  ];
}

function messageDelta(answer: ModelAnswer, output: number): RawMessageDeltaEvent {
  const stopReason = answer.stopReason ?? 'end_turn';
  return {
    type: 'message_delta',
    delta: {
      container: null,
      stop_details:
        stopReason === 'refusal' ? { type: 'refusal', category: null, explanation: 'The model declined.' } : null,
      stop_reason: stopReason,
      stop_sequence: null,
    },
    usage: {
      cache_creation_input_tokens: null,
      cache_read_input_tokens: null,
      input_tokens: null,
      output_tokens: output,
      output_tokens_details: null,
      server_tool_use: null,
    },
  } satisfies RawMessageDeltaEvent;
}

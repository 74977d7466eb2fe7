import Client from '@anthropic-ai/sdk';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { approval, findings, refusal } from '../src/answers.ts';
import { type Anthropic, startAnthropic } from '../src/anthropic.ts';
import { eventsOf } from '../src/events.ts';
import { faultsInEvents } from '../src/event-check.ts';
import type { Fault } from '../src/faults.ts';
import { tokensIn } from '../src/tokens.ts';

const question = {
  model: 'claude-opus-5-5',
  max_tokens: 1000,
  messages: [{ role: 'user' as const, content: 'What do you say?' }],
};

describe('the local Anthropic', () => {
  let anthropic: Anthropic;
  let client: Client;
  beforeEach(async () => {
    anthropic = await startAnthropic();
    client = new Client({ baseURL: anthropic.url, apiKey: anthropic.apiKey, maxRetries: 0, logLevel: 'off' });
  });
  afterEach(() => anthropic.close());

  test('streams to the SDK what the script says, with usage, stop reason and request id', async () => {
    anthropic.script(({ user }) => ({ says: `You asked: ${user} ${'and so on '.repeat(100)}`, thinking: 'Hm.' }));
    const stream = client.messages.stream(question);
    const message = await stream.finalMessage();
    expect(message.content.map(({ type }) => type)).toEqual(['thinking', 'text']);
    expect(JSON.stringify(message.content)).toContain('You asked: What do you say?');
    expect(message).toMatchObject({ stop_reason: 'end_turn', model: 'claude-opus-5-5' });
    expect(message.usage.input_tokens).toBe(tokensIn('What do you say?') + 4);
    expect(message.usage.output_tokens).toBeGreaterThan(200);
    expect(stream.request_id).toMatch(/^req_local_/);
  });

  test('answers whole messages, counts and models', async () => {
    expect(await client.messages.create(question)).toMatchObject({ stop_reason: 'end_turn', role: 'assistant' });
    const { max_tokens: _, ...counted } = question;
    expect(await client.messages.countTokens(counted)).toEqual({ input_tokens: tokensIn('What do you say?') + 4 });
    expect(await client.models.retrieve('claude-haiku-5-5')).toMatchObject({ id: 'claude-haiku-5-5' });
    const listed = await client.models.list();
    expect(listed.data).toHaveLength(3);
  });

  test('serves from its cache what it was asked to cache before', async () => {
    const system = [{ type: 'text' as const, text: 'Be brief.', cache_control: { type: 'ephemeral' as const } }];
    const first = await client.messages.create({ ...question, system });
    const second = await client.messages.create({ ...question, system });
    expect(first.usage).toMatchObject({ cache_creation_input_tokens: 3, cache_read_input_tokens: 0 });
    expect(second.usage).toMatchObject({ cache_creation_input_tokens: 0, cache_read_input_tokens: 3 });
  });

  test.each<[string, object, number]>([
    ['another model', { model: 'gpt-1' }, 404],
    ['more output than the model gives', { max_tokens: 1_000_000 }, 400],
    ['an empty block', { system: [{ type: 'text', text: '' }] }, 400],
    [
      'a schema with bounds',
      { output_config: { format: { type: 'json_schema', schema: { type: 'string', maxLength: 4 } } } },
      400,
    ],
    [
      'a schema with open objects',
      { output_config: { format: { type: 'json_schema', schema: { type: 'object' } } } },
      400,
    ],
  ])('refuses %s', async (_, change, status) => {
    const stream = client.messages.stream({ ...question, ...change });
    await expect(stream.finalMessage()).rejects.toMatchObject({ status });
  });

  test('refuses every key but its own', async () => {
    const stranger = new Client({ baseURL: anthropic.url, apiKey: 'another', maxRetries: 0, logLevel: 'off' });
    await expect(stranger.messages.create(question)).rejects.toMatchObject({ status: 401 });
  });

  test.each<[Fault, RegExp]>([
    [{ kind: 'status', status: 429, retryAfter: 7 }, /429/],
    [{ kind: 'status', status: 529 }, /overloaded_error/],
    [{ kind: 'reset' }, /Connection error/],
    [{ kind: 'cut' }, /terminated|aborted/],
    [{ kind: 'end-early', missing: 'half' }, /without producing a Message/],
    [{ kind: 'end-early', missing: 'last' }, /without producing a Message/],
    [{ kind: 'error-event' }, /overloaded_error/],
    [{ kind: 'garbled-event' }, /JSON/],
  ])('can fail by %j, which the SDK takes for no message', async (fault, message) => {
    anthropic.faults.add({ fault });
    await expect(client.messages.stream(question).finalMessage()).rejects.toThrow(message);
  });

  test('holds a call until it is released', async () => {
    const hold = anthropic.hold({ path: '/v1/messages' });
    const answer = client.messages.create(question);
    await hold.reached;
    expect(anthropic.underWay.now).toBe(1);
    hold.release();
    expect(await answer).toMatchObject({ role: 'assistant' });
  });
});

describe('the check of events', () => {
  const usage = { input: 1, cacheRead: 0, cacheWrite: 0 };

  test.each([approval(), findings({ severity: 'note' }), refusal(), { says: 'a', thinking: 'b', more: ['c'] }])(
    'finds nothing wrong with %j',
    (answer) => {
      expect(faultsInEvents(eventsOf(answer, 'msg', 'model', usage))).toEqual([]);
    },
  );

  test('finds an event that is missing, out of order, or not as the API makes it', () => {
    const events = eventsOf(approval(), 'msg', 'model', usage);
    for (const missing of [0, 1, events.length - 3, events.length - 2, events.length - 1]) {
      expect(faultsInEvents(events.filter((_, at) => at !== missing))).not.toEqual([]);
    }
    expect(faultsInEvents(events.toReversed())).not.toEqual([]);
    const stop = { type: 'message_stop' as const, extra: 1 };
    expect(faultsInEvents([...events.slice(0, -1), stop])).toEqual(['message_stop has extra']);
  });
});

import { setTimeout as wait } from 'node:timers/promises';

import { approval } from '@countersign/anthropic-emulator/answers';
import { type Anthropic, startAnthropic } from '@countersign/anthropic-emulator/anthropic';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { connectionFrom } from '../../src/anthropic/connection.ts';
import type { Question } from '../../src/anthropic/ask.ts';
import { createReviewer } from '../../src/anthropic/reviewer.ts';
import { BUDGET, MODEL, reviewerAt } from './support.ts';

const SYSTEM = 'You review changes. '.repeat(20);

function questions(count: number): readonly Question[] {
  return Array.from({ length: count }, (_, chunk) => ({ chunk, prompt: { system: SYSTEM, user: `part ${chunk}` } }));
}

describe('the reviewer', () => {
  let anthropic: Anthropic;
  beforeEach(async () => {
    anthropic = await startAnthropic();
  });
  afterEach(() => anthropic.close());

  test('asks for streamed, structured output with the schema of a review, and no bounds in it', async () => {
    await reviewerAt(anthropic).review(questions(1), 1000, BUDGET);
    const [request] = anthropic.requests;
    expect(request).toMatchObject({ model: MODEL, stream: true, maxTokens: 1000, system: SYSTEM, cached: false });
    expect(Object.keys(request?.schema?.['properties'] ?? {})).toEqual([
      'verdict',
      'summary',
      'findings',
      'injectionAttempts',
    ]);
    expect(JSON.stringify(request?.schema)).not.toMatch(/"(?:maxLength|minLength|maxItems)":/);
  });

  test('runs four requests at a time, and never more', async () => {
    anthropic.script(async () => {
      await wait(300);
      return approval();
    });
    const { requests } = await reviewerAt(anthropic).review(questions(10), 1000, BUDGET);
    expect(anthropic.underWay.most).toBe(4);
    expect(requests.map(({ chunk, ok }) => [chunk, ok])).toEqual(
      Array.from({ length: 10 }, (_, chunk) => [chunk, true]),
    );
  });

  test('asks to cache what its requests have in common, where there are several', async () => {
    const { usage } = await reviewerAt(anthropic, { concurrency: 1 }).review(questions(3), 1000, BUDGET);
    expect(anthropic.requests.map(({ cached }) => cached)).toEqual([true, true, true]);
    expect(usage?.cacheWriteTokens).toBeGreaterThan(0);
    expect(usage?.cacheReadTokens).toBe(2 * (usage?.cacheWriteTokens ?? 0));
  });

  test('sums tokens and cost, and names the models that really served', async () => {
    anthropic.script(({ number }) => ({ ...approval(), model: number === 1 ? 'claude-opus-5-5' : 'claude-opus-5' }));
    const { usage, requests } = await reviewerAt(anthropic, { concurrency: 1 }).review(questions(2), 1000, BUDGET);
    expect(usage?.model).toBe('claude-opus-5-5, claude-opus-5');
    expect(requests.map(({ model }) => model)).toEqual(['claude-opus-5-5', 'claude-opus-5']);
    expect(usage?.cost).toBeGreaterThan(0);
    anthropic.script(() => ({ ...approval(), model: 'another-model' }));
    expect((await reviewerAt(anthropic).review(questions(2), 1000, BUDGET)).usage?.cost).toBeNull();
  });

  test('asks nothing more once the budget is spent', async () => {
    const { requests } = await reviewerAt(anthropic, { concurrency: 1 }).review(questions(5), 1000, 150);
    expect(anthropic.requests).toHaveLength(2);
    expect(requests.map(({ ok }) => ok)).toEqual([true, true, false, false, false]);
    expect(requests[2]?.why).toBe('the budget of 150 input tokens was spent before');
  });

  test('has one deadline for all requests together', async () => {
    anthropic.faults.add({ when: { path: '/v1/messages' }, fault: { kind: 'hang' } });
    const started = Date.now();
    const { requests, usage } = await reviewerAt(anthropic, { deadline: 700 }).review(questions(10), 1000, BUDGET);
    expect(Date.now() - started).toBeLessThan(3000);
    expect(requests).toHaveLength(10);
    expect(requests.every(({ ok, why }) => !ok && why !== '')).toBe(true);
    expect(usage).toBeNull();
  });

  test('takes the limits of the model from the API, and careful ones where it does not tell', async () => {
    expect(await reviewerAt(anthropic).limits()).toEqual({ maxInputTokens: 200_000, maxTokens: 32_000 });
    await anthropic.close();
    anthropic = await startAnthropic({ models: [{ id: MODEL, maxInputTokens: null, maxTokens: null }] });
    expect(await reviewerAt(anthropic).limits()).toEqual({ maxInputTokens: 100_000, maxTokens: 8000 });
  });

  test('counts a text alone, and a request with its system part', async () => {
    const reviewer = reviewerAt(anthropic);
    const text = await reviewer.countText('one two three');
    const prompt = await reviewer.countPrompt({ system: SYSTEM, user: 'one two three' });
    expect(text).toBeGreaterThan(0);
    expect(prompt).toBeGreaterThan(text ?? 0);
  });

  test('tells of its progress', async () => {
    const told: string[] = [];
    const onProgress = (done: number, all: number): number => told.push(`${done} of ${all}`);
    await reviewerAt(anthropic, { onProgress }).review(questions(3), 1000, BUDGET);
    expect(told).toEqual(['1 of 3', '2 of 3', '3 of 3']);
  });

  test('calls nothing before it is asked', () => {
    reviewerAt(anthropic);
    expect(anthropic.calls).toEqual([]);
  });

  describe('without a key', () => {
    function env(): Record<string, string> {
      return {
        ANTHROPIC_BASE_URL: anthropic.url,
        ANTHROPIC_FEDERATION_RULE_ID: anthropic.federation.ruleId,
        ANTHROPIC_ORGANIZATION_ID: anthropic.federation.organizationId,
        ACTIONS_ID_TOKEN_REQUEST_URL: `${anthropic.url}/github/identity?api-version=2.0`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: anthropic.federation.requestToken,
      };
    }
    const reviewerIn = (variables: Record<string, string>): ReturnType<typeof createReviewer> =>
      createReviewer({ connection: connectionFrom(variables, ''), model: MODEL, deadline: 5000, maxRetries: 0 });

    test('signs in with the identity of the job, once for all requests', async () => {
      const { requests } = await reviewerIn(env()).review(questions(5), 1000, BUDGET);
      expect(requests.every(({ ok }) => ok)).toBe(true);
      expect(anthropic.federation.tokens.size).toBe(1);
    });

    test.each<[string, Record<string, string>]>([
      ['the job may not have one', { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'another' }],
      ['the rule trusts another audience', { ANTHROPIC_IDENTITY_AUDIENCE: 'https://elsewhere.example' }],
      ['there is no such rule', { ANTHROPIC_FEDERATION_RULE_ID: 'fdrl_other' }],
    ])('fails with a sentence where %s', async (_, change) => {
      await expect(reviewerIn({ ...env(), ...change }).limits()).rejects.toMatchObject({
        name: 'UserError',
        message: expect.stringMatching(/GitHub gave the job no identity|sign in/),
      });
    });
  });
});

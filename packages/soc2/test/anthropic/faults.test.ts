import { approval, type ModelAnswer, refusal } from '@countersign/anthropic-emulator/answers';
import { type Anthropic, startAnthropic } from '@countersign/anthropic-emulator/anthropic';
import type { Fault } from '@countersign/anthropic-emulator/faults';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { reviewBundle } from '../../src/anthropic/review-bundle.ts';
import type { ReviewOutcome } from '../../src/review/outcome.ts';
import { changeOfChunks, reviewerAt, SMALL_CHUNKS } from './support.ts';

const bundle = changeOfChunks(3);
const approve = { verdict: 'approve', summary: '', findings: [], injectionAttempts: [] };
const second = { request: ({ user }: { user: string }): boolean => user.includes('part-1.ts') };

/** No approval, no coverage, and nothing lost of what the others found. */
function expectNoApproval(outcome: ReviewOutcome, why: RegExp): void {
  expect(outcome.review.verdict).toBe('request-changes');
  expect(outcome.coverage).toBe('incomplete');
  expect(outcome.requests.map(({ ok }) => ok)).toEqual([true, false, true]);
  expect(outcome.requests[1]?.why).toMatch(why);
  expect(outcome.requests[1]).not.toHaveProperty('verdict');
  const open = outcome.ledger.filter(({ state }) => state === 'uncovered');
  expect(open.map(({ path }) => path)).toEqual(['src/part-1.ts']);
  expect(open[0]?.why).toContain('did not end well');
}

describe('a request that goes wrong is no approval', () => {
  let anthropic: Anthropic;
  beforeEach(async () => {
    anthropic = await startAnthropic();
  });
  afterEach(() => anthropic.close());

  test.each<[Fault, RegExp]>([
    [{ kind: 'status', status: 400 }, /HTTP 400, invalid_request_error/],
    [{ kind: 'status', status: 401 }, /HTTP 401/],
    [{ kind: 'status', status: 403 }, /HTTP 403/],
    [{ kind: 'status', status: 404 }, /HTTP 404/],
    [{ kind: 'status', status: 413 }, /HTTP 413/],
    [{ kind: 'status', status: 429, retryAfter: 0.01 }, /HTTP 429, rate_limit_error/],
    [{ kind: 'status', status: 500 }, /HTTP 500/],
    [{ kind: 'status', status: 529 }, /HTTP 529, overloaded_error/],
    [{ kind: 'reset' }, /connection to the model failed/],
    [{ kind: 'html' }, /broke off or could not be read/],
    [{ kind: 'cut' }, /broke off/],
    [{ kind: 'end-early', missing: 'half' }, /broke off/],
    [{ kind: 'end-early', missing: 'last' }, /broke off/],
    [{ kind: 'error-event' }, /an error in its stream/],
    [{ kind: 'garbled-event' }, /could not be read/],
  ])('%j', async (fault, why) => {
    anthropic.faults.add({ when: { path: '/v1/messages', ...second }, fault });
    expectNoApproval(await reviewBundle(bundle, reviewerAt(anthropic), SMALL_CHUNKS), why);
  });

  test.each<[Fault]>([[{ kind: 'hang' }], [{ kind: 'stall' }], [{ kind: 'delay', milliseconds: 60_000 }]])(
    '%j, at the end of the time for the whole',
    async (fault) => {
      anthropic.faults.add({ when: { path: '/v1/messages', ...second }, fault });
      const started = Date.now();
      const outcome = await reviewBundle(bundle, reviewerAt(anthropic, { deadline: 1500 }), SMALL_CHUNKS);
      expect(Date.now() - started).toBeLessThan(5000);
      expectNoApproval(outcome, /time for the whole review had passed|did not answer in time/);
    },
  );

  test.each<[string, ModelAnswer, RegExp]>([
    ['an approval that was cut off', { says: approve, stopReason: 'max_tokens' }, /cut off at its longest/],
    ['a refusal', refusal(), /refused to answer/],
    ['a refusal that says approve', { says: approve, stopReason: 'refusal' }, /refused to answer/],
    ['a pause', { says: approve, stopReason: 'pause_turn' }, /paused/],
    ['a full context', { says: approve, stopReason: 'model_context_window_exceeded' }, /could hold no more/],
    ['a stop sequence', { says: approve, stopReason: 'stop_sequence' }, /stopped in the middle/],
    ['a tool', { says: approve, stopReason: 'tool_use' }, /called a tool/],
    ['another stop', { says: approve, stopReason: 'done' as 'end_turn' }, /did not say how it ended/],
    ['prose', { says: 'Looks good to me. ✅ Approve' }, /no JSON/],
    ['JSON in a fence', { says: `\`\`\`json\n${JSON.stringify(approve)}\n\`\`\`` }, /no JSON/],
    ['nothing', { says: '' }, /0 blocks instead of one text/],
    ['two texts', { says: approve, more: [JSON.stringify(approve)] }, /2 blocks instead of one text/],
    ['another verdict', { says: { ...approve, verdict: 'approved' } }, /verdict does not fit the schema/],
    ['a key too many', { says: { ...approve, event: 'APPROVE' } }, /does not fit the schema/],
    ['no list of findings', { says: { verdict: 'approve', summary: '', injectionAttempts: [] } }, /findings/],
    ['a list around it', { says: [approve] }, /does not fit the schema/],
    ['null', { says: 'null' }, /does not fit the schema/],
  ])('%s', async (_, answer, why) => {
    anthropic.script(({ user }) => (second.request({ user }) ? answer : approval()));
    const outcome = await reviewBundle(bundle, reviewerAt(anthropic), SMALL_CHUNKS);
    expectNoApproval(outcome, why);
    expect(anthropic.requests).toHaveLength(3);
    const [, request] = outcome.requests;
    expect(request).toMatchObject({ id: expect.stringMatching(/^req_/), model: 'claude-opus-5-5' });
    expect(request?.stopReason).toBe(answer.stopReason ?? 'end_turn');
  });

  test('tells what the broken answer cost, and how far it came', async () => {
    const settings = { ...SMALL_CHUNKS, nonce: '0'.repeat(32) };
    const whole = await reviewBundle(bundle, reviewerAt(anthropic), settings);
    anthropic.faults.add({ when: { path: '/v1/messages', ...second }, fault: { kind: 'end-early', missing: 'last' } });
    const broken = await reviewBundle(bundle, reviewerAt(anthropic), settings);
    expect(broken.requests[1]).toMatchObject({ model: 'claude-opus-5-5', stopReason: 'end_turn', ok: false });
    expect(broken.usage?.inputTokens).toBe(whole.usage?.inputTokens);
    expect(broken.usage?.outputTokens).toBe(whole.usage?.outputTokens);
  });

  test('an answer that was lost before its first word is asked for once more', async () => {
    anthropic.faults.add({ when: { path: '/v1/messages', ...second, nth: 1 }, fault: { kind: 'cut', after: 1 } });
    const outcome = await reviewBundle(bundle, reviewerAt(anthropic), SMALL_CHUNKS);
    expect(outcome).toMatchObject({ coverage: 'proven', review: { verdict: 'approve' } });
    expect(anthropic.requests).toHaveLength(4);
  });

  test.each<[Fault]>([[{ kind: 'cut' }], [{ kind: 'end-early', missing: 'last' }], [{ kind: 'error-event' }]])(
    'an answer that had begun to speak is not asked for again: %j',
    async (fault) => {
      anthropic.faults.add({ when: { path: '/v1/messages', ...second, nth: 1 }, fault });
      expectNoApproval(
        await reviewBundle(bundle, reviewerAt(anthropic), SMALL_CHUNKS),
        /broke off|error in its stream/,
      );
      expect(anthropic.requests).toHaveLength(3);
    },
  );

  test.each([429, 500, 529])('the SDK repeats a call that was answered with %d', async (status) => {
    anthropic.faults.add({
      when: { path: '/v1/messages', ...second, nth: 1 },
      fault: { kind: 'status', status, retryAfter: 0.01 },
    });
    const outcome = await reviewBundle(bundle, reviewerAt(anthropic, { maxRetries: 2 }), SMALL_CHUNKS);
    expect(outcome.review.verdict).toBe('approve');
    expect(anthropic.requests).toHaveLength(4);
  });
});

describe('where the model cannot be asked at all, there is no outcome, but an error with its fix', () => {
  let anthropic: Anthropic;
  beforeEach(async () => {
    anthropic = await startAnthropic();
  });
  afterEach(() => anthropic.close());

  test.each<[string, Fault, string, RegExp, RegExp]>([
    ['no such model', { kind: 'status', status: 404 }, '/v1/models/claude-opus-5-5', /knows no model/, /`model`/],
    ['a fault', { kind: 'status', status: 500 }, '/v1/models/claude-opus-5-5', /HTTP 500/, /Run the job again/],
    ['a page of a proxy', { kind: 'html' }, '/v1/models/claude-opus-5-5', /cannot be asked/, /proxy/],
    ['a fault of the count', { kind: 'status', status: 500 }, '/v1/messages/count_tokens', /HTTP 500/, /again/],
    ['a broken connection', { kind: 'reset' }, '/v1/models/claude-opus-5-5', /connection/, /network/],
  ])('%s', async (_, fault, path, message, fix) => {
    anthropic.faults.add({ when: { path }, fault });
    const error: unknown = await reviewBundle(bundle, reviewerAt(anthropic), SMALL_CHUNKS).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(message),
      fix: expect.stringMatching(fix),
    });
    expect(anthropic.requests).toEqual([]);
  });

  test('a wrong key, which is not repeated', async () => {
    const reviewer = reviewerAt(anthropic, { credential: { kind: 'api-key', apiKey: 'sk-wrong' } });
    const error: unknown = await reviewBundle(bundle, reviewer, SMALL_CHUNKS).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'UserError', message: expect.stringContaining('refused the key (HTTP 401)') });
    expect(String(error)).not.toContain('sk-wrong');
  });
});

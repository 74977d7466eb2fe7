import { describe, expect, test } from '@jest/globals';

import { costOf } from '../../src/anthropic/prices.ts';
import { summedUsage } from '../../src/anthropic/usage.ts';

const million = {
  inputTokens: 1_000_000,
  outputTokens: 1_000_000,
  cacheReadTokens: 1_000_000,
  cacheWriteTokens: 1_000_000,
};
const none = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 };

describe('the cost of a request', () => {
  test.each<[string, number | null]>([
    ['claude-opus-5-5', 4 + 20 + 0.2 + 5],
    ['claude-opus-5-5-20260901', 4 + 20 + 0.2 + 5],
    ['claude-opus-5', 5 + 25 + 0.5 + 6.25],
    ['claude-sonnet-5-5', 2 + 10 + 0.1 + 2.5],
    ['claude-haiku-5-5', 0.5 + 2.5 + 0.05 + 0.625],
    ['claude-opus-6', null],
    ['claude-opus-5-5-fast', null],
    ['my-claude-opus-5-5', null],
    ['', null],
  ])('of %s is the sum of its list prices, or unknown', (model, cost) => {
    const found = costOf(model, million);
    if (cost === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(cost, 10);
  });

  test('of a short prompt is less where the model says so', () => {
    expect(costOf('claude-haiku-5-5', { ...none, inputTokens: 100_000 })).toBeCloseTo(0.01, 10);
    expect(costOf('claude-haiku-5-5', { ...none, inputTokens: 60_000, cacheReadTokens: 60_000 })).toBeCloseTo(
      0.033,
      10,
    );
  });

  test('of a review is unknown as soon as that of one request is', () => {
    const opus = { ...million, model: 'claude-opus-5-5' };
    const other = { ...million, model: 'other' };
    expect(summedUsage([opus, opus], 1.4)).toMatchObject({ inputTokens: 2_000_000, milliseconds: 1 });
    expect(summedUsage([opus, opus], 1)?.cost).toBeCloseTo(58.4, 10);
    expect(summedUsage([opus, other], 1)).toMatchObject({ cost: null, model: 'claude-opus-5-5, other' });
    expect(summedUsage([], 1)).toBeNull();
  });
});

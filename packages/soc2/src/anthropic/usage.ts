import type { Usage } from '../review/outcome.ts';
import { costOf, type Tokens } from './prices.ts';

/** What one request took, and which model served it. */
export interface Served extends Tokens {
  readonly model: string;
}

/**
 * The sum over all requests, those that failed included: they cost money too. The models that served are named as they
 * named themselves. Null where no answer told what it took.
 */
export function summedUsage(served: readonly Served[], milliseconds: number): Usage | null {
  if (served.length === 0) return null;
  const sum = (of: (each: Served) => number): number => served.reduce((total, each) => total + of(each), 0);
  const costs = served.map((each) => costOf(each.model, each));
  return {
    model: [...new Set(served.map(({ model }) => model))].join(', '),
    inputTokens: sum(({ inputTokens }) => inputTokens),
    outputTokens: sum(({ outputTokens }) => outputTokens),
    cacheReadTokens: sum(({ cacheReadTokens }) => cacheReadTokens),
    cacheWriteTokens: sum(({ cacheWriteTokens }) => cacheWriteTokens),
    cost: costs.reduce<number | null>((total, cost) => (total === null || cost === null ? null : total + cost), 0),
    milliseconds: Math.round(milliseconds),
  };
}

import { describe, expect, test } from '@jest/globals';
import type { LedgerEntry } from '../../../src/review/coverage.ts';
import type { RequestOutcome } from '../../../src/review/outcome.ts';
import type { Plan } from '../../../src/review/reading/chunk.ts';
import { coverageOf, ledgerOf } from '../../../src/review/reading/ledger.ts';

/** A hunk in one chunk, one in three, and a file without any. */
const plan: Plan = {
  matter: [],
  chunks: [0, 1, 2].map((index) => ({ index, tokens: 1, parts: [], context: [] })),
  entries: [
    { state: 'planned', id: 'a#1', path: 'a', lines: 1, chunks: [0] },
    { state: 'planned', id: 'b#1', path: 'b', lines: 60, chunks: [0, 1, 2] },
    { state: 'deterministic', id: 'c', path: 'c', lines: 0, why: 'only its mode changed' },
  ],
};

const asked = (chunk: number, given: Partial<RequestOutcome> = {}): RequestOutcome => ({
  chunk,
  id: `req_${chunk}`,
  model: 'a-model',
  stopReason: 'end_turn',
  ok: true,
  why: '',
  ...given,
});

const ledger = (requests: readonly RequestOutcome[], of: Plan = plan): readonly string[] =>
  ledgerOf(of, requests).map(({ id, state, why }) => `${id} ${state}: ${why}`);

describe('a hunk', () => {
  const chunks = plan.chunks.map(({ index }) => index);

  test('is reviewed where every request for it ended well', () => {
    expect(ledger(chunks.map((chunk) => asked(chunk)))).toEqual([
      'a#1 reviewed: chunk 1',
      'b#1 reviewed: chunks 1, 2, 3',
      'c deterministic: only its mode changed',
    ]);
    expect(
      coverageOf(
        ledgerOf(
          plan,
          chunks.map((chunk) => asked(chunk)),
        ),
      ),
    ).toBe('proven');
  });

  test.each<[string, readonly RequestOutcome[], string]>([
    [
      'a part of it was refused',
      [asked(0), asked(2), asked(1, { ok: false, why: 'refusal' })],
      'the request for chunk 2 did not end well: refusal',
    ],
    [
      'a request failed and says nothing of it',
      [asked(0), asked(2), asked(1, { ok: false })],
      'the request for chunk 2 did not end well: it failed',
    ],
    ['a part of it was never asked for', [asked(0), asked(2)], 'chunk 2 was never asked for'],
    ['another chunk was answered instead', [asked(0), asked(2), asked(7)], 'chunk 2 was never asked for'],
    [
      'one of two answers failed',
      [asked(0), asked(2), asked(1, { ok: false, why: 'cut' }), asked(1)],
      'the request for chunk 2 did not end well: cut',
    ],
  ])('is uncovered where %s', (_, requests, why) => {
    const entries = ledger(requests);
    expect(entries[0]).toBe('a#1 reviewed: chunk 1');
    expect(entries[1]).toBe(`b#1 uncovered: ${why}`);
    expect(coverageOf(ledgerOf(plan, requests))).toBe('incomplete');
  });

  test('is uncovered where no chunk, or none of the plan, shows it', () => {
    const entry = (planned: readonly number[]): Plan => ({
      ...plan,
      entries: [{ state: 'planned', id: 'a#1', path: 'a', lines: 1, chunks: planned }],
    });
    expect(ledger([asked(0), asked(1)], entry([]))).toEqual(['a#1 uncovered: no request shows it']);
    expect(ledger([asked(0), asked(9)], entry([9]))).toEqual(['a#1 uncovered: chunk 10 is not in the plan']);
  });
});

describe('coverage', () => {
  const entry = (state: LedgerEntry['state']): LedgerEntry => ({ id: 'a#1', path: 'a', state, why: '', lines: 1 });

  test.each<[readonly LedgerEntry['state'][], string]>([
    [['reviewed', 'deterministic'], 'proven'],
    [['deterministic'], 'proven'],
    [['reviewed', 'uncovered'], 'incomplete'],
    [[], 'incomplete'],
    [['skipped' as LedgerEntry['state']], 'incomplete'],
  ])('of %j is %s', (states, coverage) => {
    expect(coverageOf(states.map(entry))).toBe(coverage);
  });
});

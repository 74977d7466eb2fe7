import { approval } from '@countersign/anthropic-emulator/answers';
import { type Anthropic, startAnthropic } from '@countersign/anthropic-emulator/anthropic';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { reviewBundle } from '../../src/anthropic/review-bundle.ts';
import { isBlocking } from '../../src/review/review.ts';
import { NONCE } from '../review/reading/changes.ts';
import { HOSTILE_CHANGES, type HostileChange } from './hostile-changes.ts';
import { reviewerAt } from './support.ts';

describe('a model that approves everything', () => {
  let anthropic: Anthropic;
  beforeAll(async () => {
    anthropic = await startAnthropic({ script: () => approval() });
  });
  afterAll(() => anthropic.close());

  const stopped = HOSTILE_CHANGES.filter(({ by }) => by !== 'model');
  const trusted = HOSTILE_CHANGES.filter(({ by }) => by === 'model');
  const settings = { maxInputTokens: 200_000, nonce: NONCE };
  const named = (changes: readonly HostileChange[]): [string, HostileChange][] =>
    changes.map((change) => [change.name, change]);

  test.each(named(stopped))('cannot get this past the code: %s', async (_, { bundle, by }) => {
    const { review, coverage } = await reviewBundle(bundle, reviewerAt(anthropic), settings);
    const reasons = {
      attempt: review.injectionAttempts.length > 0,
      finding: review.findings.some(isBlocking),
      uncovered: coverage === 'incomplete',
    };
    expect(reasons).toMatchObject({ [by]: true });
    if (by !== 'uncovered') expect(review.verdict).toBe('request-changes');
  });

  test.each(named(trusted))('is alone with this, and is shown it: %s', async (_, { bundle }) => {
    const before = anthropic.requests.length;
    const { review, coverage } = await reviewBundle(bundle, reviewerAt(anthropic), settings);
    expect([review.verdict, coverage]).toEqual(['approve', 'proven']);
    const [request] = anthropic.requests.slice(before);
    for (const line of (bundle.files.at(-1)?.patch ?? '').split('\n').slice(1)) expect(request?.user).toContain(line);
  });

  test.each(named(HOSTILE_CHANGES))('never reads this outside of the delimiters: %s', async (_, { bundle }) => {
    const before = anthropic.requests.length;
    await reviewBundle(bundle, reviewerAt(anthropic), settings);
    for (const { user, system } of anthropic.requests.slice(before)) {
      const opened = user.match(new RegExp(`^<<<countersign-data ${NONCE} `, 'gm'))?.length;
      const closed = user.match(new RegExp(`^<<<countersign-end ${NONCE} `, 'gm'))?.length;
      expect(closed).toBe(opened);
      expect(user.match(/countersign-(?:data|end)/gi)?.length).toBe(2 * (opened ?? 0));
      const outside = user.replaceAll(
        new RegExp(`^<<<countersign-data ${NONCE} (\\w+)\n[^]*?\n<<<countersign-end ${NONCE} \\1$`, 'gm'),
        '',
      );
      expect(outside).not.toMatch(/ignore|previous|approve this|price/i);
      expect(outside).not.toContain('countersign');
      expect(system).not.toContain('export const price');
    }
  });
});

test('the corpus holds at least thirty changes that code stops by itself', () => {
  expect(HOSTILE_CHANGES.filter(({ by }) => by !== 'model').length).toBeGreaterThanOrEqual(30);
  expect(new Set(HOSTILE_CHANGES.map(({ name }) => name)).size).toBe(HOSTILE_CHANGES.length);
});

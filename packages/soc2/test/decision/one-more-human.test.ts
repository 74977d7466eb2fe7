import { expect, test } from '@jest/globals';
import type { Candidate, Tally } from '../../src/decision/count-approvals.ts';
import { oneMoreHuman } from '../../src/decision/one-more-human.ts';
import { bob, carol, dave, reviewer } from './change.ts';

const [b, c, d] = [bob, carol, dave].map((by): Candidate => ({ by, as: 'human' })) as [Candidate, Candidate, Candidate];
const ai: Candidate = { by: reviewer, as: 'ai' };

function tally(approvals: number, ...serving: readonly Candidate[]): Tally {
  return { demand: { name: 'rule', approvals, reviewers: [{ kind: 'human' }] }, serving: new Set(serving) };
}

/** Whom it counts as one more, by login; `-` for each that is missing. */
function more(candidates: readonly Candidate[], tallies: readonly Tally[], reasons: number): string {
  const results = oneMoreHuman(
    candidates,
    tallies,
    Array.from({ length: reasons }, () => 'why'),
  );
  for (const { state, counted } of results) expect(state).toBe(counted.length === 1 ? 'satisfied' : 'pending');
  return results.map(({ counted: [login = '-'] }) => login).join(' ');
}

test.each<[string, string, string]>([
  ['Nothing is asked for without a reason', more([b], [tally(1, b)], 0), ''],
  ['One who is needed is not spare', more([b], [tally(1, b)], 1), '-'],
  ['One of two who serve the same rule is', more([b, c], [tally(1, b, c)], 1), 'bob'],
  ['Two of two are not', more([b, c], [tally(1, b, c)], 2), 'bob -'],
  ['Two of three are', more([b, c, d], [tally(1, b, c, d)], 2), 'bob carol'],
  ['The AI reviewer is not spare: it is no human', more([ai], [tally(0, ai)], 1), '-'],
  ['But it can free a human', more([ai, b], [tally(1, ai, b)], 1), 'bob'],
  ['Who is needed by one of two rules is not spare', more([b, c], [tally(1, b, c), tally(1, b)], 1), 'carol'],
  ['Each can be needed by another rule', more([b, c], [tally(1, b), tally(1, c)], 1), '-'],
  ['The best choice is found, not the first', more([b, c, d], [tally(1, b, c), tally(1, b, d)], 2), 'carol dave'],
  ['Who serves no rule is always spare', more([b, c], [tally(1, b)], 1), 'carol'],
  ['A rule that lacks others frees nobody who serves it', more([b, c], [tally(2, b)], 1), 'carol'],
])('%s', (_, found, expected) => {
  expect(found).toBe(expected);
});

import { describe, expect, test } from '@jest/globals';
import { type Candidate, requirementOf, tallyOf } from '../../src/decision/count-approvals.ts';
import type { Reviewer } from '../../src/policy/policy.ts';
import { factsOf } from '../approval/facts.ts';
import { bob, carol, dave, reviewer } from './change.ts';

const human = (by: typeof bob): Candidate => ({ by, as: 'human' });
const ai: Candidate = { by: reviewer, as: 'ai' };
const HUMAN: Reviewer = { kind: 'human' };
const AI: Reviewer = { kind: 'ai' };

/** Who serves a demand for so many approvals by these, and how it stands: `bob carol: satisfied`. */
function served(approvals: number, reviewers: readonly Reviewer[], candidates: readonly Candidate[]): string {
  const { tallies } = tallyOf(candidates, [{ name: 'rule', approvals, reviewers }], factsOf());
  const [result] = tallies.map(requirementOf);
  return `${result?.counted.join(' ')}: ${result?.state}`;
}

describe('Approvals are counted for a rule', () => {
  test.each<[string, string, string]>([
    ['of people, each once', served(2, [HUMAN], [human(bob), human(carol)]), 'bob carol: satisfied'],
    ['too few are not enough', served(2, [HUMAN], [human(bob)]), 'bob: pending'],
    ['more than enough are', served(1, [HUMAN], [human(bob), human(carol)]), 'bob carol: satisfied'],
    ['none where none are asked for', served(0, [HUMAN], []), ': satisfied'],
    ['the AI reviewer is no human', served(1, [HUMAN], [ai]), ': pending'],
    ['nor anyone by name', served(1, [{ kind: 'user', login: reviewer.login }], [ai]), ': pending'],
    ['it serves where it is asked for', served(1, [HUMAN, AI], [ai]), 'acme-reviewer[bot]: satisfied'],
    ['a human does not serve where it alone is', served(1, [AI], [human(bob)]), ': pending'],
    ['nobody serves where nobody is named', served(1, [], [human(bob), ai]), ': pending'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });

  test('one approval serves every rule that names its giver', () => {
    const demands = [
      { name: 'any', approvals: 1, reviewers: [HUMAN] },
      { name: 'dba', approvals: 1, reviewers: [{ kind: 'group', name: 'dba' } as const] },
    ];
    const { tallies } = tallyOf([human(dave)], demands, factsOf());
    expect(tallies.map(requirementOf).map(({ state }) => state)).toEqual(['satisfied', 'satisfied']);
  });
});

import { describe, expect, test } from '@jest/globals';
import { planLabels } from '../../src/decision/plan-labels.ts';
import {
  approval,
  bob,
  decisionOn,
  HIGH,
  LOW,
  objection,
  OLD,
  POLICY,
  policyOf,
  reviewer,
  type Told,
} from './change.ts';

const NAMED = `${POLICY}labels: {human-review: 'needs: a human 👀', ai-approved: '100% <ai>'}\n`;

/** The plan in a few words: `+human-review -ai-approved`. */
function plan(told: Told, present: readonly string[]): string {
  const writes = planLabels(policyOf(told.policy ?? POLICY), decisionOn(told), 7, present);
  return writes
    .map((write) => {
      if (write.kind === 'status') throw new Error('labels alone');
      expect(write.pullRequest).toBe(7);
      return `${write.kind === 'add-label' ? '+' : '-'}${write.label}`;
    })
    .join(' ');
}

const low: Told = { paths: [LOW] };
const ai: Told = { paths: [LOW], reviews: [approval(1, reviewer)] };
const high: Told = { paths: [HIGH] };

describe('Labels are outputs', () => {
  test.each<[string, Told, readonly string[], string]>([
    ['a high-risk change gets human-review', high, [], '+human-review'],
    ['and keeps it when approved', { ...high, reviews: [approval(1, bob)] }, ['human-review'], ''],
    ['and when blocked', { ...high, reviews: [objection(1, bob)] }, ['human-review'], ''],
    ['a spoofed ai-approved comes off a high-risk change', high, ['human-review', 'ai-approved'], '-ai-approved'],
    [
      'even where the AI reviewer approved it',
      { ...high, reviews: [approval(1, reviewer)] },
      ['ai-approved'],
      '+human-review -ai-approved',
    ],
    ['a low-risk change loses human-review', low, ['human-review'], '-human-review'],
    ['an AI approval puts ai-approved on', ai, [], '+ai-approved'],
    ['and beside a human’s too', { ...ai, reviews: [approval(1, reviewer), approval(2, bob)] }, [], '+ai-approved'],
    ['a spoofed ai-approved comes off a low-risk change', low, ['ai-approved'], '-ai-approved'],
    [
      'and once the AI approval is stale',
      { ...low, reviews: [approval(1, reviewer, { commit: OLD })] },
      ['ai-approved'],
      '-ai-approved',
    ],
    [
      'and once the AI reviewer objects',
      { ...low, reviews: [objection(2, reviewer)] },
      ['ai-approved'],
      '-ai-approved',
    ],
    ['nothing is done twice', ai, ['ai-approved'], ''],
    ['other labels are nobody’s business', low, ['bug', 'human-review-done'], ''],
    [
      'a label in another case is the same label, and removed as it is spelt',
      low,
      ['Human-Review', 'AI-Approved'],
      '-Human-Review -AI-Approved',
    ],
    ['names are the policy’s', { ...high, policy: NAMED }, ['100% <ai>'], '+needs: a human 👀 -100% <ai>'],
    ['a change into an ungoverned branch is left alone', { ...high, base: 'feature' }, ['ai-approved'], ''],
  ])('%s', (_, told, present, expected) => {
    expect(plan(told, present)).toBe(expected);
  });

  test('each with a colour and a description that says what it means', () => {
    const [write] = planLabels(policyOf(POLICY), decisionOn(high), 7, []);
    expect(write).toEqual({
      kind: 'add-label',
      pullRequest: 7,
      label: 'human-review',
      colour: expect.stringMatching(/^[0-9a-f]{6}$/),
      description: expect.stringMatching(/^.{10,100}$/),
    });
  });
});

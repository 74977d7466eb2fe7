import { describe, expect, test } from '@jest/globals';
import type { DecisionState } from '../../src/decision/decision.ts';
import { fit, STATE_OF, statusDescription } from '../../src/decision/status-text.ts';
import { agent, approval, bob, carol, commit, dave, decisionOn, HEAD, HIGH, objection, type Told } from './change.ts';

const DIGEST = '0123456789abcdef'.repeat(4);
const END = ' · 0123456789ab';

function description(told: Told): string {
  const text = statusDescription(decisionOn(told), DIGEST);
  expect([...text].length).toBeLessThanOrEqual(140);
  expect(text.endsWith(END)).toBe(true);
  return text.slice(0, -END.length);
}

const rules = (...reviewers: readonly string[]): string =>
  `high-risk:\n${reviewers.map((names, n) => `  - {paths: ['**/*.tf'], name: rule ${n}, ${names}}\n`).join('')}agents: ['coding-agent[bot]']`;
const infra = (...reviewers: readonly string[]): Told => ({ paths: [HIGH], policy: rules(...reviewers) });
const byAgent: Told = { author: agent, commits: [commit(HEAD, agent)] };

describe('A status says what is missing, in words that take five seconds', () => {
  test.each<[string, Told, string]>([
    ['a team', infra("reviewers: ['@acme/sre']"), 'high risk: needs 1 of @acme/sre'],
    [
      'one of several',
      infra("reviewers: ['@bob', '@acme/sre'], approvals: 2"),
      'high risk: needs 2 of @bob, @acme/sre',
    ],
    ['any human', infra('approvals: 1'), 'high risk: needs 1 human approval'],
    ['several humans', infra('approvals: 3'), 'high risk: needs 3 human approvals'],
    ['a human or the AI reviewer', {}, 'low risk: needs 1 human or AI approval'],
    [
      'what several rules ask of the same people, once',
      infra("reviewers: ['@bob']", "reviewers: ['@bob']"),
      'high risk: needs 1 of @bob',
    ],
    [
      'the largest number where rules differ in it',
      infra('approvals: 1', 'approvals: 2'),
      'high risk: needs 2 human approvals',
    ],
    [
      'what several rules ask of different people',
      infra("reviewers: ['@bob']", "reviewers: ['@carol']"),
      'high risk: needs 1 of @bob and 1 of @carol',
    ],
    [
      'nothing of any human where somebody by name is asked for anyway',
      infra("reviewers: ['@bob']", 'approvals: 1'),
      'high risk: needs 1 of @bob',
    ],
    [
      'any humans where more of them are needed',
      infra("reviewers: ['@bob']", 'approvals: 2'),
      'high risk: needs 1 of @bob and 2 human approvals',
    ],
    ['humans together with one more', { ...infra('approvals: 1'), ...byAgent }, 'high risk: needs 2 human approvals'],
    [
      'one more human beside those by name',
      { ...infra("reviewers: ['@bob']"), ...byAgent },
      'high risk: needs 1 of @bob and 1 more human approval',
    ],
    [
      'one more human alone',
      { ...infra('approvals: 1'), ...byAgent, reviews: [approval(1, bob)] },
      'high risk: needs 1 more human approval',
    ],
    [
      'that nobody is left',
      infra("reviewers: ['@alice']"),
      'high risk: needs 1 approval that nobody named by the policy can give',
    ],
    [
      'who approved',
      { ...infra('approvals: 2'), reviews: [approval(1, bob), approval(2, carol)] },
      'high risk: approved by @bob, @carol',
    ],
    [
      'that nothing was asked for',
      { policy: "high-risk: ['**/*.tf']\nlow-risk: {approvals: 0}" },
      'low risk: no approval asked for',
    ],
    ['who objects', { ...infra('approvals: 1'), reviews: [objection(1, dave)] }, '@dave requested changes'],
  ])('%s', (_, told, expected) => {
    expect(description(told)).toBe(expected);
  });

  test('and stays within GitHub’s 140 characters, the digest whole', () => {
    const many = Array.from({ length: 40 }, (_, n) => `'@person-number-${n}'`).join(', ');
    expect(description(infra(`reviewers: [${many}]`))).toMatch(/^high risk: needs 1 of @person-number-0, .*…$/u);
  });
});

test.each<[string, string, string]>([
  ['a short text stays', 'ready', 'ready'],
  ['a line break cannot make a second line', 'a\nb', 'a\\u{a}b'],
  ['nor can an override turn the text around', 'a\u202eb', 'a\\u{202e}b'],
])('%s', (_, text, expected) => {
  expect(fit(text)).toBe(expected);
});

test('A text is cut between characters, never through one', () => {
  expect([...fit('🙂'.repeat(200))]).toHaveLength(140);
  expect(fit('🙂'.repeat(200))).not.toMatch(/\p{Cs}/u);
  expect(fit('x'.repeat(140))).toBe('x'.repeat(140));
  expect(fit('x'.repeat(141))).toBe(`${'x'.repeat(139)}…`);
});

test('Only an approval is a success', () => {
  const states: Readonly<Record<Exclude<DecisionState, 'ungoverned'>, string>> = STATE_OF;
  expect(states).toEqual({ approved: 'success', pending: 'pending', blocked: 'failure' });
});

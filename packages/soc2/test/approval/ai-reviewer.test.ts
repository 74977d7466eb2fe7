import { describe, expect, test } from '@jest/globals';
import { aiIdentity, isAiReviewer, recentRetrospective } from '../../src/approval/ai-reviewer.ts';
import type { AccountId } from '../../src/domain.ts';
import { account, actions, approval, bob, policyOf, reviewer } from '../decision/change.ts';
import { factsOf, inWords, judged } from './facts.ts';

const HIGH = "high-risk: ['**/*.tf']";
const BY_LOGIN = `${HIGH}\nai-reviewer: acme-reviewer[bot]`;
const BY_ID = `${HIGH}\nai-reviewer: {login: 'acme-reviewer[bot]', id: ${reviewer.id}}`;

describe('Which account is the AI reviewer', () => {
  test.each([
    ['the bot of the login that the policy gives', BY_LOGIN, reviewer, 'counted'],
    ['in whatever case', BY_LOGIN, { ...reviewer, login: 'ACME-Reviewer[bot]' }, 'counted'],
    ['no other bot', BY_LOGIN, account('other[bot]'), 'refused: is not the AI reviewer, which is acme-reviewer[bot]'],
    ['no person', BY_LOGIN, bob, 'refused: is not the AI reviewer, which is acme-reviewer[bot]'],
    [
      'no user of that login',
      BY_LOGIN,
      { ...reviewer, type: 'User' },
      'refused: is the AI reviewer by name, but a User account',
    ],
    ['the bot of the id that the policy gives', BY_ID, reviewer, 'counted'],
    ['under another login too', BY_ID, { ...reviewer, login: 'renamed[bot]' }, 'counted'],
    [
      'no bot that took over the login',
      BY_ID,
      account('acme-reviewer[bot]', { id: 999 as AccountId }),
      'refused: is not the AI reviewer, which is acme-reviewer[bot]',
    ],
    ['nobody, where the policy names none', HIGH, reviewer, 'refused: is a bot, and the policy names no `ai-reviewer`'],
  ])('%s', (_, policy, by, expected) => {
    expect(inWords(judged(aiIdentity, { policy, by }))).toBe(expected);
  });

  test('never github-actions[bot], as which every workflow of the repository can approve', () => {
    // No policy can name it; the rule does not count on that.
    const named = { ...policyOf(BY_LOGIN), aiReviewer: { login: actions.login } };
    const elsewhere = { ...actions, id: 5 as AccountId };
    const why = 'is github-actions[bot], as which any workflow can approve';
    for (const by of [actions, elsewhere]) {
      const facts = { policy: named, snapshot: {} as never, contributors: {} as never };
      expect(aiIdentity({ by, review: {} as never }, facts)).toEqual({ kind: 'refused', why });
    }
  });

  test('never github-actions[bot] by its id under another login', () => {
    const policy = { ...policyOf(BY_LOGIN), aiReviewer: { login: 'acme-reviewer[bot]', id: actions.id } };
    const by = { ...reviewer, id: actions.id };
    expect(isAiReviewer(by, policy)).toBe(true);
    expect(
      aiIdentity({ by, review: {} as never }, { policy, snapshot: {} as never, contributors: {} as never }).kind,
    ).toBe('refused');
  });
});

describe('An AI approval counts only with the control that validates it', () => {
  const createdAt = '2026-01-01T06:00:00Z';
  test.each([
    ['while there never was a retrospective', BY_LOGIN, null, 'counted'],
    ['while the newest is recent', BY_LOGIN, { createdAt, recent: true }, 'counted'],
    [
      'not once the newest is too old',
      BY_LOGIN,
      { createdAt, recent: false },
      `refused: the newest retrospective is of ${createdAt}, and AI approvals count for 14 days after one`,
    ],
    [
      'which is said in days',
      `${BY_LOGIN}\nretrospective: {within: 24h}`,
      { createdAt, recent: false },
      `refused: the newest retrospective is of ${createdAt}, and AI approvals count for one day after one`,
    ],
    [
      'or in hours',
      `${BY_LOGIN}\nretrospective: {within: 36h}`,
      { createdAt, recent: false },
      `refused: the newest retrospective is of ${createdAt}, and AI approvals count for 36 hours after one`,
    ],
  ])('%s', (_, policy, retrospective, expected) => {
    expect(inWords(judged(recentRetrospective, { policy, by: reviewer, known: { retrospective } }))).toBe(expected);
  });

  test('and how old the newest is, is looked up', () => {
    const { snapshot, ...facts } = factsOf();
    const { retrospective: _, ...known } = snapshot.known;
    const asked = recentRetrospective(
      { by: reviewer, review: approval(1, reviewer) },
      { ...facts, snapshot: { ...snapshot, known } },
    );
    expect(asked).toEqual({ kind: 'unknown', lookups: [{ kind: 'retrospective' }] });
  });
});

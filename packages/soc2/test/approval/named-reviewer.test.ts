import { describe, expect, test } from '@jest/globals';
import { namedAmong, showReviewer } from '../../src/approval/named-reviewer.ts';
import type { Account } from '../../src/approval/snapshot.ts';
import type { Reviewer } from '../../src/policy/policy.ts';
import { account, bob, carol, dave, erin } from '../decision/change.ts';
import { factsOf, inWords } from './facts.ts';

const HUMAN: Reviewer = { kind: 'human' };
const user = (login: string): Reviewer => ({ kind: 'user', login });
const team = (slug: string, org = 'acme'): Reviewer => ({ kind: 'team', org, slug });
const DBA: Reviewer = { kind: 'group', name: 'dba' };

function named(by: Account, reviewers: readonly Reviewer[]): string {
  const { policy, snapshot } = factsOf();
  return inWords(namedAmong(by, reviewers, policy, snapshot));
}

describe('Whether a person is among the reviewers of a rule', () => {
  test.each<[string, Account, readonly Reviewer[], string]>([
    ['any person serves `human`', erin, [HUMAN], 'counted'],
    ['a user by login', bob, [user('bob')], 'counted'],
    ['in whatever case', bob, [user('BOB')], 'counted'],
    ['no other user', erin, [user('bob')], 'refused: is not among @bob'],
    ['nobody whose login only begins like it', account('bobby'), [user('bob')], 'refused: is not among @bob'],
    ['a member of a team', carol, [team('security')], 'counted'],
    ['in whatever case the team is written', carol, [team('Security', 'ACME')], 'counted'],
    ['no other than its members', erin, [team('security')], 'refused: is not among @acme/security'],
    ['a member of a later team', carol, [team('data'), team('security')], 'counted'],
    ['a user of a group', dave, [DBA], 'counted'],
    ['no other than those of the group', erin, [DBA], 'refused: is not among dba'],
    ['not the AI reviewer’s place', erin, [{ kind: 'ai' }], 'refused: is not among ai'],
    ['any of several', bob, [DBA, team('security'), user('bob')], 'counted'],
    ['somebody whom nobody has looked up is asked for', erin, [team('unread')], 'unknown: membership'],
    ['but not where something nearer answers', bob, [team('unread'), user('bob')], 'counted'],
    ['nor where another team has answered', carol, [team('unread'), team('security')], 'counted'],
    ['one team’s no is no answer of another', erin, [team('security'), team('unread')], 'unknown: membership'],
  ])('%s', (_, by, reviewers, expected) => {
    expect(named(by, reviewers)).toBe(expected);
  });

  test('Membership goes by account: whoever took over the login of a member is none', () => {
    expect(named(account('carol', { id: erin.id }), [team('security')])).toBe('refused: is not among @acme/security');
  });
});

test.each<[Reviewer, string]>([
  [HUMAN, 'human'],
  [{ kind: 'ai' }, 'ai'],
  [user('bob'), '@bob'],
  [team('sre'), '@acme/sre'],
  [DBA, 'dba'],
])('A reviewer is shown as the policy writes it: %j', (reviewer, expected) => {
  expect(showReviewer(reviewer)).toBe(expected);
});

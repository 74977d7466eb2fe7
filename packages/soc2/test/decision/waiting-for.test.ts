import { describe, expect, test } from '@jest/globals';
import type { WaitingFor } from '../../src/decision/decision.ts';
import {
  agent,
  alice,
  approval,
  BASE,
  bob,
  carol,
  commit,
  dave,
  decisionOn,
  erin,
  HEAD,
  HIGH,
  KNOWN,
  LOW,
  minute,
  objection,
  OLD,
  POLICY,
  push,
  reviewer,
  type Told,
} from './change.ts';

/** `requirement: 1 of @bob, human`, one line for each. */
function waiting(told: Told): readonly string[] {
  const show = ({ requirement, approvals, reviewers }: WaitingFor): string =>
    `${requirement}: ${approvals} of ${reviewers.join(', ')}`;
  return decisionOn(told).waitingFor.map(show);
}

const rule = (reviewers: string, more = ''): string =>
  `high-risk: [{paths: ['**/*.tf'], name: infra, reviewers: ${reviewers}}]\ngroups: {sre: ['@alice', '@bob'], ops: ['@alice', '@acme/ops']}\n${more}`;
const infra = (reviewers: string, told: Told = {}, more = ''): Told => ({
  paths: [HIGH],
  policy: rule(reviewers, more),
  ...told,
});
const READ = { permissions: { ...KNOWN.permissions, [bob.id]: 'read' } };

describe('Nobody is named who cannot give what is missing', () => {
  test.each<[string, Told, readonly string[]]>([
    ['any human can', { paths: [HIGH] }, ['**/*.tf: 1 of human']],
    ['a user and a team can, by name', infra("['@bob', '@acme/sre']"), ['infra: 1 of @bob, @acme/sre']],
    ['the author cannot', infra("['@alice', '@bob']"), ['infra: 1 of @bob']],
    ['a committer cannot', infra("['@bob', '@carol']", { commits: [commit(HEAD, bob)] }), ['infra: 1 of @carol']],
    [
      'who pushed cannot',
      infra("['@bob', '@carol']", { pushLog: { observed: true, pushes: [push(bob)] } }),
      ['infra: 1 of @carol'],
    ],
    [
      'a co-author cannot',
      infra("['@bob', '@carol']", { commits: [commit(HEAD, alice, { coAuthors: [{ login: 'BOB' }] })] }),
      ['infra: 1 of @carol'],
    ],
    [
      'who merged cleanly can',
      infra("['@bob']", {
        commits: [commit(HEAD, bob, { parents: [OLD, BASE] })],
        known: { cleanMerges: { [HEAD]: true } },
      }),
      ['infra: 1 of @bob'],
    ],
    [
      'who merged otherwise cannot',
      infra("['@bob', '@carol']", {
        commits: [commit(HEAD, bob, { parents: [OLD, BASE] })],
        known: { cleanMerges: { [HEAD]: false } },
      }),
      ['infra: 1 of @carol'],
    ],
    ['a machine user cannot', infra("['@bob', '@carol']", {}, 'machine-users: [Bob]'), ['infra: 1 of @carol']],
    [
      'who is seen not to be a user cannot',
      infra("['@bob', '@carol']", { reviews: [approval(1, { ...bob, type: 'Organization' })] }),
      ['infra: 1 of @carol'],
    ],
    [
      'who is seen to lack write access cannot',
      infra("['@bob', '@carol']", { reviews: [approval(1, bob)], known: READ }),
      ['infra: 1 of @carol'],
    ],
    ['a group of somebody who can is named, and its members are not', infra('[sre]'), ['infra: 1 of sre']],
    ['a group of a team is named', infra('[ops]'), ['infra: 1 of ops']],
    [
      'a group of nobody who can is not',
      infra("[sre, '@carol']", { commits: [commit(HEAD, bob)] }),
      ['infra: 1 of @carol'],
    ],
    ['nobody may be left', infra("['@alice']"), ['infra: 1 of ']],
    [
      'who has approved already is not asked again',
      { paths: ['services/identity/a.ts'], reviews: [approval(1, bob)] },
      ['identity: 1 of @acme/security'],
    ],
    [
      'who approved an older head can again',
      infra("['@bob']", { reviews: [approval(1, bob, { commit: OLD })] }),
      ['infra: 1 of @bob'],
    ],
    ['nothing is missing of what is approved', { paths: [HIGH], reviews: [approval(1, bob)] }, []],
  ])('%s', (_, told, expected) => {
    expect(waiting(told)).toEqual(expected);
  });
});

describe('The AI reviewer is named only where its approval would count', () => {
  const two = POLICY.replace('ai-reviewer:', 'low-risk: {approvals: 2}\nai-reviewer:');
  test.each<[string, Told, readonly string[]]>([
    ['on a low-risk change', { paths: [LOW] }, ['low risk: 1 of human, ai']],
    ['not where the policy names none', { policy: "high-risk: ['**/*.tf']" }, ['low risk: 1 of human']],
    ['not after it has approved', { policy: two, reviews: [approval(1, reviewer)] }, ['low risk: 1 of human']],
    ['not where it contributed', { commits: [commit(HEAD, reviewer)] }, ['low risk: 1 of human']],
    [
      'not while the retrospective is overdue',
      { reviews: [approval(1, reviewer)], known: { retrospective: { createdAt: minute(0), recent: false } } },
      ['low risk: 1 of human'],
    ],
    [
      'not after it has objected',
      { reviews: [objection(1, reviewer)] },
      ['a human, since the AI reviewer requested changes: 1 of human'],
    ],
    [
      'again after its approval went stale',
      { reviews: [approval(1, reviewer, { commit: OLD })] },
      ['low risk: 1 of human, ai'],
    ],
  ])('%s', (_, told, expected) => {
    expect(waiting(told)).toEqual(expected);
  });
});

describe('One more human is anyone', () => {
  const byAgent: Told = { author: agent, commits: [commit(HEAD, agent)] };
  const hidden: Told = { pushLog: { observed: false, why: 'it is hidden' } };
  test.each<[string, Told, readonly string[]]>([
    [
      'beside those whom the rules name',
      { ...byAgent, paths: ['db/1.sql'] },
      ['migrations: 1 of dba', 'one more human: 1 of human'],
    ],
    [
      'one for each reason',
      { ...byAgent, ...hidden, paths: [HIGH] },
      ['**/*.tf: 1 of human', 'one more human: 2 of human'],
    ],
    [
      'and is there already where somebody is spare',
      { ...byAgent, paths: ['db/1.sql'], reviews: [approval(1, erin)] },
      ['migrations: 1 of dba'],
    ],
    [
      'but who serves a rule that lacks others is not spare',
      { ...byAgent, paths: ['services/identity/a.ts'], reviews: [approval(1, bob)] },
      ['identity: 1 of @acme/security', 'one more human: 1 of human'],
    ],
    [
      'alone, where the rules have what they need',
      { ...byAgent, paths: ['db/1.sql'], reviews: [approval(1, dave)] },
      ['one more human: 1 of human'],
    ],
    [
      'and two who are spare serve two reasons',
      { ...byAgent, ...hidden, paths: ['db/1.sql'], reviews: [approval(1, erin), approval(2, carol)] },
      ['migrations: 1 of dba'],
    ],
  ])('%s', (_, told, expected) => {
    expect(waiting(told)).toEqual(expected);
  });
});

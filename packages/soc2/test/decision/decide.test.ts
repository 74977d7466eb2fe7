import { describe, expect, test } from '@jest/globals';
import type { DecisionState } from '../../src/decision/decision.ts';
import type { AccountId } from '../../src/domain.ts';
import {
  account,
  agent,
  alice,
  approval,
  BASE,
  bob,
  carol,
  commit,
  commitId,
  dave,
  decisionOn,
  dismissal,
  erin,
  file,
  HEAD,
  HIGH,
  KNOWN,
  LOW,
  machine,
  minute,
  objection,
  OLD,
  outcomeOf,
  POLICY,
  push,
  review,
  reviewer,
  type Told,
} from './change.ts';

type Row = readonly [name: string, told: Told, state: DecisionState];

function judge(rows: readonly Row[]): void {
  test.each(rows.map(([name, told, state]) => ({ name, told, state })))('$name: $state', ({ told, state }) => {
    expect(decisionOn(told).state).toBe(state);
  });
}

const low = (reviews: Told['reviews'] = [], told: Told = {}): Told => ({ ...told, reviews });
const high = (reviews: Told['reviews'] = [], told: Told = {}): Told => ({ paths: [HIGH], ...told, reviews });
const without = (login: typeof bob, permission: string): Told => ({
  known: { permissions: { ...KNOWN.permissions, [login.id]: permission } },
});
const lowRisk = (text: string): string => POLICY.replace('ai-reviewer:', `low-risk: {${text}}\nai-reviewer:`);
const hidden: Told = { pushLog: { observed: false, why: 'the log of the fork is hidden' } };
const byAgent: Told = {
  author: agent,
  commits: [commit(HEAD, agent)],
  pushLog: { observed: true, pushes: [push(agent)] },
};

describe('A low-risk change', () => {
  judge([
    ['without any review', low(), 'pending'],
    ['approved by a colleague', low([approval(1, bob)]), 'approved'],
    ['approved by the AI reviewer', low([approval(1, reviewer)]), 'approved'],
    ['approved by its author', low([approval(1, alice)]), 'pending'],
    ['approved by another bot', low([approval(1, account('other[bot]'))]), 'pending'],
    ['approved by a machine user', low([approval(1, machine)]), 'pending'],
    ['approved by somebody who may only read', low([approval(1, bob)], without(bob, 'read')), 'pending'],
    ['approved by an account that is gone', low([approval(1, null)]), 'pending'],
    ['commented on', low([review(1, bob, 'COMMENTED')]), 'pending'],
    ['with a review being written', low([review(1, bob, 'PENDING', { at: null })]), 'pending'],
    [
      'whose approval was dismissed',
      low([review(1, bob, 'DISMISSED')], { dismissals: [dismissal(1, carol, 'approved')] }),
      'pending',
    ],
    ['approved before the last push', low([approval(1, bob, { commit: OLD })]), 'pending'],
    ['approved by the AI reviewer before the last push', low([approval(1, reviewer, { commit: OLD })]), 'pending'],
    ['approved before the base was changed', low([approval(1, bob)], { baseChangedAt: minute(5) }), 'pending'],
    [
      'approved by the AI reviewer before the base was changed',
      low([approval(1, reviewer)], { baseChangedAt: minute(5) }),
      'pending',
    ],
    [
      'approved by the AI reviewer that wrote a part of it',
      low([approval(1, reviewer)], { commits: [commit(HEAD, reviewer)] }),
      'pending',
    ],
    [
      'approved by the AI reviewer that is a co-author',
      low([approval(1, reviewer)], {
        commits: [commit(HEAD, alice, { coAuthors: [{ login: reviewer.login, id: reviewer.id }] })],
      }),
      'pending',
    ],
    [
      'approved by a user who has the AI reviewer’s login',
      low([approval(1, { ...reviewer, type: 'User' })]),
      'pending',
    ],
    [
      'approved by the AI reviewer with a recent retrospective',
      low([approval(1, reviewer)], { known: { retrospective: { createdAt: minute(0), recent: true } } }),
      'approved',
    ],
    [
      'approved by the AI reviewer while the retrospective is overdue',
      low([approval(1, reviewer)], { known: { retrospective: { createdAt: minute(0), recent: false } } }),
      'pending',
    ],
    [
      'approved by a human while the retrospective is overdue',
      low([approval(1, bob)], { known: { retrospective: { createdAt: minute(0), recent: false } } }),
      'approved',
    ],
    [
      'approved by the AI reviewer whom the policy keeps out',
      low([approval(1, reviewer)], { policy: lowRisk('reviewers: [human]') }),
      'pending',
    ],
    [
      'approved by the AI reviewer of a policy that names none',
      low([approval(1, reviewer)], { policy: POLICY.replace(/ai-reviewer: .*\n/, '') }),
      'pending',
    ],
    [
      'that wants two, approved by a human and the AI reviewer',
      low([approval(1, reviewer), approval(2, bob)], { policy: lowRisk('approvals: 2') }),
      'approved',
    ],
    [
      'that wants two, approved twice by one person',
      low([approval(1, bob), approval(2, bob)], { policy: lowRisk('approvals: 2') }),
      'pending',
    ],
    ['that wants none', low([], { policy: lowRisk('approvals: 0') }), 'approved'],
    ['that wants none, with an objection', low([objection(1, bob)], { policy: lowRisk('approvals: 0') }), 'blocked'],
    [
      'approved by a human whom its policy does not name',
      low([approval(1, bob)], { policy: lowRisk("reviewers: ['@carol']") }),
      'pending',
    ],
    [
      'approved by the human whom its policy names',
      low([approval(1, carol)], { policy: lowRisk("reviewers: ['@carol']") }),
      'approved',
    ],
    ['by an agent needs no second human', low([approval(1, bob)], byAgent), 'approved'],
    ['of a deleted author, approved by a colleague', low([approval(1, bob)], { author: null }), 'approved'],
  ]);
});

describe('A high-risk change', () => {
  judge([
    ['without any review', high(), 'pending'],
    ['approved by a colleague', high([approval(1, bob)]), 'approved'],
    ['approved by the AI reviewer', high([approval(1, reviewer)]), 'pending'],
    ['approved by its author', high([approval(1, alice)]), 'pending'],
    ['approved before the last push', high([approval(1, bob, { commit: OLD })]), 'pending'],
    ['approved before the base was changed', high([approval(1, bob)], { baseChangedAt: minute(1) }), 'pending'],
    ['approved after the base was changed', high([approval(2, bob)], { baseChangedAt: minute(1) }), 'approved'],
    [
      'approved by who pushed it under another’s name',
      high([approval(1, bob)], { pushLog: { observed: true, pushes: [push(bob)] } }),
      'pending',
    ],
    [
      'approved by who merged the base into it',
      high([approval(1, bob)], {
        commits: [commit(HEAD, bob, { parents: [OLD, BASE] })],
        known: { cleanMerges: { [HEAD]: true } },
      }),
      'approved',
    ],
    [
      'approved by who slipped something into a merge',
      high([approval(1, bob)], {
        commits: [commit(HEAD, bob, { parents: [OLD, BASE] })],
        known: { cleanMerges: { [HEAD]: false } },
      }),
      'pending',
    ],
    [
      'of a rule for two, approved by one of them',
      { paths: ['services/identity/a.ts'], reviews: [approval(1, bob)] },
      'pending',
    ],
    [
      'of a rule for two, approved by two of them',
      { paths: ['services/identity/a.ts'], reviews: [approval(1, bob), approval(2, carol)] },
      'approved',
    ],
    [
      'of a rule for two, approved by one of them and somebody else',
      { paths: ['services/identity/a.ts'], reviews: [approval(1, bob), approval(2, erin)] },
      'pending',
    ],
    [
      'of a rule for two, one of whom wrote it',
      { author: carol, paths: ['services/identity/a.ts'], reviews: [approval(1, bob), approval(2, carol)] },
      'pending',
    ],
    [
      'of a rule for a group, approved by a person of it',
      { paths: ['db/1.sql'], reviews: [approval(1, dave)] },
      'approved',
    ],
    [
      'of a rule for a group, approved by somebody else',
      { paths: ['db/1.sql'], reviews: [approval(1, bob)] },
      'pending',
    ],
    [
      'of two rules, approved for one of them',
      { paths: ['db/1.sql', 'services/identity/a.ts'], reviews: [approval(1, dave)] },
      'pending',
    ],
    [
      'of two rules, with one approval that serves both',
      { paths: ['db/1.sql', 'services/identity/a.ts'], reviews: [approval(1, dave), approval(2, bob)] },
      'approved',
    ],
    [
      'of the control, approved by its owner',
      { paths: ['.github/workflows/ci.yml'], reviews: [approval(1, carol)] },
      'approved',
    ],
    [
      'of the control, approved by anybody else',
      { paths: ['.github/workflows/ci.yml'], reviews: [approval(1, bob)] },
      'pending',
    ],
    [
      'of the policy itself, approved by the AI reviewer',
      { paths: ['.github/change-policy.yml'], reviews: [approval(1, reviewer)] },
      'pending',
    ],
    [
      'of a symlink, approved by anybody',
      { files: [file(LOW, { kind: 'symlink' })], reviews: [approval(1, bob)] },
      'approved',
    ],
    [
      'of a symlink, approved by the AI reviewer',
      { files: [file(LOW, { kind: 'symlink' })], reviews: [approval(1, reviewer)] },
      'pending',
    ],
    [
      'padded until its list is cut off, approved by one',
      { change: { reportedFiles: 3000 }, reviews: [approval(1, bob)] },
      'pending',
    ],
    [
      'padded until its list is cut off, approved for every rule',
      { change: { reportedFiles: 3000 }, reviews: [approval(1, bob), approval(2, carol), approval(3, dave)] },
      'approved',
    ],
    [
      'where low risk asks for two, approved by one of a rule for one',
      high([approval(1, bob)], { policy: lowRisk('approvals: 2') }),
      'pending',
    ],
    [
      'where low risk asks for two, approved by one of the rule and somebody else',
      { paths: ['db/1.sql'], policy: lowRisk('approvals: 2'), reviews: [approval(1, dave), approval(2, erin)] },
      'approved',
    ],
    ['without files, approved by a colleague', { files: [], reviews: [approval(1, bob)] }, 'approved'],
    ['without files, approved by the AI reviewer', { files: [], reviews: [approval(1, reviewer)] }, 'pending'],
  ]);
});

describe('An objection', () => {
  judge([
    ['of a person blocks a low-risk change', low([objection(1, bob), approval(2, carol)]), 'blocked'],
    ['of a person blocks a high-risk change', high([objection(1, bob), approval(2, carol)]), 'blocked'],
    ['given up by its giver blocks no more', high([objection(1, bob), approval(2, bob)]), 'approved'],
    [
      'of somebody who may only read does not block',
      high([objection(1, erin), approval(2, bob)], without(erin, 'read')),
      'approved',
    ],
    [
      'that its author dismissed still blocks',
      high([review(1, bob, 'DISMISSED'), approval(2, carol)], { dismissals: [dismissal(1, alice)] }),
      'blocked',
    ],
    [
      'that a colleague dismissed does not',
      high([review(1, bob, 'DISMISSED'), approval(2, carol)], { dismissals: [dismissal(1, carol)] }),
      'approved',
    ],
    ['of an account that is gone blocks until dismissed', high([objection(1, null), approval(2, carol)]), 'blocked'],
    [
      'of a bot that is nobody’s reviewer does not block',
      high([objection(1, account('other[bot]')), approval(2, carol)]),
      'approved',
    ],
    ['of the AI reviewer leaves a low-risk change to people', low([objection(1, reviewer)]), 'pending'],
    ['of the AI reviewer is overridden by a human', low([objection(1, reviewer), approval(2, bob)]), 'approved'],
    [
      'of the AI reviewer is not overridden by the author',
      low([objection(1, reviewer), approval(2, alice)]),
      'pending',
    ],
    [
      'of the AI reviewer asks for a human where none was needed',
      low([objection(1, reviewer)], { policy: lowRisk('approvals: 0') }),
      'pending',
    ],
    [
      'of the AI reviewer is overridden by a human where none was needed',
      low([objection(1, reviewer), approval(2, bob)], { policy: lowRisk("approvals: 0, reviewers: ['@carol']") }),
      'approved',
    ],
    [
      'of the AI reviewer lets nobody in where it alone was asked',
      low([objection(1, reviewer), approval(2, bob)], { policy: lowRisk('reviewers: [ai]') }),
      'pending',
    ],
    [
      'of the AI reviewer leaves the choice of people to the policy',
      low([objection(1, reviewer), approval(2, bob)], { policy: lowRisk("reviewers: [ai, '@carol']") }),
      'pending',
    ],
    [
      'of the AI reviewer that wants two needs two people',
      low([objection(1, reviewer), approval(2, bob)], { policy: lowRisk('approvals: 2') }),
      'pending',
    ],
    [
      'of the AI reviewer does not hinder a human on a high-risk change',
      high([objection(1, reviewer), approval(2, bob)]),
      'approved',
    ],
    [
      'of the AI reviewer that the author dismissed still asks for a human',
      low([review(1, reviewer, 'DISMISSED')], { policy: lowRisk('approvals: 0'), dismissals: [dismissal(1, alice)] }),
      'pending',
    ],
    [
      'that the AI reviewer replaced by an approval is gone',
      low([objection(1, reviewer), approval(2, reviewer)]),
      'approved',
    ],
  ]);
});

describe('One more human', () => {
  judge([
    ['for an agent’s high-risk change, approved by one', high([approval(1, bob)], byAgent), 'pending'],
    [
      'for an agent’s high-risk change, approved by two',
      high([approval(1, bob), approval(2, carol)], byAgent),
      'approved',
    ],
    [
      'may be one whom no rule names',
      { ...byAgent, paths: ['db/1.sql'], reviews: [approval(1, dave), approval(2, erin)] },
      'approved',
    ],
    [
      'does not stand in for whom a rule names',
      { ...byAgent, paths: ['db/1.sql'], reviews: [approval(1, bob), approval(2, erin)] },
      'pending',
    ],
    ['is not the AI reviewer', high([approval(1, bob), approval(2, reviewer)], byAgent), 'pending'],
    ['is no contributor', high([approval(1, bob), approval(2, carol)], { ...byAgent, author: carol }), 'pending'],
    [
      'for an agent that is a co-author',
      high([approval(1, bob)], { commits: [commit(HEAD, alice, { coAuthors: [{ login: agent.login }] })] }),
      'pending',
    ],
    [
      'for an agent that pushed',
      high([approval(1, bob)], { pushLog: { observed: true, pushes: [push(agent)] } }),
      'pending',
    ],
    [
      'but not for an agent that only merged the base',
      high([approval(1, bob)], {
        commits: [commit(HEAD, agent, { parents: [OLD, BASE] })],
        known: { cleanMerges: { [HEAD]: true } },
      }),
      'approved',
    ],
    ['for an unreadable log, approved by one', low([approval(1, bob)], hidden), 'pending'],
    ['for an unreadable log, approved by two', low([approval(1, bob), approval(2, carol)], hidden), 'approved'],
    ['for an unreadable log, approved by the AI reviewer alone', low([approval(1, reviewer)], hidden), 'pending'],
    [
      'for an unreadable log, approved by the AI reviewer and a human',
      low([approval(1, reviewer), approval(2, bob)], hidden),
      'approved',
    ],
    [
      'for an unreadable log where no approval was asked for',
      low([], { ...hidden, policy: lowRisk('approvals: 0') }),
      'pending',
    ],
    [
      'for an unreadable log where none was asked for and one came',
      low([approval(1, bob)], { ...hidden, policy: lowRisk('approvals: 0') }),
      'approved',
    ],
    [
      'and one more still for an agent with an unreadable log, approved by two',
      high([approval(1, bob), approval(2, carol)], { ...byAgent, ...hidden }),
      'pending',
    ],
    [
      'and one more still for an agent with an unreadable log, approved by three',
      high([approval(1, bob), approval(2, carol), approval(3, dave)], { ...byAgent, ...hidden }),
      'approved',
    ],
    [
      'has to be spare for every rule',
      { ...hidden, paths: ['services/identity/a.ts', HIGH], reviews: [approval(1, bob), approval(2, carol)] },
      'pending',
    ],
  ]);
});

describe('What is governed', () => {
  judge([
    ['a change into another branch', low([approval(1, bob)], { base: 'feature' }), 'ungoverned'],
    ['a change into a branch that the policy lists', low([], { base: 'release/1' }), 'pending'],
    ['whatever its case', low([], { base: 'RELEASE/1' }), 'pending'],
    ['a change into the default branch of any name', low([], { base: 'trunk', defaultBranch: 'trunk' }), 'pending'],
    ['a change into what was the default branch', low([], { base: 'main', defaultBranch: 'trunk' }), 'ungoverned'],
  ]);
});

describe('What a decision turns on and nobody has looked up is asked for', () => {
  test.each<[string, Told, readonly string[]]>([
    ['whether an approver may write', low([approval(1, bob)], { known: { permissions: {} } }), ['permission']],
    ['whether an objector may write', low([objection(1, bob)], { known: { permissions: {} } }), ['permission']],
    [
      'who is in a team',
      { paths: ['services/identity/a.ts'], reviews: [approval(1, erin)], known: { memberships: {} } },
      ['membership'],
    ],
    [
      'whether a merge was clean',
      high([approval(1, bob)], { commits: [commit(HEAD, bob, { parents: [OLD, BASE] })] }),
      ['clean-merge'],
    ],
    [
      'whether a dismisser’s merge was clean',
      high([review(1, carol, 'DISMISSED')], {
        dismissals: [dismissal(1, bob)],
        commits: [commit(HEAD, bob, { parents: [OLD, BASE] })],
      }),
      ['clean-merge'],
    ],
    [
      'whether an agent’s merge was clean',
      high([], { commits: [commit(HEAD, agent, { parents: [OLD, BASE] })] }),
      ['clean-merge'],
    ],
    [
      'whether whom a rule names merged cleanly',
      { paths: ['.github/workflows/a.yml'], commits: [commit(HEAD, carol, { parents: [OLD, BASE] })] },
      ['clean-merge'],
    ],
  ])('%s', (_, told, kinds) => {
    const outcome = outcomeOf(told);
    expect(outcome.kind === 'needs' ? outcome.lookups.map(({ kind }) => kind) : outcome).toEqual(kinds);
  });

  test('how old the newest retrospective is', () => {
    const { retrospective: _, ...known } = KNOWN;
    const outcome = outcomeOf(low([approval(1, reviewer)], { known: { ...known, retrospective: undefined as never } }));
    expect(outcome).toEqual({ kind: 'needs', lookups: [{ kind: 'retrospective' }] });
  });

  test.each<[string, Told]>([
    ['a stale approval', low([approval(1, bob, { commit: OLD })])],
    ['an approval by the author', low([approval(1, alice)])],
    ['an approval by a machine', low([approval(1, machine)])],
    ['an AI approval of a high-risk change', high([approval(1, reviewer)])],
    ['a comment', low([review(1, bob, 'COMMENTED')])],
    ['a change into an ungoverned branch', low([approval(1, bob)], { base: 'feature' })],
  ])('but nothing is for %s', (_, told) => {
    const known = { permissions: {}, memberships: {}, cleanMerges: {} };
    expect(outcomeOf({ ...told, known }).kind).toBe('decision');
  });

  test('Each thing is asked for once, however much turns on it', () => {
    const told = high([approval(1, bob), approval(2, carol)], {
      known: { permissions: {} },
      paths: [HIGH, 'db/1.sql'],
    });
    const outcome = outcomeOf(told);
    expect(outcome.kind === 'needs' && outcome.lookups.map((lookup) => JSON.stringify(lookup))).toHaveLength(2);
  });
});

test('Logins are one whatever their case, accounts never', () => {
  const told: Told = { paths: ['.github/workflows/a.yml'] };
  expect(decisionOn({ ...told, reviews: [approval(1, { ...carol, login: 'CAROL' })] }).state).toBe('approved');
  const taken = account('bob', { id: 4711 as AccountId });
  expect(
    decisionOn({ ...told, author: bob, reviews: [approval(1, taken)], known: { permissions: { 4711: 'write' } } })
      .state,
  ).toBe('pending');
});

test('A change of 2,500 commits with 1,000 reviews by 20 people is decided in no time', () => {
  const people = Array.from({ length: 20 }, (_, n) => account(`person-${n}`, { id: (5000 + n) as AccountId }));
  const reviews = Array.from({ length: 1000 }, (_, n) => approval(n + 1, people[n % 20] ?? null));
  const commits = Array.from({ length: 2499 }, (_, n) => commit(commitId(n + 1), alice)).concat(commit(HEAD, alice));
  const permissions = Object.fromEntries(people.map(({ id }) => [id, 'write']));
  const start = performance.now();
  expect(decisionOn({ ...hidden, paths: [HIGH], reviews, commits, known: { permissions } }).state).toBe('approved');
  expect(performance.now() - start).toBeLessThan(2000);
});

import { describe, expect, test } from '@jest/globals';
import type { Known, Lookup, Snapshot } from '../../src/approval/snapshot.ts';
import { classOf } from '../../src/retrospective/classes.ts';
import { createJudge, type Judgement } from '../../src/retrospective/judge-merged.ts';
import { lookupsOf, populationOf } from '../../src/retrospective/population-of.ts';
import type { GateStatus, MergedPull, Observed, WindowSnapshot } from '../../src/retrospective/window.ts';
import { alice, bob, carol, commit, commitId, erin, file, HIGH, minute, POLICY, reviewer } from '../decision/change.ts';
import { aiApproved, approved, createHistory, POLICY_BLOB } from './history.ts';

const POLICIES = { [POLICY_BLOB]: { path: '.github/change-policy.yml', text: POLICY } };

function pullOf(change: (pull: MergedPull) => Partial<MergedPull> = () => ({})): MergedPull {
  const history = createHistory();
  const pull = history.merge(approved(history));
  return { ...pull, ...change(pull) };
}

function withSnapshot(change: (snapshot: Snapshot) => Partial<Snapshot>): MergedPull {
  return pullOf(({ snapshot }) => ({ snapshot: { ...snapshot, ...change(snapshot) } }));
}

function judged(pull: MergedPull, policies: WindowSnapshot['policies'] = POLICIES): Judgement {
  return createJudge({ policies })(pull);
}

describe('What cannot be judged is unresolved, with the reason', () => {
  const extra = commit(commitId(0xeee), bob);
  test.each<[string, MergedPull, string]>([
    ['no policy', pullOf(() => ({ policy: null })), 'there was no policy'],
    ['no policy, for a reason', pullOf(() => ({ policy: null, policyWhy: 'the tree was too large' })), 'too large'],
    ['a policy that was not read', pullOf(() => ({ policy: commitId(9) })), 'was not read'],
    ['a policy named like a member of every object', pullOf(() => ({ policy: 'constructor' })), 'was not read'],
    ['files missing', withSnapshot(({ change }) => ({ change: { ...change, reportedFiles: 2 } })), '1 of its 2 files'],
    [
      'a file listed twice',
      withSnapshot(({ change }) => ({
        change: { ...change, files: [...change.files, ...change.files], reportedFiles: 2 },
      })),
      '1 of its 2 files',
    ],
    [
      'a file listed twice, and counted once',
      withSnapshot(({ change }) => ({ change: { ...change, files: [...change.files, ...change.files] } })),
      '1 of its 1 files',
    ],
    [
      'a list of files that is cut off',
      withSnapshot(({ change }) => ({ change: { ...change, listCap: 1 } })),
      'its list of files ends at 1',
    ],
    [
      'a change that moved while it was read',
      withSnapshot(({ change }) => ({ change: { ...change, moved: ['the head moved'] } })),
      'the head moved',
    ],
    ['commits missing', pullOf(() => ({ reportedCommits: 251 })), '2 of its 251 commits'],
    ['no commits', withSnapshot(() => ({ commits: [] })), '0 of its 2 commits'],
    [
      'commits without the head',
      withSnapshot(({ commits }) => ({ commits: [extra, ...commits.slice(1)] })),
      'its head',
    ],
    ['the reading of another number', withSnapshot(() => ({ number: 99 })), 'is of #99'],
    ['another base', withSnapshot(({ base }) => ({ base: { ...base, ref: 'release/1' } })), 'has the base release/1'],
    ['a merge at no time', pullOf(() => ({ mergedAt: 'soon' })), 'the time of its merge'],
  ])('%s', (_, pull, why) => {
    const verdict = classOf(judged(pull));
    expect(verdict).toMatchObject({ class: 'unresolved', why: expect.stringContaining(why) });
  });

  test('a policy that cannot be read', () => {
    const policies = { [POLICY_BLOB]: { path: 'p.yml', text: 'high-risk: []' } };
    expect(classOf(judged(pullOf(), policies))).toMatchObject({
      class: 'unresolved',
      why: expect.stringContaining('p.yml:1'),
    });
  });
});

describe('What is looked up', () => {
  const nobody: Known = { permissions: {}, memberships: {}, cleanMerges: {} };

  test('is asked for until nothing more is needed', () => {
    const history = createHistory();
    const draft = history.open({ known: {}, paths: ['services/identity/a.ts'] });
    history.say(draft, bob, 'APPROVED');
    history.say(draft, carol, 'APPROVED');
    history.merge(draft, 'squash');
    const all = history.pulls[0]?.snapshot.known as Known;
    const answered = (known: Known, lookup: Lookup): Known => {
      if (lookup.kind === 'permission') {
        const { id } = lookup.account;
        return { ...known, permissions: { ...known.permissions, [id]: all.permissions[id] ?? '' } };
      }
      if (lookup.kind !== 'membership') return known;
      return { ...known, memberships: { ...known.memberships, [lookup.team]: all.memberships[lookup.team] ?? {} } };
    };
    let known = nobody;
    let snapshot = history.snapshot();
    const asked: string[][] = [];
    for (;;) {
      const pulls = history.pulls.map((pull) => ({ ...pull, snapshot: { ...pull.snapshot, known } }));
      snapshot = { ...snapshot, pulls };
      const [open, another] = lookupsOf(snapshot);
      expect(another).toBeUndefined();
      if (open === undefined) break;
      expect(open.number).toBe(1);
      expect(populationOf(snapshot).counts).toMatchObject({ unresolved: 1 });
      asked.push(open.lookups.map(({ kind }) => kind));
      known = open.lookups.reduce(answered, known);
    }
    expect(asked).toEqual([['permission', 'permission', 'membership']]);
    expect(populationOf(snapshot).counts).toMatchObject({ 'human-approved': 1 });
  });

  test('and was not answered leaves the change unresolved, and says what it was', () => {
    const history = createHistory();
    history.merge(aiApproved(history, { known: {} }), 'squash');
    const pulls = history.pulls.map((pull) => ({ ...pull, snapshot: { ...pull.snapshot, known: nobody } }));
    const snapshot = history.snapshot({ pulls });
    expect(lookupsOf(snapshot)).toEqual([{ number: 1, lookups: [{ kind: 'retrospective' }] }]);
    expect(populationOf(snapshot).members[0]).toMatchObject({
      class: 'unresolved',
      why: 'nobody could say how old the newest retrospective was at the merge',
    });
  });

  test('is nothing for a change that came in by another way into another branch', () => {
    const history = createHistory();
    history.move('feature', history.tipOf('main'), 'branch_creation', bob);
    history.merge(approved(history, { into: 'feature' }));
    const pulls = history.pulls.map((pull) => ({ ...pull, snapshot: { ...pull.snapshot, known: nobody } }));
    expect(lookupsOf(history.snapshot({ pulls }))).toEqual([]);
  });
});

describe('Write access shows only as of now', () => {
  const SUCCESS: GateStatus = { context: 'sdlc-gate', state: 'success', description: '', by: bob, at: minute(2) };
  const seen = (...value: readonly GateStatus[]): Observed<readonly GateStatus[]> => ({ observed: true, value });

  interface Case {
    readonly approver?: string;
    readonly objector?: string;
    readonly statuses: Observed<readonly GateStatus[]>;
  }

  test.each<[string, Case, string]>([
    ['an approver who still writes', { approver: 'write', statuses: seen() }, 'human-approved'],
    ['one who left, and the gate had spoken', { approver: 'read', statuses: seen(SUCCESS) }, 'human-approved, assumed'],
    [
      'one whose account is gone, and the gate had spoken',
      { approver: 'gone', statuses: seen(SUCCESS) },
      'human-approved, assumed',
    ],
    ['one who left, and the gate had not', { approver: 'read', statuses: seen() }, 'unreviewed'],
    [
      'one who left, and nobody saw the gate',
      { approver: 'read', statuses: { observed: false, why: '' } },
      'unreviewed',
    ],
    [
      'one who left, and the gate’s newest word was another',
      { approver: 'read', statuses: seen({ ...SUCCESS, state: 'pending', at: minute(3) }, SUCCESS) },
      'unreviewed',
    ],
    [
      'one who left, and the gate said two things in one second',
      { approver: 'read', statuses: seen(SUCCESS, { ...SUCCESS, state: 'failure' }) },
      'unreviewed',
    ],
    [
      'one who left, and the gate spoke after the merge',
      { approver: 'read', statuses: seen({ ...SUCCESS, at: minute(900) }) },
      'unreviewed',
    ],
    ['an objector who writes', { approver: 'write', objector: 'write', statuses: seen(SUCCESS) }, 'unreviewed'],
    [
      'an objector who never wrote, says the gate',
      { approver: 'write', objector: 'read', statuses: seen(SUCCESS) },
      'human-approved',
    ],
    [
      'an objector who may have written',
      { approver: 'write', objector: 'read', statuses: seen() },
      'unreviewed, assumed',
    ],
    [
      'an approver who left and an objector who never wrote, says the gate',
      { approver: 'read', objector: 'read', statuses: seen(SUCCESS) },
      'human-approved, assumed',
    ],
    [
      'an objector whose account is gone',
      { approver: 'write', objector: 'gone', statuses: seen(SUCCESS) },
      'unreviewed',
    ],
  ])('%s', (_, { approver = 'write', objector, statuses }, expected) => {
    const history = createHistory();
    const known = { permissions: { [bob.id]: approver, [erin.id]: objector ?? 'write' } };
    const draft = approved(history, { known });
    if (objector !== undefined) history.say(draft, erin, 'CHANGES_REQUESTED');
    const judgement = judged(history.merge(draft, 'merge', { statuses }));
    const assumed = judgement.kind === 'judged' && judgement.assumed !== null ? ', assumed' : '';
    expect(`${classOf(judgement).class}${assumed}`).toBe(expected);
  });

  test('nor do memberships: one who left the team is believed where the gate had spoken', () => {
    for (const [statuses, expected] of [
      [seen(SUCCESS), 'human-approved'],
      [seen(), 'unreviewed'],
    ] as const) {
      const history = createHistory();
      const draft = history.open({ paths: ['services/identity/a.ts'] });
      history.say(draft, bob, 'APPROVED');
      history.say(draft, erin, 'APPROVED');
      expect(classOf(judged(history.merge(draft, 'merge', { statuses }))).class).toBe(expected);
    }
  });

  test('what is assumed makes nobody a reviewer who is none', () => {
    const history = createHistory();
    const draft = history.open({ paths: [HIGH], known: { permissions: { [reviewer.id]: 'read' } } });
    history.say(draft, reviewer, 'APPROVED');
    expect(classOf(judged(history.merge(draft))).class).toBe('unreviewed');
  });
});

test('Contributors are told by id and by login, but for whoever only brought the branch up to date', () => {
  const history = createHistory();
  const draft = approved(history);
  const [first] = history.between(history.tipOf('main'), draft.head).toSorted();
  const update = history.commit([draft.head, history.tipOf('main')], { author: carol, committer: carol });
  const pull = history.merge({
    ...draft,
    head: update,
    told: { known: { cleanMerges: { [update]: true } }, files: [file('web/cart.ts')] },
  });
  const commits = pull.snapshot.commits.map((each) =>
    each.sha === first ? { ...each, coAuthors: [{ login: 'Old-Hand' }, { login: 'dave', id: erin.id }] } : each,
  );
  const judgement = judged({ ...pull, snapshot: { ...pull.snapshot, commits } });
  if (judgement.kind !== 'judged') throw new Error(JSON.stringify(judgement));
  expect(judgement.contributors).toEqual([alice.id, erin.id]);
  expect(judgement.contributorLogins).toEqual(['old-hand']);
});

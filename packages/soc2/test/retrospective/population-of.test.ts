import { describe, expect, test } from '@jest/globals';
import type { Sha } from '../../src/domain.ts';
import { countByClass, equationOf } from '../../src/retrospective/equation.ts';
import { metricsOf } from '../../src/retrospective/metrics.ts';
import type { Member, MergedChange } from '../../src/retrospective/population.ts';
import { CLASSES } from '../../src/retrospective/population.ts';
import { populationOf } from '../../src/retrospective/population-of.ts';
import type { MergedPull } from '../../src/retrospective/window.ts';
import { alice, bob, commitId, HIGH, minute } from '../decision/change.ts';
import { aiApproved, approved, createHistory, ROOT } from './history.ts';

describe('What a window came to', () => {
  test('where nothing happened', () => {
    expect(populationOf(createHistory().snapshot())).toEqual({
      members: [],
      changes: [],
      counts: Object.fromEntries(CLASSES.map((name) => [name, 0])),
      byBranch: [
        { branch: 'main', commits: 0, counts: Object.fromEntries(CLASSES.map((name) => [name, 0])), log: 'unbroken' },
      ],
      equation:
        '0 ai-approved + 0 human-approved + 0 exempt + 0 emergency + 0 unreviewed + 0 direct-push + 0 unresolved = 0 commits',
      exceptions: [],
      notObserved: ['rule bypasses and protection settings: there is no audit token'],
      metrics: { merged: 0, aiApprovedShare: null, medianToMerge: { ai: null, human: null } },
    });
  });

  test('tells of each merged change who approved it, by which commits it came, and why', () => {
    const history = createHistory();
    const draft = approved(history, { paths: [HIGH] });
    const pull = history.merge(draft, 'merge', {
      labels: ['human-review'],
      labelEvents: [{ label: 'human-review', kind: 'labeled', by: bob, at: minute(1) }],
      refusedBefore: 3,
    });
    expect(populationOf(history.snapshot())).toMatchObject({
      changes: [
        {
          number: 1,
          title: 'Change 1',
          branch: 'main',
          class: 'human-approved',
          author: alice,
          mergedBy: bob,
          createdAt: draft.createdAt,
          mergedAt: pull.mergedAt,
          mergeCommit: pull.mergeCommit,
          head: draft.head,
          risk: 'high',
          approvers: ['bob'],
          contributors: [alice.id],
          contributorLogins: [],
          commits: 3,
          refusedBefore: 3,
        },
      ],
      exceptions: [],
    });
  });

  test('is refused where the snapshot contradicts itself', () => {
    const history = createHistory();
    const pull = history.merge(approved(history));
    const main = history.window('main', ROOT);
    expect(() => populationOf(history.snapshot({ branches: [main, main] }))).toThrow('a branch twice');
    expect(() => populationOf(history.snapshot({ branches: [] }))).toThrow('leaves out main');
    expect(() => populationOf(history.snapshot({ pulls: [pull, pull] }))).toThrow('a pull request twice');
  });

  test('lists a deliberate restart, another default branch, bypasses and weak settings', () => {
    const history = createHistory();
    const window = history.window('main', ROOT, { source: { kind: 'restart', start: ROOT } });
    const { exceptions, notObserved } = populationOf(
      history.snapshot({
        branches: [window],
        previousDefaultBranch: 'master',
        audit: {
          observed: true,
          value: {
            bypasses: [
              { id: 1, branch: 'main', by: alice, before: ROOT, after: commitId(7), at: minute(3), result: 'bypass' },
            ],
            weaknesses: ['main can be pushed to by administrators'],
          },
        },
      }),
    );
    expect(exceptions.map(({ kind }) => kind)).toEqual(['default-branch-changed', 'restart', 'bypass', 'weak-setting']);
    expect(exceptions.every(({ what, action }) => what !== '' && action !== '')).toBe(true);
    expect(notObserved).toEqual([]);
  });

  test('says what was not observed, and never takes it for none', () => {
    const history = createHistory();
    history.merge(approved(history), 'squash', { statuses: { observed: false, why: 'refused' } });
    const draft = approved(history, { pushLog: { observed: false, why: 'a private fork' } });
    history.merge(draft, 'squash');
    const { notObserved, exceptions } = populationOf(history.snapshot({ logged: false }));
    expect(notObserved).toEqual([
      'rule bypasses and protection settings: there is no audit token',
      'the activity log of main: refused',
      'the gate’s statuses on the heads of #1',
      'who pushed to the branches of #2',
      'write access and team membership as of each merge: GitHub shows them as they are now alone',
    ]);
    // Who pushed could be who approved: one more human was needed, and there was none.
    expect(exceptions.map(({ kind, pull }) => [kind, pull])).toEqual([['unreviewed', 2]]);
  });

  test('lists a change that was approved while the gate’s success was missing', () => {
    const history = createHistory();
    history.merge(approved(history), 'squash', { statuses: { observed: true, value: [] } });
    history.merge(history.open(), 'squash', { statuses: { observed: true, value: [] } });
    const { exceptions } = populationOf(history.snapshot());
    expect(exceptions.map(({ kind, pull }) => [kind, pull])).toEqual([
      ['unreviewed', 2],
      ['status-missing', 1],
    ]);
  });
});

describe('The merged pull requests as a source of their own', () => {
  const during = (history: ReturnType<typeof createHistory>, details: Partial<MergedPull>) => {
    history.merge(approved(history), 'squash');
    const pull = history.record(approved(history), history.tipOf('main'), commitId(0xbad));
    history.tick();
    history.merge(approved(history), 'squash');
    const pulls = history.pulls.map((each) => (each === pull ? { ...each, ...details } : each));
    return [populationOf(history.snapshot({ pulls })), populationOf(history.snapshot({ pulls, logged: false }))];
  };

  test('one that was merged within the window, and that the branch does not have, is a mismatch', () => {
    for (const details of [{}, { mergeCommit: null }]) {
      for (const { exceptions, changes } of during(createHistory(), details)) {
        expect(exceptions).toMatchObject([{ kind: 'source-mismatch', pull: 2 }]);
        expect(changes.map(({ number }) => number)).toEqual([1, 3]);
      }
    }
  });

  test.each<[string, Partial<MergedPull>, number]>([
    ['before the window', { mergedAt: minute(-100) }, 0],
    ['after it, while it was read', { mergedAt: minute(900) }, 0],
    ['within it', {}, 1],
    ['into another branch', { into: 'feature' }, 0],
  ])('one that a commit of the window names and that was merged %s', (_, details, mismatches) => {
    const history = createHistory();
    during(history, {});
    const pulls = history.pulls.map((each, index) => (index === 1 ? { ...each, ...details } : each));
    const window = history.window('main', ROOT);
    const commits = window.commits.map((commit) => ({ ...commit, pulls: [...commit.pulls, 2] }));
    const { exceptions } = populationOf(history.snapshot({ pulls, branches: [{ ...window, commits }] }));
    expect(exceptions).toHaveLength(mismatches);
  });

  test('one that the list alone names is a mismatch whenever it was merged: no window holds it', () => {
    for (const at of [-100, 900]) {
      for (const { exceptions } of during(createHistory(), { mergedAt: minute(at) })) {
        expect(exceptions).toMatchObject([{ kind: 'source-mismatch', pull: 2 }]);
      }
    }
  });
});

describe('Labels are held against the decision', () => {
  const event = (label: string, kind: 'labeled' | 'unlabeled', at: number) => ({
    label,
    kind,
    by: alice,
    at: minute(at),
  });
  test.each<[string, Partial<MergedPull>, readonly string[]]>([
    ['as they should be', { labels: ['ai-approved'], labelEvents: [event('ai-approved', 'labeled', 1)] }, []],
    ['in other letters', { labels: ['AI-Approved'], labelEvents: [event('AI-APPROVED', 'labeled', 1)] }, []],
    ['none', { labels: [], labelEvents: [] }, ['label-disagrees']],
    ['that no event explains', { labels: ['ai-approved'], labelEvents: [] }, ['label-disagrees', 'label-disagrees']],
    [
      'put on after the merge',
      { labels: ['ai-approved'], labelEvents: [event('ai-approved', 'labeled', 99)] },
      ['label-disagrees', 'label-after-merge'],
    ],
    [
      'taken off before',
      { labels: [], labelEvents: [event('ai-approved', 'unlabeled', 2), event('ai-approved', 'labeled', 1)] },
      ['label-disagrees'],
    ],
    [
      'taken off and put on again after the merge',
      {
        labels: ['ai-approved'],
        labelEvents: [
          event('ai-approved', 'labeled', 1),
          event('ai-approved', 'unlabeled', 98),
          event('ai-approved', 'labeled', 99),
        ],
      },
      ['label-after-merge', 'label-after-merge'],
    ],
    [
      'of a high-risk change on one of low risk',
      {
        labels: ['ai-approved', 'human-review', 'bug'],
        labelEvents: [
          event('ai-approved', 'labeled', 1),
          event('human-review', 'labeled', 1),
          event('bug', 'labeled', 99),
        ],
      },
      ['label-disagrees'],
    ],
  ])('%s', (_, details, kinds) => {
    const history = createHistory();
    history.merge(aiApproved(history), 'squash', details);
    const { exceptions, counts } = populationOf(history.snapshot());
    expect(exceptions.map(({ kind }) => kind)).toEqual(kinds);
    expect(counts['ai-approved']).toBe(1);
  });
});

describe('The equation', () => {
  const member = (sha: Sha, branch = 'main'): Member => ({ branch, sha, class: 'exempt', pull: null, why: '' });
  const [A, B] = [commitId(1), commitId(2)] as const;
  const check = (members: readonly Member[], range: readonly Sha[], commits = range.length) =>
    equationOf(
      members,
      [{ branch: 'main', commits, counts: countByClass(members), log: 'unbroken' }],
      new Map([['main', new Set<string>(range)]]),
    );

  test('adds up', () => {
    expect(check([member(A), member(B)], [A, B])).toMatch(/^0 ai-approved .* 2 exempt .* = 2 commits$/);
    expect(check([member(A)], [A])).toMatch(/= 1 commit$/);
  });

  test.each<[string, () => string]>([
    ['a member twice', () => check([member(A), member(A)], [A, B])],
    ['a member missing', () => check([member(A)], [A, B])],
    ['a member too many', () => check([member(A), member(B)], [A])],
    ['a member of no branch', () => check([member(A, 'other')], [A])],
    ['a number of its own', () => check([member(A)], [A], 2)],
  ])('fails for %s', (_, make) => {
    expect(make).toThrow('does not add up');
  });
});

describe('Metrics', () => {
  const change = (name: MergedChange['class'], minutes: number) =>
    ({ class: name, createdAt: minute(0), mergedAt: minute(minutes) }) as MergedChange;
  test.each<[string, readonly MergedChange[], number | null, number | null, number | null]>([
    ['of nothing', [], null, null, null],
    ['of one', [change('ai-approved', 2)], 1, 120_000, null],
    [
      'of an odd number',
      [change('human-approved', 9), change('human-approved', 1), change('human-approved', 3)],
      0,
      null,
      180_000,
    ],
    [
      'of an even number',
      [change('ai-approved', 2), change('ai-approved', 4), change('unreviewed', 50), change('human-approved', 7)],
      0.5,
      180_000,
      420_000,
    ],
    ['of what has no time', [{ ...change('ai-approved', 2), createdAt: 'once' }], 1, null, null],
  ])('%s', (_, changes, aiApprovedShare, ai, human) => {
    expect(metricsOf(changes)).toEqual({ merged: changes.length, aiApprovedShare, medianToMerge: { ai, human } });
  });
});

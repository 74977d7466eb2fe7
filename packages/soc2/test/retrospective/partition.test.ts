import { describe, expect, test } from '@jest/globals';
import type { Sha } from '../../src/domain.ts';
import { partition } from '../../src/retrospective/partition.ts';
import { populationOf } from '../../src/retrospective/population-of.ts';
import type { BranchWindow, WindowSnapshot } from '../../src/retrospective/window.ts';
import { alice, bob, commitId } from '../decision/change.ts';
import { aiApproved, approved, createHistory, type History, type Method, ROOT } from './history.ts';

function classesOf(snapshot: WindowSnapshot, branch = 'main'): Readonly<Record<string, string>> {
  const members = populationOf(snapshot).members.filter((member) => member.branch === branch);
  return Object.fromEntries(
    members.map((member) => [member.sha, `${member.class}${member.pull === null ? '' : ` #${member.pull}`}`]),
  );
}

function kindsOf(snapshot: WindowSnapshot): readonly string[] {
  return populationOf(snapshot).exceptions.map(({ kind }) => kind);
}

/** The history with its log and without it. */
const both = (history: History): readonly WindowSnapshot[] => [history.snapshot(), history.snapshot({ logged: false })];

describe('Which pull request brought which commits', () => {
  test.each<[Method, number]>([
    ['merge', 3],
    ['squash', 1],
    ['rebase', 2],
  ])('by %s', (method, count) => {
    const history = createHistory();
    history.merge(approved(history), method);
    history.merge(aiApproved(history), method);
    for (const snapshot of both(history)) {
      const { counts, changes, exceptions } = populationOf(snapshot);
      expect(counts).toMatchObject({ 'human-approved': count, 'ai-approved': count });
      expect(changes.map(({ number, commits }) => [number, commits])).toEqual([
        [1, count],
        [2, count],
      ]);
      expect(exceptions).toEqual([]);
    }
  });

  test.each<[Method]>([['merge'], ['squash'], ['rebase']])('several by one move of the queue, by %s', (method) => {
    const history = createHistory();
    const drafts = [approved(history), aiApproved(history), history.open()];
    history.queue(drafts, method);
    for (const snapshot of both(history)) {
      expect(populationOf(snapshot).changes.map((change) => change.class)).toEqual([
        'human-approved',
        'ai-approved',
        'unreviewed',
      ]);
      expect(kindsOf(snapshot)).toEqual(['unreviewed']);
    }
  });

  test('what the queue brought and no pull request names stays unresolved', () => {
    const history = createHistory();
    history.queue([approved(history), aiApproved(history)], 'squash');
    const pulls = history.pulls.slice(0, 1);
    expect(populationOf(history.snapshot({ pulls })).counts).toMatchObject({ 'human-approved': 1, unresolved: 1 });
    expect(kindsOf(history.snapshot({ pulls }))).toEqual(['unresolved']);
  });

  test('a revert is a change like any other, and one that was pushed is a push', () => {
    const history = createHistory();
    history.merge(approved(history), 'squash');
    history.merge(
      approved(history, { head: history.commit([history.tipOf('main')], { headline: 'Revert "Change"' }) }),
    );
    const pushed = history.commit([history.tipOf('main')], { headline: 'Revert "Revert"' });
    history.push('main', pushed);
    for (const snapshot of both(history)) {
      expect(populationOf(snapshot).counts).toMatchObject({ 'human-approved': 3, 'direct-push': 1 });
      expect(classesOf(snapshot)[pushed]).toBe('direct-push');
    }
  });

  test('of several pull requests for one commit, the one that was merged into the branch by it', () => {
    const history = createHistory();
    const draft = approved(history);
    const other = history.open({ head: draft.head, into: 'release/1' });
    history.merge(draft);
    history.record(other, ROOT, history.tipOf('main'));
    for (const snapshot of both(history)) {
      expect(new Set(Object.values(classesOf(snapshot)))).toEqual(new Set(['human-approved #1']));
    }
  });

  test('none, where two of the same head both claim the merge', () => {
    const history = createHistory();
    const draft = approved(history);
    const twin = approved(history, { head: draft.head });
    history.merge(draft);
    history.record(twin, ROOT, history.tipOf('main'));
    const [logged, bare] = both(history) as [WindowSnapshot, WindowSnapshot];
    expect(populationOf(logged).counts).toMatchObject({ unresolved: 3 });
    expect(populationOf(logged).exceptions[0]?.what).toContain('#1 and #2 all claim it');
    expect(new Set(kindsOf(logged))).toEqual(new Set(['unresolved']));
    expect(populationOf(bare).counts).toMatchObject({ 'direct-push': 3 });
  });

  test('a pull request whose commits came in with the merge of another counts as merged indirectly', () => {
    const history = createHistory();
    const below = history.open();
    const above = approved(history, { head: history.commit([below.head]) });
    history.merge(above);
    history.record(below, ROOT, history.tipOf('main'));
    for (const snapshot of both(history)) {
      const { changes, counts } = populationOf(snapshot);
      expect(counts).toMatchObject({ 'human-approved': 4 });
      expect(changes.map(({ number, class: name, commits }) => [number, name, commits])).toEqual([
        [1, 'unreviewed', 0],
        [2, 'human-approved', 4],
      ]);
      expect(kindsOf(snapshot)).toContain('indirect-merge');
    }
  });

  test('a rebase whose first commits GitHub does not associate is certain with a log, and unresolved without', () => {
    const history = createHistory();
    history.merge(approved(history), 'rebase');
    const unassociated = (snapshot: WindowSnapshot): WindowSnapshot => ({
      ...snapshot,
      branches: snapshot.branches.map((window) => ({
        ...window,
        commits: window.commits.map((commit) => (commit.sha === window.head ? commit : { ...commit, pulls: [] })),
      })),
    });
    const [logged, bare] = both(history).map(unassociated) as [WindowSnapshot, WindowSnapshot];
    expect(populationOf(logged).counts).toMatchObject({ 'human-approved': 2 });
    expect(populationOf(bare).counts).toMatchObject({ 'human-approved': 1, unresolved: 1 });
  });

  test('a rebase that dropped a commit does not reach into the rebase before it', () => {
    const history = createHistory();
    history.merge(approved(history, { head: history.commit([ROOT]) }), 'rebase');
    const draft = aiApproved(history);
    const before = history.tipOf('main');
    const [rebased] = history.line(before, 1, { pulls: [draft.number] });
    history.move('main', rebased as Sha, 'pr_merge', bob);
    history.record(draft, before, rebased as Sha);
    for (const snapshot of both(history)) {
      expect(classesOf(snapshot)).toEqual({ [before]: 'human-approved #1', [rebased as Sha]: 'ai-approved #2' });
    }
  });

  test('an octopus that GitHub names as the merge is none that GitHub makes', () => {
    const history = createHistory();
    const draft = approved(history);
    const octopus = history.commit([ROOT, draft.head, history.commit([ROOT])], { byGitHub: true });
    history.move('main', octopus, 'pr_merge', bob);
    history.record(draft, ROOT, octopus);
    const [logged, bare] = both(history) as [WindowSnapshot, WindowSnapshot];
    expect(populationOf(logged).counts).toMatchObject({ unresolved: 4 });
    expect(populationOf(bare).counts).toMatchObject({ 'direct-push': 4 });
  });

  test('a merge of another head than the one that was read', () => {
    const history = createHistory();
    const draft = approved(history);
    const merge = history.commit([ROOT, history.commit([draft.head])], { byGitHub: true });
    history.move('main', merge, 'pr_merge', bob);
    history.record(draft, ROOT, merge);
    const { counts, exceptions } = populationOf(history.snapshot());
    expect(counts).toMatchObject({ unresolved: 4 });
    expect(exceptions[0]?.what).toContain('another head than its merge');
  });

  test('a history of twenty thousand commits in a row is no depth to fall into', () => {
    const history = createHistory();
    const pushed = history.line(ROOT, 20_000);
    history.push('main', pushed.at(-1));
    for (const snapshot of both(history)) {
      expect(populationOf(snapshot).counts['direct-push']).toBe(20_000);
    }
  });
});

describe('Several governed branches', () => {
  const branchesOf = (history: History) => [history.window('main', ROOT), history.window('release/1', null)];

  test('a branch that was created on commits of the default branch brings nothing new', () => {
    const history = createHistory();
    history.merge(approved(history));
    const early = history.commit([history.tipOf('main')]);
    history.push('main', early);
    history.move('release/1', history.tipOf('main'), 'branch_creation', alice);
    history.merge(approved(history, { into: 'release/1' }), 'squash');
    const branches = branchesOf(history).map((window) => ({
      ...window,
      commits: window.commits.filter(({ sha }) => sha !== ROOT),
    }));
    const snapshot = history.snapshot({ branches: branches.toReversed() });
    const population = populationOf(snapshot);
    expect(
      population.byBranch.map(({ branch, commits, counts }) => [
        branch,
        commits,
        counts['human-approved'],
        counts['direct-push'],
      ]),
    ).toEqual([
      ['main', 4, 3, 1],
      ['release/1', 5, 4, 1],
    ]);
    expect(population.equation).toMatch(/7 human-approved .* 2 direct-push .*= 9 commits$/);
    expect(classesOf(snapshot, 'release/1')).toMatchObject(classesOf(snapshot));
    expect(population.exceptions.map(({ kind, branch }) => [kind, branch])).toEqual([
      ['direct-push', 'main'],
      ['direct-push', 'release/1'],
    ]);
    expect(population.exceptions[1]?.what).toContain('one commit (');
    const members = population.members.map(({ branch, sha }) => `${branch} ${sha}`);
    expect(new Set(members).size).toBe(members.length);
  });

  test('nor does one whose creation no step shows, while its own commits have to explain themselves', () => {
    const history = createHistory();
    history.merge(approved(history), 'squash');
    history.move('release/1', history.tipOf('main'), 'branch_creation', alice);
    const own = history.commit([history.tipOf('main')]);
    history.push('release/1', own);
    for (const log of [{ observed: false, why: 'refused' } as const, { observed: true, value: [] } as const]) {
      const [main, release] = branchesOf(history) as [BranchWindow, BranchWindow];
      const commits = release.commits.filter(({ sha }) => sha !== ROOT);
      const snapshot = history.snapshot({ branches: [main, { ...release, log, commits }] });
      expect(classesOf(snapshot, 'release/1')).toEqual({ ...classesOf(snapshot), [own]: 'direct-push' });
    }
  });

  test('pushing the default branch’s commits to another is a push', () => {
    const history = createHistory();
    history.move('release/1', ROOT, 'branch_creation', alice);
    const { mergeCommit } = history.merge(approved(history), 'squash');
    history.push('release/1', mergeCommit as Sha);
    const branches = [history.window('main', ROOT), history.window('release/1', ROOT)];
    const snapshot = history.snapshot({ branches });
    expect(classesOf(snapshot)).toEqual({ [mergeCommit as Sha]: 'human-approved #1' });
    expect(classesOf(snapshot, 'release/1')).toEqual({ [mergeCommit as Sha]: 'direct-push' });
  });
});

describe('A range that is not whole', () => {
  test('is no population where the head is missing', () => {
    const history = createHistory();
    history.merge(approved(history));
    const snapshot = history.snapshot();
    const window = history.window('main', ROOT);
    const commits = window.commits.filter(({ sha }) => sha !== window.head);
    expect(() => partition({ ...window, commits }, snapshot)).toThrow(/not whole: its head/);
  });

  test('leaves what no move reaches unresolved, as a mismatch', () => {
    const history = createHistory();
    history.merge(approved(history), 'squash');
    const stray = history.commit([ROOT]);
    const window = history.window('main', ROOT);
    const branches = [{ ...window, commits: [...window.commits, history.commitOf(stray)] }];
    expect(classesOf(history.snapshot({ branches }))[stray]).toBe('unresolved');
    expect(kindsOf(history.snapshot({ branches }))).toEqual(['source-mismatch']);
  });

  test('leaves what was forced away unresolved where the comparison still lists it', () => {
    const history = createHistory();
    const { mergeCommit } = history.merge(approved(history), 'squash');
    history.move('main', ROOT, 'force_push', alice);
    history.push('main', history.commit([ROOT]));
    const window = history.window('main', ROOT);
    const branches = [{ ...window, commits: [...window.commits, history.commitOf(mergeCommit as Sha)] }];
    expect(classesOf(history.snapshot({ branches }))[mergeCommit as Sha]).toBe('unresolved');
  });

  test('misses nothing that a forced move took away', () => {
    const history = createHistory();
    history.push('main', history.commit([ROOT]));
    history.move('main', ROOT, 'force_push', alice);
    history.push('main', history.commit([ROOT]));
    expect(kindsOf(history.snapshot())).toEqual(['direct-push', 'force-push']);
  });

  test('shows a commit that a page listed twice once', () => {
    const history = createHistory();
    history.merge(approved(history), 'squash');
    const window = history.window('main', ROOT);
    const branches = [{ ...window, commits: [...window.commits, ...window.commits] }];
    expect(populationOf(history.snapshot({ branches })).members).toHaveLength(1);
  });

  test('misses what a step of the log names', () => {
    const history = createHistory();
    const draft = approved(history);
    history.move('main', commitId(0xdead), 'pr_merge', bob);
    history.record(draft, ROOT, commitId(0xdead));
    history.move('main', history.commit([ROOT]), 'push', alice);
    const { exceptions } = populationOf(history.snapshot());
    expect(exceptions.map(({ kind }) => kind)).toEqual(['direct-push', 'source-mismatch']);
    expect(exceptions[1]?.what).toContain('the merge of #1,');
  });
});

import { describe, expect, test } from '@jest/globals';
import type { Sha } from '../../src/domain.ts';
import type { ChangeClass, Population } from '../../src/retrospective/population.ts';
import { populationOf } from '../../src/retrospective/population-of.ts';
import type { MergedPull, WindowSnapshot } from '../../src/retrospective/window.ts';
import { alice, bob, carol, commitId, dave, dismissal, erin, minute, POLICY } from '../decision/change.ts';
import { aiApproved, approved, createHistory, type History, POLICY_BLOB, ROOT } from './history.ts';

const EXPLAINED: readonly ChangeClass[] = ['ai-approved', 'human-approved', 'exempt'];

function classesOf({ members }: Population): Readonly<Record<Sha, ChangeClass>> {
  return Object.fromEntries(members.map((member) => [member.sha, member.class]));
}

function kindsOf({ exceptions }: Population): readonly string[] {
  return [...new Set(exceptions.map(({ kind }) => kind))].toSorted();
}

/** The population with and without the activity log. */
function both(history: History, details: Partial<WindowSnapshot> = {}): readonly [Population, Population] {
  return [populationOf(history.snapshot(details)), populationOf(history.snapshot({ ...details, logged: false }))];
}

/** The only change of a history, with something of it altered after the merge. */
function alter(history: History, change: (pull: MergedPull) => Partial<MergedPull>): Partial<WindowSnapshot> {
  return { pulls: history.pulls.map((pull) => ({ ...pull, ...change(pull) })) };
}

describe('No way to bring an unreviewed commit in is left out of the exceptions', () => {
  test('A commit smuggled in by the other parent of a merge commit that was pushed', () => {
    const history = createHistory();
    const draft = approved(history);
    const evil = history.commit([draft.head]);
    const merge = history.commit([history.tipOf('main'), evil], { headline: `Merge pull request #${draft.number}` });
    history.push('main', merge);
    history.record(draft, ROOT, merge);
    for (const population of both(history)) {
      expect(classesOf(population)).toMatchObject({ [evil]: 'direct-push', [merge]: 'direct-push' });
      expect(population.members.every((member) => member.class === 'direct-push')).toBe(true);
      expect(kindsOf(population)).toEqual(expect.arrayContaining(['direct-push', 'indirect-merge']));
    }
  });

  test('A merge that GitHub made brings a commit that the pull request does not list', () => {
    const history = createHistory();
    const draft = approved(history);
    const { mergeCommit } = history.merge(draft, 'merge', {});
    const [hidden] = history.between(ROOT, draft.head).toSorted();
    const details = alter(history, ({ snapshot }) => ({
      snapshot: { ...snapshot, commits: snapshot.commits.filter(({ sha }) => sha !== hidden) },
      reportedCommits: snapshot.commits.length - 1,
    }));
    for (const population of both(history, details)) {
      expect(classesOf(population)).toMatchObject({
        [hidden as Sha]: 'unreviewed',
        [draft.head]: 'human-approved',
        [mergeCommit as Sha]: 'human-approved',
      });
      expect(kindsOf(population)).toContain('more-than-its-pull-request');
    }
  });

  test('What comes along with a change that cannot be judged is unresolved like it', () => {
    const history = createHistory();
    const draft = approved(history);
    const made = history.line(ROOT, 3);
    history.move('main', made[2] as Sha, 'pr_merge', bob);
    history.record(draft, ROOT, made[2] as Sha, { policy: null });
    expect(populationOf(history.snapshot()).counts).toMatchObject({ unresolved: 3 });
  });

  test('A merge commit of an up-to-date head has another tree than the head', () => {
    const history = createHistory();
    const { mergeCommit } = history.merge(approved(history));
    const snapshot = history.snapshot();
    const branches = snapshot.branches.map((window) => ({
      ...window,
      commits: window.commits.map((commit) =>
        commit.sha === mergeCommit ? { ...commit, tree: commitId(0xe711) } : commit,
      ),
    }));
    const population = populationOf({ ...snapshot, branches });
    expect(classesOf(population)[mergeCommit as Sha]).toBe('unreviewed');
    expect(kindsOf(population)).toContain('more-than-its-pull-request');
  });

  test('A squash that carries more than itself', () => {
    const history = createHistory();
    const draft = approved(history);
    const smuggled = history.commit([ROOT]);
    const squash = history.commit([smuggled], { byGitHub: true });
    history.move('main', squash, 'pr_merge', bob);
    history.record(draft, ROOT, squash);
    const [logged, bare] = both(history);
    expect(classesOf(logged)).toEqual({ [smuggled]: 'unreviewed', [squash]: 'human-approved' });
    expect(kindsOf(logged)).toContain('more-than-its-pull-request');
    expect(classesOf(bare)).toEqual({ [smuggled]: 'direct-push', [squash]: 'human-approved' });
    expect(kindsOf(bare)).toContain('direct-push');
  });

  test('A rebase that carries more commits than the pull request has', () => {
    const history = createHistory();
    const draft = approved(history);
    const made = history.line(ROOT, 3);
    history.move('main', made[2] as Sha, 'pr_merge', bob);
    history.record(draft, ROOT, made[2] as Sha);
    const population = populationOf(history.snapshot());
    expect(made.map((id) => classesOf(population)[id])).toEqual(['unreviewed', 'human-approved', 'human-approved']);
    expect(kindsOf(population)).toContain('more-than-its-pull-request');
  });

  test('A rebase in whose row a merge hides', () => {
    const history = createHistory();
    const draft = approved(history);
    const side = history.commit([ROOT]);
    const merge = history.commit([ROOT, side]);
    const rebased = history.commit([merge]);
    history.move('main', rebased, 'pr_merge', bob);
    history.record(draft, ROOT, rebased);
    const [logged, bare] = both(history);
    expect(classesOf(logged)).toEqual({ [side]: 'unreviewed', [merge]: 'unreviewed', [rebased]: 'human-approved' });
    expect(classesOf(bare)).toEqual({ [side]: 'direct-push', [merge]: 'direct-push', [rebased]: 'human-approved' });
  });

  test('Without a log, a commit pushed just before a rebase is not taken for one of its commits', () => {
    const history = createHistory();
    const draft = approved(history);
    const [pushed] = history.line(ROOT, 1);
    const [rebased] = history.line(pushed as Sha, 1);
    history.push('main', pushed);
    history.move('main', rebased as Sha, 'pr_merge', bob);
    history.record(draft, ROOT, rebased as Sha);
    const [logged, bare] = both(history);
    expect(classesOf(logged)).toEqual({ [pushed as Sha]: 'direct-push', [rebased as Sha]: 'human-approved' });
    expect(classesOf(bare)).toEqual({ [pushed as Sha]: 'unresolved', [rebased as Sha]: 'human-approved' });
    expect(kindsOf(bare)).toContain('unresolved');
  });

  test('A forged “Merge pull request” commit pushed directly', () => {
    const history = createHistory();
    const genuine = history.merge(approved(history));
    const side = history.commit([ROOT]);
    const forged = history.commit([history.tipOf('main'), side], {
      headline: `Merge pull request #${genuine.number} from acme/topic`,
      committer: { ...bob, login: 'web-flow' },
      pulls: [genuine.number],
    });
    history.push('main', forged);
    for (const population of both(history)) {
      expect(classesOf(population)).toMatchObject({ [side]: 'direct-push', [forged]: 'direct-push' });
    }
  });

  test('A merge of exactly the approved head, made at a terminal and pushed', () => {
    const history = createHistory();
    const draft = approved(history);
    const merge = history.commit([ROOT, draft.head], { headline: `Merge pull request #${draft.number}` });
    history.push('main', merge);
    history.record(draft, ROOT, merge);
    for (const population of both(history)) {
      expect(population.counts).toMatchObject({ 'direct-push': 3 });
      expect(kindsOf(population)).toEqual(['direct-push', 'indirect-merge']);
    }
  });

  test('Without a log, a commit that GitHub names as a merge and neither signed nor associates with it', () => {
    const history = createHistory();
    const draft = approved(history);
    const pushed = history.commit([ROOT]);
    history.push('main', pushed);
    history.record(draft, ROOT, pushed);
    const snapshot = history.snapshot({ logged: false });
    const branches = snapshot.branches.map((window) => ({
      ...window,
      commits: window.commits.map((commit) => ({ ...commit, pulls: [] })),
    }));
    expect(populationOf({ ...snapshot, branches }).counts).toMatchObject({ 'direct-push': 1 });
  });

  test('A commit that GitHub signed, made in its web editor on the branch itself', () => {
    const history = createHistory();
    const edited = history.commit([ROOT], { byGitHub: true });
    history.push('main', edited);
    for (const population of both(history)) expect(classesOf(population)).toEqual({ [edited]: 'direct-push' });
  });

  test('An approved head that was pushed instead of merged, so that GitHub marks its pull request as merged', () => {
    const history = createHistory();
    const draft = aiApproved(history);
    history.push('main', draft.head);
    history.record(draft, ROOT, draft.head);
    for (const population of both(history)) {
      expect(population.members.map((member) => member.class)).toEqual(['direct-push', 'direct-push']);
      expect(population.changes).toMatchObject([{ class: 'direct-push', commits: 0 }]);
      expect(kindsOf(population)).toEqual(expect.arrayContaining(['direct-push', 'indirect-merge']));
    }
  });

  test('A commit pushed on top of an approved head, which GitHub then names as its merge', () => {
    const history = createHistory();
    const draft = approved(history);
    const extra = history.commit([draft.head], { pulls: [draft.number] });
    history.push('main', extra);
    history.record(draft, ROOT, extra);
    for (const population of both(history)) expect(classesOf(population)[extra]).toBe('direct-push');
  });

  test('A pull request merged into a feature branch, and that one brought in by a push', () => {
    const history = createHistory();
    history.move('feature', ROOT, 'branch_creation', alice);
    const { mergeCommit } = history.merge(aiApproved(history, { into: 'feature' }));
    history.push('main', mergeCommit as Sha);
    for (const population of both(history)) {
      expect(population.members.map((member) => member.class)).toEqual(['direct-push', 'direct-push', 'direct-push']);
      expect(population.changes).toEqual([]);
    }
  });

  test('A pull request of another repository with the same merge commit and number', () => {
    const history = createHistory();
    const draft = approved(history);
    history.merge(draft);
    const details = alter(history, ({ snapshot }) => ({ snapshot: { ...snapshot, repository: 'mallory/shop' } }));
    const [logged, bare] = both(history, details);
    expect(logged.members.every((member) => member.class === 'unresolved')).toBe(true);
    expect(bare.members.every((member) => member.class === 'direct-push')).toBe(true);
  });

  test('A pull request that was approved, closed, reopened with another head, and merged', () => {
    const history = createHistory();
    const draft = approved(history);
    const head = history.commit([draft.head]);
    const { mergeCommit } = history.merge({ ...draft, head });
    for (const population of both(history)) {
      expect(classesOf(population)[mergeCommit as Sha]).toBe('unreviewed');
      expect(kindsOf(population)).toContain('unreviewed');
    }
  });

  test('An approval that was given after the merge', () => {
    const history = createHistory();
    const draft = history.open();
    history.merge(draft);
    history.say(draft, bob, 'APPROVED');
    for (const population of both(history)) expect(population.counts).toMatchObject({ unreviewed: 3 });
  });

  test('An approval that was given after the merge and bears an earlier number', () => {
    const history = createHistory();
    const draft = history.open();
    history.merge(draft);
    history.say(draft, bob, 'APPROVED', { id: 0 });
    expect(populationOf(history.snapshot()).counts).toMatchObject({ unreviewed: 3 });
  });

  test('An objection that the author dismissed just before merging', () => {
    const history = createHistory();
    const draft = approved(history);
    const objection = history.say(draft, carol, 'DISMISSED');
    history.merge({ ...draft, told: { dismissals: [dismissal(objection.id, alice)] } }, 'merge', {
      dismissedAt: { [objection.id]: history.tick() },
    });
    for (const population of both(history)) expect(population.counts).toMatchObject({ unreviewed: 3 });
  });

  test('An objection that stood at the merge and was dismissed rightly after it', () => {
    const history = createHistory();
    const draft = approved(history);
    const objection = history.say(draft, carol, 'DISMISSED');
    history.merge({ ...draft, told: { dismissals: [dismissal(objection.id, dave)] } });
    const details = alter(history, () => ({ dismissedAt: { [objection.id]: history.tick() } }));
    for (const population of both(history, details)) expect(population.counts).toMatchObject({ unreviewed: 3 });
  });

  test('An AI approval that was dismissed after the merge still stood at it, so the change is listed', () => {
    const history = createHistory();
    const draft = aiApproved(history);
    draft.reviews[0] = { ...(draft.reviews[0] as (typeof draft.reviews)[0]), state: 'DISMISSED' };
    const { id } = draft.reviews[0];
    history.merge({ ...draft, told: { dismissals: [dismissal(id, alice, 'approved')] } });
    const details = alter(history, () => ({ dismissedAt: { [id]: history.tick() } }));
    expect(populationOf(history.snapshot(details)).counts).toMatchObject({ 'ai-approved': 3 });
  });

  test('The label `ai-approved` put on an unreviewed change', () => {
    const history = createHistory();
    history.merge(history.open(), 'merge', {
      labels: ['AI-approved'],
      labelEvents: [{ label: 'AI-Approved', kind: 'labeled', by: alice, at: minute(1) }],
    });
    for (const population of both(history)) {
      expect(population.counts).toMatchObject({ unreviewed: 3, 'ai-approved': 0 });
      expect(kindsOf(population)).toEqual(expect.arrayContaining(['label-disagrees', 'unreviewed']));
    }
  });

  test('The label `ai-approved` taken off an AI-approved change, before its merge and after', () => {
    for (const at of [1, 999]) {
      const history = createHistory();
      const pull = history.merge(aiApproved(history), 'squash');
      const taken = { label: 'ai-approved', kind: 'unlabeled', by: alice, at: minute(at) } as const;
      const details = alter(history, () => ({ labels: [], labelEvents: [...pull.labelEvents, taken] }));
      const population = populationOf(history.snapshot(details));
      expect(population.counts).toMatchObject({ 'ai-approved': 1 });
      expect(kindsOf(population)).toEqual([at === 1 ? 'label-disagrees' : 'label-after-merge']);
    }
  });

  test('A policy that was loosened and restored within the window: the change is judged by that of its merge', () => {
    const history = createHistory();
    const loose = commitId(0x1005e);
    const policies = {
      [POLICY_BLOB]: { path: '.github/change-policy.yml', text: POLICY },
      [loose]: { path: '.github/change-policy.yml', text: `high-risk: ['**/*.tf']\nlow-risk: {approvals: 0}\n` },
    };
    const loosening = history.commit([ROOT]);
    history.push('main', loosening);
    history.merge(history.open({ head: history.commit([loosening]) }), 'squash', { policy: loose });
    const restoring = history.commit([history.tipOf('main')]);
    history.push('main', restoring);
    history.merge(history.open({ head: history.commit([restoring]) }), 'squash');
    for (const population of both(history, { policies })) {
      expect(classesOf(population)).toMatchObject({ [loosening]: 'direct-push', [restoring]: 'direct-push' });
      expect(population.changes).toMatchObject([{ class: 'exempt' }, { class: 'unreviewed' }]);
      expect(population.changes[0]?.reasons.join()).toContain(`blob ${loose.slice(0, 12)}`);
    }
  });

  test('A branch that the policy of the merge did not govern', () => {
    const history = createHistory();
    history.move('release/1', ROOT, 'branch_creation', alice);
    history.merge(approved(history, { into: 'release/1' }), 'squash', { policy: commitId(1) });
    const policies = { [commitId(1)]: { path: '.github/change-policy.yml', text: "high-risk: ['**/*.tf']" } };
    const branches = [history.window('main', ROOT), history.window('release/1', ROOT)];
    const population = populationOf(history.snapshot({ branches, policies }));
    expect(population.counts).toMatchObject({ unreviewed: 1 });
    expect(population.changes[0]?.reasons[0]).toContain('no governed branch');
  });

  test('Timestamps that are dated back, or forth, change the class of no commit', () => {
    const history = createHistory();
    history.merge(approved(history));
    history.push('main', history.commit([history.tipOf('main')]));
    history.merge(aiApproved(history), 'rebase');
    for (const snapshot of [history.snapshot(), history.snapshot({ logged: false })]) {
      const branches = snapshot.branches.map((window) => ({
        ...window,
        commits: window.commits.map((commit, index) => ({ ...commit, committedAt: minute(-index * 10_000) })),
      }));
      expect(populationOf({ ...snapshot, branches }).members).toEqual(populationOf(snapshot).members);
    }
  });

  test('An approver who has left since: without the gate’s word it does not count, with it the doubt is listed', () => {
    const history = createHistory();
    const draft = history.open({ known: { permissions: { [erin.id]: 'read' } } });
    history.say(draft, erin, 'APPROVED');
    history.merge(draft, 'squash');
    const told = populationOf(history.snapshot());
    expect(told.counts).toMatchObject({ 'human-approved': 1 });
    expect(kindsOf(told)).toEqual(['write-access-not-observed']);
    const silent = alter(history, () => ({ statuses: { observed: false, why: 'refused' } }));
    expect(populationOf(history.snapshot(silent)).counts).toMatchObject({ unreviewed: 1 });
    const late = alter(history, ({ statuses }) => ({
      statuses: {
        observed: true,
        value: statuses.observed ? statuses.value.map((status) => ({ ...status, at: minute(900) })) : [],
      },
    }));
    expect(populationOf(history.snapshot(late)).counts).toMatchObject({ unreviewed: 1 });
  });

  test('An objector who was removed from the team after the merge', () => {
    const history = createHistory();
    const known = { permissions: { [bob.id]: 'write', [erin.id]: 'read' } };
    const draft = approved(history, { known });
    history.say(draft, erin, 'CHANGES_REQUESTED');
    history.merge(draft, 'squash', { statuses: { observed: true, value: [] } });
    const population = populationOf(history.snapshot());
    expect(population.counts).toMatchObject({ unreviewed: 1 });
    expect(kindsOf(population)).toEqual(['unreviewed', 'write-access-not-observed']);
  });

  test('A branch forced back and pushed again, so that approved commits come in anew with another in between', () => {
    const history = createHistory();
    const { mergeCommit } = history.merge(approved(history), 'squash');
    history.move('main', ROOT, 'force_push', alice);
    history.push('main', mergeCommit as Sha);
    const population = populationOf(history.snapshot());
    expect(classesOf(population)).toEqual({ [mergeCommit as Sha]: 'direct-push' });
    expect(population.changes).toMatchObject([{ class: 'direct-push', commits: 0 }]);
    expect(kindsOf(population)).toEqual(['direct-push', 'force-push', 'indirect-merge']);
  });

  test('A branch forced back past the beginning of the window, and pushed again', () => {
    const history = createHistory();
    const base = history.commit([ROOT]);
    history.push('main', base);
    const { mergeCommit } = history.merge(approved(history), 'squash');
    history.move('main', ROOT, 'force_push', alice);
    history.push('main', mergeCommit as Sha);
    const population = populationOf(history.snapshot({ branches: [history.window('main', base)] }));
    expect(classesOf(population)).toEqual({ [mergeCommit as Sha]: 'direct-push' });
  });

  test('A branch forced twice keeps what came in by merges before, and both forced moves are listed', () => {
    const history = createHistory();
    const { mergeCommit } = history.merge(approved(history), 'squash');
    const tip = history.tipOf('main');
    history.move('main', history.commit([tip]), 'force_push', alice);
    const amended = history.commit([tip]);
    history.move('main', amended, 'force_push', alice);
    const population = populationOf(history.snapshot());
    expect(classesOf(population)).toEqual({ [mergeCommit as Sha]: 'human-approved', [amended]: 'direct-push' });
    expect(population.exceptions.filter(({ kind }) => kind === 'force-push')).toHaveLength(2);
  });

  test('A merge that was forced away again', () => {
    const history = createHistory();
    history.merge(approved(history));
    const pull = history.merge(aiApproved(history));
    history.move('main', history.commitOf(pull.mergeCommit as Sha).parents[0] as Sha, 'force_push', alice);
    const population = populationOf(history.snapshot());
    expect(population.counts).toMatchObject({ 'human-approved': 3, 'ai-approved': 0 });
    expect(kindsOf(population)).toEqual(['force-push', 'source-mismatch']);
    expect(population.exceptions.find(({ kind }) => kind === 'source-mismatch')?.what).toContain(`#${pull.number}`);
  });

  test('A branch that was deleted and created anew somewhere else', () => {
    const history = createHistory();
    history.merge(approved(history), 'squash');
    const elsewhere = history.commit([history.tipOf('main')]);
    history.move('main', null, 'branch_deletion', alice);
    history.move('main', elsewhere, 'branch_creation', alice);
    const population = populationOf(history.snapshot());
    expect(classesOf(population)[elsewhere]).toBe('direct-push');
    expect(population.counts).toMatchObject({ 'direct-push': 1, 'human-approved': 1 });
    expect(population.exceptions.filter(({ kind }) => kind === 'force-push')).toHaveLength(2);
  });

  test('A foxtrot merge, which makes the branch’s own history a side line', () => {
    const history = createHistory();
    history.merge(approved(history), 'squash');
    history.merge(aiApproved(history));
    const own = history.line(ROOT, 2);
    const foxtrot = history.commit([own[1] as Sha, history.tipOf('main')]);
    history.push('main', foxtrot);
    for (const population of both(history)) {
      for (const id of [...own, foxtrot]) expect(classesOf(population)[id]).toBe('direct-push');
      expect(population.counts).toMatchObject({ 'direct-push': 3, 'human-approved': 1, 'ai-approved': 3 });
      expect(kindsOf(population)).toEqual(expect.arrayContaining(['direct-push', 'foxtrot-merge']));
    }
  });

  test('A log that leaves a step out: what came in there explains itself or is listed', () => {
    const history = createHistory();
    history.merge(approved(history));
    history.push('main', history.commit([history.tipOf('main')]));
    history.merge(aiApproved(history), 'squash');
    const snapshot = history.snapshot();
    const [main] = snapshot.branches;
    if (!main?.log.observed) throw new Error('no log');
    const { value } = main.log;
    const without = (index: number) =>
      populationOf({
        ...snapshot,
        branches: [{ ...main, log: { observed: true, value: value.filter((_, at) => at !== index) } }],
      });
    for (const index of [0, 1, 2]) {
      const population = without(index);
      expect(population.byBranch[0]?.log).toBe('broken');
      expect(kindsOf(population)).toEqual(['direct-push', 'gap']);
      expect(population.counts).toMatchObject({ 'human-approved': 3, 'direct-push': 1, 'ai-approved': 1 });
    }
  });

  test('A step of a kind that nobody knows', () => {
    const history = createHistory();
    const draft = approved(history);
    const merge = history.commit([ROOT, draft.head], { byGitHub: true });
    history.move('main', merge, 'unknown', bob);
    history.record(draft, ROOT, merge);
    const population = populationOf(history.snapshot());
    expect(population.counts).toMatchObject({ unresolved: 3 });
    expect(EXPLAINED.every((name) => population.counts[name] === 0)).toBe(true);
  });
});

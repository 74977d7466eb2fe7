import { populationOf } from '../src/retrospective/population-of.ts';
import type { Sha } from '../src/domain.ts';
import type { MergedPull, RangeCommit, Step, WindowSnapshot } from '../src/retrospective/window.ts';
import {
  approval,
  bob,
  commit,
  commitId,
  file,
  minute,
  POLICY,
  push,
  reviewer,
  snapshotOf,
} from '../test/decision/change.ts';

/**
 * The population of windows of 1,000 and of 10,000 merged pull requests, with and without the activity log: one merge
 * commit in three, one squash, one rebase of two commits, three files each. Prints one line a window. Each commit and
 * change is visited a fixed number of times, but tables that outgrow the processor's cache cost some of it again: ten
 * times the changes take about 9 to 13 times as long. Ends with 1 where they take more than fifteen times as long, which
 * no cache explains.
 */
const SIZES = [1000, 10_000] as const;
const MOST = 15;
const ROUNDS = 8;
const BLOB = commitId(0xb10b);

function windowOf(size: number, logged: boolean): WindowSnapshot {
  const commits: RangeCommit[] = [];
  const steps: Step[] = [];
  const pulls: MergedPull[] = [];
  let ids = 0x100000;
  let tip = commitId(ids);
  const base = tip;
  const make = (parents: readonly Sha[], number: number, byGitHub: boolean): Sha => {
    const sha = commitId((ids += 1));
    const people = { author: bob, committer: bob };
    commits.push({
      sha,
      parents,
      tree: sha,
      ...people,
      byGitHub,
      committedAt: minute(ids),
      headline: '',
      pulls: [number],
    });
    return sha;
  };
  for (let number = 1; number <= size; number += 1) {
    const kind = number % 3;
    const own = [commitId((ids += 1)), commitId((ids += 1))] as const;
    const [first, head] = kind === 0 ? [make([tip], number, false), commitId(ids + 1)] : own;
    if (kind === 0) make([first], number, false);
    let after: Sha;
    if (kind === 0) {
      after = make([tip, head], number, true);
      const made = commits.at(-1) as RangeCommit;
      commits[commits.length - 1] = { ...made, tree: head };
    } else if (kind === 1) after = make([tip], number, true);
    else after = make([make([tip], number, false)], number, false);
    steps.push({ kind: 'pr_merge', before: tip, after, by: bob, at: minute(number) });
    const ai = number % 2 === 1;
    const snapshot = snapshotOf({
      number,
      head,
      files: ['web/cart.ts', 'web/total.ts', 'docs/a.md'].map((path) => file(path)),
      reviews: [approval(number, ai ? reviewer : bob, { commit: head, at: minute(number) })],
      commits: [commit(first, null, { parents: [tip] }), commit(head, null, { parents: [first] })],
      pushLog: { observed: true, pushes: [push(null, head, tip)].slice(1) },
    });
    pulls.push({
      number,
      title: `Change ${number}`,
      createdAt: minute(0),
      mergedAt: minute(number),
      mergedBy: bob,
      mergeCommit: after,
      into: 'main',
      policy: BLOB,
      snapshot,
      reportedCommits: 2,
      dismissedAt: {},
      baseChanges: [],
      labels: ai ? ['ai-approved'] : [],
      labelEvents: ai ? [{ label: 'ai-approved', kind: 'labeled', by: bob, at: minute(0) }] : [],
      statuses: { observed: false, why: 'not asked' },
      refusedBefore: 0,
    });
    tip = after;
  }
  return {
    repository: 'acme/shop',
    defaultBranch: 'main',
    previousDefaultBranch: 'main',
    branches: [
      {
        branch: 'main',
        base,
        head: tip,
        source: { kind: 'previous', issue: 1, digest: '' },
        log: logged ? { observed: true, value: steps } : { observed: false, why: 'not asked' },
        commits,
        linear: true,
      },
    ],
    pulls,
    policies: { [BLOB]: { path: '.github/change-policy.yml', text: POLICY } },
    audit: { observed: false, why: 'not asked' },
  };
}

/** Of the processor, collecting garbage included: the clock on the wall would measure the machine's other work too. */
function milliseconds(run: () => void): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

for (const logged of [true, false]) {
  // As many small windows as make up the large one: the memory that they fill is the same.
  const sets = SIZES.map((size) => Array.from({ length: SIZES[1] / size }, () => windowOf(size, logged)));
  for (const window of sets.flat()) {
    const { counts, members } = populationOf(window);
    if (counts['ai-approved'] + counts['human-approved'] !== members.length) throw new Error(JSON.stringify(counts));
  }
  const times = SIZES.map(() => Number.POSITIVE_INFINITY);
  // In turns, so that whatever else the machine does falls on both.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, windows] of sets.entries()) {
      const time = milliseconds(() => windows.forEach((window) => void populationOf(window))) / windows.length;
      times[index] = Math.min(times[index] ?? time, time);
    }
  }
  for (const [index, size] of SIZES.entries()) {
    const how = logged ? 'with a log' : 'without a log';
    process.stdout.write(
      `${String(size).padStart(6)} merged, ${how.padEnd(13)} ${(times[index] ?? 0).toFixed(0).padStart(6)} ms\n`,
    );
  }
  const [small = 0, large = Number.POSITIVE_INFINITY] = times;
  process.stdout.write(`${' '.repeat(8)}${(large / small).toFixed(1)} times as long for ten times as many\n`);
  if (large > MOST * small) process.exitCode = 1;
}

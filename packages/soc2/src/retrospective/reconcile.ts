import { short } from '../approval/rule.ts';
import type { Link } from './chain.ts';
import { isMergedInto } from './claim.ts';
import { exceptionOf, showCommits } from './exceptions.ts';
import type { Exception } from './population.ts';
import type { Survey } from './survey.ts';
import type { WindowSnapshot } from './window.ts';

/**
 * Holds the three sources of a branch's window against each other: the steps of the activity log, the commits of the
 * range, and the merged pull requests. What one of them has and another lacks is an exception.
 */
export function mismatchesOf(survey: Survey, snapshot: WindowSnapshot): readonly Exception[] {
  const steps = stepsAgainstRange(survey);
  const told = new Set(steps.map(({ sha }) => sha));
  return [...steps, ...pullsAgainstRange(survey, snapshot, told)];
}

/** After one of these a branch may lack what it was given before. */
const REWINDING: ReadonlySet<Link['kind']> = new Set([
  'force_push',
  'branch_deletion',
  'branch_creation',
  'unknown',
  'gap',
]);

function stepsAgainstRange({ partition }: Survey): readonly Exception[] {
  const { chain, window, graph, unreached, candidates } = partition;
  const { branch, base } = window;
  const found: Exception[] = [];
  const rewound = chain.links.some(({ kind }) => REWINDING.has(kind));
  for (const { kind, after } of chain.links) {
    if (after === null || after === base || graph.has(after) || REWINDING.has(kind)) continue;
    const merge = kind === 'pr_merge' || kind === 'merge_queue_merge';
    if (rewound && !merge) continue;
    const pulls = (candidates.get(after) ?? []).map(({ number }) => number).toSorted((a, b) => a - b);
    const named = pulls.length > 0 ? `, the merge of ${pulls.map((number) => `#${number}`).join(', ')},` : '';
    const what = `a step of the activity log moved ${branch} to ${short(after)}${named} which its head does not reach`;
    const [pull] = pulls;
    found.push(exceptionOf('source-mismatch', what, { branch, sha: after, ...(pull === undefined ? {} : { pull }) }));
  }
  if (unreached.length > 0) {
    const what = `${showCommits(unreached)} of the comparison of base and head of ${branch} came in by no move of it`;
    found.push(exceptionOf('source-mismatch', what, { branch, sha: unreached[0] ?? null }));
  }
  return found;
}

/**
 * A pull request that only the list of merged ones names should not be there: what other windows hold is left out of the
 * list. One that a commit names too may be of an earlier window (a squashed branch that goes on), but not where it was
 * merged between two things that happened in this one. A time only adds an exception here; it never leaves one out.
 */
function pullsAgainstRange(
  survey: Survey,
  { pulls, repository }: WindowSnapshot,
  told: ReadonlySet<string | null>,
): readonly Exception[] {
  const { window, chain, graph } = survey.partition;
  const { branch } = window;
  const steps = chain.steps.map(({ at }) => at);
  const merges = [...survey.merged.values()].map(({ pull }) => pull.mergedAt);
  const times = [...steps, ...merges].map((at) => Date.parse(at)).filter((time) => !Number.isNaN(time));
  const first = times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = times.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const placed = new Set([...survey.merged.keys(), ...survey.indirect.map(({ pull }) => pull.number)]);
  const named = new Set<number>();
  for (const commit of graph.values()) for (const number of commit.pulls) named.add(number);
  return pulls.flatMap((pull) => {
    const time = Date.parse(pull.mergedAt);
    if (placed.has(pull.number) || !isMergedInto(pull, branch, repository)) return [];
    if (pull.mergeCommit !== null && told.has(pull.mergeCommit)) return [];
    if (named.has(pull.number) && !(first < time && time < last)) return [];
    const commit =
      pull.mergeCommit === null ? 'GitHub names no commit for it' : `${short(pull.mergeCommit)} is not on the branch`;
    const what = `#${pull.number} was merged into ${branch} at ${pull.mergedAt}, and ${commit}`;
    return [exceptionOf('source-mismatch', what, { branch, pull: pull.number, sha: pull.mergeCommit })];
  });
}

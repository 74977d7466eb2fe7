import type { Sha } from '../../domain.ts';
import type { Mismatch } from '../../record/verify-record.ts';
import type { Manifest } from '../manifest.ts';
import type { Population } from '../population.ts';

/** So many commits of a kind are named; the rest is counted. */
const NAMED = 20;

/**
 * Where the classes are no partition of the commits that a clone has: one that is missing, one that is counted twice,
 * one that the range does not have.
 */
export function partitionMismatches(
  { window }: Manifest,
  { members }: Population,
  ranges: readonly { readonly branch: string; readonly commits: readonly Sha[] }[],
): readonly Mismatch[] {
  const known = new Set(window.map(({ branch }) => branch));
  const strays = [...new Set(members.map(({ branch }) => branch))].filter((branch) => !known.has(branch));
  return [
    ...strays.map((branch) => ({ at: `window.${branch}`, recorded: 'commits', computed: 'no such window' })),
    ...window.flatMap(({ branch, commits }) => {
      const range = ranges.find((each) => each.branch === branch);
      const at = `window.${branch}`;
      if (range === undefined) return [{ at, recorded: `${commits} commits`, computed: 'no such range in the clone' }];
      const own = members.filter((member) => member.branch === branch).map(({ sha }) => sha);
      return branchMismatches(at, commits, own, range.commits);
    }),
  ];
}

function branchMismatches(
  at: string,
  recorded: number,
  members: readonly Sha[],
  commits: readonly Sha[],
): readonly Mismatch[] {
  const inRange = new Set(commits);
  const seen = new Map<Sha, number>();
  for (const sha of members) seen.set(sha, (seen.get(sha) ?? 0) + 1);
  const count: readonly Mismatch[] =
    recorded === inRange.size ? [] : [{ at, recorded: `${recorded} commits`, computed: `${inRange.size} commits` }];
  return [
    ...count,
    ...named(
      at,
      [...inRange].filter((sha) => !seen.has(sha)),
      'in no class',
      'in the range',
    ),
    ...named(
      at,
      [...seen.keys()].filter((sha) => !inRange.has(sha)),
      'in a class',
      'not in the range',
    ),
    ...named(
      at,
      [...seen].filter(([, times]) => times > 1).map(([sha]) => sha),
      'in a class twice',
      'one commit',
    ),
  ];
}

function named(at: string, commits: readonly Sha[], recorded: string, computed: string): readonly Mismatch[] {
  const shown = commits.slice(0, NAMED).map((sha) => ({ at: `${at}.${sha}`, recorded, computed }));
  const more = commits.length - shown.length;
  return more > 0 ? [...shown, { at, recorded: `${more} more ${recorded}`, computed }] : shown;
}

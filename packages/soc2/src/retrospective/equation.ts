import { type BranchCounts, CLASSES, type ChangeClass, type Member } from './population.ts';

/** The classes in the order in which they are added up: what the controls explain, then what they do not. */
const SUM: readonly ChangeClass[] = [
  'ai-approved',
  'human-approved',
  'exempt',
  'emergency',
  'unreviewed',
  'direct-push',
  'unresolved',
];

/** A count of each class, zero where there is none. */
export function countByClass(members: readonly Member[]): Readonly<Record<ChangeClass, number>> {
  const counts = Object.fromEntries(CLASSES.map((name) => [name, 0])) as Record<ChangeClass, number>;
  for (const member of members) counts[member.class] += 1;
  return counts;
}

/** The commits of a branch's range: a set of them, or a map by them. */
export interface Range {
  readonly size: number;
  has(sha: string): boolean;
}

/**
 * The counts as an equation, every class in it. Throws where they do not add up: each commit of each branch's range must
 * be a member exactly once, and there must be no other.
 *
 * @param ranges branch → the commits of its range, each once
 */
export function equationOf(
  members: readonly Member[],
  byBranch: readonly BranchCounts[],
  ranges: ReadonlyMap<string, Range>,
): string {
  const seen = new Map([...ranges.keys()].map((branch) => [branch, new Set<string>()]));
  for (const { branch, sha } of members) {
    const own = seen.get(branch);
    if (own?.has(sha) === true)
      throw new Error(`the population does not add up: ${sha} of ${branch} is a member twice`);
    if (own === undefined || ranges.get(branch)?.has(sha) !== true) {
      throw new Error(`the population does not add up: ${sha} is no commit of the window of ${branch}`);
    }
    own.add(sha);
  }
  const expected = [...ranges.values()].reduce((sum, commits) => sum + commits.size, 0);
  for (const { branch, commits, counts } of byBranch) {
    const range = ranges.get(branch)?.size ?? 0;
    if (commits !== range || total(counts) !== range) {
      throw new Error(
        `the population does not add up: ${branch} has ${range} commits, and its classes count ${total(counts)}`,
      );
    }
  }
  const counts = countByClass(members);
  if (members.length !== expected || total(counts) !== expected || ranges.size !== byBranch.length) {
    throw new Error(`the population does not add up: ${expected} commits, and ${members.length} members`);
  }
  const terms = SUM.map((name) => `${counts[name]} ${name}`).join(' + ');
  return `${terms} = ${expected} ${expected === 1 ? 'commit' : 'commits'}`;
}

function total(counts: Readonly<Record<ChangeClass, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

import type { Candidate, Tally } from './count-approvals.ts';
import type { RequirementResult } from './decision.ts';

/**
 * One more human than would otherwise do, for each reason: as many human approvals must be there that no demand would
 * miss. Where a human of the rules is still to come, one who is spare already counts for it.
 */
export function oneMoreHuman(
  candidates: readonly Candidate[],
  tallies: readonly Tally[],
  reasons: readonly string[],
): readonly RequirementResult[] {
  if (reasons.length === 0) return [];
  const humans = candidates
    .filter((candidate) => candidate.as === 'human')
    .map((candidate) => ({
      candidate,
      serves: tallies.flatMap(({ serving }, index) => (serving.has(candidate) ? [index] : [])),
    }));
  const slack = tallies.map(({ demand, serving }) => Math.max(0, serving.size - demand.approvals));
  const spare = mostSpare(humans, slack, reasons.length);
  return reasons.map((why, index) => {
    const human = spare[index];
    return {
      name: 'one more human',
      state: human === undefined ? 'pending' : 'satisfied',
      wanted: `one human approval more than would otherwise do, because ${why}`,
      saw: human === undefined ? 'none to spare' : 'one to spare',
      counted: human === undefined ? [] : [human.by.login],
      parts: [],
    };
  });
}

interface Human {
  readonly candidate: Candidate;
  /** Indices of the demands that it serves. */
  readonly serves: readonly number[];
}

/** The most humans, up to a limit, that can be left out with no demand missing more than it misses with them. */
function mostSpare(humans: readonly Human[], slack: readonly number[], limit: number): readonly Candidate[] {
  let best: readonly Candidate[] = [];
  for (const [index, { candidate, serves }] of humans.entries()) {
    if (best.length === limit) break;
    if (serves.some((demand) => slack[demand] === 0)) continue;
    const left = slack.map((free, demand) => (serves.includes(demand) ? free - 1 : free));
    // Later ones only: leaving out a then b is leaving out b then a.
    const more = limit === 1 ? [] : mostSpare(humans.slice(index + 1), left, limit - 1);
    if (more.length + 1 > best.length) best = [candidate, ...more];
  }
  return best;
}

import type { Known, Lookup } from '../../approval/snapshot.ts';
import { createJudge } from '../../retrospective/judge-merged.ts';
import { lookupsOf } from '../../retrospective/population-of.ts';
import type { MergedPull, WindowSnapshot } from '../../retrospective/window.ts';
import type { GitHubClient } from '../client.ts';
import { createLookUps } from '../look-up.ts';
import type { RepositoryName } from '../repository.ts';
import { aFewAtATime } from './batches.ts';

/** Rounds of questions; an answer may raise another, but not for ever. */
const ROUNDS = 8;

/** Retrospectives as the gate saw them: when each was opened. */
export interface Opened {
  /** ISO 8601, in any order. */
  readonly at: readonly string[];
  /** Whether these are all that there ever were. */
  readonly all: boolean;
}

/**
 * Answers what the judgement of merged changes turns on beside what was read: who may write, who is in a team, whether a
 * merge brought nothing of its own, and which retrospective was the newest at the merge. Each account and team is asked
 * for once. What is still open after several rounds stays unresolved, by the rules. Throws a `GitHubError`.
 */
export async function answerLookups(
  client: GitHubClient,
  repository: RepositoryName,
  read: WindowSnapshot,
  opened: Opened,
): Promise<WindowSnapshot> {
  // Recency is a question of each merge, which the rules answer themselves.
  const lookUps = createLookUps(client, repository, { now: new Date(0), within: 0 });
  const judge = createJudge(read);
  const share = createShare();
  const answered = async (pull: MergedPull, lookups: readonly Lookup[]): Promise<MergedPull> => {
    const known = await lookUps(pull.snapshot, lookups.filter(isOfGitHub));
    const retrospective = lookups.some((lookup) => !isOfGitHub(lookup)) ? newestAt(opened, pull.mergedAt) : {};
    return { ...pull, snapshot: { ...pull.snapshot, known: share({ ...known, ...retrospective }) } };
  };
  const needs = new Map(lookupsOf(read).map(({ number, lookups }) => [number, lookups]));
  const pulls = await aFewAtATime(read.pulls, async (pull): Promise<MergedPull> => {
    let latest = pull;
    let lookups = needs.get(pull.number) ?? [];
    for (let round = 0; round < ROUNDS && lookups.length > 0; round += 1) {
      latest = await answered(latest, lookups);
      const judgement = judge(latest);
      lookups = judgement.kind === 'needs' ? judgement.lookups : [];
    }
    return latest;
  });
  return { ...read, pulls };
}

/** What is known is the same of thousands of changes: it is held once. */
function createShare(): (known: Known) => Known {
  const held = new Map<string, Known>();
  return (known) => {
    const text = JSON.stringify(known);
    const same = held.get(text) ?? known;
    held.set(text, same);
    return same;
  };
}

function isOfGitHub({ kind }: Lookup): boolean {
  return kind !== 'retrospective';
}

/** The newest retrospective before a merge; nothing is said where older ones than were read could be it. */
function newestAt({ at, all }: Opened, mergedAt: string): Pick<Known, 'retrospective'> {
  const createdAt = at
    .filter((time) => time <= mergedAt)
    .toSorted()
    .at(-1);
  if (createdAt !== undefined) return { retrospective: { createdAt, recent: false } };
  return all ? { retrospective: null } : {};
}

import type { Sha } from '../domain.ts';
import { isMergedInto } from './claim.ts';
import { type Partition, partition } from './partition.ts';
import type { MergedPull, WindowSnapshot } from './window.ts';

/** A branch's window with the pull requests that have to do with it. */
export interface Survey {
  readonly partition: Partition;
  /** Those whose merges brought commits, by number: how many each of them brought. */
  readonly merged: ReadonlyMap<number, { readonly pull: MergedPull; readonly commits: number }>;
  /** Those that GitHub says were merged into the branch, and whose merges brought nothing: they came in otherwise. */
  readonly indirect: readonly { readonly pull: MergedPull; readonly at: Sha }[];
}

/** Surveys every governed branch of a window, the default branch first. Throws where the snapshot contradicts itself. */
export function surveysOf(snapshot: WindowSnapshot): readonly Survey[] {
  const names = snapshot.branches.map(({ branch }) => branch);
  if (new Set(names).size !== names.length) throw new Error('a window names a branch twice');
  if (!names.includes(snapshot.defaultBranch)) throw new Error(`a window leaves out ${snapshot.defaultBranch}`);
  if (new Set(snapshot.pulls.map(({ number }) => number)).size !== snapshot.pulls.length) {
    throw new Error('a window names a pull request twice');
  }
  return snapshot.branches
    .toSorted((a, b) => rank(a.branch, snapshot) - rank(b.branch, snapshot) || (a.branch < b.branch ? -1 : 1))
    .map((window) => surveyOf(partition(window, snapshot), snapshot));
}

function rank(branch: string, { defaultBranch }: WindowSnapshot): number {
  return branch === defaultBranch ? 0 : 1;
}

function surveyOf(found: Partition, { pulls, repository }: WindowSnapshot): Survey {
  const { window, pieces, graph } = found;
  const merged = new Map<number, { readonly pull: MergedPull; readonly commits: number }>();
  for (const piece of pieces) {
    if (piece.claim.kind !== 'pull') continue;
    const { pull } = piece.claim;
    const commits = piece.commits.length + (merged.get(pull.number)?.commits ?? 0);
    merged.set(pull.number, { pull, commits });
  }
  const indirect = pulls.flatMap((pull) => {
    if (merged.has(pull.number) || !isMergedInto(pull, window.branch, repository)) return [];
    const at = pull.mergeCommit ?? pull.snapshot.head;
    return graph.has(at) ? [{ pull, at }] : [];
  });
  return { partition: found, merged, indirect };
}

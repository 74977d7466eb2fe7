import type { Sha } from '../domain.ts';
import type { RangeCommit } from './window.ts';

/**
 * What a branch holds of a window's range while one move after another is followed. Each commit is visited once, but
 * for a move that does not go forward, which costs a walk over the range.
 */
export interface Reach {
  readonly graph: ReadonlyMap<Sha, RangeCommit>;
  /** Whether the branch holds a commit by now. */
  readonly has: (sha: Sha) => boolean;
  /** Adds a commit and all that it reaches; gives what was not held before, parents before their children. */
  readonly take: (tip: Sha) => readonly Sha[];
  /** Adds a single commit. */
  readonly hold: (sha: Sha) => void;
  /** Lets go of all that a commit does not reach, as a forced move does. */
  readonly rewind: (tip: Sha | null) => void;
}

/** Follows moves over the commits of a range. A parent that is not among them was there before the window began. */
export function createReach(commits: readonly RangeCommit[]): Reach {
  const graph = new Map(commits.map((commit) => [commit.sha, commit]));
  let held = new Set<Sha>();
  return {
    graph,
    has: (sha) => held.has(sha),
    take: (tip) => walk(tip, graph, held),
    hold: (sha) => void held.add(sha),
    rewind: (tip) => {
      const reached = new Set<Sha>();
      if (tip !== null) walk(tip, graph, reached);
      held = new Set([...held].filter((sha) => reached.has(sha)));
    },
  };
}

/** Visits what a commit reaches and has not been visited, depth first and without recursion: histories are deep. */
function walk(tip: Sha, graph: ReadonlyMap<Sha, RangeCommit>, visited: Set<Sha>): readonly Sha[] {
  const found: Sha[] = [];
  const stack: { readonly sha: Sha; readonly parents: readonly Sha[]; next: number }[] = [];
  const enter = (sha: Sha): void => {
    const commit = graph.get(sha);
    if (commit === undefined || visited.has(sha)) return;
    visited.add(sha);
    stack.push({ sha, parents: commit.parents, next: 0 });
  };
  enter(tip);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const parent = top.parents[top.next];
    top.next += 1;
    if (parent === undefined) {
      found.push(top.sha);
      stack.pop();
    } else enter(parent);
  }
  return found;
}

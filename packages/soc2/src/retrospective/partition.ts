import { short } from '../approval/rule.ts';
import type { Sha } from '../domain.ts';
import { type Chain, chainOf, type Link } from './chain.ts';
import { type Candidates, candidatesFor, type Claim, claimOf } from './claim.ts';
import { showAccount } from './exceptions.ts';
import { inferPieces } from './infer.ts';
import type { Piece } from './piece.ts';
import { createReach, type Reach } from './reach.ts';
import type { BranchWindow, RangeCommit, WindowSnapshot } from './window.ts';

/** A branch's window, each commit of its range in the one piece that brought it. */
export interface Partition {
  readonly window: BranchWindow;
  readonly chain: Chain;
  /** Each commit in the piece that brought it last, or else among the unreached. */
  readonly pieces: readonly Piece[];
  /** Every commit of the range once, by its id. */
  readonly graph: ReadonlyMap<Sha, RangeCommit>;
  /** Commits of the range that no move reaches, though the comparison of base and head lists them. */
  readonly unreached: readonly Sha[];
  readonly candidates: Candidates;
}

/** Partitions the commits of a branch's window by the moves that brought them. Source: SPEC §7. */
export function partition(window: BranchWindow, snapshot: WindowSnapshot): Partition {
  const chain = chainOf(window);
  const candidates = candidatesFor(window.branch, snapshot);
  const reach = createReach(window.commits);
  const { graph } = reach;
  if (window.linear && window.base !== window.head && !graph.has(window.head)) {
    throw new Error(`the commits of ${window.branch} are not whole: its head ${window.head} is not among them`);
  }
  const pieces: Piece[] = [];
  for (const link of chain.links) {
    follow(link, window.base, reach);
    for (const piece of piecesOf(link, candidates, reach)) pieces.push(piece);
  }
  const unreached = [...graph.keys()].filter((sha) => !reach.has(sha)).toSorted();
  // Where no move takes anything away, nothing comes in twice.
  const simple = unreached.length === 0 && chain.links.every(({ kind }) => FORWARD.has(kind));
  const settled = simple ? pieces : inTheirLastPiece(pieces, new Set(unreached));
  return { window, chain, pieces: settled, graph, unreached, candidates };
}

const FORWARD: ReadonlySet<Link['kind']> = new Set(['push', 'pr_merge', 'merge_queue_merge', 'unseen']);

/** Leaves each commit in the piece that brought it last, after a forced move anew; and what is gone in none. */
function inTheirLastPiece(pieces: readonly Piece[], gone: ReadonlySet<Sha>): readonly Piece[] {
  const last = new Map<Sha, Piece>();
  for (const piece of pieces) for (const sha of piece.commits) last.set(sha, piece);
  return pieces.flatMap((piece) => {
    const commits = piece.commits.filter((sha) => last.get(sha) === piece && !gone.has(sha));
    return commits.length > 0 ? [{ ...piece, commits }] : [];
  });
}

/**
 * Lets go of what a move takes off the branch. Only a forced move can; to ask everywhere would cost a walk for each step.
 *
 * Where a forced move leads out of the range, what the branch held there cannot be seen. If the next move goes forward
 * into the range, it was something from before the window, which held none of it. If that one is forced too, what
 * had come in by then keeps its first explanation: the forced moves are listed anyway.
 */
function follow({ kind, before, after }: Link, base: Sha | null, reach: Reach): void {
  if (after === null) return;
  const isKnown = (sha: Sha | null): boolean => sha === null || sha === base || reach.graph.has(sha);
  switch (kind) {
    case 'force_push':
    case 'branch_creation':
    case 'unknown':
    case 'gap':
      if (isKnown(after)) reach.rewind(after);
      return;
    case 'push':
    case 'pr_merge':
    case 'merge_queue_merge':
      if (!isKnown(before) && reach.graph.has(after)) reach.rewind(null);
      return;
    case 'unseen':
    case 'branch_deletion':
      return;
  }
}

function piecesOf(link: Link, candidates: Candidates, reach: Reach): readonly Piece[] {
  const { kind, before, after, by } = link;
  if (after === null) return [];
  switch (kind) {
    case 'gap':
    case 'unseen':
      return inferPieces(kind, after, candidates, reach);
    case 'branch_deletion':
      return [];
    case 'force_push':
    case 'branch_creation':
    case 'unknown':
      return pieceOf(link, after, reach, () =>
        kind === 'unknown'
          ? { kind: 'unresolved', why: 'the activity log names a kind of step that is not known' }
          : pushedBy(link, after),
      );
    case 'push':
      return pieceOf(link, after, reach, () => pushedBy(link, after));
    case 'pr_merge':
      return pieceOf(link, after, reach, (commits) =>
        claimOf({ before, after, commits, logged: true }, candidates, reach),
      );
    case 'merge_queue_merge':
      return cuts(before, after, candidates, reach).flatMap(([from, to]) =>
        pieceOf({ kind, before: from, after: to, by }, to, reach, (commits) =>
          claimOf({ before: from, after: to, commits, logged: true }, candidates, reach),
        ),
      );
  }
}

function pieceOf(
  { kind, before, by }: Link,
  after: Sha,
  reach: Reach,
  claimFor: (commits: readonly Sha[]) => Claim,
): readonly Piece[] {
  const commits = reach.take(after);
  if (commits.length === 0) return [];
  return [
    { how: kind, after, by, commits, claim: claimFor(commits), foxtrot: isFoxtrot(before, after, commits, reach) },
  ];
}

function pushedBy({ kind, by }: Link, after: Sha): Claim {
  const verb = kind === 'push' ? 'pushed' : kind === 'force_push' ? 'forced the branch to' : 'created the branch at';
  return { kind: 'direct', why: `${showAccount(by)} ${verb} ${short(after)}, and no pull request was merged by it` };
}

/** A queue merges several pull requests by one move: it is cut at each commit that one of them names as its merge. */
function cuts(
  before: Sha | null,
  after: Sha,
  candidates: Candidates,
  { graph, has }: Reach,
): readonly (readonly [Sha | null, Sha])[] {
  const ends: Sha[] = [after];
  let at = graph.get(after)?.parents[0];
  while (at !== undefined && at !== before && graph.has(at) && !has(at)) {
    if (candidates.has(at)) ends.push(at);
    at = graph.get(at)?.parents[0];
  }
  return ends.toReversed().map((end, index, all) => [index === 0 ? before : (all[index - 1] ?? null), end] as const);
}

/** Whether the tip before is held by what came after it, and not down its first parents. */
function isFoxtrot(before: Sha | null, after: Sha, commits: readonly Sha[], { graph }: Reach): boolean {
  if (before === null) return false;
  const brought = new Set(commits);
  let at: Sha | undefined = after;
  while (at !== undefined && brought.has(at)) at = graph.get(at)?.parents[0];
  if (at === before) return false;
  return commits.some((sha) => graph.get(sha)?.parents.includes(before) === true);
}

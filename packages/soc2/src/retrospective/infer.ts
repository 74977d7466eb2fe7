import { short } from '../approval/rule.ts';
import type { Sha } from '../domain.ts';
import { type Candidates, type Claim, claimOf, rewritable } from './claim.ts';
import type { Piece } from './piece.ts';
import type { Reach } from './reach.ts';
import type { RangeCommit } from './window.ts';

/** What there is to do next; the last one first. */
type Task =
  /** Follow first parents down from a tip. */
  | { readonly kind: 'chain'; readonly tip: Sha }
  /** See what brought a commit, once all that it stands on has been seen to. */
  | { readonly kind: 'commit'; readonly commit: RangeCommit; readonly sidesDone: boolean }
  /** See whether a row of commits is one rebased pull request. */
  | { readonly kind: 'row'; readonly row: readonly RangeCommit[] };

/**
 * Finds what brought the commits of a stretch that no log explains, from their shape: along the first parents, each
 * commit that a merged pull request names as its merge, and that GitHub made or associates with it, is that merge. The
 * rest was pushed. Where what was pushed is itself a merge, its other side is looked at likewise: it may be the branch as
 * it was before (a foxtrot merge), with its own merges in it.
 *
 * Linear in the commits of the stretch: each is taken once.
 */
export function inferPieces(how: 'gap' | 'unseen', tip: Sha, candidates: Candidates, reach: Reach): readonly Piece[] {
  const pieces: Piece[] = [];
  const tasks: Task[] = [{ kind: 'chain', tip }];
  const add = (after: Sha, commits: readonly Sha[], claim: Claim, foxtrot = false): void => {
    pieces.push({ how, after, by: null, commits, claim, foxtrot });
  };
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (task.kind === 'chain') for (const next of chainTasks(task.tip, candidates, reach)) tasks.push(next);
    else if (task.kind === 'row') addRow(task.row, candidates, reach, add);
    else if (!reach.has(task.commit.sha)) {
      const { commit, sidesDone } = task;
      const sides = commit.parents.slice(1).filter((sha) => reach.graph.has(sha) && !reach.has(sha));
      const merge = sidesDone ? undefined : mergeClaim(commit, candidates, reach);
      if (merge !== undefined) add(commit.sha, merge.commits, merge.claim);
      else if (sides.length > 0 && !sidesDone) {
        tasks.push({ kind: 'commit', commit, sidesDone: true });
        for (const side of sides) tasks.push({ kind: 'chain', tip: side });
      } else {
        reach.hold(commit.sha);
        add(commit.sha, [commit.sha], pushed(commit, candidates), turnsRound(commit, candidates));
      }
    }
  }
  return pieces;
}

/** The commits down the first parents that are not held yet, so that the oldest is seen to first. */
function chainTasks(tip: Sha, candidates: Candidates, { graph, has }: Reach): readonly Task[] {
  const tasks: Task[] = [];
  let at = graph.get(tip);
  while (at !== undefined && !has(at.sha)) {
    const row = rowEndingWith(at, candidates, graph, has);
    tasks.push(row.length > 0 ? { kind: 'row', row } : { kind: 'commit', commit: at, sidesDone: false });
    const [parent]: readonly Sha[] = (row.at(-1) ?? at).parents;
    at = parent === undefined ? undefined : graph.get(parent);
  }
  return tasks;
}

/** The commits, newest first, that may be a squash or a rebase of the pull requests that name the newest; or none. */
function rowEndingWith(
  tip: RangeCommit,
  candidates: Candidates,
  graph: Reach['graph'],
  held: Reach['has'],
): readonly RangeCommit[] {
  const named = candidates.get(tip.sha) ?? [];
  if (named.length === 0 || tip.parents.length > 1) return [];
  const most = tip.byGitHub ? 1 : Math.max(...named.map(rewritable));
  const own = new Set(most > 1 ? named.flatMap(({ snapshot }) => snapshot.commits.map(({ sha }) => sha)) : []);
  const row = [tip];
  for (;;) {
    const parent: Sha | undefined = row.at(-1)?.parents[0];
    const next = parent === undefined ? undefined : graph.get(parent);
    if (next === undefined || row.length >= most || next.parents.length > 1 || held(next.sha)) return row;
    if (own.has(next.sha) || candidates.has(next.sha)) return row;
    row.push(next);
  }
}

type Add = (after: Sha, commits: readonly Sha[], claim: Claim) => void;

function addRow(row: readonly RangeCommit[], candidates: Candidates, reach: Reach, add: Add): void {
  const [tip] = row;
  if (tip === undefined) return;
  const commits = row.map(({ sha }) => sha).toReversed();
  const before = row.at(-1)?.parents[0] ?? null;
  const claim = claimOf({ before, after: tip.sha, commits, logged: false }, candidates, reach);
  if (claim.kind === 'pull') {
    for (const sha of commits) reach.hold(sha);
    add(tip.sha, commits, claim);
    return;
  }
  for (const commit of row.toReversed()) {
    reach.hold(commit.sha);
    add(commit.sha, [commit.sha], pushed(commit, candidates));
  }
}

/** The merge of a pull request by a merge commit; undefined where it is none, or more than one claims it. */
function mergeClaim(
  commit: RangeCommit,
  candidates: Candidates,
  reach: Reach,
): { readonly commits: readonly Sha[]; readonly claim: Claim } | undefined {
  if (!candidates.has(commit.sha)) return undefined;
  const arrival = { before: commit.parents[0] ?? null, after: commit.sha, commits: [], logged: false };
  if (claimOf(arrival, candidates, reach).kind !== 'pull') return undefined;
  const commits = reach.take(commit.sha);
  return { commits, claim: claimOf({ ...arrival, commits }, candidates, reach) };
}

/** What stays when no pull request's merge fits: it was pushed. Whom GitHub associates with it is told. */
function pushed({ sha, pulls }: RangeCommit, candidates: Candidates): Claim {
  const named = [...new Set([...pulls, ...(candidates.get(sha) ?? []).map(({ number }) => number)])];
  const told = named.toSorted((a, b) => a - b).map((number) => `#${number}`);
  const also = told.length > 0 ? `, though GitHub associates it with ${told.join(', ')}` : '';
  return { kind: 'direct', why: `no merge of a pull request into the branch brought ${short(sha)}${also}` };
}

/** Whether a pushed merge has the branch's own merges on another side than the first. */
function turnsRound({ parents }: RangeCommit, candidates: Candidates): boolean {
  return parents.slice(1).some((sha) => candidates.has(sha));
}

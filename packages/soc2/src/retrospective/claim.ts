import { short } from '../approval/rule.ts';
import type { Sha } from '../domain.ts';
import type { Reach } from './reach.ts';
import type { MergedPull, RangeCommit, WindowSnapshot } from './window.ts';

/** What brought some commits to a branch. */
export type Claim =
  | {
      readonly kind: 'pull';
      readonly pull: MergedPull;
      /** Commits that came with the merge and that the pull request does not account for. */
      readonly extra: ReadonlySet<Sha>;
      /** Commits that may be the pull request's, rewritten by the merge, which nothing shows. */
      readonly doubtful: ReadonlySet<Sha>;
    }
  | { readonly kind: 'direct'; readonly why: string }
  | { readonly kind: 'unresolved'; readonly why: string };

/** Commits that reached a branch together. */
export interface Arrival {
  readonly before: Sha | null;
  readonly after: Sha;
  /** Parents before their children. */
  readonly commits: readonly Sha[];
  /** Whether a step of the log says that GitHub merged a pull request. */
  readonly logged: boolean;
}

/** Merge commit → the pull requests of this repository that GitHub says were merged by it into a branch. */
export type Candidates = ReadonlyMap<Sha, readonly MergedPull[]>;

/** Finds the pull requests that were merged into a branch, by their merge commits. */
export function candidatesFor(branch: string, { repository, pulls }: WindowSnapshot): Candidates {
  const found = new Map<Sha, MergedPull[]>();
  for (const pull of pulls) {
    if (!isMergedInto(pull, branch, repository) || pull.mergeCommit === null) continue;
    const list = found.get(pull.mergeCommit);
    if (list === undefined) found.set(pull.mergeCommit, [pull]);
    else list.push(pull);
  }
  return found;
}

/** Whether a pull request was merged into this very branch: merged elsewhere, it accounts for nothing here. */
export function isMergedInto({ into, snapshot }: MergedPull, branch: string, repository: string): boolean {
  return into === branch && snapshot.repository.toLowerCase() === repository.toLowerCase();
}

/**
 * Finds the pull request whose merge brought some commits, and which of them it accounts for. That GitHub names the
 * commit as the merge is not enough: for a pull request whose commits came in by a push, it names what was pushed.
 */
export function claimOf(arrival: Arrival, candidates: Candidates, reach: Reach): Claim {
  const named = candidates.get(arrival.after) ?? [];
  const fits = named.map((pull) => fit(pull, arrival, reach));
  const claims = fits.flatMap((result) => (result.kind === 'pull' ? [result] : []));
  const [claim, another] = claims;
  if (claim !== undefined && another === undefined) return claim;
  if (claims.length > 1) {
    const numbers = claims.map(({ pull }) => pull.number).toSorted((a, b) => a - b);
    return { kind: 'unresolved', why: `${numbers.map((number) => `#${number}`).join(' and ')} all claim it` };
  }
  const reasons = fits.flatMap((result) => (result.kind === 'misfit' ? [result.why] : [])).toSorted();
  return {
    kind: 'unresolved',
    why: reasons.length > 0 ? reasons.join('; ') : `no merged pull request names ${short(arrival.after)} as its merge`,
  };
}

type Fit = Extract<Claim, { kind: 'pull' }> | { readonly kind: 'misfit'; readonly why: string };

/** Whether a merge has the shape of one that GitHub made of this pull request: by merge commit, squash or rebase. */
function fit(pull: MergedPull, arrival: Arrival, reach: Reach): Fit {
  const tip = reach.graph.get(arrival.after);
  const { head } = pull.snapshot;
  const misfit = (why: string): Fit => ({ kind: 'misfit', why: `#${pull.number} ${why}` });
  if (tip === undefined) return misfit('was merged by a commit that the branch does not have');
  if (tip.parents.length > 1) {
    if (tip.parents.length > 2 || tip.parents[1] !== head) return misfit('has another head than its merge');
    if (!arrival.logged && !tip.byGitHub) return misfit('was merged by a commit that GitHub did not make');
    return mergeCommitOf(pull, tip, arrival, reach);
  }
  // A squash or a rebase leaves the head outside: a head that is there came by another way.
  if (head === tip.sha || reach.has(head)) return misfit('has its head on the branch, which did not come by its merge');
  if (!arrival.logged && !tip.byGitHub && !isAssociated(tip, pull)) {
    return misfit('was merged by a commit that GitHub does not associate with it');
  }
  return linear(pull, tip, arrival, reach);
}

/** A merge commit brings the commits that the pull request lists, and itself. */
function mergeCommitOf(pull: MergedPull, tip: RangeCommit, { commits }: Arrival, { graph }: Reach): Fit {
  const own = new Set(pull.snapshot.commits.map(({ sha }) => sha));
  const extra = new Set(commits.filter((sha) => sha !== tip.sha && !own.has(sha)));
  // Where the head held the base's tip already, merging changes nothing: another tree is something of the merge's own.
  const [base, head] = tip.parents;
  const upToDate = commits.some(
    (sha) => sha !== tip.sha && base !== undefined && graph.get(sha)?.parents.includes(base) === true,
  );
  const tree = head === undefined ? undefined : graph.get(head)?.tree;
  if (upToDate && tree !== undefined && tree !== tip.tree) extra.add(tip.sha);
  return { kind: 'pull', pull, extra: extra.size === 0 ? NONE : extra, doubtful: NONE };
}

/**
 * A squash is one commit that GitHub signs; a rebase rewrites the commits, which nobody signs, one after the other and
 * leaves merges out. What goes beyond their number, or is no such row, is not the pull request's.
 */
function linear(pull: MergedPull, tip: RangeCommit, { commits, logged }: Arrival, { graph }: Reach): Fit {
  const most = tip.byGitHub ? 1 : Math.max(1, rewritable(pull));
  const brought = new Set(commits);
  const row: RangeCommit[] = [];
  for (let at: RangeCommit | undefined = tip; at !== undefined && row.length < most; ) {
    if (at.parents.length > 1 || !brought.has(at.sha)) break;
    row.push(at);
    const [parent]: readonly Sha[] = at.parents;
    at = parent === undefined ? undefined : graph.get(parent);
  }
  const known = new Set(row.map(({ sha }) => sha));
  return {
    kind: 'pull',
    pull,
    extra: commits.length === row.length ? NONE : new Set(commits.filter((sha) => !known.has(sha))),
    doubtful:
      logged || row.length === 1
        ? NONE
        : new Set(row.filter((commit) => commit !== tip && !isAssociated(commit, pull)).map(({ sha }) => sha)),
  };
}

/** How many commits of a pull request a rebase rewrites at most. */
export function rewritable({ snapshot }: MergedPull): number {
  return snapshot.commits.filter(({ parents }) => parents.length < 2).length;
}

export function isAssociated(commit: RangeCommit, { number }: MergedPull): boolean {
  return commit.pulls.includes(number);
}

const NONE: ReadonlySet<Sha> = new Set();

import type { PushLog } from '../../approval/snapshot.ts';
import type { Sha } from '../../domain.ts';
import type { Audit, BranchWindow, MergedPull, Observed, WindowSnapshot } from '../../retrospective/window.ts';
import type { GitHubClient } from '../client.ts';
import type { RepositoryName } from '../repository.ts';
import { aFewAtATime } from './batches.ts';
import { openBranchLogs } from './branch-logs.ts';
import { type Beginnings, findBeginnings, type Start } from './beginnings.ts';
import type { Frozen } from './freeze.ts';
import { readGateStatuses } from './gate-statuses.ts';
import { type Governed, withFormerlyGoverned, withoutEarlierDeletions } from './governed-before.ts';
import { mergedPull } from './merged-pull.ts';
import type { MergedRow } from './merged-row.ts';
import { withoutOtherWindows } from './only-listed.ts';
import { readPolicies } from './policies.ts';
import { readAssociated } from './read-associated.ts';
import { readChangedFiles } from './read-kinds.ts';
import { listMerged, readMergedByNumber } from './read-merged.ts';
import { readPushers } from './read-pushers.ts';
import { type Range, readRange } from './read-range.ts';
import { readSteps } from './read-steps.ts';
import { writersAmong } from './writers.ts';

/** What a window is read from. */
export interface WindowRequest {
  readonly client: GitHubClient;
  readonly repository: RepositoryName;
  readonly policyPath: string;
  readonly frozen: Frozen;
  readonly start: Start;
  /** ISO 8601: when the run was created. */
  readonly to: string;
  /** The default branch at the previous retrospective; null where there was none. */
  readonly previousDefaultBranch: string | null;
  /** Reads bypasses and settings from an instant on, where there is a token for it. */
  readonly audit: (branches: readonly string[], from: string) => Promise<Observed<Audit>>;
}

/** A window as it was read, and when it begins. */
export interface ReadWindow {
  readonly snapshot: WindowSnapshot;
  /** ISO 8601. */
  readonly from: string;
}

const NO_LOG: PushLog = { observed: false, why: 'the activity log was not read' };

/**
 * Reads a window whole: the log's steps, the commits of the range and the merged pull requests, three sources that the
 * rules hold against each other, and of each pull request everything that the gate judged it from. Heads were frozen
 * before. Throws a `GitHubError` where anything cannot be read; nothing is left out without a word.
 */
export async function readWindow(request: WindowRequest): Promise<ReadWindow> {
  const { client, repository, policyPath, frozen, start, to } = request;
  const governed: Governed =
    start.kind === 'previous'
      ? await withFormerlyGoverned(client, repository, policyPath, frozen.heads, start.manifest)
      : { heads: frozen.heads, gone: new Set() };
  const log = await openBranchLogs(client, repository, governed);
  const first = await findBeginnings(client, repository, log, start, governed.heads, to);
  const heads = await withoutEarlierDeletions(log, governed, first.from);
  const source = { client, repository, policyPath };
  const branches = [...heads.keys()];
  const [listed, audit] = await Promise.all([
    aFewAtATime(branches, (branch) => listMerged(source, branch, first.from), 2),
    request.audit(branches, first.from),
    log.readable.observed ? log.readBackTo(first.from) : undefined,
  ]);
  const known = new Map(listed.flat().flatMap(({ git }) => git.map((commit) => [commit.sha, commit])));
  const ranges = await aFewAtATime(
    [...heads],
    ([branch, head]) => readRange(client, repository, baseFor(first, branch), head, known),
    2,
  );
  const commits = ranges.flatMap((range) => range.commits);
  const ends = new Map([...heads].map(([branch, head]) => [branch, { base: first.bases.get(branch) ?? null, head }]));
  const named = await nameChanges(request, commits, listed.flat(), ends);
  const windows = await Promise.all(
    [...heads].map(async ([branch, head], index): Promise<BranchWindow> => {
      const base = first.bases.get(branch) ?? null;
      const range = ranges[index] ?? { commits: [], linear: false };
      return {
        branch,
        base,
        head,
        source: first.source,
        log: await readSteps(log, branch, { base, head, from: first.from }),
        commits: range.commits.map((commit) => ({ ...commit, pulls: named.pullsOf.get(commit.sha) ?? [] })),
        linear: range.linear,
      };
    }),
  );
  const pulls = await readChanges(request, windows, named.rows, await readPushers(client, repository, named.rows));
  return {
    from: first.from,
    snapshot: {
      repository: `${repository.owner}/${repository.repo}`,
      defaultBranch: frozen.defaultBranch,
      previousDefaultBranch: request.previousDefaultBranch,
      branches: windows,
      audit,
      ...pulls,
    },
  };
}

/** A branch that has no beginning of its own has all that the default branch's beginning does not reach. */
function baseFor({ bases }: Beginnings, branch: string): Sha | null {
  const [main] = bases.values();
  return bases.get(branch) ?? main ?? null;
}

interface Named {
  readonly rows: readonly MergedRow[];
  /** Commit → numbers of the pull requests that it belongs to. */
  readonly pullsOf: ReadonlyMap<Sha, readonly number[]>;
}

/**
 * Finds every merged pull request of the window. What the list of merged ones explains, by its merge or by its commits,
 * needs no asking; of every other commit GitHub is asked which pull requests it belongs to.
 */
async function nameChanges(
  { client, repository, policyPath }: WindowRequest,
  commits: Range['commits'],
  listed: readonly MergedRow[],
  ends: ReadonlyMap<string, { readonly base: Sha | null; readonly head: Sha }>,
): Promise<Named> {
  const shas = new Set(commits.map(({ sha }) => sha));
  const rows = new Map(listed.map((row) => [row.number, row]));
  const pullsOf = belongings(listed, shas);
  const unexplained = [...shas].filter((sha) => !pullsOf.has(sha));
  const associated = await readAssociated(client, repository, unexplained);
  for (const [sha, numbers] of associated) pullsOf.set(sha, [...numbers]);
  const missing = [...new Set([...associated.values()].flat())].filter((number) => !rows.has(number));
  const found = await readMergedByNumber(
    { client, repository, policyPath },
    missing.toSorted((a, b) => a - b),
  );
  for (const [sha, numbers] of belongings(found, shas)) {
    pullsOf.set(sha, [...new Set([...(pullsOf.get(sha) ?? []), ...numbers])]);
  }
  const inWindow = new Set([...pullsOf.values()].flat());
  const only = listed.filter(({ number }) => !inWindow.has(number));
  const own = await withoutOtherWindows(client, repository, only, ends);
  const kept = new Set([...inWindow, ...own.map(({ number }) => number)]);
  const all = [...rows.values(), ...found].filter(({ number }) => kept.has(number));
  for (const [sha, numbers] of pullsOf)
    pullsOf.set(
      sha,
      numbers.toSorted((a, b) => a - b),
    );
  return { rows: all.toSorted((one, other) => one.number - other.number), pullsOf };
}

/** Which commits of the window pull requests brought, by their own account. */
function belongings(rows: readonly MergedRow[], shas: ReadonlySet<Sha>): Map<Sha, number[]> {
  const found = new Map<Sha, number[]>();
  for (const { number, mergeCommit, commits } of rows) {
    const own = new Set([...commits.map(({ sha }) => sha), ...(mergeCommit === null ? [] : [mergeCommit])]);
    for (const sha of own) if (shas.has(sha)) found.set(sha, [...(found.get(sha) ?? []), number]);
  }
  return found;
}

async function readChanges(
  { client, repository, policyPath, frozen }: WindowRequest,
  windows: readonly BranchWindow[],
  rows: readonly MergedRow[],
  pushers: ReadonlyMap<number, PushLog>,
): Promise<Pick<WindowSnapshot, 'pulls' | 'policies'>> {
  const [main] = windows;
  if (main === undefined) throw new Error('a window has no branch');
  const [files, policies] = await Promise.all([
    readChangedFiles(client, repository, rows),
    readPolicies(client, repository, policyPath, main, rows, frozen.policy),
  ]);
  const known = { permissions: writersAmong(rows), memberships: {}, cleanMerges: {} };
  const pulls = await aFewAtATime(rows, async (row): Promise<MergedPull> => {
    const statuses = await readGateStatuses(client, repository, row, frozen.defaultBranch);
    return mergedPull(row, {
      repository: `${repository.owner}/${repository.repo}`,
      defaultBranch: frozen.defaultBranch,
      policy: frozen.policy.policy,
      files: files.get(row.number) ?? [],
      pushLog: pushers.get(row.number) ?? NO_LOG,
      inForce: policies.byPull.get(row.number),
      statuses,
      known,
    });
  });
  return { pulls, policies: policies.texts };
}

import type { Sha } from '../../domain.ts';
import type { PolicyInForce } from '../../policy/policy-in-force.ts';
import type { Observed, Step } from '../../retrospective/window.ts';
import type { GitHubClient } from '../client.ts';
import { GitHubError } from '../github-error.ts';
import type { RepositoryName } from '../repository.ts';
import { objectOf } from '../shape.ts';
import type { BareCommit } from './bare-commit.ts';
import { aFewAtATime, ask, inBatches } from './batches.ts';
import { type MergedRow, type PolicyEntry, policyEntry } from './merged-row.ts';
import { ofCommits } from './queries.ts';

/** Which policy was in force at each merge, and the texts of them all. */
export interface PoliciesOfMerges {
  /** Pull request → blob, or why there is none. */
  readonly byPull: ReadonlyMap<number, { readonly blob: Sha } | { readonly why: string }>;
  readonly texts: Readonly<Record<string, { readonly path: string; readonly text: string }>>;
}

/** What the default branch was given in the window. */
export interface DefaultBranch {
  readonly branch: string;
  readonly log: Observed<readonly Step[]>;
  readonly commits: readonly BareCommit[];
  readonly head: Sha;
}

/** Commits whose policy is read in one query. */
const AT_ONCE = 200;

/**
 * Finds the policy that each change was merged under: the one at the default branch's tip just before the merge, which
 * is neither the head's own nor today's. A policy that was loosened and restored within a window counts for what was
 * merged in between. It is read from the tree of that very commit, since a history of one path leaves out what an evil
 * merge undid.
 */
export async function readPolicies(
  client: GitHubClient,
  repository: RepositoryName,
  path: string,
  main: DefaultBranch,
  rows: readonly MergedRow[],
  frozen: PolicyInForce,
): Promise<PoliciesOfMerges> {
  const starts = startsOf(main.log);
  const tips = new Map(rows.map((row) => [row.number, tipBefore(main, starts, row)]));
  const entries = new Map<string, PolicyEntry | null>();
  for (const { parent } of rows) if (parent !== null) entries.set(parent.commit, parent.policy);
  const wanted = [...new Set([...tips.values()].flatMap((tip) => ('commit' in tip ? [tip.commit] : [])))];
  await readEntries(
    client,
    repository,
    path,
    wanted.filter((commit) => !entries.has(commit)),
    entries,
  );
  const byPull = new Map(
    [...tips].map(([number, tip]) => [number, 'why' in tip ? tip : blobAt(tip.commit, path, entries)]),
  );
  const blobs = [...new Set([...byPull.values()].flatMap((found) => ('blob' in found ? [found.blob] : [])))];
  const texts = await aFewAtATime(blobs, async (blob) =>
    blob === frozen.source?.blob ? frozen.text : readText(client, repository, blob),
  );
  // Today's stands among them: a change that was judged by another one is then said to have been.
  const today = frozen.source === null ? [] : [[frozen.source.blob, { path, text: frozen.text }] as const];
  return {
    byPull,
    texts: Object.fromEntries([
      ...today,
      ...blobs.map((blob, index) => [blob, { path, text: texts[index] ?? '' }] as const),
    ]),
  };
}

type Tip = { readonly commit: Sha } | { readonly why: string };

/** Where each step began, by where it ended; of several that ended there the first. */
type Starts = ReadonlyMap<Sha, Sha | null>;

function startsOf(log: DefaultBranch['log']): Starts {
  const steps = log.observed ? log.value.toReversed() : [];
  return new Map(steps.flatMap(({ before, after }) => (after === null ? [] : [[after, before] as const])));
}

function tipBefore(main: DefaultBranch, starts: Starts, row: MergedRow): Tip {
  const byLog = main.log.observed ? tipByLog(main.log.value, starts, main, row) : undefined;
  if (byLog !== undefined) return byLog;
  if (row.base.ref !== main.branch) {
    return { why: `the activity log does not show where ${main.branch} stood when it was merged` };
  }
  return tipByParents(main, row);
}

/** Where the log puts the default branch just before the merge; undefined where it does not show it. */
function tipByLog(steps: readonly Step[], starts: Starts, main: DefaultBranch, row: MergedRow): Tip | undefined {
  if (row.base.ref === main.branch) return tipOfStep(steps, starts, main, row);
  // Of one second either may be the earlier: then it cannot be said.
  if (steps.some(({ at }) => at === row.mergedAt)) return undefined;
  const step = steps.findLast(({ at }) => at < row.mergedAt);
  if (step !== undefined) return step.after === null ? undefined : { commit: step.after };
  const [first] = steps;
  if (first === undefined) return { commit: main.head };
  return first.before === null ? undefined : { commit: first.before };
}

/**
 * A step may have brought several merges, and a merge several commits: from the merge on the first parents are followed
 * back to where a step began.
 */
function tipOfStep(steps: readonly Step[], ends: Starts, { commits }: DefaultBranch, row: MergedRow): Tip | undefined {
  const start = row.mergeCommit === null ? undefined : ends.get(row.mergeCommit);
  if (start) return { commit: start };
  const starts = new Set(steps.map(({ before }) => before));
  const byId = new Map(commits.map(({ sha, parents }) => [sha, parents[0]]));
  let at = row.mergeCommit ?? undefined;
  while (at !== undefined && !starts.has(at)) at = byId.get(at);
  return at === undefined || at === row.mergeCommit ? undefined : { commit: at };
}

/**
 * Without the log: the first parent of a merge or squash that GitHub made is the tip before it; rebased commits stand on
 * top of each other, so as many first parents are followed as there are commits.
 */
function tipByParents({ commits }: DefaultBranch, row: MergedRow): Tip {
  const byId = new Map(commits.map((commit) => [commit.sha, commit]));
  let commit = row.mergeCommit === null ? undefined : byId.get(row.mergeCommit);
  if (commit === undefined) {
    return row.parent === null
      ? { why: 'GitHub names no commit as its merge' }
      : { why: 'the commit that GitHub names as its merge is not among those of the window' };
  }
  const single = commit.byGitHub || commit.parents.length > 1;
  for (let left = single ? 1 : row.reportedCommits; left > 1 && commit !== undefined; left -= 1) {
    commit = byId.get(commit.parents[0] ?? ('' as Sha));
  }
  const before = commit?.parents[0];
  return before === undefined ? { why: 'the commit before its merge cannot be found' } : { commit: before };
}

async function readEntries(
  client: GitHubClient,
  repository: RepositoryName,
  path: string,
  commits: readonly Sha[],
  entries: Map<string, PolicyEntry | null>,
): Promise<void> {
  const fields = `file(path: ${JSON.stringify(path)}) { mode oid }`;
  await aFewAtATime(inBatches(commits, AT_ONCE), async (batch) => {
    const answer = await ask(client, repository, ofCommits(batch.map((oid) => ({ oid, fields }))));
    for (const [index, commit] of batch.entries()) {
      const node = answer.objectOrNull(`c${index}`);
      if (node !== null) entries.set(commit, policyEntry(node.objectOrNull('file')));
    }
  });
}

function blobAt(
  commit: Sha,
  path: string,
  entries: ReadonlyMap<string, PolicyEntry | null>,
): { readonly blob: Sha } | { readonly why: string } {
  const entry = entries.get(commit);
  const at = commit.slice(0, 12);
  if (entry === undefined) return { why: `the commit ${at}, at which the policy stood, cannot be read` };
  if (entry === null) return { why: `there was no policy at ${path} (commit ${at})` };
  if (entry.mode !== '100644' && entry.mode !== '100755') return { why: `the policy was no plain file (commit ${at})` };
  return { blob: entry.blob };
}

async function readText(client: GitHubClient, repository: RepositoryName, blob: Sha): Promise<string> {
  const answer = await client.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
    ...repository,
    file_sha: blob,
  });
  const file = objectOf(answer);
  const bytes = Buffer.from(file.text('content'), 'base64');
  if (file.text('encoding') === 'base64' && bytes.length === file.count('size')) return bytes.toString('utf8');
  throw new GitHubError(
    answer.call,
    undefined,
    'the policy did not come whole',
    'Nothing was reported. Run the job again.',
  );
}

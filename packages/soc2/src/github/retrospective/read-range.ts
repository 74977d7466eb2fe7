import type { Sha } from '../../domain.ts';
import { accountOf } from '../account.ts';
import type { Answer, GitHubClient } from '../client.ts';
import { GitHubError, isRefusal } from '../github-error.ts';
import { eachPage, linkOf, PAGE_SIZE } from '../pages.ts';
import type { RepositoryName } from '../repository.ts';
import { listOf, objectOf, type Shape } from '../shape.ts';
import type { Account } from '../../approval/snapshot.ts';
import { type BareCommit, headlineOf, WEB_FLOW } from './bare-commit.ts';
import { aFewAtATime } from './batches.ts';
import { MOST_PARENTS } from './queries.ts';
import { readNamed } from './read-named.ts';

const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';
const COMMITS = 'GET /repos/{owner}/{repo}/commits';
/** Pages on their way at once. */
const AT_ONCE = 8;
/** How often commits are asked for by name before the pages of the comparison are read after all. */
const ROUNDS = 3;

/** The commits between two commits. */
export interface Range {
  /** In GitHub's order. */
  readonly commits: readonly BareCommit[];
  /** Whether `base` is an ancestor of `head`. */
  readonly linear: boolean;
}

/**
 * Reads every commit that `head` reaches and `base` does not, whichever way it came: not along first parents, which a
 * foxtrot merge would hide it from. Without a base everything that `head` reaches.
 *
 * A long range need not be read page after page where its commits are known already, parent for parent: then git's
 * graph tells which they are, and GitHub's count that they are all.
 *
 * @param known commits that were read beside pull requests, of the range or not
 * @throws GitHubError where a call fails or the pages do not add up to what GitHub says there is
 */
export async function readRange(
  client: GitHubClient,
  repository: RepositoryName,
  base: Sha | null,
  head: Sha,
  known: ReadonlyMap<Sha, BareCommit>,
): Promise<Range> {
  if (base === null) return { commits: await readHistory(client, repository, head), linear: true };
  if (base === head) return { commits: [], linear: true };
  const at = { ...repository, basehead: `${base}...${head}` };
  const read = async (page: number): Promise<Page> =>
    pageOf(await client.request(COMPARE, { ...at, per_page: PAGE_SIZE, page }));
  const first = await read(1).catch((failure: unknown) => {
    throw isRefusal(failure, 404) ? unrelated(failure, base, head) : failure;
  });
  if (first.told > PAGE_SIZE) {
    const near = new Map([...known, ...first.commits.map((commit) => [commit.sha, commit] as const)]);
    const walked = await walkAndAsk(client, repository, { base, head }, near, first.told / 2);
    if (walked?.length === first.told) return { commits: walked, linear: first.linear };
  }
  const numbers = Array.from({ length: Math.max(0, Math.ceil(first.told / PAGE_SIZE) - 1) }, (_, index) => index + 2);
  const rest = await aFewAtATime(numbers, read, AT_ONCE);
  const pages = [first, ...rest];
  const commits = pages.flatMap((page) => page.commits);
  const distinct = new Set(commits.map(({ sha }) => sha)).size;
  if (distinct !== first.told || commits.length !== first.told || pages.at(-1)?.more === true) {
    throw new GitHubError(
      first.call,
      undefined,
      `${distinct} commits came of ${first.told}`,
      'Nothing was reported. Run the job again.',
    );
  }
  return { commits, linear: first.linear };
}

/**
 * Everything that `head` reaches without passing `base` or what was there before it; undefined where that cannot be
 * found out in a few calls. It holds the whole range, and may hold more where a commit of it was there before: so it is
 * the range exactly where it has as many. What is not known on the way, the commits of a rebase or of a push, is asked
 * for by its name.
 *
 * @param most how many commits may be asked for by name, before the pages of a comparison are the cheaper way
 */
async function walkAndAsk(
  client: GitHubClient,
  repository: RepositoryName,
  { base, head }: { readonly base: Sha; readonly head: Sha },
  known: Map<Sha, BareCommit>,
  most: number,
): Promise<readonly BareCommit[] | undefined> {
  const before = new Set<Sha>([base]);
  let asked = 0;
  for (let round = 0; ; round += 1) {
    const { commits, missing } = walk(known, before, head);
    if (missing.length === 0) return commits;
    // One gap hides the next, so what any known commit goes on from is asked for at once.
    const wanted = [...new Set([...missing, ...unknownParents(known, before)])];
    asked += wanted.length;
    if (round === ROUNDS || asked > most) return undefined;
    // Branches that were begun before the window lead to commits that were there already: asked for once is enough.
    const found = await readNamed(client, repository, wanted, round === 0 ? base : undefined);
    for (const commit of found.commits) known.set(commit.sha, commit);
    for (const sha of found.before) before.add(sha);
  }
}

function unknownParents(known: ReadonlyMap<Sha, BareCommit>, before: ReadonlySet<Sha>): readonly Sha[] {
  const parents = [...known.values()].flatMap((commit) => commit.parents);
  return parents.filter((parent) => !known.has(parent) && !before.has(parent));
}

interface Walked {
  readonly commits: readonly BareCommit[];
  /** What is not known, and may lead on. */
  readonly missing: readonly Sha[];
}

function walk(known: ReadonlyMap<Sha, BareCommit>, before: ReadonlySet<Sha>, head: Sha): Walked {
  const seen = new Set<Sha>([head]);
  const commits: BareCommit[] = [];
  const missing: Sha[] = [];
  for (const sha of seen) {
    const commit = known.get(sha);
    if (commit === undefined || commit.parents.length >= MOST_PARENTS) {
      missing.push(sha);
      continue;
    }
    commits.push(commit);
    for (const parent of commit.parents) if (!before.has(parent)) seen.add(parent);
  }
  return { commits, missing };
}

interface Page {
  readonly commits: readonly BareCommit[];
  /** How many there are by GitHub's word. */
  readonly told: number;
  readonly linear: boolean;
  readonly more: boolean;
  readonly call: string;
}

function pageOf(answer: Answer): Page {
  const comparison = objectOf(answer);
  return {
    commits: comparison.list('commits').map(commitOf),
    told: comparison.count('total_commits'),
    linear: comparison.count('behind_by') === 0,
    more: linkOf(answer, 'next') !== undefined,
    call: answer.call,
  };
}

async function readHistory(
  client: GitHubClient,
  repository: RepositoryName,
  head: Sha,
): Promise<readonly BareCommit[]> {
  const commits = new Map<string, BareCommit>();
  for await (const answer of eachPage(client, COMMITS, { ...repository, sha: head })) {
    for (const commit of listOf(answer).map(commitOf)) commits.set(commit.sha, commit);
  }
  return [...commits.values()];
}

function commitOf(row: Shape): BareCommit {
  const commit = row.object('commit');
  const committer = linked(row.objectOrNull('committer'));
  return {
    sha: row.sha('sha'),
    parents: row.list('parents').map((parent) => parent.sha('sha')),
    tree: commit.object('tree').sha('sha'),
    author: linked(row.objectOrNull('author')),
    committer,
    byGitHub: committer?.login === WEB_FLOW.login && isVerified(commit),
    committedAt: commit.object('committer').time('date'),
    headline: headlineOf(commit.text('message')),
  };
}

function isVerified(commit: Shape): boolean {
  const verification = commit.objectOrNull('verification');
  return verification?.flag('verified') === true && verification.text('reason') === 'valid';
}

/** GitHub answers an unlinked e-mail with null or with an empty object. */
function linked(user: Shape | null): Account | null {
  return user?.has('id') || user?.has('login') ? accountOf(user) : null;
}

function unrelated(failure: GitHubError, base: Sha, head: Sha): GitHubError {
  const message = `${base.slice(0, 12)} is gone, or shares no history with ${head.slice(0, 12)}`;
  const fix =
    'Was the history of the branch replaced? Run the workflow once with the input `start-sha`: it restarts deliberately, and says so.';
  return new GitHubError(failure.call, failure.status, message, fix, { cause: failure });
}

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

const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';
const COMMITS = 'GET /repos/{owner}/{repo}/commits';
/** Pages on their way at once. */
const AT_ONCE = 8;

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
  const walked = first.told > PAGE_SIZE ? walk(known, base, head) : undefined;
  if (walked?.length === first.told) return { commits: walked, linear: first.linear };
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
 * Everything that `head` reaches without passing `base`; undefined where a commit on the way is not known. It holds the
 * whole range, and may hold more where a commit of it was there before: so it is the range exactly where it has as many.
 */
function walk(known: ReadonlyMap<Sha, BareCommit>, base: Sha, head: Sha): readonly BareCommit[] | undefined {
  const seen = new Set<Sha>([head]);
  const commits: BareCommit[] = [];
  for (const sha of seen) {
    const commit = known.get(sha);
    if (commit === undefined) return undefined;
    commits.push(commit);
    for (const parent of commit.parents) if (parent !== base) seen.add(parent);
  }
  return commits;
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

import { coAuthorsIn } from '../approval/co-authors.ts';
import type { Account, Commit } from '../approval/snapshot.ts';
import { accountOf } from './account.ts';
import type { GitHubClient } from './client.ts';
import { GitHubError } from './github-error.ts';
import { linkOf, PAGE_SIZE, readPages } from './pages.ts';
import type { GatedPullRequest } from './read-pull-request.ts';
import type { RepositoryName } from './repository.ts';
import { objectOf, type Shape } from './shape.ts';

/** GitHub's list of a pull request's commits ends here, whatever the pull request holds. */
const COMMIT_LIST_CAP = 250;

const LIST = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits';
const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';

/** A pull request whose commits are to be read, and how many it is said to have, where that is known. */
export type WithCommits = Pick<GatedPullRequest, 'number' | 'head' | 'base'> &
  Partial<Pick<GatedPullRequest, 'commits'>>;

/**
 * Reads every commit of a pull request: from its own list where that is whole, else from the comparison of base and
 * head, which goes on for as long as there are commits. Where their number is not known, the list counts as whole when
 * it is one page.
 *
 * @throws GitHubError where a call fails, or the list is shorter than GitHub says it is, or does not hold the head
 */
export async function readCommits(
  client: GitHubClient,
  repository: RepositoryName,
  pull: WithCommits,
): Promise<readonly Commit[]> {
  const read = pull.commits === undefined ? fromPage : pull.commits < COMMIT_LIST_CAP ? fromList : fromComparison;
  const { commits, told, call } = await read(client, repository, pull);
  const distinct = new Set(commits.map(({ sha }) => sha)).size;
  if (distinct !== told || commits.length !== told) throw changed(call, `${distinct} commits came of ${told}`);
  if (told > 0 && !commits.some(({ sha }) => sha === pull.head.sha)) {
    throw changed(call, `the head ${pull.head.sha} is not among the commits`);
  }
  return commits;
}

interface Listed {
  readonly commits: readonly Commit[];
  /** How many there are by GitHub's word. */
  readonly told: number;
  readonly call: string;
}

type Read = (client: GitHubClient, repository: RepositoryName, pull: WithCommits) => Promise<Listed>;

const fromPage: Read = async (client, repository, pull) => {
  const { rows, more } = await readPages(client, LIST, { ...repository, pull_number: pull.number }, 1, commitOf);
  return more ? fromComparison(client, repository, pull) : { commits: rows, told: rows.length, call: LIST };
};

const fromList: Read = async (client, repository, pull) => {
  const at = { ...repository, pull_number: pull.number };
  const { rows, more } = await readPages(client, LIST, at, pull.commits ?? 0, commitOf);
  const call = `GET /repos/${repository.owner}/${repository.repo}/pulls/${pull.number}/commits`;
  if (more) throw changed(call, `the list goes on after ${pull.commits} commits`);
  return { commits: rows, told: pull.commits ?? 0, call };
};

/** Each page is let go as soon as its commits are read: the first one also holds 300 files with their patches. */
const fromComparison: Read = async (client, repository, pull) => {
  const basehead = `${pull.base.sha}...${pull.head.sha}`;
  const page = async (number: number): Promise<Listed & { more: boolean }> => {
    const answer = await client.request(COMPARE, { ...repository, basehead, per_page: PAGE_SIZE, page: number });
    const comparison = objectOf(answer);
    return {
      commits: comparison.list('commits').map(commitOf),
      told: comparison.count('total_commits'),
      call: answer.call,
      more: linkOf(answer, 'next') !== undefined,
    };
  };
  const first = await page(1);
  const { told, call } = first;
  // The pull request's own count may stop at the cap, but never says more than there are.
  if (told < (pull.commits ?? 0)) throw changed(call, `${told} commits came of ${pull.commits}`);
  const numbers = Array.from({ length: Math.max(0, Math.ceil(told / PAGE_SIZE) - 1) }, (_, index) => index + 2);
  const pages = [first, ...(await Promise.all(numbers.map(page)))];
  if (pages.at(-1)?.more) throw changed(call, `the list goes on after ${told} commits`);
  return { commits: pages.flatMap(({ commits }) => commits), told, call };
};

function commitOf(row: Shape): Commit {
  return {
    sha: row.sha('sha'),
    parents: row.list('parents').map((parent) => parent.sha('sha')),
    author: linked(row.objectOrNull('author')),
    committer: linked(row.objectOrNull('committer')),
    coAuthors: coAuthorsIn(row.object('commit').text('message')),
  };
}

/** GitHub answers an unlinked e-mail with null or with an empty object. */
function linked(user: Shape | null): Account | null {
  return user?.has('id') || user?.has('login') ? accountOf(user) : null;
}

function changed(call: string, what: string): GitHubError {
  return new GitHubError(
    call,
    undefined,
    what,
    'The pull request changed while it was read. No verdict was given: run the job again.',
  );
}

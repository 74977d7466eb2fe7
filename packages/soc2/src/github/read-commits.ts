import { coAuthorsIn } from '../approval/co-authors.ts';
import type { Account, Commit } from '../approval/snapshot.ts';
import { accountOf } from './account.ts';
import type { Answer, GitHubClient } from './client.ts';
import { GitHubError } from './github-error.ts';
import { linkOf, PAGE_SIZE, readPages } from './pages.ts';
import type { GatedPullRequest } from './read-pull-request.ts';
import type { RepositoryName } from './repository.ts';
import { objectOf, type Shape } from './shape.ts';

/** GitHub's list of a pull request's commits ends here, whatever the pull request holds. */
const COMMIT_LIST_CAP = 250;

const LIST = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits';
const COMPARE = 'GET /repos/{owner}/{repo}/compare/{basehead}';

/**
 * Reads every commit of a pull request: from its own list where that is whole, else from the comparison of base and
 * head, which goes on for as long as there are commits.
 *
 * @throws GitHubError where a call fails, or the list is shorter than GitHub says it is, or does not hold the head
 */
export async function readCommits(client: GitHubClient, repository: RepositoryName, pull: GatedPullRequest): Promise<readonly Commit[]> {
  const { rows, told, call } = pull.commits < COMMIT_LIST_CAP ? await fromList(client, repository, pull) : await compared(client, repository, pull);
  const commits = rows.map(commitOf);
  const distinct = new Set(commits.map(({ sha }) => sha)).size;
  if (distinct !== told || commits.length !== told) throw changed(call, `${distinct} commits came of ${told}`);
  if (told > 0 && !commits.some(({ sha }) => sha === pull.head.sha)) throw changed(call, `the head ${pull.head.sha} is not among the commits`);
  return commits;
}

interface Listed {
  readonly rows: readonly Shape[];
  /** How many there are by GitHub's word. */
  readonly told: number;
  readonly call: string;
}

async function fromList(client: GitHubClient, repository: RepositoryName, pull: GatedPullRequest): Promise<Listed> {
  const { rows, more } = await readPages(client, LIST, { ...repository, pull_number: pull.number }, pull.commits, (row) => row);
  const call = `GET /repos/${repository.owner}/${repository.repo}/pulls/${pull.number}/commits`;
  if (more) throw changed(call, `the list goes on after ${pull.commits} commits`);
  return { rows, told: pull.commits, call };
}

async function compared(client: GitHubClient, repository: RepositoryName, pull: GatedPullRequest): Promise<Listed> {
  const page = (number: number): Promise<Answer> =>
    client.request(COMPARE, { ...repository, basehead: `${pull.base.sha}...${pull.head.sha}`, per_page: PAGE_SIZE, page: number });
  const first = await page(1);
  const told = objectOf(first).count('total_commits');
  // The pull request's own count may stop at the cap, but never says more than there are.
  if (told < pull.commits) throw changed(first.call, `${told} commits came of ${pull.commits}`);
  const rest = await Promise.all(Array.from({ length: Math.max(0, Math.ceil(told / PAGE_SIZE) - 1) }, (_, index) => page(index + 2)));
  if (linkOf(rest.at(-1) ?? first, 'next') !== undefined) throw changed(first.call, `the list goes on after ${told} commits`);
  return { rows: [first, ...rest].flatMap((answer) => objectOf(answer).list('commits')), told, call: first.call };
}

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
  return new GitHubError(call, undefined, what, 'The pull request changed while it was read. No verdict was given: run the job again.');
}

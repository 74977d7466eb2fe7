import type { Sha } from '../domain.ts';
import type { GitHubClient } from './client.ts';
import { PAGE_SIZE, readAnswers } from './pages.ts';
import type { RepositoryName } from './repository.ts';
import { listOf, type Shape } from './shape.ts';

/** An open pull request as a list shows it: enough to see whether it is worth a closer look. */
export interface ListedPullRequest {
  readonly number: number;
  readonly head: Sha;
  /** The base branch, without `refs/heads/`. */
  readonly base: string;
  /** ISO 8601. */
  readonly updatedAt: string;
  readonly labels: readonly string[];
}

const ROUTE = 'GET /repos/{owner}/{repo}/pulls';

interface Listing {
  readonly pulls: readonly ListedPullRequest[];
  /** True where the list was another one at the end of the reading. */
  readonly moved: boolean;
}

/**
 * Lists every open pull request, newest first.
 *
 * A list that changes while its pages are read loses what slips from one page to the one before it. A new pull request
 * shows on the first page and a closed one on the last, so both are read again; where one differs the list is read
 * once more, and both readings count. Throws a `GitHubError`.
 */
export async function listOpenPullRequests(
  client: GitHubClient,
  repository: RepositoryName,
): Promise<readonly ListedPullRequest[]> {
  const first = await list(client, repository);
  if (!first.moved) return first.pulls;
  const second = await list(client, repository);
  const byNumber = new Map([...first.pulls, ...second.pulls].map((pull) => [pull.number, pull]));
  return [...byNumber.values()].toSorted((one, other) => other.number - one.number);
}

async function list(client: GitHubClient, repository: RepositoryName): Promise<Listing> {
  const newestFirst = { ...repository, state: 'open', sort: 'created', direction: 'desc' };
  const answers = await readAnswers(client, ROUTE, newestFirst);
  const pages = answers.map((answer) => listOf(answer).map(listed));
  const ends = pages.length === 1 ? [] : [1, pages.length];
  const again = await Promise.all(
    ends.map(async (page) =>
      listOf(await client.request(ROUTE, { ...newestFirst, per_page: PAGE_SIZE, page })).map(listed),
    ),
  );
  const moved = ends.some((page, index) => numbersOf(again[index]) !== numbersOf(pages[page - 1]));
  const seen = new Map([...pages, ...again].flat().map((pull) => [pull.number, pull]));
  return { pulls: [...seen.values()], moved };
}

function numbersOf(pulls: readonly ListedPullRequest[] = []): string {
  return pulls.map(({ number }) => number).join();
}

function listed(row: Shape): ListedPullRequest {
  return {
    number: row.id('number'),
    head: row.object('head').sha('sha'),
    base: row.object('base').text('ref'),
    updatedAt: row.time('updated_at'),
    labels: row.list('labels').map((label) => label.text('name')),
  };
}

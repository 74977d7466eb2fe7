import type { Answer, GitHubClient } from './client.ts';
import { lastPage, PAGE_SIZE } from './pages.ts';
import { listablePullRequest, type ListablePullRequest } from './read-pull-request.ts';
import type { RepositoryName } from './repository.ts';
import { listOf, type Shape } from './shape.ts';

/** An open pull request as a list shows it, and when it last changed. */
export interface ListedPullRequest extends ListablePullRequest {
  /** ISO 8601. */
  readonly updatedAt: string;
}

const ROUTE = 'GET /repos/{owner}/{repo}/pulls';

/**
 * Lists every open pull request, oldest first.
 *
 * A list that changes while its pages are read loses what slips from a page that is still to come to one that was read.
 * In the order of creation a new pull request comes last, and one that is closed moves those after it forward: read
 * from the last page to the first, everything that moves is met once more, and nothing is lost.
 *
 * It begins at the second page, which tells how many there are and, where there are two, is the last one itself: what is
 * read to learn the number is seldom read again. Throws a `GitHubError`.
 */
export async function listOpenPullRequests(
  client: GitHubClient,
  repository: RepositoryName,
): Promise<readonly ListedPullRequest[]> {
  const oldestFirst = { ...repository, state: 'open', sort: 'created', direction: 'asc', per_page: PAGE_SIZE };
  const read = (page: number): Promise<Answer> => client.request(ROUTE, { ...oldestFirst, page });
  const second = await read(2);
  const pages: Answer[] = [];
  // One after the other. The second of more than two was read too early to count.
  for (let page = lastPage(second); page > 1; page -= 1) pages.push(await read(page));
  if (pages.length === 0) pages.push(second);
  pages.push(await read(1));
  const seen = new Map(pages.flatMap((answer) => listOf(answer).map(listed)).map((pull) => [pull.number, pull]));
  return [...seen.values()].toSorted((one, other) => one.number - other.number);
}

function listed(row: Shape): ListedPullRequest {
  return { ...listablePullRequest(row), updatedAt: row.time('updated_at') };
}

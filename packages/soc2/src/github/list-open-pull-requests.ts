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
 * from the last page to the first, everything that moves is met once more, and nothing is lost. Throws a `GitHubError`.
 */
export async function listOpenPullRequests(
  client: GitHubClient,
  repository: RepositoryName,
): Promise<readonly ListedPullRequest[]> {
  const oldestFirst = { ...repository, state: 'open', sort: 'created', direction: 'asc', per_page: PAGE_SIZE };
  const read = (page: number): Promise<Answer> => client.request(ROUTE, { ...oldestFirst, page });
  const first = await read(1);
  const last = lastPage(first);
  const pages: Answer[] = last === 1 ? [first] : [];
  // One after the other, the first page last: it was read too early to count.
  if (last > 1) for (let page = last; page > 0; page -= 1) pages.push(await read(page));
  const seen = new Map(pages.flatMap((answer) => listOf(answer).map(listed)).map((pull) => [pull.number, pull]));
  return [...seen.values()].toSorted((one, other) => one.number - other.number);
}

function listed(row: Shape): ListedPullRequest {
  return { ...listablePullRequest(row), updatedAt: row.time('updated_at') };
}

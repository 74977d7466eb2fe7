import type { Sha } from '../../domain.ts';
import type { ReviewBundle } from '../../review/bundle.ts';
import type { GitHubClient } from '../client.ts';
import { PAGE_SIZE } from '../pages.ts';
import type { RepositoryName } from '../repository.ts';
import { objectOf, type Shape } from '../shape.ts';
import type { ReviewedPullRequest } from './read-reviewed.ts';

/** The messages of more commits than this would not be shown in any case: a prompt bounds them far below. */
const COMMITS = 250;

/** Base and head of a pull request, compared by their names: whatever moves meanwhile, this is of those two commits. */
export interface Comparison {
  readonly mergeBase: Sha;
  /** The rows of the first 300 files. */
  readonly rows: readonly Shape[];
  readonly commits: ReviewBundle['commits'];
}

/** Reads the comparison of a pull request's base and head. Throws a `GitHubError`. */
export async function readComparison(
  client: GitHubClient,
  repository: RepositoryName,
  { base, head }: ReviewedPullRequest,
): Promise<Comparison> {
  const page = async (number: number): Promise<Shape> => {
    const at = { ...repository, basehead: `${base.sha}...${head.sha}`, per_page: PAGE_SIZE, page: number };
    return objectOf(await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', at));
  };
  const first = await page(1);
  const wanted = Math.min(first.count('total_commits'), COMMITS);
  const numbers = Array.from({ length: Math.max(0, Math.ceil(wanted / PAGE_SIZE) - 1) }, (_, index) => index + 2);
  const pages = [first, ...(await Promise.all(numbers.map(page)))];
  return {
    mergeBase: first.object('merge_base_commit').sha('sha'),
    rows: first.list('files'),
    commits: pages
      .flatMap((each) => each.list('commits'))
      .map((row) => ({ sha: row.sha('sha'), message: row.object('commit').text('message') })),
  };
}

import type { Sha } from '../../domain.ts';
import type { GitHubClient } from '../client.ts';
import { isRefusal } from '../github-error.ts';
import type { RepositoryName } from '../repository.ts';
import { objectOf } from '../shape.ts';
import { aFewAtATime } from './batches.ts';
import type { MergedRow } from './merged-row.ts';

/** Where a branch's window begins and ends. */
export interface Ends {
  readonly base: Sha | null;
  readonly head: Sha;
}

/**
 * Of pull requests that the list of merged ones names and no commit of the window does, those that no other window has
 * either. What was merged before the window began, or after its heads were frozen, is another window's; which of both,
 * git says and no clock. A merge that no window will ever hold is left for the rules to name.
 */
export async function withoutOtherWindows(
  client: GitHubClient,
  repository: RepositoryName,
  rows: readonly MergedRow[],
  ends: ReadonlyMap<string, Ends>,
): Promise<readonly MergedRow[]> {
  const kept = await aFewAtATime(rows, async (row) => {
    const { mergeCommit } = row;
    const branch = ends.get(row.base.ref);
    if (mergeCommit === null || branch === undefined) return true;
    const { base, head } = branch;
    const earlier = base !== null && (await holds(client, repository, base, mergeCommit));
    return !earlier && !(await holds(client, repository, mergeCommit, head));
  });
  return rows.filter((_, index) => kept[index] === true);
}

/** Whether one commit is, or is reached by, another. A commit that is gone is reached by none. */
async function holds(client: GitHubClient, repository: RepositoryName, whole: Sha, part: Sha): Promise<boolean> {
  if (whole === part) return true;
  try {
    const answer = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
      ...repository,
      basehead: `${whole}...${part}`,
      // Neither commits nor files are wanted.
      per_page: 1,
      page: 2,
    });
    return objectOf(answer).text('status') === 'behind';
  } catch (failure) {
    if (isRefusal(failure, 404)) return false;
    throw failure;
  }
}

import type { AccountId } from '../domain.ts';
import { RETROSPECTIVE_MARKER } from '../retrospective/marker.ts';
import type { GitHubClient } from './client.ts';
import { eachPage } from './pages.ts';
import type { RepositoryName } from './repository.ts';
import { listOf, type Shape } from './shape.ts';

/** Who opens the retrospectives: the token of a workflow, unless an App of one's own does. */
export interface RetrospectiveCreator {
  readonly login: string;
  readonly id: AccountId;
}

/** The account of every GITHUB_TOKEN on github.com. */
export const GITHUB_ACTIONS: RetrospectiveCreator = { login: 'github-actions[bot]', id: 41898282 as AccountId };

/**
 * Finds when the newest retrospective was opened, whether it is open or closed by now; null where there never was one.
 * It is known by its creator's id and by the marker in its body, never by a label. Newest first, so what is opened
 * meanwhile moves nothing out of sight.
 */
export async function readNewestRetrospective(
  client: GitHubClient,
  repository: RepositoryName,
  creator: RetrospectiveCreator = GITHUB_ACTIONS,
): Promise<{ readonly createdAt: string } | null> {
  const parameters = { ...repository, creator: creator.login, state: 'all', sort: 'created', direction: 'desc' };
  for await (const answer of eachPage(client, 'GET /repos/{owner}/{repo}/issues', parameters)) {
    const issue = listOf(answer).find((row) => isRetrospective(row, creator));
    if (issue) return { createdAt: issue.time('created_at') };
  }
  return null;
}

function isRetrospective(row: Shape, creator: RetrospectiveCreator): boolean {
  // GitHub lists pull requests among the issues.
  if (row.has('pull_request') || row.objectOrNull('user')?.account('id') !== creator.id) return false;
  return row.optionalText('body')?.includes(RETROSPECTIVE_MARKER) ?? false;
}

import type { Sha } from '../domain.ts';
import type { GitHubClient } from './client.ts';
import { readList } from './pages.ts';
import type { RepositoryName } from './repository.ts';

/** The newest state under each context of a commit. */
export async function readContexts(client: GitHubClient, repository: RepositoryName, sha: Sha): Promise<ReadonlyMap<string, string>> {
  const rows = await readList(client, 'GET /repos/{owner}/{repo}/commits/{ref}/statuses', { ...repository, ref: sha });
  const newest = new Map<string, string>();
  // Newest first: what is met first counts.
  for (const row of rows) if (!newest.has(row.text('context'))) newest.set(row.text('context'), row.text('state'));
  return newest;
}

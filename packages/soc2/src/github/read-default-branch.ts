import type { GitHubClient } from './client.ts';
import type { RepositoryName } from './repository.ts';
import { objectOf } from './shape.ts';

/** The repository's default branch as it is now. */
export async function readDefaultBranch(client: GitHubClient, repository: RepositoryName): Promise<string> {
  return objectOf(await client.request('GET /repos/{owner}/{repo}', { ...repository })).text('default_branch');
}

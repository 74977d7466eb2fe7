import type { Sha } from '../domain.ts';
import type { GitHubClient } from './client.ts';
import { GitHubError } from './github-error.ts';
import type { RepositoryName } from './repository.ts';
import { objectOf } from './shape.ts';

/** The commit that a branch points to now. Throws a `GitHubError` where the branch does not exist. */
export async function readTip(client: GitHubClient, repository: RepositoryName, branch: string): Promise<Sha> {
  const answer = await client.request('GET /repos/{owner}/{repo}/git/ref/{ref}', {
    ...repository,
    ref: `heads/${branch}`,
  });
  const ref = objectOf(answer);
  if (ref.text('ref') !== `refs/heads/${branch}`) {
    throw new GitHubError(
      answer.call,
      undefined,
      `answered for ${JSON.stringify(ref.text('ref'))}`,
      'Check that the default branch exists.',
    );
  }
  return ref.object('object').sha('sha');
}

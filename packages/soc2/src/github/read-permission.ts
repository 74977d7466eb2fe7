import type { Account } from '../approval/snapshot.ts';
import type { GitHubClient } from './client.ts';
import { GitHubError, isRefusal } from './github-error.ts';
import type { RepositoryName } from './repository.ts';
import { objectOf } from './shape.ts';

const ROUTE = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
/** `maintain` and `triage` stand in recordings, and are mapped to `write` and `read` by GitHub's description. */
const PERMISSIONS: readonly string[] = ['admin', 'maintain', 'write', 'triage', 'read', 'none'];

/**
 * Reads an account's permission on the repository: `admin`, `maintain`, `write`, `triage`, `read` or `none`.
 *
 * GitHub is asked by login, and a login can be given up and taken by another: the answer must be of the asked id. A
 * login that no user has (a bot's, a deleted account's) is answered with 404 and `… is not a user`, which means `none`;
 * a repository that the token may not see is answered with 404 and `Not Found`, which is an error.
 *
 * @throws GitHubError where the call is refused or fails, or answers for somebody else or with an unknown permission
 */
export async function readPermission(
  client: GitHubClient,
  repository: RepositoryName,
  account: Account,
): Promise<string> {
  const answer = await client.request(ROUTE, { ...repository, username: account.login }).catch((failure: unknown) => {
    if (isRefusal(failure, 404) && / is not a user\b/i.test(failure.said ?? '')) return null;
    throw failure;
  });
  if (answer === null) return 'none';
  const found = objectOf(answer);
  const id = found.object('user').account('id');
  if (id !== account.id) {
    throw new GitHubError(
      answer.call,
      undefined,
      `it is the account ${id} now, and was ${account.id}`,
      'The login changed hands. Run the job again.',
    );
  }
  const permission = found.text('permission');
  if (PERMISSIONS.includes(permission)) return permission;
  throw new GitHubError(
    answer.call,
    undefined,
    `the permission ${JSON.stringify(permission)} is unknown`,
    'Update Countersign, which does not know it.',
  );
}

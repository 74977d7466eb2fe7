import type { Account } from '../approval/snapshot.ts';
import { GONE } from '../approval/write-access.ts';
import type { GitHubClient } from './client.ts';
import { GitHubError, isRefusal } from './github-error.ts';
import type { RepositoryName } from './repository.ts';
import { objectOf } from './shape.ts';

const ROUTE = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
/** `maintain` and `triage` stand in recordings, and are mapped to `write` and `read` by GitHub's description. */
const PERMISSIONS: readonly string[] = ['admin', 'maintain', 'write', 'triage', 'read', 'none'];

/**
 * Reads an account's permission on the repository: `admin`, `maintain`, `write`, `triage`, `read`, `none`, or `gone`
 * where no user has the login any more.
 *
 * GitHub is asked by login, and a login can be given up and taken by another: where the answer names an id it must be
 * the asked one. A 404 is about the user: the call needs no more than `metadata: read`, which every token has for a
 * repository that it has just read.
 *
 * @throws GitHubError where the call is refused or fails, or answers for somebody else or with an unknown permission
 */
export async function readPermission(
  client: GitHubClient,
  repository: RepositoryName,
  account: Account,
): Promise<string> {
  const answer = await client.request(ROUTE, { ...repository, username: account.login }).catch((failure: unknown) => {
    if (isRefusal(failure, 404)) return null;
    throw failure;
  });
  if (answer === null) return GONE;
  const found = objectOf(answer);
  const id = found.objectOrNull('user')?.account('id');
  if (id !== undefined && id !== account.id) {
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

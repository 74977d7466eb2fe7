import type { Account } from '../approval/snapshot.ts';
import { accountOf } from './account.ts';
import type { GitHubClient } from './client.ts';
import { GitHubError, isRefusal } from './github-error.ts';
import { objectOf } from './shape.ts';

/** Reads the account that a login names now; null where there is none. Throws a `GitHubError`. */
export async function readAccount(client: GitHubClient, login: string): Promise<Account | null> {
  const answer = await client.request('GET /users/{username}', { username: login }).catch((failure: unknown) => {
    if (isRefusal(failure, 404)) return null;
    throw failure;
  });
  if (answer === null) return null;
  const account = accountOf(objectOf(answer));
  if (account !== null && account.login.toLowerCase() !== login.toLowerCase()) {
    throw new GitHubError(answer.call, undefined, `it answered for ${JSON.stringify(account.login)}`, 'Check the login in the policy.');
  }
  return account;
}

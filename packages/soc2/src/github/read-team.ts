import type { AccountId } from '../domain.ts';
import { UserError } from '../errors.ts';
import type { GitHubClient } from './client.ts';
import { isRefusal } from './github-error.ts';
import { readList } from './pages.ts';

/**
 * Reads the ids of a team's active members, those of its child teams included.
 *
 * @param team `org/slug`
 * @throws UserError where the token may not read the team, or there is none: GitHub does not tell which
 */
export async function readTeam(client: GitHubClient, team: string): Promise<ReadonlySet<AccountId>> {
  const [org, slug] = team.split('/');
  try {
    const rows = await readList(client, 'GET /orgs/{org}/teams/{team_slug}/members', { org, team_slug: slug });
    return new Set(rows.map((row) => row.account('id')));
  } catch (failure) {
    if (!isRefusal(failure, 403, 404)) throw failure;
    throw new UserError(
      `the team @${team} cannot be read with this token (HTTP ${failure.status})`,
      'Pass the token of an App with the organisation permission `members: read`, or name the people in a group of the policy. If the token can read it: is the team named rightly?',
      { cause: failure },
    );
  }
}

import { sameLogin } from '../approval/rule.ts';
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

/** What the one who opens them is known by: the id where it was read, else a bot's login. */
export type RetrospectiveOpener = Pick<RetrospectiveCreator, 'login'> & Partial<RetrospectiveCreator>;

/**
 * The account of every GITHUB_TOKEN. Its id differs from server to server; its login does not, and nobody else comes by
 * it: brackets are in no login but a bot's, and the name before them is that of GitHub's own App.
 */
export const GITHUB_ACTIONS: RetrospectiveOpener = { login: 'github-actions[bot]' };

/**
 * Finds when the newest retrospective was opened, whether it is open or closed by now; null where there never was one.
 * It is known by its creator and by the marker in its body, never by a label. Newest first, so what is opened
 * meanwhile moves nothing out of sight.
 */
export async function readNewestRetrospective(
  client: GitHubClient,
  repository: RepositoryName,
  creator: RetrospectiveOpener = GITHUB_ACTIONS,
): Promise<{ readonly createdAt: string } | null> {
  const parameters = { ...repository, creator: creator.login, state: 'all', sort: 'created', direction: 'desc' };
  for await (const answer of eachPage(client, 'GET /repos/{owner}/{repo}/issues', parameters)) {
    const issue = listOf(answer).find((row) => isRetrospective(row, creator));
    if (issue) return { createdAt: issue.time('created_at') };
  }
  return null;
}

/** Whether an issue's row is by this opener: a person of that login is not, nor is a pull request an issue. */
export function isOpenedBy(row: Shape, { login, id }: RetrospectiveOpener): boolean {
  // GitHub lists pull requests among the issues.
  const user = row.has('pull_request') ? null : row.objectOrNull('user');
  if (user === null) return false;
  if (id !== undefined) return user.account('id') === id;
  return user.text('type') === 'Bot' && sameLogin(user.text('login'), login);
}

function isRetrospective(row: Shape, creator: RetrospectiveOpener): boolean {
  if (!isOpenedBy(row, creator)) return false;
  return row.optionalText('body')?.includes(RETROSPECTIVE_MARKER) ?? false;
}

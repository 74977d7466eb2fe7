import type { Account } from '../../approval/snapshot.ts';
import type { Seen } from '../../settings/seen.ts';
import type { Settings } from '../../settings/settings.ts';
import { accountOf } from '../account.ts';
import type { GitHubClient } from '../client.ts';
import { isRefusal } from '../github-error.ts';
import { readList } from '../pages.ts';
import { objectOf } from '../shape.ts';
import { observe, observeOr } from './observe.ts';
import type { SettingsSource } from './source.ts';

/** Reads who may write, by whatever way they came to it. */
export async function readWriters({ client, repository }: SettingsSource): Promise<Seen<readonly Account[]>> {
  return observe('metadata: read, of a token that may itself write', async () => {
    const rows = await readList(client, 'GET /repos/{owner}/{repo}/collaborators', { ...repository });
    return rows.flatMap((row) => {
      const account = row.object('permissions').flag('push') ? accountOf(row) : null;
      return account === null ? [] : [account];
    });
  });
}

/** Reads the account that the policy names as AI reviewer, and what its App may do. */
export async function readReviewer(
  { client }: SettingsSource,
  login: string | undefined,
): Promise<Pick<Settings, 'reviewer' | 'reviewerRights'>> {
  if (login === undefined) {
    return { reviewer: { seen: true, value: null }, reviewerRights: { seen: true, value: {} } };
  }
  const [reviewer, reviewerRights] = await Promise.all([
    observeOr('metadata: read', null, async () =>
      accountOf(objectOf(await client.request('GET /users/{username}', { username: login }))),
    ),
    observe('a look at the App’s own settings: GitHub shows a private App to its owner alone', () =>
      readAppRights(client, login),
    ),
  ]);
  return { reviewer, reviewerRights };
}

async function readAppRights(client: GitHubClient, login: string): Promise<Readonly<Record<string, string>>> {
  const slug = login.replace(/\[bot\]$/i, '').toLowerCase();
  const app = objectOf(await client.request('GET /apps/{app_slug}', { app_slug: slug })).object('permissions');
  return Object.fromEntries(RIGHTS.flatMap((name) => (app.has(name) ? [[name, app.text(name)] as const] : [])));
}

/** Permissions by which an App could change a repository, or what is said of it. */
const RIGHTS: readonly string[] = [
  'actions',
  'administration',
  'checks',
  'contents',
  'deployments',
  'environments',
  'issues',
  'members',
  'metadata',
  'packages',
  'pages',
  'pull_requests',
  'repository_hooks',
  'secrets',
  'statuses',
  'workflows',
];

/** The id that GitHub Actions has on github.com; another server has its own. */
const GITHUB_ACTIONS = 15368;

/** Reads the id of the App as which every workflow publishes. */
export async function readActionsApp(client: GitHubClient): Promise<number> {
  try {
    return objectOf(await client.request('GET /apps/{app_slug}', { app_slug: 'github-actions' })).id('id');
  } catch (failure) {
    if (isRefusal(failure, 403, 404)) return GITHUB_ACTIONS;
    throw failure;
  }
}

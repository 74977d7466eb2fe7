import type { StatusState } from '../decision/plan.ts';
import type { Sha } from '../domain.ts';
import type { GitHubClient } from './client.ts';
import { GitHubError } from './github-error.ts';
import { readList } from './pages.ts';
import type { RepositoryName } from './repository.ts';
import type { Shape } from './shape.ts';

/** The statuses of one context on one commit. */
export interface Statuses {
  /** The one that counts; null where there is none. */
  readonly newest: PublishedStatus | null;
  /** How many there are. GitHub keeps 1,000 of a commit and context and refuses more. */
  readonly count: number;
}

export interface PublishedStatus {
  readonly state: StatusState;
  readonly description: string | null;
  readonly targetUrl: string | null;
  /** ISO 8601. */
  readonly createdAt: string;
}

const ROUTE = 'GET /repos/{owner}/{repo}/commits/{ref}/statuses';
const STATES: readonly StatusState[] = ['success', 'pending', 'failure', 'error'];

/** Reads the statuses that a commit has under a context, spelt exactly so. GitHub lists the newest first. */
export async function readStatuses(
  client: GitHubClient,
  repository: RepositoryName,
  sha: Sha,
  context: string,
): Promise<Statuses> {
  const rows = await readList(client, ROUTE, { ...repository, ref: sha });
  const ours = rows.filter((row) => row.text('context') === context);
  const [newest] = ours;
  // One that came in between two pages pushes others onto the next page a second time.
  return { newest: newest ? statusOf(newest) : null, count: new Set(ours.map((row) => row.id('id'))).size };
}

function statusOf(row: Shape): PublishedStatus {
  const word = row.text('state');
  const state = STATES.find((known) => known === word);
  if (!state)
    throw new GitHubError(
      ROUTE,
      undefined,
      `a status is ${JSON.stringify(word)}`,
      'Update Countersign, which does not know it.',
    );
  return {
    state,
    description: row.textOrNull('description'),
    targetUrl: row.textOrNull('target_url'),
    createdAt: row.time('created_at'),
  };
}

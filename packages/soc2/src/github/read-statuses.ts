import type { StatusState } from '../decision/plan.ts';
import type { Sha } from '../domain.ts';
import type { GitHubClient } from './client.ts';
import { GitHubError } from './github-error.ts';
import { readList } from './pages.ts';
import type { RepositoryName } from './repository.ts';
import type { Shape } from './shape.ts';

export interface PublishedStatus {
  readonly state: StatusState;
  readonly description: string | null;
  readonly targetUrl: string | null;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** The statuses of one context on one commit, the newest first. GitHub keeps 1,000 of them and refuses more. */
export type Statuses = readonly PublishedStatus[];

const ROUTE = 'GET /repos/{owner}/{repo}/commits/{ref}/statuses';
const STATES: readonly StatusState[] = ['success', 'pending', 'failure', 'error'];

/**
 * Reads the statuses that a commit has under a context, spelt exactly so, and under those that begin with it and a
 * slash. One reading shows all contexts, so what was published for another base branch costs nothing to see.
 */
export async function readStatuses(
  client: GitHubClient,
  repository: RepositoryName,
  sha: Sha,
  plain: string,
): Promise<ReadonlyMap<string, Statuses>> {
  const rows = await readList(client, ROUTE, { ...repository, ref: sha });
  // GitHub lists the newest first. One that came in between two pages pushes others onto the next page a second time.
  const distinct = new Map(rows.map((row) => [row.id('id'), row]));
  const found = new Map<string, PublishedStatus[]>();
  for (const row of distinct.values()) {
    const context = row.text('context');
    if (context !== plain && !context.startsWith(`${plain}/`)) continue;
    const list = found.get(context);
    if (list === undefined) found.set(context, [statusOf(row)]);
    else list.push(statusOf(row));
  }
  return found;
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

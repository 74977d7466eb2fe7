import type { StatusState } from '../decision/plan.ts';
import type { Sha } from '../domain.ts';
import type { GitHubClient } from './client.ts';
import { GitHubError } from './github-error.ts';
import { readList } from './pages.ts';
import type { RepositoryName } from './repository.ts';
import type { Shape } from './shape.ts';

export interface PublishedStatus {
  /** As its publisher spelt it. */
  readonly context: string;
  readonly state: StatusState;
  readonly description: string | null;
  readonly targetUrl: string | null;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** The statuses of one context on one commit, the newest first. GitHub keeps 1,000 of them and refuses more. */
export type Statuses = readonly PublishedStatus[];

/** The statuses of a commit by their context in lower case; `statusesUnder` looks one up. */
export type StatusesByContext = ReadonlyMap<string, Statuses>;

const ROUTE = 'GET /repos/{owner}/{repo}/commits/{ref}/statuses';
const STATES: readonly StatusState[] = ['success', 'pending', 'failure', 'error'];

/**
 * Reads the statuses that a commit has under a context, and under those that begin with it and a slash. One reading
 * shows all contexts, so what was published for another base branch costs nothing to see.
 *
 * Letter case does not count, since to GitHub it does not: a success under `SDLC-Gate` takes the place of ours. Source:
 * GitHub's description of `POST /repos/{owner}/{repo}/statuses/{sha}`.
 */
export async function readStatuses(
  client: GitHubClient,
  repository: RepositoryName,
  sha: Sha,
  plain: string,
): Promise<StatusesByContext> {
  const rows = await readList(client, ROUTE, { ...repository, ref: sha });
  // GitHub lists the newest first. One that came in between two pages pushes others onto the next page a second time.
  const distinct = new Map(rows.map((row) => [row.id('id'), row]));
  const found = new Map<string, PublishedStatus[]>();
  const wanted = folded(plain);
  for (const row of distinct.values()) {
    const context = folded(row.text('context'));
    if (context !== wanted && !context.startsWith(`${wanted}/`)) continue;
    const list = found.get(context);
    if (list === undefined) found.set(context, [statusOf(row)]);
    else list.push(statusOf(row));
  }
  return found;
}

/** The statuses of one context, the newest first; none where there is none. */
export function statusesUnder(statuses: StatusesByContext, context: string): Statuses {
  return statuses.get(folded(context)) ?? [];
}

/** Whether two contexts are one to GitHub. */
export function isSameContext(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

function folded(context: string): string {
  return context.toLowerCase();
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
    context: row.text('context'),
    state,
    description: row.textOrNull('description'),
    targetUrl: row.textOrNull('target_url'),
    createdAt: row.time('created_at'),
  };
}

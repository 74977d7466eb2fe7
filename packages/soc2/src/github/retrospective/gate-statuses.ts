import { statusContext } from '../../decision/governed.ts';
import type { GateStatus, Observed } from '../../retrospective/window.ts';
import { accountOf } from '../account.ts';
import type { GitHubClient } from '../client.ts';
import { markOf } from '../gate/status-mark.ts';
import { readList } from '../pages.ts';
import { isSameContext } from '../read-statuses.ts';
import type { RepositoryName } from '../repository.ts';
import type { MergedRow } from './merged-row.ts';

/** The gate's context unless its workflow says otherwise. */
const CONTEXT = 'sdlc-gate';

/**
 * The gate's statuses on the head that was merged, newest first. Under another context than the usual one they are known
 * by the mark in their link, which names the pull request. GraphQL shows the newest of each context alone: where that
 * came after the merge, the earlier ones are read too.
 */
export async function readGateStatuses(
  client: GitHubClient,
  repository: RepositoryName,
  row: MergedRow,
  defaultBranch: string,
): Promise<Observed<readonly GateStatus[]>> {
  const wanted = statusContext(CONTEXT, row.base.ref, defaultBranch);
  const own = row.statuses.filter(
    ({ context, targetUrl }) => isSameContext(context, wanted) || markOf(targetUrl)?.number === row.number,
  );
  const contexts = own.map(({ context }) => context);
  const statuses = own.some(({ at }) => at > row.mergedAt) ? await readAll(client, repository, row, contexts) : own;
  return {
    observed: true,
    value: statuses
      .map(({ context, state, description, by, at }) => ({ context, state, description, by, at }))
      .toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0)),
  };
}

async function readAll(
  client: GitHubClient,
  repository: RepositoryName,
  { head }: MergedRow,
  contexts: readonly string[],
): Promise<readonly GateStatus[]> {
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}/statuses';
  const rows = await readList(client, route, { ...repository, ref: head.sha });
  const distinct = [...new Map(rows.map((status) => [status.id('id'), status])).values()];
  return distinct
    .filter((status) => contexts.some((context) => isSameContext(context, status.text('context'))))
    .map((status) => ({
      context: status.text('context'),
      state: status.text('state'),
      description: status.textOrNull('description') ?? '',
      by: accountOf(status.objectOrNull('creator')),
      at: status.time('created_at'),
    }));
}

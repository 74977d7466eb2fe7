import { type Marker, readMarker } from '../../retrospective/issue/markers.ts';
import { RETROSPECTIVE_MARKER } from '../../retrospective/marker.ts';
import type { GitHubClient } from '../client.ts';
import { eachPage } from '../pages.ts';
import { isOpenedBy, type RetrospectiveOpener } from '../read-retrospective.ts';
import type { RepositoryName } from '../repository.ts';
import { listOf, type Shape } from '../shape.ts';

/** An issue that says of itself that it is a retrospective, by the account that opens them. */
export interface ListedRetrospective {
  readonly issue: number;
  readonly url: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly open: boolean;
  readonly body: string;
  /** Undefined where its first line is none that this product writes. */
  readonly marker: Marker | undefined;
}

/** Enough to know the newest ones, and which of them was the newest at any instant of a window. Fewer are all there are. */
export const ENOUGH = 20;

/**
 * Lists retrospectives, newest first, by creator and marker and never by label: anybody with write access labels. With
 * `all`, only open ones and every one of them; else as many as bear on a window.
 */
export async function listRetrospectives(
  client: GitHubClient,
  repository: RepositoryName,
  creator: RetrospectiveOpener,
  which: 'newest' | 'open',
): Promise<readonly ListedRetrospective[]> {
  const state = which === 'open' ? 'open' : 'all';
  const parameters = { ...repository, creator: creator.login, state, sort: 'created', direction: 'desc' };
  const found = new Map<number, ListedRetrospective>();
  for await (const answer of eachPage(client, 'GET /repos/{owner}/{repo}/issues', parameters)) {
    for (const row of listOf(answer)) {
      const issue = retrospectiveOf(row, creator);
      if (issue !== undefined) found.set(issue.issue, issue);
    }
    if (which === 'newest' && found.size >= ENOUGH) break;
  }
  return [...found.values()];
}

/** Reads an issue's row; undefined where it is no retrospective of this creator. */
export function retrospectiveOf(row: Shape, creator: RetrospectiveOpener): ListedRetrospective | undefined {
  if (!isOpenedBy(row, creator)) return undefined;
  const body = row.optionalText('body') ?? '';
  if (!body.includes(RETROSPECTIVE_MARKER)) return undefined;
  return {
    issue: row.id('number'),
    url: row.text('html_url'),
    createdAt: row.time('created_at'),
    updatedAt: row.time('updated_at'),
    open: row.text('state') === 'open',
    body,
    marker: readMarker(body),
  };
}

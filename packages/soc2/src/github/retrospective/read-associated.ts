import type { Sha } from '../../domain.ts';
import type { GitHubClient } from '../client.ts';
import type { RepositoryName } from '../repository.ts';
import type { Shape } from '../shape.ts';
import { aFewAtATime, ask, inBatches } from './batches.ts';
import { ofCommits } from './queries.ts';

/** Commits that are asked for in one query. */
const AT_ONCE = 100;

/**
 * Reads the pull requests of this repository that GitHub associates with each commit, by number. A pull request of
 * another repository may share its number with one of this.
 */
export async function readAssociated(
  client: GitHubClient,
  repository: RepositoryName,
  commits: readonly Sha[],
): Promise<ReadonlyMap<Sha, readonly number[]>> {
  const found = new Map<Sha, number[]>();
  const full = `${repository.owner}/${repository.repo}`.toLowerCase();
  let open: readonly Asked[] = commits.map((commit) => ({ commit }));
  while (open.length > 0) {
    const rests = await aFewAtATime(inBatches(open, AT_ONCE), async (batch) => {
      const answer = await ask(client, repository, ofCommits(batch.map(fieldsOf)));
      return batch.flatMap(({ commit }, index): readonly Asked[] => {
        const page = answer.object(`c${index}`).object('associatedPullRequests');
        const own = page.list('nodes').filter((node) => isOf(node, full));
        found.set(commit, [...(found.get(commit) ?? []), ...own.map((node) => node.id('number'))]);
        const info = page.object('pageInfo');
        return info.flag('hasNextPage') ? [{ commit, after: info.text('endCursor') }] : [];
      });
    });
    open = rests.flat();
  }
  return found;
}

interface Asked {
  readonly commit: Sha;
  readonly after?: string;
}

function fieldsOf({ commit, after }: Asked): { readonly oid: string; readonly fields: string } {
  const from = after === undefined ? '' : `, after: ${JSON.stringify(after)}`;
  const fields = `associatedPullRequests(first: 100${from}) { nodes { number repository { nameWithOwner } } pageInfo { hasNextPage endCursor } }`;
  return { oid: commit, fields };
}

function isOf(pull: Shape, full: string): boolean {
  return pull.object('repository').text('nameWithOwner').toLowerCase() === full;
}

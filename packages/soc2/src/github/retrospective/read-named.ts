import type { Sha } from '../../domain.ts';
import type { GitHubClient } from '../client.ts';
import type { RepositoryName } from '../repository.ts';
import { type BareCommit, bareCommit } from './bare-commit.ts';
import { aFewAtATime, ask, inBatches } from './batches.ts';
import { MOST_PARENTS, NAMED_COMMIT, ofCommits } from './queries.ts';

/** Commits that are asked for in one query. */
const AT_ONCE = 100;
/** Of a commit's history as many as one page holds. */
const HISTORY = 'history(first: 100) { nodes { oid } }';

/** Commits that were asked for by name. */
export interface Named {
  /** Those that GitHub has, and of which it gave every parent. */
  readonly commits: readonly BareCommit[];
  /** The newest of what `base` reaches. */
  readonly before: readonly Sha[];
}

/**
 * Reads commits by their ids, and beside them, where a base is given, the newest commits that it reaches. Throws a
 * `GitHubError`.
 */
export async function readNamed(
  client: GitHubClient,
  repository: RepositoryName,
  shas: readonly Sha[],
  base: Sha | undefined,
): Promise<Named> {
  const history = base === undefined ? [] : [{ oid: base, fields: HISTORY }];
  const batches = inBatches(shas, AT_ONCE).map((batch, index) => ({ batch, rest: index === 0 ? history : [] }));
  const read = await aFewAtATime(batches, async ({ batch, rest }): Promise<Named> => {
    const asked = [...batch.map((oid) => ({ oid, fields: NAMED_COMMIT })), ...rest];
    const answer = await ask(client, repository, ofCommits(asked));
    const commits = batch.flatMap((_, index) => {
      const node = answer.objectOrNull(`c${index}`);
      const commit = node === null ? [] : [bareCommit(node)];
      return commit.filter(({ parents }) => parents.length < MOST_PARENTS);
    });
    const older = rest.length === 0 ? null : answer.objectOrNull(`c${batch.length}`);
    const before = older?.object('history').list('nodes') ?? [];
    return { commits, before: before.map((node) => node.sha('oid')) };
  });
  return { commits: read.flatMap(({ commits }) => commits), before: read.flatMap(({ before }) => before) };
}

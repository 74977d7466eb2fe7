import type { GitHubClient } from '../client.ts';
import { GitHubError } from '../github-error.ts';
import type { RepositoryName } from '../repository.ts';
import { objectOf, type Shape } from '../shape.ts';

/** Queries that are on their way at once: GitHub limits how many a token may have. */
const IN_FLIGHT = 4;

const PERMISSIONS =
  'The token needs `contents: read`, `issues: read`, `pull-requests: read` and `statuses: read`: grant them under `permissions:` of the job, or in the settings of the App.';

/** Asks one query of a repository, and hands out what it says of the repository. Throws a `GitHubError`. */
export async function ask(
  client: GitHubClient,
  { owner, repo }: RepositoryName,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Shape> {
  try {
    return objectOf(await client.graphql(query, { owner, name: repo, ...variables })).object('repository');
  } catch (failure) {
    if (!(failure instanceof GitHubError) || !/not accessible/i.test(failure.message)) throw failure;
    // GraphQL does not say which permission is missing.
    throw new GitHubError(failure.call, failure.status, failure.message, PERMISSIONS, { cause: failure });
  }
}

/** Cuts a list into batches of at most so many. */
export function inBatches<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** Works on all items, a few at a time, and keeps their order. After the first failure nothing more is begun. */
export async function aFewAtATime<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  most = IN_FLIGHT,
): Promise<readonly R[]> {
  const done: R[] = [];
  let next = 0;
  const workOn = async (): Promise<void> => {
    while (next < items.length) {
      const index = next;
      next += 1;
      const item = items[index] as T;
      try {
        done[index] = await work(item);
      } catch (failure) {
        next = items.length;
        throw failure;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, workOn));
  return done;
}

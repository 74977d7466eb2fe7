import type { FileKind } from '../change/change.ts';
import type { Sha } from '../domain.ts';
import type { GitHubClient } from './client.ts';
import { readEntries } from './read-entries.ts';
import type { RepositoryName } from './repository.ts';

/** What each path is in one tree. A path that is not in the map was not found there. */
export type Modes = ReadonlyMap<string, FileKind>;

/** Reads what kind of file each path is in the tree of a commit. */
export async function readModes(
  client: GitHubClient,
  repository: RepositoryName,
  commit: Sha,
  paths: readonly string[],
): Promise<Modes> {
  const entries = await readEntries(client, repository, commit, paths);
  return new Map([...entries].map(([path, { kind }]) => [path, kind]));
}

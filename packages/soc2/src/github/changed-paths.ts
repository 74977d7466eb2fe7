import type { ChangedFile } from '../change/change.ts';
import type { Sha } from '../domain.ts';
import type { GitHubClient } from './client.ts';
import type { RepositoryName } from './repository.ts';
import { objectOf } from './shape.ts';

/**
 * Why a list of files is not that of two commits; undefined where it is. GitHub lists the files of a long pull request
 * page by page, as it stands at that moment: an author who pushes something else and back could have another change
 * listed than the one whose head is approved. Trees are read by name, and show every path that differs.
 *
 * @param files as they were listed
 */
export async function whyNotTheirs(
  client: GitHubClient,
  repository: RepositoryName,
  { mergeBase, head }: { readonly mergeBase: Sha; readonly head: Sha },
  files: readonly ChangedFile[],
): Promise<string | undefined> {
  const [before, after] = await Promise.all([
    readTree(client, repository, mergeBase),
    readTree(client, repository, head),
  ]);
  if (before === null || after === null) return 'the trees are too large to hold the list of files against';
  const changed = new Set([...before.keys(), ...after.keys()].filter((path) => before.get(path) !== after.get(path)));
  const listed = new Set(files.flatMap(pathsOf));
  const missing = [...changed].filter((path) => !listed.has(path));
  const foreign = [...listed].filter((path) => !changed.has(path));
  const blobs = files.filter(({ path, blob }) => blob !== null && after.get(path)?.endsWith(` ${blob}`) !== true);
  if (missing.length + foreign.length + blobs.length === 0) return undefined;
  return `the list of files is of another change: ${missing.length} are missing, ${foreign.length + blobs.length} are not part of it`;
}

function pathsOf({ path, previousPath, status }: ChangedFile): readonly string[] {
  return status === 'renamed' && previousPath !== undefined ? [path, previousPath] : [path];
}

/** Mode and name of everything in a tree but folders, by path; null where GitHub cuts it off. */
async function readTree(
  client: GitHubClient,
  repository: RepositoryName,
  commit: Sha,
): Promise<ReadonlyMap<string, string> | null> {
  const route = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
  const tree = objectOf(await client.request(route, { ...repository, tree_sha: commit, recursive: '1' }));
  if (tree.flag('truncated')) return null;
  const entries = tree.list('tree').filter((row) => row.text('type') !== 'tree');
  return new Map(entries.map((row) => [row.text('path'), `${row.text('mode')} ${row.sha('sha')}`]));
}

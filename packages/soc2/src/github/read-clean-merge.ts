import type { Change } from '../change/change.ts';
import type { Sha } from '../domain.ts';
import type { GitHubClient } from './client.ts';
import { readEntries, type Entries } from './read-entries.ts';
import type { RepositoryName } from './repository.ts';

/**
 * Whether a merge commit brought nothing of its own into the change: every file of the change, on both its paths, is
 * the same blob with the same mode in the merge as in its first parent. Whoever merged the base into the branch then
 * had no hand in what is reviewed. False wherever that cannot be seen whole.
 */
export async function readCleanMerge(
  client: GitHubClient,
  repository: RepositoryName,
  change: Change,
  { commit, parent }: { readonly commit: Sha; readonly parent: Sha },
): Promise<boolean> {
  if (!isWhole(change)) return false;
  const paths = change.files.flatMap(({ path, previousPath }) =>
    previousPath === undefined ? [path] : [path, previousPath],
  );
  const [merged, before] = await Promise.all([
    readEntries(client, repository, commit, paths),
    readEntries(client, repository, parent, paths),
  ]);
  return paths.every((path) => isSame(path, merged, before));
}

function isWhole({ files, reportedFiles, listCap, moved }: Change): boolean {
  const capped = listCap !== undefined && Math.max(files.length, reportedFiles) >= listCap;
  const distinct = new Set(files.map(({ path }) => path)).size;
  return distinct === reportedFiles && files.length === reportedFiles && !capped && moved.length === 0;
}

function isSame(path: string, merged: Entries, before: Entries): boolean {
  const one = merged.get(path);
  const other = before.get(path);
  if (one === undefined || other === undefined) return one === other;
  return one.sha !== null && one.sha === other.sha && one.mode === other.mode;
}

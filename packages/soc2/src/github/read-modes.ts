import type { FileKind } from '../change/change.ts';
import type { Sha } from '../domain.ts';
import type { GitHubClient } from './client.ts';
import type { RepositoryName } from './repository.ts';
import { objectOf, type Shape } from './shape.ts';

/** What each path is in one tree. A path that is not in the map was not found there. */
export type Modes = ReadonlyMap<string, FileKind>;

const ROUTE = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';

/**
 * Reads what kind of file each path is in the tree of a commit: one recursive read, and where GitHub cuts that off
 * (100,000 entries or 7 MB), folder by folder along the paths that are wanted.
 */
export async function readModes(client: GitHubClient, repository: RepositoryName, commit: Sha, paths: readonly string[]): Promise<Modes> {
  const answer = await client.request(ROUTE, { ...repository, tree_sha: commit, recursive: '1' });
  const tree = objectOf(answer);
  const wanted = new Set(paths);
  if (tree.flag('truncated')) return walk(client, repository, commit, wanted);
  const modes = new Map<string, FileKind>();
  for (const entry of tree.list('tree')) {
    const path = entry.text('path');
    if (wanted.has(path)) modes.set(path, kindOf(entry));
  }
  return modes;
}

async function walk(client: GitHubClient, repository: RepositoryName, commit: Sha, wanted: ReadonlySet<string>): Promise<Modes> {
  const folders = new Set<string>();
  for (const path of wanted) {
    for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) folders.add(path.slice(0, end));
  }
  const modes = new Map<string, FileKind>();
  let level: readonly { at: string; sha: Sha }[] = [{ at: '', sha: commit }];
  while (level.length > 0) {
    const trees = await Promise.all(
      level.map(async ({ at, sha }) => ({ at, tree: objectOf(await client.request(ROUTE, { ...repository, tree_sha: sha })) })),
    );
    const next: { at: string; sha: Sha }[] = [];
    for (const { at, tree } of trees) {
      if (tree.flag('truncated')) continue;
      for (const entry of tree.list('tree')) {
        const path = at === '' ? entry.text('path') : `${at}/${entry.text('path')}`;
        if (wanted.has(path)) modes.set(path, kindOf(entry));
        else if (folders.has(path) && entry.text('type') === 'tree') next.push({ at: path, sha: entry.sha('sha') });
      }
    }
    level = next;
  }
  return modes;
}

function kindOf(entry: Shape): FileKind {
  const mode = entry.text('mode');
  if (mode === '120000') return 'symlink';
  if (mode === '160000') return 'submodule';
  return mode === '100644' || mode === '100755' ? 'file' : 'unknown';
}

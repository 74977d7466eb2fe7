import type { FileKind } from '../change/change.ts';
import type { Sha } from '../domain.ts';
import type { GitHubClient } from './client.ts';
import type { RepositoryName } from './repository.ts';
import { objectOf, type Shape } from './shape.ts';

/** What a path is in one tree. */
export interface Entry {
  readonly kind: FileKind;
  /** The blob, of a submodule the commit, of a folder the tree; null where GitHub cut off the list that would say. */
  readonly sha: Sha | null;
  /** As git writes it, `100644`; empty where `sha` is null. */
  readonly mode: string;
}

/** Entries by path. A path that is not in the map is not in the tree. */
export type Entries = ReadonlyMap<string, Entry>;

const ROUTE = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
const CUT_OFF: Entry = { kind: 'unknown', sha: null, mode: '' };

/**
 * Reads what each path is in the tree of a commit: one recursive read, and where GitHub cuts that off (100,000 entries
 * or 7 MB), folder by folder along the paths that are wanted.
 */
export async function readEntries(
  client: GitHubClient,
  repository: RepositoryName,
  commit: Sha,
  paths: readonly string[],
): Promise<Entries> {
  const answer = await client.request(ROUTE, { ...repository, tree_sha: commit, recursive: '1' });
  const tree = objectOf(answer);
  const wanted = new Set(paths);
  if (tree.flag('truncated')) return walk(client, repository, commit, wanted);
  const entries = new Map<string, Entry>();
  for (const row of tree.list('tree')) {
    const path = row.text('path');
    if (wanted.has(path)) entries.set(path, entryOf(row));
  }
  return entries;
}

async function walk(
  client: GitHubClient,
  repository: RepositoryName,
  commit: Sha,
  wanted: ReadonlySet<string>,
): Promise<Entries> {
  const folders = foldersOf(wanted);
  const entries = new Map<string, Entry>();
  let level: readonly { at: string; sha: Sha }[] = [{ at: '', sha: commit }];
  while (level.length > 0) {
    const trees = await Promise.all(
      level.map(async ({ at, sha }) => ({
        at,
        tree: objectOf(await client.request(ROUTE, { ...repository, tree_sha: sha })),
      })),
    );
    const next: { at: string; sha: Sha }[] = [];
    for (const { at, tree } of trees) {
      if (tree.flag('truncated')) {
        for (const path of wanted) if (path.startsWith(at)) entries.set(path, CUT_OFF);
        continue;
      }
      for (const row of tree.list('tree')) {
        const path = `${at}${row.text('path')}`;
        if (wanted.has(path)) entries.set(path, entryOf(row));
        // A path can be wanted as a file and be a folder here, where one took the other's place.
        if (folders.has(path) && row.text('type') === 'tree') next.push({ at: `${path}/`, sha: row.sha('sha') });
      }
    }
    level = next;
  }
  return entries;
}

function foldersOf(paths: ReadonlySet<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) folders.add(path.slice(0, end));
  }
  return folders;
}

function entryOf(row: Shape): Entry {
  const mode = row.text('mode');
  return { kind: kindOf(mode), sha: row.sha('sha'), mode };
}

function kindOf(mode: string): FileKind {
  if (mode === '120000') return 'symlink';
  if (mode === '160000') return 'submodule';
  return mode === '100644' || mode === '100755' ? 'file' : 'unknown';
}

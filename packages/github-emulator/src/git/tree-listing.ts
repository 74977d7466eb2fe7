import { git, type GitPlace } from './process.ts';

/** One row of a recursive listing; `size` is null for anything but a blob. */
export interface ListedEntry {
  path: string;
  mode: string;
  type: 'blob' | 'tree' | 'commit';
  sha: string;
  size: number | null;
}

/** Lists a tree with sizes, folders included, paths relative to it. */
export async function listTree(place: GitPlace, tree: string, recursive: boolean): Promise<ListedEntry[]> {
  const output = await git(place, ['ls-tree', '-l', '-z', ...(recursive ? ['-r', '-t'] : []), tree]);
  return output
    .toString()
    .split('\0')
    .filter((row) => row !== '')
    .map(parseRow);
}

function parseRow(row: string): ListedEntry {
  const tab = row.indexOf('\t');
  const [mode = '', type = '', sha = '', size = '-'] = row.slice(0, tab).split(/ +/);
  return {
    path: row.slice(tab + 1),
    mode,
    type: type === 'tree' || type === 'commit' ? type : 'blob',
    sha,
    size: size === '-' ? null : Number(size),
  };
}

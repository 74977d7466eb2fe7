import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Git, linesOf } from './git.ts';

/** The index has about 100 bytes a file. Asking git about each of more than 20,000 files would take longer than the answer. */
const INDEX_LIMIT = 2 * 1024 * 1024;

/**
 * What a reader should know of the working tree: that it holds what no commit has, so that nobody takes an answer about
 * commits for one about what they see in their editor. Empty where there is nothing to say.
 */
export async function uncommittedNote(git: Git): Promise<readonly string[]> {
  const [top, index] = linesOf((await git.run(['rev-parse', '--show-toplevel', '--git-path', 'index'])).output);
  if (top === undefined || index === undefined) return [];
  const size = await stat(resolve(git.folder, index)).then(
    (file) => file.size,
    () => 0,
  );
  if (size > INDEX_LIMIT)
    return ['only commits are looked at; this working tree is too large to search for uncommitted changes'];
  const status = await git.run([
    'status',
    '--porcelain',
    '-z',
    '--no-renames',
    '--untracked-files=normal',
    '--ignore-submodules=dirty',
  ]);
  if (status.code !== 0 || status.output.length === 0) return [];
  return ['there are uncommitted changes, and only commits are looked at'];
}

/** The folder at the top of the working tree; undefined in a bare repository. */
export async function topLevel(git: Git): Promise<string | undefined> {
  return linesOf((await git.run(['rev-parse', '--show-toplevel'])).output)[0];
}

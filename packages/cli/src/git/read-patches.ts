import type { ChangedFile } from '@countersign/soc2/change/change';
import type { Sha } from '@countersign/soc2/domain';
import { NoAnswer } from '../errors.ts';
import { type Git, inGitsWords } from './git.ts';
import { patchReader, type PatchSection } from './patch-sections.ts';
import { DIFF, diffTree, RENAME_LIMIT, SIMILARITY } from './read-diff.ts';

/** A file of a change with what git shows of it: two sections where a file became a link or the other way round. */
export interface PatchedFile {
  readonly file: ChangedFile;
  readonly sections: readonly PatchSection[];
}

/**
 * Reads the difference between two commits with the patch of each file, as `git diff -M50%` shows it. Files and patches
 * come from two runs of git and are held against each other. Throws a `NoAnswer` where git fails.
 */
export async function readPatches(git: Git, from: Sha, to: Sha): Promise<readonly PatchedFile[]> {
  const files: ChangedFile[] = [];
  const sections: PatchSection[] = [];
  const reader = patchReader((section) => sections.push(section));
  const renames = [`-M${SIMILARITY}%`, `-l${RENAME_LIMIT}`];
  const results = await Promise.all([
    diffTree(
      git,
      [...renames, from, to, '--'],
      Promise.resolve((file) => files.push(file)),
    ),
    git.stream([...AS_IT_IS, ...DIFF, ...SHOW, ...renames, from, to, '--'], Promise.resolve(reader.push)),
  ]);
  const failed = results.find(({ code }) => code !== 0);
  if (failed !== undefined) {
    const fix = "A clone that was made with --filter lacks contents: 'git fetch --refetch --no-filter' gets them.";
    throw new NoAnswer(`the change cannot be read: ${inGitsWords(failed)}`, fix);
  }
  reader.end();
  return paired(files, sections);
}

/** A setting of its own could leave out the mark of an empty line. */
const AS_IT_IS: readonly string[] = ['-c', 'diff.suppressBlankEmpty=false'];

/** Whatever configuration says: whole ids, as many lines around a change as GitHub shows, the usual prefixes. */
const SHOW: readonly string[] = [
  '--patch',
  '--full-index',
  '--unified=3',
  '--inter-hunk-context=0',
  '--diff-algorithm=default',
  '--submodule=short',
  '--src-prefix=a/',
  '--dst-prefix=b/',
];

function paired(files: readonly ChangedFile[], sections: readonly PatchSection[]): readonly PatchedFile[] {
  let next = 0;
  const found = files.map((file) => {
    // Where the type of a file changes, git shows that the one was removed and the other added.
    const count = file.status === 'changed' && file.kind !== 'file' ? 2 : 1;
    const own = sections.slice(next, next + count);
    next += count;
    if (own.length < count || own.some(({ header }) => !names(header, file))) throw mismatch();
    return { file, sections: own };
  });
  if (next !== sections.length) throw mismatch();
  return found;
}

/** Whether a section is of this file. A name that git has to quote is not compared: count and order do that. */
function names(header: string, { path, previousPath = path }: ChangedFile): boolean {
  return header.includes('"') || path.includes('\\') || header === `diff --git a/${previousPath} b/${path}`;
}

function mismatch(): Error {
  return new Error('git lists other files than it shows patches of');
}

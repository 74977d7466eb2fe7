import { signatureLine } from './fast-import.ts';
import { writeObject } from './loose-object.ts';
import type { Signature } from './objects.ts';
import { GitError, type GitPlace, gitText } from './process.ts';

/** A commit of a tree that exists already. */
export interface TreeCommit {
  tree: string;
  parents: readonly string[];
  author: Signature;
  committer: Signature;
  message: string;
}

/** Writes a commit object; gives its id. */
export function writeCommit(place: GitPlace, commit: TreeCommit): Promise<string> {
  const text = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${signatureLine(commit.author)}`,
    `committer ${signatureLine(commit.committer)}`,
    '',
    commit.message,
  ].join('\n');
  return writeObject(place, 'commit', text);
}

/** Merges two commits without a work tree; gives the tree, or null where they conflict. Needs git 2.38. */
export async function mergeTrees(place: GitPlace, ours: string, theirs: string): Promise<string | null> {
  try {
    return await gitText(place, [
      'merge-tree',
      '--write-tree',
      '--no-messages',
      '--allow-unrelated-histories',
      ours,
      theirs,
    ]);
  } catch (error) {
    if (error instanceof GitError && error.exitCode === 1) return null;
    if (error instanceof GitError && error.exitCode === 129)
      throw new Error('merging needs git 2.38 or newer', { cause: error });
    throw error;
  }
}

import { controlPath, SUBMODULE_CONFIGURATION } from '../policy/control-paths.ts';
import { indexGlobs } from '../policy/glob-index.ts';
import { HARMLESS, SUSPECTS } from '../policy/lint/suspects.ts';
import { withoutBraces } from './braces.ts';

/** A rule that a repository's own files ask for. */
export interface TreeRule {
  readonly name: string;
  /** Second half of a sentence: what a change to these files can do. */
  readonly reason: string;
  /** Whether the files were found by what they are called rather than by what they are. */
  readonly guess: boolean;
  readonly paths: readonly TreePath[];
}

/** A glob, and the files of the tree that it brings in first. */
export interface TreePath {
  readonly glob: string;
  readonly files: number;
  readonly sample: string;
}

/**
 * The high-risk rules that fit a repository: of all that a change policy is expected to guard (the blog's list, what it
 * leaves open, instructions of coding agents), the globs that match a file of the tree which no glob before them does. What
 * is always high anyway is left out. Linear in the number of files.
 *
 * @param tree every path, as git spells it
 */
export function rulesOfTree(tree: readonly string[]): readonly TreeRule[] {
  const globs = SUSPECTS.flatMap((suspect) => suspect.globs.flatMap(withoutBraces).map((glob) => ({ suspect, glob })));
  const matching = indexGlobs(globs.map(({ glob }) => glob));
  const harmless = indexGlobs(HARMLESS);
  const found = new Map<number, { files: number; sample: string }>();
  for (const path of tree) {
    if (path.toLowerCase() === SUBMODULE_CONFIGURATION || controlPath(path, { policyPath: '' })) continue;
    // The first glob brings a file in, so each glob that is kept has a file of its own.
    const first = matching(path).find((index) => {
      const { suspect, glob } = globs[index] ?? {};
      // What goes by a name alone is no danger where it is documentation or a sample, as `policy check` has it.
      const guessed = suspect?.guess === true || glob?.slice('**/'.length).includes('*') === true;
      return !guessed || harmless(path).length === 0;
    });
    if (first === undefined) continue;
    const known = found.get(first);
    if (known === undefined) found.set(first, { files: 1, sample: path });
    else known.files += 1;
  }
  return SUSPECTS.flatMap((suspect): TreeRule[] => {
    const paths = globs.flatMap((entry, index): TreePath[] => {
      const hit = entry.suspect === suspect ? found.get(index) : undefined;
      return hit === undefined ? [] : [{ glob: entry.glob, ...hit }];
    });
    if (paths.length === 0) return [];
    return [{ name: suspect.name, reason: suspect.why, guess: suspect.guess === true, paths }];
  });
}

import type { ChangedFile } from '@countersign/soc2/change/change';
import type { Sha } from '@countersign/soc2/domain';
import { NoAnswer } from '../errors.ts';
import { type Git, type GitResult, inGitsWords } from './git.ts';
import { rawDiffReader } from './raw-diff.ts';
import { type Unpaired, unpairedFiles } from './unpaired-files.ts';

/** Two files are one that moved where this share of them is the same: GitHub's figure and git's. In per cent. */
export const SIMILARITY = 50;

/** Where all pairs of removed and added files are more than this number squared, git compares those of one name. Its default. */
export const RENAME_LIMIT = 1000;

/** git compares each file of a tree with each path that it is to look at: more than this, and it is quicker to look at all. */
const NAMED_PATHS = 100;

/** What takes the files of a change. */
export type Take = (file: ChangedFile) => void;

/**
 * Reads the difference between two commits, with modes, so that a symlink or submodule on either side is seen. Files that
 * moved unchanged are paired by git while it lists; only the removed and added ones that are left are compared by content,
 * as `git diff -M50%` compares them, and come last. Resolves to what a reader should know. Throws a `NoAnswer` where git
 * fails. git works while `taking` is made ready.
 */
export async function readDiff(git: Git, from: Sha, to: Sha, taking: Promise<Take>): Promise<readonly string[]> {
  const sifting = taking.then(unpairedFiles);
  const listed = await diffTree(
    git,
    ['-M100%', from, to, '--'],
    sifting.then(({ sift }) => sift),
  );
  if (listed.code !== 0) {
    const fix = "See that all objects are there (git fsck); 'git fetch' gets what is missing.";
    throw new NoAnswer(`the change cannot be read: ${inGitsWords(listed)}`, fix);
  }
  const unpaired = await sifting;
  const both = 'files that moved and changed at once are listed on both paths';
  if (unpaired.tooMany())
    return [`so many files were removed or added that only those that moved unchanged are paired: ${both}`];
  const complete = unpaired.paths() === undefined || (await pair(git, from, to, unpaired));
  unpaired.release();
  return complete ? [] : [`file contents are missing from this clone: ${both}`];
}

/** Compares contents; false where git could not, as in a clone without them (git clone --filter=blob:none). */
async function pair(git: Git, from: Sha, to: Sha, unpaired: Unpaired): Promise<boolean> {
  const paths = unpaired.paths() ?? [];
  // An escaped byte (`pathOf`) cannot be named to git.
  const named = paths.length <= NAMED_PATHS && !paths.some((path) => path.includes('\\')) ? paths : [];
  const pairs: ChangedFile[] = [];
  const flags = [`-M${SIMILARITY}%`, `-l${RENAME_LIMIT}`, '--diff-filter=RC'];
  const found = await diffTree(
    git,
    [...flags, from, to, '--', ...named],
    Promise.resolve((file) => pairs.push(file)),
  );
  if (found.code !== 0) return false;
  for (const file of pairs) unpaired.pair(file);
  return true;
}

/** Runs `git diff-tree --raw` with more flags and two commits, and hands on each file that it lists. */
export async function diffTree(git: Git, what: readonly string[], taking: Promise<Take>): Promise<GitResult> {
  const reading = taking.then(rawDiffReader);
  const result = await git.stream(
    [...DIFF, '--raw', '-z', '--no-abbrev', ...what],
    reading.then(({ push }) => push),
  );
  if (result.code === 0) (await reading).end();
  return result;
}

/** Whatever configuration or attributes say: every submodule counts, paths are whole, no program is run on contents. */
export const DIFF: readonly string[] = [
  'diff-tree',
  '-r',
  '--ignore-submodules=none',
  '--no-relative',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
];

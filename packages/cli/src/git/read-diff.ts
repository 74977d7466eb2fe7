import type { Change, ChangedFile } from '@countersign/soc2/change/change';
import type { Sha } from '@countersign/soc2/domain';
import { NoAnswer } from '../errors.ts';
import { type Git, inGitsWords } from './git.ts';
import { rawDiffReader } from './raw-diff.ts';

/** Two files are one that moved where this share of them is the same: GitHub's figure and git's. In per cent. */
export const SIMILARITY = 50;

/**
 * With more removed and added files than this, only files that moved unchanged or kept their name are paired: comparing
 * each with each takes quadratic time. git's own default. Two files that are not paired stand on the list one by one, and
 * each is matched on its own path: no rule that sees the pair sees less of them.
 */
export const RENAME_LIMIT = 1000;

/** What the commits between two trees changed. */
export interface LocalDiff {
  readonly change: Change;
  readonly notes: readonly string[];
}

/**
 * Reads the difference between two commits, with modes, so that a symlink or submodule on either side is seen. Throws a
 * `NoAnswer` where git fails. `onCount` hears how many files there are so far.
 */
export async function readDiff(git: Git, from: Sha, to: Sha, onCount: (files: number) => void): Promise<LocalDiff> {
  const paired = await diffTree(git, from, to, `-M${SIMILARITY}%`, onCount);
  if (paired.code === 0) {
    const skipped = /rename detection was skipped/.test(paired.said);
    const note = `more than ${RENAME_LIMIT} files were removed and added: those that moved and changed at once are listed on both paths`;
    return { change: changeOf(paired.files), notes: skipped ? [note] : [] };
  }
  // A clone without all file contents (git clone --filter=blob:none) can still tell what moved unchanged.
  const exact = await diffTree(git, from, to, '-M100%', onCount);
  if (exact.code !== 0) {
    throw new NoAnswer(
      `the change cannot be read: ${inGitsWords(exact)}`,
      "See that all objects are there (git fsck); 'git fetch' gets what is missing.",
    );
  }
  const note =
    'file contents are missing from this clone: files that moved and changed at once are listed on both paths';
  return { change: changeOf(exact.files), notes: [note] };
}

/** git lists everything or fails, so the list's own length is what the change is said to have. */
function changeOf(files: readonly ChangedFile[]): Change {
  return { files, reportedFiles: files.length, moved: [] };
}

async function diffTree(
  git: Git,
  from: Sha,
  to: Sha,
  renames: string,
  onCount: (files: number) => void,
): Promise<{ readonly code: number; readonly said: string; readonly files: readonly ChangedFile[] }> {
  const files: ChangedFile[] = [];
  const reader = rawDiffReader((file) => files.push(file));
  const args = [
    'diff-tree',
    '-r',
    '--raw',
    '-z',
    '--no-abbrev',
    renames,
    `-l${RENAME_LIMIT}`,
    ...PLAIN,
    from,
    to,
    '--',
  ];
  const { code, said } = await git.stream(args, (bytes) => {
    reader.push(bytes);
    onCount(files.length);
  });
  if (code === 0) reader.end();
  return { code, said, files };
}

/** Whatever configuration or attributes say: every submodule counts, paths are whole, no program is run on contents. */
const PLAIN: readonly string[] = [
  '--ignore-submodules=none',
  '--no-relative',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
];

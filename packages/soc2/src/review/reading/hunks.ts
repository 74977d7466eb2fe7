import type { BundledFile } from '../bundle.ts';
import { diffTexts } from './diff-texts.ts';
import type { BareHunk, FileHunks, Hunk, HunkLine } from './hunk.ts';
import { readPatch } from './read-patch.ts';

/**
 * The hunks of one file. GitHub's patch is believed where every hunk is as long as its header says, the lines add up to
 * the counts in the list of files, and nothing in it contradicts the text of the head; otherwise both sides are compared
 * here. What cannot be read in either way is uncovered: what nobody read, nobody approves. Neither the name of a file
 * nor a marker in it (lock file, minified, `@generated`) excuses it from being read.
 */
export function hunksOf(file: BundledFile): FileHunks {
  const hunks = believedPatch(file) ?? comparedTexts(file);
  if (hunks === undefined)
    return { state: 'uncovered', ...nameOf(file), why: whyUncovered(file), lines: linesOf(file) };
  if (hunks.length > 0)
    return { state: 'hunks', ...nameOf(file), hunks: hunks.map((hunk, at) => named(hunk, at, file)) };
  const why = withoutText(file);
  return why === undefined
    ? { state: 'uncovered', ...nameOf(file), why: 'nothing shows what changed in it', lines: linesOf(file) }
    : { state: 'deterministic', ...nameOf(file), why, lines: 0 };
}

function named(hunk: BareHunk, at: number, file: BundledFile): Hunk {
  return { id: `${file.path}#${at + 1}`, ...nameOf(file), ...hunk };
}

function nameOf({ path, previousPath }: BundledFile): Pick<BundledFile, 'path' | 'previousPath'> {
  return previousPath === undefined ? { path } : { path, previousPath };
}

/** How many lines the list of files says have changed. */
function linesOf({ additions, deletions }: BundledFile): number {
  return additions + deletions;
}

/** The patch's hunks, at least one; undefined where there is no patch, or one that is not to be believed. */
function believedPatch(file: BundledFile): readonly BareHunk[] | undefined {
  if (file.patch === null) return undefined;
  const hunks = readPatch(file.patch);
  if (hunks === undefined || hunks.length === 0) return undefined;
  const count = (kind: HunkLine['kind']): number =>
    hunks.reduce((sum, { lines }) => sum + lines.filter((line) => line.kind === kind).length, 0);
  if (count('added') !== file.additions || count('deleted') !== file.deletions) return undefined;
  return agrees(hunks, file.after, 'new') && agrees(hunks, file.before, 'old') ? hunks : undefined;
}

/** False where a line of the patch is another one in the text of that side. */
function agrees(hunks: readonly BareHunk[], text: string | null, side: 'old' | 'new'): boolean {
  if (text === null) return true;
  const known = text.split('\n');
  return hunks.every(({ lines }) =>
    lines.every((line) => {
      const number = line[side];
      return number === null || known[number - 1] === line.text;
    }),
  );
}

/** The hunks between both texts, none where they are equal; undefined where a side that exists is not known. */
function comparedTexts(file: BundledFile): readonly BareHunk[] | undefined {
  if (file.unreadable !== undefined) return undefined;
  // A copy is read like any new file: that its text is old says nothing of what it does in its new place.
  const before = file.status === 'added' || file.status === 'copied' ? '' : file.before;
  const after = file.status === 'removed' ? '' : file.after;
  return before === null || after === null ? undefined : diffTexts(before, after);
}

/** What happened to a file whose text is the same on both sides; undefined where the rest of the row contradicts that. */
function withoutText(file: BundledFile): string | undefined {
  if (file.kind !== 'file' || linesOf(file) > 0) return undefined;
  switch (file.status) {
    case 'added':
      return 'an empty file was added';
    case 'removed':
      return 'an empty file was removed';
    case 'renamed':
      return 'renamed, with the same text on both sides';
    case 'copied':
      return 'an empty file was copied';
    case 'changed':
    case 'modified':
      return 'the same text on both sides: only its mode changed';
    case 'unchanged':
      return 'listed, but unchanged';
  }
}

function whyUncovered(file: BundledFile): string {
  if (file.unreadable !== undefined) return file.unreadable;
  if (file.kind === 'submodule') return 'a submodule, whose commits are not part of the change';
  return file.patch === null
    ? 'neither a patch nor the text of both sides could be had (a binary, or too large)'
    : 'its patch does not add up, and the text of both sides could not be had';
}

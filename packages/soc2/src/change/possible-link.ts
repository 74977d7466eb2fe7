import type { FileStatus } from './change.ts';
import type { Sha } from '../domain.ts';

/** One row of GitHub's list of files, as far as it bears on what kind of file it is. */
export interface FileRow {
  readonly status: FileStatus;
  readonly blob: Sha | null;
  readonly additions: number;
  readonly deletions: number;
  /** Absent for binaries, pure renames, mode changes and diffs too large to show. */
  readonly patch: string | undefined;
}

/** The sides of the change on which a file could be a symlink or a submodule. */
export interface LinkSides {
  readonly head: boolean;
  readonly base: boolean;
}

const NEITHER: LinkSides = { head: false, base: false };

/** git's id of the empty blob, under SHA-1 and SHA-256. A link's blob is its target, which is never empty. */
const EMPTY_BLOBS: ReadonlySet<string> = new Set([
  'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
  '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
]);

/**
 * GitHub's list of files has no modes, and reading trees for every change would cost calls that almost none needs.
 * But the blob of a symlink is its target: one line without a newline at its end; a submodule shows as one line
 * `Subproject commit …`. A side with two lines or more, by the row's counts or by its patch, is a plain file, and so is
 * one whose only line is shown to end in a newline. Where no patch shows that, or one that does not add up, the side
 * could be a link, and the tree is read.
 *
 * A target that itself holds a newline would pass for a file. It leads only through a path with a control character,
 * which is high risk on its own (`isDeceptive`).
 */
export function possibleLinkSides(row: FileRow): LinkSides {
  const head = row.status !== 'removed' && row.additions <= 1;
  const base = row.status !== 'added' && row.deletions <= 1;
  if (!head && !base) return NEITHER;
  if (row.patch === undefined) return isEmptyFile(row) ? NEITHER : { head, base };
  if (startsWithinText(row.patch)) return NEITHER;
  const shown = readPatch(row.patch);
  if (shown?.added !== row.additions || shown.removed !== row.deletions) return { head, base };
  return { head: head && linkLike(shown.head), base: base && linkLike(shown.base) };
}

/** An empty file that came or went: of one that stayed, the other side is not known. */
function isEmptyFile({ status, blob, additions, deletions }: FileRow): boolean {
  const oneSided = status === 'added' || status === 'removed';
  return oneSided && additions + deletions === 0 && blob !== null && EMPTY_BLOBS.has(blob);
}

const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/** The span of lines that a hunk covers on one side. */
interface Span {
  readonly first: number;
  readonly lines: number;
}

function spansOf(line: string): { readonly base: Span; readonly head: Span } | undefined {
  const [, baseFirst, baseLines = '1', headFirst, headLines = '1'] = HUNK.exec(line) ?? [];
  if (baseFirst === undefined || headFirst === undefined) return undefined;
  return {
    base: { first: Number(baseFirst), lines: Number(baseLines) },
    head: { first: Number(headFirst), lines: Number(headLines) },
  };
}

/** True where the first hunk's header alone shows that either side has two lines or more, as with most changes. */
function startsWithinText(patch: string): boolean {
  const spans = spansOf(patch);
  return spans !== undefined && lastLine(spans.base) > 1 && lastLine(spans.head) > 1;
}

function lastLine({ first, lines }: Span): number {
  return first + lines - 1;
}

interface SideOfPatch {
  lines: number;
  /** The highest line that any hunk reaches. */
  last: number;
  endsWithoutNewline: boolean;
  text: string;
}

function linkLike(side: SideOfPatch): boolean {
  if (side.lines !== 1 || side.last > 1) return false;
  return side.endsWithoutNewline || /^Subproject commit [0-9a-f]{40,64}(?:-dirty)?$/.test(side.text);
}

interface ShownPatch {
  readonly head: SideOfPatch;
  readonly base: SideOfPatch;
  readonly added: number;
  readonly removed: number;
}

/** Reads the hunks of a patch; undefined where a line is none of a patch, or a hunk is not as long as its header says. */
function readPatch(patch: string): ShownPatch | undefined {
  const head: SideOfPatch = { lines: 0, last: 0, endsWithoutNewline: false, text: '' };
  const base: SideOfPatch = { lines: 0, last: 0, endsWithoutNewline: false, text: '' };
  let added = 0;
  let removed = 0;
  let announced = { head: 0, base: 0 };
  let latest: readonly SideOfPatch[] = [];
  const isWhole = (): boolean => head.lines === announced.head && base.lines === announced.base;
  for (const line of patch.split('\n')) {
    const mark = line[0];
    if (mark === '@') {
      const spans = spansOf(line);
      if (spans === undefined || !isWhole()) return undefined;
      announced = { head: announced.head + spans.head.lines, base: announced.base + spans.base.lines };
      head.last = Math.max(head.last, lastLine(spans.head));
      base.last = Math.max(base.last, lastLine(spans.base));
      continue;
    }
    if (mark === '\\') {
      for (const side of latest) side.endsWithoutNewline = true;
      continue;
    }
    const sides = sidesOf(mark, head, base);
    if (sides === undefined) return undefined;
    latest = sides;
    if (mark === '+') added += 1;
    if (mark === '-') removed += 1;
    for (const side of latest) {
      side.lines += 1;
      side.text = line.slice(1);
    }
  }
  return isWhole() ? { head, base, added, removed } : undefined;
}

function sidesOf(mark: string | undefined, head: SideOfPatch, base: SideOfPatch): readonly SideOfPatch[] | undefined {
  if (mark === '+') return [head];
  if (mark === '-') return [base];
  return mark === ' ' ? [head, base] : undefined;
}

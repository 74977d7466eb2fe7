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
 * `Subproject commit …`. A side that the patch shows to be anything else is a plain file. Without a patch, or with
 * one that does not add up to the row's own counts, either side could be a link, and the trees are read.
 *
 * A target that itself holds a newline would pass for a file. It leads only through a path with a control character,
 * which is high risk on its own (`isDeceptive`).
 */
export function possibleLinkSides(row: FileRow): LinkSides {
  const exists: LinkSides = { head: row.status !== 'removed', base: row.status !== 'added' };
  if (row.patch === undefined) {
    const empty = row.blob !== null && EMPTY_BLOBS.has(row.blob) && row.additions + row.deletions === 0;
    return empty && !(exists.head && exists.base) ? NEITHER : exists;
  }
  const sides = readPatch(row.patch);
  if (sides.added !== row.additions || sides.removed !== row.deletions) return exists;
  return { head: exists.head && linkLike(sides.head), base: exists.base && linkLike(sides.base) };
}

interface SideOfPatch {
  lines: number;
  first: number;
  endsWithoutNewline: boolean;
  text: string;
}

function linkLike(side: SideOfPatch): boolean {
  if (side.lines !== 1 || side.first > 1) return false;
  return side.endsWithoutNewline || /^Subproject commit [0-9a-f]{40,64}(?:-dirty)?$/.test(side.text);
}

function readPatch(patch: string): { head: SideOfPatch; base: SideOfPatch; added: number; removed: number } {
  const head: SideOfPatch = { lines: 0, first: 0, endsWithoutNewline: false, text: '' };
  const base: SideOfPatch = { lines: 0, first: 0, endsWithoutNewline: false, text: '' };
  let added = 0;
  let removed = 0;
  let last: readonly SideOfPatch[] = [];
  for (const line of patch.split('\n')) {
    const mark = line[0];
    if (mark === '@') {
      const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(line);
      base.first = Math.max(base.first, Number(header?.[1] ?? Number.POSITIVE_INFINITY));
      head.first = Math.max(head.first, Number(header?.[2] ?? Number.POSITIVE_INFINITY));
    } else if (mark === '\\') {
      for (const side of last) side.endsWithoutNewline = true;
    } else {
      if (mark === '+') added += 1;
      else if (mark === '-') removed += 1;
      last = mark === '+' ? [head] : mark === '-' ? [base] : [head, base];
      for (const side of last) {
        side.lines += 1;
        side.text = line.slice(1);
      }
    }
  }
  return { head, base, added, removed };
}

import type { BareHunk, HunkLine } from './hunk.ts';

const HEADER = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@ ?(.*)$/s;

/** The line that says that the line before it has no line feed, in any language git speaks. */
const NO_NEWLINE = '\\';

interface OpenHunk {
  readonly section: string;
  readonly lines: HunkLine[];
  /** The next line's number on either side, and how many the header still promises. */
  old: { next: number; left: number };
  new: { next: number; left: number };
}

/**
 * Reads the hunks of a unified diff as GitHub gives it: without file headers, from the first `@@` on. Undefined where a
 * line is none of a patch, a hunk is not as long as its header says, or hunks overlap or run backwards: such a patch was
 * cut or made up, and the line numbers in it prove nothing.
 */
export function readPatch(patch: string): readonly BareHunk[] | undefined {
  const hunks: OpenHunk[] = [];
  const lines = patch.split('\n');
  // git ends its output with a line feed; GitHub does not.
  if (lines.at(-1) === '') lines.pop();
  for (const line of lines) {
    const hunk = hunks.at(-1);
    if (hunk !== undefined && (hunk.old.left > 0 || hunk.new.left > 0)) {
      if (!take(hunk, line)) return undefined;
    } else if (hunk !== undefined && line.startsWith(NO_NEWLINE)) {
      if (!endWithoutNewline(hunk)) return undefined;
    } else {
      const next = openHunk(line, hunk);
      if (next === undefined) return undefined;
      hunks.push(next);
    }
  }
  const last = hunks.at(-1);
  if (last !== undefined && (last.old.left > 0 || last.new.left > 0)) return undefined;
  return hunks.map(({ section, lines: read }) => ({ section, lines: read }));
}

function openHunk(line: string, previous: OpenHunk | undefined): OpenHunk | undefined {
  const [, oldFirst, oldLines = '1', newFirst, newLines = '1', section = ''] = HEADER.exec(line) ?? [];
  if (oldFirst === undefined || newFirst === undefined) return undefined;
  const old = sideOf(Number(oldFirst), Number(oldLines));
  const head = sideOf(Number(newFirst), Number(newLines));
  if (old === undefined || head === undefined || old.left + head.left === 0) return undefined;
  if (old.next < (previous?.old.next ?? 1) || head.next < (previous?.new.next ?? 1)) return undefined;
  return { section, lines: [], old, new: head };
}

/** A side without lines is given by the line before it, so that what follows starts one later. */
function sideOf(first: number, count: number): OpenHunk['old'] | undefined {
  if (count === 0) return { next: first + 1, left: 0 };
  return first === 0 ? undefined : { next: first, left: count };
}

/** Takes one line into the hunk; false where it has no place there. */
function take(hunk: OpenHunk, line: string): boolean {
  const text = line.slice(1);
  switch (line[0]) {
    case '+':
      return hunk.new.left > 0 && add(hunk, { kind: 'added', text, old: null, new: hunk.new.next });
    case '-':
      return hunk.old.left > 0 && add(hunk, { kind: 'deleted', text, old: hunk.old.next, new: null });
    case ' ':
      return (
        hunk.old.left > 0 &&
        hunk.new.left > 0 &&
        add(hunk, { kind: 'context', text, old: hunk.old.next, new: hunk.new.next })
      );
    case NO_NEWLINE:
      return endWithoutNewline(hunk);
    default:
      return false;
  }
}

function add(hunk: OpenHunk, line: HunkLine): boolean {
  hunk.lines.push(line);
  if (line.old !== null) hunk.old = { next: hunk.old.next + 1, left: hunk.old.left - 1 };
  if (line.new !== null) hunk.new = { next: hunk.new.next + 1, left: hunk.new.left - 1 };
  return true;
}

function endWithoutNewline(hunk: OpenHunk): boolean {
  const line = hunk.lines.pop();
  if (line === undefined || line.noNewline) return false;
  hunk.lines.push({ ...line, noNewline: true });
  return true;
}

import { isAscii } from 'node:buffer';
import type { ChangedFile, FileKind, FileStatus } from '@countersign/soc2/change/change';
import type { GitPath, Sha } from '@countersign/soc2/domain';
import { pathOf } from './path-bytes.ts';

/** Takes git's output piece by piece. */
export interface RawDiffReader {
  readonly push: (bytes: Buffer) => void;
  /** Call at the end of the output. Throws where it ends in the middle of a file. */
  readonly end: () => void;
}

/**
 * A reader of `git diff-tree --raw -z --no-abbrev`: `:mode mode id id status NUL path NUL`, with the previous path before
 * the path for a rename or copy. It believes nothing that it does not know: an unknown form or status is an error, and an
 * unknown mode makes the kind `unknown`, which is high risk. Files are handed on in git's order, soon after they came.
 */
export function rawDiffReader(onFile: (file: ChangedFile) => void): RawDiffReader {
  let pieces: Buffer[] = [];
  let size = 0;
  const read = (): void => {
    const [only] = pieces;
    const bytes = only !== undefined && pieces.length === 1 ? only : Buffer.concat(pieces, size);
    const path = isAscii(bytes) ? asciiPath : anyPath;
    let start = 0;
    for (let end = readFile(bytes, 0, path, onFile); end !== 0; end = readFile(bytes, end, path, onFile)) start = end;
    pieces = [bytes.subarray(start)];
    size = bytes.length - start;
  };
  return {
    push: (bytes) => {
      pieces.push(bytes);
      size += bytes.length;
      if (size >= PIECE) read();
    },
    end: () => {
      read();
      if (size > 0) throw new Error('the diff that git printed ends in the middle of a file');
    },
  };
}

/** git writes 4 KiB at a time; putting that little together each time would cost more than reading it. */
const PIECE = 128 * 1024;

type PathAt = (bytes: Buffer, start: number, end: number) => GitPath;

const asciiPath: PathAt = (bytes, start, end) => bytes.toString('latin1', start, end) as GitPath;
const anyPath: PathAt = (bytes, start, end) => pathOf(bytes.subarray(start, end));

/** Reads the file that starts at a place, and returns where the next one does; 0 where this one is not whole. */
function readFile(bytes: Buffer, start: number, path: PathAt, onFile: (file: ChangedFile) => void): number {
  const headerEnd = bytes.indexOf(0, start);
  const firstEnd = headerEnd === -1 ? -1 : bytes.indexOf(0, headerEnd + 1);
  if (firstEnd === -1) return 0;
  const { twoPaths, status, blob, kind } = usualHeader(bytes, start, headerEnd) ?? anyHeader(bytes, start, headerEnd);
  const first = path(bytes, headerEnd + 1, firstEnd);
  if (!twoPaths) {
    onFile({ path: first, status, blob, kind });
    return firstEnd + 1;
  }
  const secondEnd = bytes.indexOf(0, firstEnd + 1);
  if (secondEnd === -1) return 0;
  onFile({ path: path(bytes, firstEnd + 1, secondEnd), previousPath: first, status, blob, kind });
  return secondEnd + 1;
}

interface Header extends Pick<ChangedFile, 'status' | 'blob' | 'kind'> {
  readonly twoPaths: boolean;
}

/**
 * The header of a plain file that keeps its mode and changes its content; undefined for any other. Nearly all files of a
 * long list are such, and taking the header apart as `anyHeader` does would double the work on them.
 */
function usualHeader(bytes: Buffer, start: number, end: number): Header | undefined {
  const idLength = (end - start - USUAL.length - 3) / 2;
  if ((idLength !== 40 && idLength !== 64) || bytes[end - 1] !== MODIFIED || bytes[end - 2] !== SPACE) return undefined;
  for (let at = 0; at < USUAL.length; at += 1) {
    if (bytes[start + at] !== USUAL[at]) return undefined;
  }
  const blob = bytes.toString('latin1', end - 2 - idLength, end - 2) as Sha;
  return { status: 'modified', blob, kind: 'file', twoPaths: false };
}

const USUAL = Buffer.from(':100644 100644 ');
const MODIFIED = 0x4d;
const SPACE = 0x20;

function anyHeader(bytes: Buffer, start: number, end: number): Header {
  const text = bytes.toString('latin1', start, end);
  const header = HEADER.exec(text);
  if (header === null)
    throw new Error(`git described a changed file in a form that is not known: ${JSON.stringify(text)}`);
  const [, modeBefore = '', modeAfter = '', before, after = '', letter = ''] = header;
  return {
    status: statusOf(letter, before === after),
    blob: modeAfter === NO_MODE ? null : (after as Sha),
    kind: kindOf(modeBefore, modeAfter),
    twoPaths: letter === 'R' || letter === 'C',
  };
}

const HEADER = /^:(\d{6}) (\d{6}) ([0-9a-f]{40}|[0-9a-f]{64}) ([0-9a-f]{40}|[0-9a-f]{64}) ([AMDTRC])\d*$/;
const NO_MODE = '000000';

/** GitHub's word for git's letter. It calls `changed` what keeps its content, or becomes another type of file. */
function statusOf(letter: string, sameContent: boolean): FileStatus {
  if (letter === 'M') return sameContent ? 'changed' : 'modified';
  if (letter === 'A') return 'added';
  if (letter === 'D') return 'removed';
  if (letter === 'R') return 'renamed';
  return letter === 'C' ? 'copied' : 'changed';
}

/** What the file is on either side of the change: a link on one of them was one, or becomes one. */
function kindOf(before: string, after: string): FileKind {
  if (PLAIN.has(before) && PLAIN.has(after)) return 'file';
  if (before === SUBMODULE || after === SUBMODULE) return 'submodule';
  if (before === SYMLINK || after === SYMLINK) return 'symlink';
  return 'unknown';
}

/** Modes of plain files, and of the side on which there is none. Early versions of git wrote 100664. */
const PLAIN: ReadonlySet<string> = new Set([NO_MODE, '100644', '100755', '100664']);
const SYMLINK = '120000';
const SUBMODULE = '160000';

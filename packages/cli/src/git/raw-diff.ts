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
  const { twoPaths, status, blob, kind } = headerOf(bytes, start, headerEnd);
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

/** Reads a header byte by byte: on long lists an expression takes as long as everything else that is done to a file. */
function headerOf(bytes: Buffer, start: number, end: number): Header {
  const idLength = bytes[start + 55] === SPACE ? 40 : 64;
  const secondId = start + 16 + idLength;
  const letterAt = secondId + idLength + 1;
  const spaces =
    bytes[start + 7] === SPACE &&
    bytes[start + 14] === SPACE &&
    bytes[secondId - 1] === SPACE &&
    bytes[letterAt - 1] === SPACE;
  const letter = String.fromCharCode(bytes[letterAt] ?? 0);
  const twoPaths = letter === 'R' || letter === 'C';
  // A rename or copy has its similarity in up to three digits after the letter.
  const rest = end - letterAt - 1;
  if (bytes[start] !== COLON || !spaces || (twoPaths ? rest < 1 || rest > 3 : rest !== 0)) {
    const text = JSON.stringify(bytes.toString('latin1', start, end));
    throw new Error(`git described a changed file in a form that is not known: ${text}`);
  }
  const after = modeAt(bytes, start + 8);
  const same = letter === 'M' && bytes.compare(bytes, secondId, letterAt - 1, start + 15, secondId - 1) === 0;
  return {
    status: statusOf(letter, same),
    blob: after === NOTHING ? null : (bytes.toString('latin1', secondId, letterAt - 1) as Sha),
    kind: kindOf(modeAt(bytes, start + 1), after),
    twoPaths,
  };
}

const COLON = 0x3a;
const SPACE = 0x20;

/** GitHub's word for git's letter. It calls `changed` what keeps its content, or becomes another type of file. */
function statusOf(letter: string, sameContent: boolean): FileStatus {
  if (letter === 'M') return sameContent ? 'changed' : 'modified';
  const status = STATUSES.get(letter);
  if (status === undefined) throw new Error(`git gave a file a status that is not known: ${JSON.stringify(letter)}`);
  return status;
}

const STATUSES: ReadonlyMap<string, FileStatus> = new Map([
  ['A', 'added'],
  ['D', 'removed'],
  ['R', 'renamed'],
  ['C', 'copied'],
  ['T', 'changed'],
]);

/** The six octal digits of a mode, as a number; not a number where they are none. */
function modeAt(bytes: Buffer, at: number): number {
  let mode = 0;
  for (let digit = at; digit < at + 6; digit += 1) {
    const value = (bytes[digit] ?? 0) - 0x30;
    mode = value >= 0 && value <= 7 ? mode * 8 + value : Number.NaN;
  }
  return mode;
}

/** What the file is on either side of the change: a link on one of them was one, or becomes one. */
function kindOf(before: number, after: number): FileKind {
  if (isPlain(before) && isPlain(after)) return 'file';
  if (before === SUBMODULE || after === SUBMODULE) return 'submodule';
  if (before === SYMLINK || after === SYMLINK) return 'symlink';
  return 'unknown';
}

/** Modes of plain files, and of the side on which there is none. Early versions of git wrote 100664. */
function isPlain(mode: number): boolean {
  return mode === 0o100644 || mode === 0o100755 || mode === NOTHING || mode === 0o100664;
}

const NOTHING = 0;
const SYMLINK = 0o120000;
const SUBMODULE = 0o160000;

import type { ChangedFile, FileKind, FileStatus } from '@countersign/soc2/change/change';
import { type GitPath, sha } from '@countersign/soc2/domain';
import { type FieldReader, fieldReader } from './fields.ts';

/**
 * A reader of `git diff-tree --raw -z --no-abbrev`: `:mode mode id id status NUL path NUL`, and a second path after a
 * rename or copy. It believes nothing that it does not know: an unknown status or form is an error, an unknown mode is
 * the kind `unknown`, which is high risk.
 */
export function rawDiffReader(onFile: (file: ChangedFile) => void): FieldReader {
  let header: string | undefined;
  let previousPath: string | undefined;
  const reader = fieldReader((fields) => {
    for (const field of fields) {
      if (header === undefined) header = field;
      else if (previousPath === undefined && hasTwoPaths(header)) previousPath = field;
      else {
        onFile(fileOf(header, field, previousPath));
        header = undefined;
        previousPath = undefined;
      }
    }
  });
  return {
    push: (bytes) => reader.push(bytes),
    end: () => {
      reader.end();
      if (header !== undefined) throw new Error('the diff that git printed ends in the middle of a file');
    },
  };
}

const STATUS_AT = { sha1: 97, sha256: 145 };
const NOTHING = /^0+$/;

function statusAt(header: string): number {
  return header[STATUS_AT.sha1 - 1] === ' ' ? STATUS_AT.sha1 : STATUS_AT.sha256;
}

function hasTwoPaths(header: string): boolean {
  const letter = header[statusAt(header)];
  return letter === 'R' || letter === 'C';
}

function fileOf(header: string, path: string, previousPath: string | undefined): ChangedFile {
  const at = statusAt(header);
  const idLength = (at - 17) / 2;
  if (!header.startsWith(':') || header[15 + idLength] !== ' ' || header[at - 1] !== ' ') {
    throw new Error(`git described a changed file in a form that is not known: ${JSON.stringify(header)}`);
  }
  const before = header.slice(15, 15 + idLength);
  const after = header.slice(16 + idLength, at - 1);
  return {
    path: path as GitPath,
    ...(previousPath === undefined ? {} : { previousPath: previousPath as GitPath }),
    status: statusOf(header.slice(at), before === after),
    blob: NOTHING.test(after) ? null : sha(after),
    kind: kindOf(header.slice(1, 7), header.slice(8, 14)),
  };
}

/** GitHub's word for git's letter. It calls `changed` what keeps its content and changes its mode or type. */
function statusOf(letter: string, sameContent: boolean): FileStatus {
  if (letter === 'A') return 'added';
  if (letter === 'D') return 'removed';
  if (letter === 'M') return sameContent ? 'changed' : 'modified';
  if (letter === 'T') return 'changed';
  if (/^R\d+$/.test(letter)) return 'renamed';
  if (/^C\d+$/.test(letter)) return 'copied';
  throw new Error(`git gave a file a status that is not known: ${JSON.stringify(letter)}`);
}

/** What the file is on either side: a link on one of them is enough, since its other side was one or becomes one. */
function kindOf(before: string, after: string): FileKind {
  if (PLAIN.has(before) && PLAIN.has(after)) return 'file';
  if (before === SUBMODULE || after === SUBMODULE) return 'submodule';
  if (before === SYMLINK || after === SYMLINK) return 'symlink';
  return 'unknown';
}

/** Modes of plain files, and of the side on which there is none. Early versions of git wrote 100664. */
const PLAIN: ReadonlySet<string> = new Set(['000000', '100644', '100755', '100664']);
const SYMLINK = '120000';
const SUBMODULE = '160000';

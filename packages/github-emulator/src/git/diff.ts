/** How a file changed, in GitHub's words; `changed` is a change of mode or kind alone. */
export type FileStatus = 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed';

/** One changed file between two commits. */
export interface FileChange {
  path: string;
  previousPath: string | null;
  status: FileStatus;
  oldMode: string;
  newMode: string;
  /** The blob (or submodule commit) after the change; before it, where the file was removed. */
  sha: string;
  additions: number;
  deletions: number;
  binary: boolean;
  /** Hunks without git's header; null where there is no text to show. */
  patch: string | null;
}

/** How git is asked: modes, counts and text together, all three in the same order; renames as GitHub finds them. */
export const diffFlags: readonly string[] = [
  '-r',
  '-M50%',
  '-z',
  '--no-ext-diff',
  '--no-textconv',
  '--full-index',
  '--submodule=short',
  '--raw',
  '--numstat',
  '-p',
];

/** Reads git's answer. */
export function parseDiff(output: Buffer): FileChange[] {
  if (output.length === 0) return [];
  const fields = new FieldReader(output);
  const changes: FileChange[] = [];
  while (fields.peek() === 58) changes.push(readRaw(fields));
  for (const change of changes) readCounts(fields, change);
  if (!fields.done()) fields.skip(1);
  attachPatches(changes, fields.rest());
  return changes;
}

class FieldReader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  peek(): number | undefined {
    return this.#bytes[this.#at];
  }

  next(): string {
    const end = this.#bytes.indexOf(0, this.#at);
    const text = this.#bytes.toString('utf8', this.#at, end);
    this.#at = end + 1;
    return text;
  }

  skip(bytes: number): void {
    this.#at += bytes;
  }

  done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  rest(): Buffer {
    return this.#bytes.subarray(this.#at);
  }
}

function readRaw(fields: FieldReader): FileChange {
  const [oldMode = '', newMode = '', oldSha = '', newSha = '', code = ''] = fields.next().slice(1).split(' ');
  const first = fields.next();
  const two = code.startsWith('R') || code.startsWith('C');
  const path = two ? fields.next() : first;
  return {
    path,
    previousPath: two ? first : null,
    status: fileStatus(code, oldSha === newSha),
    oldMode,
    newMode,
    sha: code === 'D' ? oldSha : newSha,
    additions: 0,
    deletions: 0,
    binary: false,
    patch: null,
  };
}

function fileStatus(code: string, sameContent: boolean): FileStatus {
  switch (code.charAt(0)) {
    case 'A':
      return 'added';
    case 'D':
      return 'removed';
    case 'R':
      return 'renamed';
    case 'C':
      return 'copied';
    case 'T':
      return 'changed';
    default:
      return sameContent ? 'changed' : 'modified';
  }
}

function readCounts(fields: FieldReader, change: FileChange): void {
  const [additions = '0', deletions = '0'] = fields.next().split('\t', 2);
  // A rename has its two paths in fields of their own.
  if (change.previousPath !== null) {
    fields.next();
    fields.next();
  }
  change.binary = additions === '-';
  change.additions = change.binary ? 0 : Number(additions);
  change.deletions = change.binary ? 0 : Number(deletions);
}

/**
 * Cuts git's text into files. A line that starts with `diff --git ` can only be a header, since every line of a hunk
 * starts with a space, `+`, `-`, `@` or a backslash. A change of kind (file to link) has two such parts.
 */
function attachPatches(changes: readonly FileChange[], text: Buffer): void {
  const parts: Buffer[] = [];
  const marker = Buffer.from('\ndiff --git ');
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf(marker, at);
    parts.push(text.subarray(at, next === -1 ? text.length : next + 1));
    at = next === -1 ? text.length : next + 1;
  }
  let index = 0;
  for (const change of changes) {
    const count = change.oldMode.slice(0, 3) !== change.newMode.slice(0, 3) && isPresent(change) ? 2 : 1;
    const hunks = parts.slice(index, index + count).map(hunksOf);
    change.patch = hunks.every((hunk) => hunk === '') ? null : hunks.filter((hunk) => hunk !== '').join('\n');
    index += count;
  }
  if (index !== parts.length) throw new Error(`git showed ${parts.length} patches for ${changes.length} files`);
}

function isPresent(change: FileChange): boolean {
  return change.oldMode !== '000000' && change.newMode !== '000000';
}

function hunksOf(part: Buffer): string {
  const start = part.indexOf('\n@@ ');
  return start === -1 ? '' : part.toString('utf8', start + 1).replace(/\n$/, '');
}

import { isUtf8 } from 'node:buffer';
import { isSha, type Sha } from '@countersign/soc2/domain';

/** What git shows of one file of a diff. */
export interface PatchSection {
  /** The line that begins it: `diff --git a/… b/…`. */
  readonly header: string;
  /** Ids of the blobs on both sides, zeros for a side that does not exist; absent where both are the same. */
  readonly blobs?: { readonly before: Sha; readonly after: Sha };
  /** From the first `@@` on, without the last line feed; null where there is none, it is no UTF-8, or it is too long. */
  readonly patch: string | null;
}

/** Takes git's output piece by piece. */
export interface PatchReader {
  readonly push: (bytes: Buffer) => void;
  /** Call at the end of the output. */
  readonly end: () => void;
}

/** A longer patch fits into no review. In bytes. */
export const LONGEST_PATCH = 8 * 1024 * 1024;

const START = Buffer.from('diff --git ');
const NEXT = Buffer.from('\ndiff --git ');

/**
 * A reader of `git diff-tree --patch`, file by file. A line of code never begins a section, since in a patch it has a mark
 * before it. A patch that is too long is let go of while it is read, so that it takes no memory.
 */
export function patchReader(onSection: (section: PatchSection) => void): PatchReader {
  let open: Buffer[] = [];
  let size = 0;
  let rest: Buffer = Buffer.alloc(0);
  const keep = (bytes: Buffer): void => {
    if (size <= LONGEST_PATCH) open.push(bytes);
    size += bytes.length;
  };
  const close = (): void => {
    if (size > 0) onSection(sectionOf(Buffer.concat(open), size));
    open = [];
    size = 0;
  };
  return {
    push: (bytes) => {
      let unread = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      for (let at = unread.indexOf(NEXT); at !== -1; at = unread.indexOf(NEXT)) {
        keep(unread.subarray(0, at + 1));
        close();
        unread = unread.subarray(at + 1);
      }
      // What may be the beginning of the next section is looked at again with what follows it.
      const sure = Math.max(0, unread.length - NEXT.length + 1);
      keep(unread.subarray(0, sure));
      rest = unread.subarray(sure);
    },
    end: () => {
      keep(rest);
      rest = Buffer.alloc(0);
      close();
    },
  };
}

function sectionOf(bytes: Buffer, size: number): PatchSection {
  if (!bytes.subarray(0, START.length).equals(START)) throw new Error('git printed a diff in a form that is not known');
  const hunks = bytes.indexOf('\n@@ ');
  const head = bytes.subarray(0, hunks === -1 ? undefined : hunks).toString('utf8');
  const [header = ''] = head.split('\n', 1);
  const [, before, after] = /^index ([0-9a-f]+)\.\.([0-9a-f]+)(?: [0-7]+)?$/m.exec(head) ?? [];
  const blobs = isSha(before) && isSha(after) ? { blobs: { before, after } } : {};
  const body = bytes.subarray(hunks + 1, bytes.at(-1) === 0x0a ? -1 : undefined);
  const shown = hunks !== -1 && size <= LONGEST_PATCH && isUtf8(body);
  return { header, ...blobs, patch: shown ? body.toString('utf8') : null };
}

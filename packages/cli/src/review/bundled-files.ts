import type { Sha } from '@countersign/soc2/domain';
import type { BundledFile } from '@countersign/soc2/review/bundle';
import type { Git } from '../git/git.ts';
import { type BlobText, readBlobs } from '../git/read-blobs.ts';
import type { PatchedFile } from '../git/read-patches.ts';

/** So much of a file is read beside its patch, so that the reviewer sees what stands around a change. In bytes. */
const SMALL = 128 * 1024;

/**
 * The files of a change as a review reads them: the patch where git has one, with the whole text of a small file beside
 * it; else the text of both sides, which a setting of the repository (`-diff`) cannot keep from being read.
 */
export async function bundledFiles(git: Git, files: readonly PatchedFile[]): Promise<readonly BundledFile[]> {
  const sides = files.map(sidesOf);
  const whole = sides.filter(({ patch }) => patch === null).flatMap(({ before, after }) => [before, after]);
  const beside = sides.filter(({ patch }) => patch !== null).map(({ after }) => after);
  const [texts, small] = await Promise.all([
    readBlobs(git, whole.filter(isThere)),
    readBlobs(git, beside.filter(isThere), SMALL),
  ]);
  return files.map(({ file }, at): BundledFile => {
    const { patch, before, after } = sides[at] ?? NOTHING;
    const { path, previousPath, status, kind } = file;
    const row = { path, ...(previousPath === undefined ? {} : { previousPath }), status, kind };
    if (patch !== null) {
      const text = after === null ? undefined : small.get(after);
      return { ...row, ...linesIn(patch), patch, before: null, after: textOf(text) };
    }
    if (kind === 'submodule') return { ...row, additions: 1, deletions: 1, patch: null, before: null, after: null };
    const [old, head] = [before, after].map((id) => (id === null ? { text: '' } : texts.get(id)));
    const why = [old, head].flatMap((side) => (side !== undefined && 'why' in side ? [side.why] : []))[0];
    const unreadable = why === undefined ? {} : { unreadable: why };
    return { ...row, additions: 0, deletions: 0, patch: null, before: textOf(old), after: textOf(head), ...unreadable };
  });
}

/** A file's patch, or the blobs to compare; null for a side that does not exist. */
interface Sides {
  readonly patch: string | null;
  readonly before: Sha | null;
  readonly after: Sha | null;
}

const NOTHING: Sides = { patch: null, before: null, after: null };

function sidesOf({ file, sections }: PatchedFile): Sides {
  const { kind, blob, status } = file;
  const [first, second] = sections;
  // The commit of a submodule is no text, and its patch tells nothing of what comes with it.
  if (kind === 'submodule') return NOTHING;
  const patch = second === undefined && kind === 'file' ? (first?.patch ?? null) : null;
  const before = first?.blobs === undefined ? blob : first.blobs.before;
  return { patch, before: status === 'added' ? null : existing(before), after: blob };
}

function existing(id: Sha | null): Sha | null {
  return id === null || /^0+$/.test(id) ? null : id;
}

function isThere(id: Sha | null): id is Sha {
  return id !== null;
}

function textOf(read: BlobText | undefined): string | null {
  return read !== undefined && 'text' in read ? read.text : null;
}

/** Added and deleted lines; a hunk's header is neither. */
function linesIn(patch: string): Pick<BundledFile, 'additions' | 'deletions'> {
  const lines = patch.split('\n');
  return {
    additions: lines.filter((line) => line.startsWith('+')).length,
    deletions: lines.filter((line) => line.startsWith('-')).length,
  };
}

import { open } from 'node:fs/promises';
import { isUtf8 } from 'node:buffer';
import { resolve } from 'node:path';
import { sha } from '@countersign/soc2/domain';
import { DEFAULT_REVIEW_INSTRUCTIONS, type Policy } from '@countersign/soc2/policy/policy';
import { blobIdOf } from '@countersign/soc2/record/decision-record';
import type { ReviewBundle } from '@countersign/soc2/review/bundle';
import { NoAnswer, UsageError } from '../errors.ts';
import type { Tip } from '../git/default-branch.ts';
import { type Git, inGitsWords } from '../git/git.ts';
import { readBlobs } from '../git/read-blobs.ts';

type Instructions = ReviewBundle['instructions'];

/** Instructions go into every request: longer ones would leave the change no room. In bytes. */
const LONGEST = 100_000;

/**
 * The review instructions at the tip of the default branch, where the policy says that they are: a branch cannot tell its
 * own reviewer what to look for. Null where there are none. Throws a `UserError` where the policy names a file that is
 * not there, and for what is no plain text.
 */
export async function instructionsAtTip(git: Git, tip: Tip | undefined, policy: Policy): Promise<Instructions> {
  if (tip === undefined) return null;
  const path = policy.reviewInstructions ?? DEFAULT_REVIEW_INSTRUCTIONS;
  const listed = await git.run(['ls-tree', '-z', '--full-tree', tip.commit, '--', path]);
  if (listed.code !== 0) {
    const fix = 'See that the repository is sound (git fsck).';
    throw new NoAnswer(`the tree of ${tip.name} cannot be read: ${inGitsWords(listed)}`, fix);
  }
  const [mode = '', , id = ''] = listed.output.toString('utf8').split(/[ \t]/);
  if (mode === '') {
    if (policy.reviewInstructions === undefined) return null;
    throw new UsageError(
      `there are no review instructions at ${path} on ${tip.name}, where the policy names them`,
      'Commit them there, or name a file with --instructions.',
    );
  }
  if (mode !== '100644' && mode !== '100755')
    throw new UsageError(`the review instructions ${path} are no plain file`, 'Commit them as a plain file.');
  const blob = sha(id);
  const read = (await readBlobs(git, [blob], LONGEST)).get(blob);
  if (read === undefined || 'why' in read) throw unusable(path, read?.why ?? 'they are missing');
  return { path, blob, text: read.text };
}

/** Review instructions on the disk, to try them. Throws a `UsageError` for what is no plain text. */
export async function instructionsOnDisk(cwd: string, name: string): Promise<Instructions> {
  const bytes = await readStart(resolve(cwd, name)).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    throw unusable(name, code === 'ENOENT' ? 'there is no such file' : String(code ?? error));
  });
  if (bytes.length > LONGEST) throw unusable(name, `they are longer than ${LONGEST} bytes`);
  if (!isUtf8(bytes) || bytes.includes(0)) throw unusable(name, 'they are binary');
  const text = bytes.toString('utf8');
  return { path: name, blob: sha(blobIdOf(text, '')), text };
}

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const bytes = Buffer.alloc(LONGEST + 1);
    let size = 0;
    for (;;) {
      const { bytesRead } = await file.read(bytes, size, bytes.length - size);
      size += bytesRead;
      if (bytesRead === 0 || size === bytes.length) return bytes.subarray(0, size);
    }
  } finally {
    await file.close();
  }
}

function unusable(name: string, why: string): UsageError {
  return new UsageError(
    `the review instructions ${name} cannot be read: ${why}`,
    `Write them as UTF-8 text of at most ${LONGEST} bytes.`,
  );
}

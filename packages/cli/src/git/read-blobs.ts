import { isUtf8 } from 'node:buffer';
import type { Sha } from '@countersign/soc2/domain';
import { NoAnswer } from '../errors.ts';
import { type Git, inGitsWords, linesOf } from './git.ts';

/** The text of a blob, or why there is none. */
export type BlobText = { readonly text: string } | { readonly why: string };

/** No review reads a longer text. In bytes. */
const LONGEST = 1024 * 1024;

/**
 * Reads blobs as text, each as it is in git: with its line ends and its byte order mark. What is too large, missing from
 * the clone or no UTF-8 has a reason instead. Throws a `NoAnswer` where git fails.
 */
export async function readBlobs(git: Git, ids: Iterable<Sha>, longest = LONGEST): Promise<ReadonlyMap<Sha, BlobText>> {
  const wanted = [...new Set(ids)];
  const found = new Map<Sha, BlobText>();
  if (wanted.length === 0) return found;
  const sized = linesOf(await catFile(git, '--batch-check=%(objectname) %(objecttype) %(objectsize)', wanted));
  const small = wanted.filter((id, at) => {
    const [, type, size] = sized[at]?.split(' ') ?? [];
    if (type !== 'blob') found.set(id, { why: 'its contents are missing from this clone' });
    else if (Number(size) > longest) found.set(id, { why: `it is longer than ${longest} bytes` });
    return !found.has(id);
  });
  const contents = await catFile(git, '--batch=%(objectsize)', small);
  let at = 0;
  for (const id of small) {
    const end = contents.indexOf('\n', at);
    const size = Number(contents.toString('latin1', at, end));
    if (end === -1 || !Number.isSafeInteger(size)) throw new Error('git cat-file printed what was not asked for');
    found.set(id, textOf(contents.subarray(end + 1, end + 1 + size)));
    at = end + 1 + size + 1;
  }
  return found;
}

async function catFile(git: Git, how: string, ids: readonly Sha[]): Promise<Buffer> {
  const result = await git.run(['cat-file', how], ids.map((id) => `${id}\n`).join(''));
  if (result.code === 0) return result.output;
  throw new NoAnswer(`contents cannot be read: ${inGitsWords(result)}`, 'See that the repository is sound (git fsck).');
}

function textOf(bytes: Buffer): BlobText {
  return isUtf8(bytes) && !bytes.includes(0) ? { text: bytes.toString('utf8') } : { why: 'it is binary' };
}

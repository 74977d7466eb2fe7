import { createHash } from 'node:crypto';
import type { Sha } from '../../domain.ts';
import type { GitHubClient } from '../client.ts';
import { GitHubError, isRefusal } from '../github-error.ts';
import type { RepositoryName } from '../repository.ts';
import { objectOf } from '../shape.ts';

/** A blob as text, or why it is none. */
export type BlobText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly why: string };

/** What is read of one change; past it nothing is, and what was not read is not covered. */
export interface BlobBounds {
  readonly blobs: number;
  /** Bytes of one. */
  readonly each: number;
  /** Bytes of all. */
  readonly all: number;
}

/** No model reads more within one review, and no step needs to hold it. */
export const BLOB_BOUNDS: BlobBounds = { blobs: 400, each: 1_000_000, all: 20_000_000 };

const IN_FLIGHT = 8;

/**
 * Reads blobs as text, each once. What is no UTF-8 text, too large, or hidden from the token is unreadable, with the
 * reason: nothing is guessed of it. Throws a `GitHubError` where a call fails or answers with another blob.
 */
export async function readBlobs(
  client: GitHubClient,
  repository: RepositoryName,
  shas: readonly Sha[],
  bounds: BlobBounds = BLOB_BOUNDS,
): Promise<ReadonlyMap<Sha, BlobText>> {
  const wanted = [...new Set(shas)];
  const read = new Map<Sha, BlobText>();
  let left = bounds.all;
  for (let at = 0; at < wanted.length; at += IN_FLIGHT) {
    const next = wanted.slice(at, at + IN_FLIGHT);
    if (at >= bounds.blobs || left <= 0) {
      for (const sha of next) read.set(sha, unreadable('the change has too much text without a patch to read it all'));
      continue;
    }
    const blobs = await Promise.all(next.map((sha) => readBlob(client, repository, sha, bounds.each)));
    for (const { sha, bytes, text } of blobs) {
      left -= bytes;
      read.set(sha, text);
    }
  }
  return read;
}

async function readBlob(
  client: GitHubClient,
  repository: RepositoryName,
  sha: Sha,
  most: number,
): Promise<{ readonly sha: Sha; readonly bytes: number; readonly text: BlobText }> {
  try {
    const answer = await client.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
      ...repository,
      file_sha: sha,
    });
    const blob = objectOf(answer);
    const size = blob.count('size');
    if (blob.text('encoding') !== 'base64' || size > most)
      return { sha, bytes: 0, text: unreadable(`too large to be read (${size} bytes)`) };
    const bytes = Buffer.from(blob.text('content'), 'base64');
    if (!isBlob(bytes, sha)) {
      const fix = 'No verdict was given. Run the job again.';
      throw new GitHubError(answer.call, undefined, `${bytes.length} bytes came that are not the blob asked for`, fix);
    }
    return { sha, bytes: bytes.length, text: textOf(bytes) };
  } catch (failure) {
    // Past 100 MB GitHub refuses the blob itself.
    if (!isRefusal(failure, 403, 404)) throw failure;
    return { sha, bytes: 0, text: unreadable(`GitHub does not show it (HTTP ${failure.status})`) };
  }
}

/** git names a blob by its content, so whatever came can be held against its name. */
function isBlob(bytes: Buffer, sha: Sha): boolean {
  const hash = createHash(sha.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === sha;
}

/** A byte order mark is part of the text: a line that has lost it is another line. */
function textOf(bytes: Buffer): BlobText {
  if (bytes.includes(0)) return unreadable('a binary file');
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return unreadable('no UTF-8 text');
  }
}

function unreadable(why: string): BlobText {
  return { kind: 'unreadable', why };
}

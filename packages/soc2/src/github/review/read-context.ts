import type { Sha } from '../../domain.ts';
import { blobIdOf } from '../../record/decision-record.ts';
import type { BundledFile } from '../../review/bundle.ts';
import { hunksOf } from '../../review/reading/hunks.ts';
import type { GitHubClient } from '../client.ts';
import type { RepositoryName } from '../repository.ts';
import { objectOf, type Shape } from '../shape.ts';
import type { ListedFile } from './read-sides.ts';

/** What is read of a change for context alone. */
export interface ContextBounds {
  readonly files: number;
  /** Bytes of one. */
  readonly each: number;
  /** Bytes of all. */
  readonly all: number;
}

/** A request shows the surroundings of a change, and little of a long file. */
export const CONTEXT_BOUNDS: ContextBounds = { files: 100, each: 100_000, all: 1_000_000 };

/**
 * Gives the text of the head to files whose patch is believed, so that a reviewer is shown what stands around a change.
 * Two calls, however many files there are: one asks how large they are, one for the texts that are small enough. A file
 * that is left out is reviewed by its hunks alone. What comes is held against the blob's name, and is left out where it
 * is another text: it might be cut, or be none.
 */
export async function withContext(
  client: GitHubClient,
  repository: RepositoryName,
  listed: readonly ListedFile[],
  bounds: ContextBounds = CONTEXT_BOUNDS,
): Promise<readonly ListedFile[]> {
  const wanted = listed.filter(isWanted).slice(0, bounds.files);
  if (wanted.length === 0) return listed;
  const sizes = await readBlobFields(client, repository, wanted.map(blobOf), 'byteSize isBinary');
  let left = bounds.all;
  const small = wanted.filter((_, at) => {
    const blob = sizes[at];
    if (!blob?.has('byteSize') || (blob.has('isBinary') && blob.flag('isBinary'))) return false;
    const size = blob.count('byteSize');
    if (size > bounds.each || size > left) return false;
    left -= size;
    return true;
  });
  if (small.length === 0) return listed;
  const texts = await readBlobFields(client, repository, small.map(blobOf), 'text');
  const after = new Map(small.map((file, at) => [file, textOf(file, texts[at] ?? null)]));
  return listed.map((file) => {
    const text = after.get(file);
    return text === undefined ? file : { ...file, file: { ...file.file, after: text } };
  });
}

/** A new file is shown whole by its patch, and a removed one has no lines any more. */
function isWanted({ file, blob }: ListedFile): boolean {
  const whole: readonly BundledFile['status'][] = ['added', 'copied', 'removed'];
  return blob !== null && file.kind === 'file' && !whole.includes(file.status) && hunksOf(file).state === 'hunks';
}

function blobOf({ blob }: ListedFile): Sha | null {
  return blob;
}

async function readBlobFields(
  client: GitHubClient,
  { owner, repo }: RepositoryName,
  blobs: readonly (Sha | null)[],
  fields: string,
): Promise<readonly (Shape | null)[]> {
  const names = blobs.map((_, at) => `blob${at}`);
  const asked = names.map((name) => `${name}: object(oid: $${name}) { ... on Blob { ${fields} } }`);
  const query = `query ($owner: String!, $repo: String!, ${names.map((name) => `$${name}: GitObjectID!`).join(', ')}) {
  repository(owner: $owner, name: $repo) { ${asked.join('\n')} }
}`;
  const variables = Object.fromEntries(names.map((name, at) => [name, blobs[at]]));
  const answer = objectOf(await client.graphql(query, { owner, repo, ...variables })).object('repository');
  return names.map((name) => answer.objectOrNull(name));
}

function textOf({ blob }: ListedFile, shape: Shape | null): string | undefined {
  if (blob === null || !shape?.has('text')) return undefined;
  const text = shape.text('text');
  return blobIdOf(text, blob) === blob ? text : undefined;
}

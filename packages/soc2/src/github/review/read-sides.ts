import type { Sha } from '../../domain.ts';
import type { BundledFile } from '../../review/bundle.ts';
import { hunksOf } from '../../review/reading/hunks.ts';
import type { GitHubClient } from '../client.ts';
import { type Entries, readEntries } from '../read-entries.ts';
import type { RepositoryName } from '../repository.ts';
import { type BlobText, readBlobs } from './read-blobs.ts';

/** A file of the list, with the blob that its row names: of a removed file the one that is gone. */
export interface ListedFile {
  readonly file: BundledFile;
  readonly blob: Sha | null;
}

/**
 * Gives the text of both sides to each file whose patch is missing or does not add up: what GitHub does not show of a
 * change is read from its blobs. A file whose patch can be believed is left as it is.
 *
 * @param mergeBase what the head is compared with
 */
export async function withSides(
  client: GitHubClient,
  repository: RepositoryName,
  mergeBase: Sha,
  files: readonly ListedFile[],
): Promise<readonly BundledFile[]> {
  const needy = files.filter(({ file }) => hasText(file) && hunksOf(file).state !== 'hunks');
  if (needy.length === 0) return files.map(({ file }) => file);
  const before = await readBefore(client, repository, mergeBase, needy);
  const sides = new Map(needy.map((listed) => [listed, sidesOf(listed, before)]));
  const shas = [...sides.values()].flatMap((side) => [side.before, side.after]).filter((blob) => blob !== null);
  const texts = await readBlobs(client, repository, shas);
  return files.map((listed) => {
    const side = sides.get(listed);
    return side === undefined ? listed.file : withTexts(listed.file, side, texts);
  });
}

/** A submodule's commit is no blob, and what could be a link was not found in the tree. */
function hasText({ kind }: BundledFile): boolean {
  return kind === 'file' || kind === 'symlink';
}

interface Sides {
  readonly before: Sha | null;
  readonly after: Sha | null;
  /** Set where a side that exists has no blob that is known. */
  readonly missing?: string;
}

function sidesOf({ file, blob }: ListedFile, base: Entries): Sides {
  const after = file.status === 'removed' ? null : blob;
  if (file.status !== 'removed' && blob === null) return { before: null, after, missing: 'its blob is not named' };
  if (file.status === 'added' || file.status === 'copied') return { before: null, after };
  const before = base.get(file.previousPath ?? file.path)?.sha ?? null;
  return before === null ? { before, after, missing: 'its text before the change was not found' } : { before, after };
}

/** The files are compared with the merge base, so that is where the other side is. */
async function readBefore(
  client: GitHubClient,
  repository: RepositoryName,
  mergeBase: Sha,
  needy: readonly ListedFile[],
): Promise<Entries> {
  const paths = needy
    .filter(({ file: { status } }) => status !== 'added' && status !== 'copied')
    .map(({ file }) => file.previousPath ?? file.path);
  if (paths.length === 0) return new Map();
  return readEntries(client, repository, mergeBase, paths);
}

function withTexts(file: BundledFile, sides: Sides, texts: ReadonlyMap<Sha, BlobText>): BundledFile {
  const [before, after] = [sides.before, sides.after].map((sha) => (sha === null ? undefined : texts.get(sha)));
  const bad = [before, after].find((side) => side?.kind === 'unreadable');
  const why = sides.missing ?? (bad?.kind === 'unreadable' ? bad.why : undefined);
  return {
    ...file,
    before: before?.kind === 'text' ? before.text : null,
    after: after?.kind === 'text' ? after.text : null,
    ...(why === undefined ? {} : { unreadable: why }),
  };
}

import { UserError } from '../../errors.ts';
import type { PolicyInForce } from '../../policy/policy-in-force.ts';
import { DEFAULT_REVIEW_INSTRUCTIONS } from '../../policy/policy.ts';
import type { ReviewBundle } from '../../review/bundle.ts';
import type { GitHubClient } from '../client.ts';
import { isRefusal } from '../github-error.ts';
import { readEntries } from '../read-entries.ts';
import type { RepositoryName } from '../repository.ts';
import { listOf } from '../shape.ts';
import { readBlobs } from './read-blobs.ts';

/** Characters: they are repeated in each request. */
export const LONGEST_INSTRUCTIONS = 100_000;
/** Entries that GitHub lists of a folder. */
const LISTED = 1000;

/**
 * Reads the review instructions at the commit that the policy was read at: of the default branch, so that no change can
 * speak to its own reviewer. Null where the policy names none and there are none at the default path.
 *
 * @throws UserError where the policy names instructions that are not there, or they are no plain text file
 */
export async function readInstructions(
  client: GitHubClient,
  repository: RepositoryName,
  { policy, source }: PolicyInForce,
): Promise<ReviewBundle['instructions']> {
  const path = policy.reviewInstructions ?? DEFAULT_REVIEW_INSTRUCTIONS;
  const entry = source === null ? undefined : await findEntry(client, repository, source.commit, path);
  if (entry === undefined) {
    if (policy.reviewInstructions === undefined) return null;
    throw new UserError(
      `the policy names review instructions that are not there: ${path}`,
      'Commit them to the default branch, or take `review-instructions` out of the policy.',
    );
  }
  // The target of a link is no file of the control: whoever may change it could speak to the reviewer.
  if (entry.kind !== 'file') throw unusable(path, `they are a ${entry.kind}`);
  const blob = (await readBlobs(client, repository, [entry.sha])).get(entry.sha);
  if (blob?.kind !== 'text') throw unusable(path, blob?.why ?? 'they were not read');
  if (blob.text.length > LONGEST_INSTRUCTIONS)
    throw unusable(path, `they have more than ${LONGEST_INSTRUCTIONS} characters`);
  return { path, blob: entry.sha, text: blob.text };
}

type Found = { readonly kind: string; readonly sha: NonNullable<ReviewBundle['instructions']>['blob'] };

async function findEntry(
  client: GitHubClient,
  repository: RepositoryName,
  commit: Found['sha'],
  path: string,
): Promise<Found | undefined> {
  const slash = path.lastIndexOf('/');
  const at = { ...repository, ref: commit };
  const route = 'GET /repos/{owner}/{repo}/contents';
  const listing =
    slash === -1 ? client.request(route, at) : client.request(`${route}/{path}`, { ...at, path: path.slice(0, slash) });
  const answer = await listing.catch((failure: unknown) => {
    if (isRefusal(failure, 404)) return undefined;
    throw failure;
  });
  if (answer === undefined) return undefined;
  const rows = listOf(answer);
  const row = rows.find((each) => each.text('path') === path);
  if (row !== undefined) return { kind: row.text('type'), sha: row.sha('sha') };
  if (rows.length < LISTED) return undefined;
  // A folder lists no more than that; the tree says whether there is one more.
  const entry = (await readEntries(client, repository, commit, [path])).get(path);
  if (entry === undefined) return undefined;
  if (entry.sha === null) throw unusable(path, 'the tree of the default branch is too large to find them in');
  return { kind: entry.kind, sha: entry.sha };
}

function unusable(path: string, why: string): UserError {
  return new UserError(
    `the review instructions ${path} cannot be read: ${why}`,
    'Commit them as a plain text file to the default branch.',
  );
}

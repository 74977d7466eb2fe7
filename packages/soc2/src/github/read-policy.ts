import type { Sha } from '../domain.ts';
import { UserError } from '../errors.ts';
import { parsePolicy } from '../policy/parse.ts';
import { DEFAULT_POLICY_PATH } from '../policy/policy.ts';
import type { PolicyInForce } from '../policy/policy-in-force.ts';
import type { Answer, GitHubClient } from './client.ts';
import { GitHubError } from './github-error.ts';
import { readModes } from './read-modes.ts';
import { readTip } from './read-tip.ts';
import type { RepositoryName } from './repository.ts';
import { listOf, objectOf } from './shape.ts';

const FIX = 'Commit the policy as a plain file to the default branch, or name its path with the input `policy`.';

/** Reads a policy from an input that holds the policy itself. Throws a `PolicyError`. */
export function policyFromInput(text: string): PolicyInForce {
  return { policy: parsePolicy({ text, file: 'input `policy`' }), text, path: DEFAULT_POLICY_PATH, source: null };
}

/**
 * Reads the policy at the tip of the default branch, pinned to the commit found there: whatever the base of a change,
 * no branch can loosen it. GitHub follows a symlink silently when a file is read and not when its folder is listed,
 * so both are read and must name the same blob.
 */
export async function readPolicy(
  client: GitHubClient,
  repository: RepositoryName,
  branch: string,
  path: string,
): Promise<PolicyInForce> {
  const commit = await readTip(client, repository, branch);
  const at = { ...repository, ref: commit };
  const [file, listed] = await Promise.all([readFile(client, at, branch, path), readListing(client, at, path)]);
  if (Array.isArray(file.data)) throw new UserError(`the policy ${path} is a folder`, FIX);
  const answer = objectOf(file);
  const type = answer.text('type');
  // A folder lists at most 1,000 entries; past them the tree says what the path is.
  const kind = listed?.kind ?? (await readModes(client, repository, commit, [path])).get(path) ?? 'not in the tree';
  if (type !== 'file' || kind !== 'file' || (listed && listed.blob !== answer.sha('sha'))) {
    throw new UserError(
      `the policy ${path} is no plain file on ${branch}: it is a ${type === 'file' ? kind : type}`,
      FIX,
    );
  }
  const blob = answer.sha('sha');
  if (answer.text('encoding') !== 'base64')
    throw new UserError(
      `the policy ${path} is too large (${answer.count('size')} bytes)`,
      'A policy has at most 256 KiB.',
    );
  const bytes = Buffer.from(answer.text('content'), 'base64');
  if (bytes.length !== answer.count('size')) {
    throw new GitHubError(
      file.call,
      undefined,
      `${bytes.length} bytes came of ${answer.count('size')}`,
      'No verdict was given. Run the job again.',
    );
  }
  return {
    policy: parsePolicy({ text: bytes, file: path }),
    text: bytes.toString('utf8'),
    path,
    source: { branch, commit, blob },
  };
}

/** Reads the policy of a default branch, once for however many changes of a run ask for it. */
export type PolicyReader = (branch: string) => Promise<PolicyInForce>;

/** Makes a reader that remembers; a new one reads anew. */
export function policyReader(client: GitHubClient, repository: RepositoryName, path: string): PolicyReader {
  const read = new Map<string, Promise<PolicyInForce>>();
  return (branch) => {
    const reading = read.get(branch) ?? readPolicy(client, repository, branch, path);
    read.set(branch, reading);
    return reading;
  };
}

type At = RepositoryName & { readonly ref: Sha } & Record<string, unknown>;

async function readFile(client: GitHubClient, at: At, branch: string, path: string): Promise<Answer> {
  try {
    return await client.request('GET /repos/{owner}/{repo}/contents/{path}', { ...at, path });
  } catch (failure) {
    if (!(failure instanceof GitHubError) || failure.status !== 404) throw failure;
    const message = `there is no policy at ${path} on ${branch} (commit ${at.ref.slice(0, 12)})`;
    throw new UserError(message, `${FIX} If it is there: ${failure.fix}`, { cause: failure });
  }
}

async function readListing(
  client: GitHubClient,
  at: At,
  path: string,
): Promise<{ kind: string; blob: Sha } | undefined> {
  const slash = path.lastIndexOf('/');
  try {
    const answer =
      slash === -1
        ? await client.request('GET /repos/{owner}/{repo}/contents', at)
        : await client.request('GET /repos/{owner}/{repo}/contents/{path}', { ...at, path: path.slice(0, slash) });
    const entry = listOf(answer).find((row) => row.text('path') === path);
    return entry && { kind: entry.text('type'), blob: entry.sha('sha') };
  } catch (failure) {
    if (failure instanceof GitHubError && failure.status === 404) return undefined;
    throw failure;
  }
}

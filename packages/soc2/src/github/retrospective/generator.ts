import { isSha } from '../../domain.ts';
import type { Manifest } from '../../retrospective/manifest.ts';
import type { GitHubClient } from '../client.ts';
import { isRefusal } from '../github-error.ts';
import { repositoryName } from '../repository.ts';
import { objectOf } from '../shape.ts';

/** The code that runs, as the runner names it. */
export interface RunningCode {
  /** `owner/name` of the action's repository; empty where the action is a file of the workflow's own repository. */
  readonly repository: string;
  /** As the workflow's `uses:` names it: a commit, a tag or a branch. */
  readonly ref: string;
  /** SHA-256 of the running bundle. */
  readonly bundle: string;
}

/**
 * Pins the code that makes a retrospective: a tag or branch becomes the commit that it is now. Where the action's
 * repository cannot be read the commit is left open, and the bundle's digest says what ran.
 */
export async function pinGenerator(client: GitHubClient, code: RunningCode): Promise<Manifest['generator']> {
  const { repository, ref, bundle } = code;
  if (repository === '') return { repository: null, sha: null, bundle };
  if (isSha(ref) || ref === '') return { repository, sha: isSha(ref) ? ref : null, bundle };
  try {
    const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
    const answer = await client.request(route, { ...repositoryName(repository), ref });
    return { repository, sha: objectOf(answer).sha('sha'), bundle };
  } catch (failure) {
    if (isRefusal(failure, 403, 404, 422)) return { repository, sha: null, bundle };
    throw failure;
  }
}

import { isSha, type Sha } from '../domain.ts';
import type { GitHubClient } from './client.ts';
import { isRefusal } from './github-error.ts';
import { readTip } from './read-tip.ts';
import type { RepositoryName } from './repository.ts';
import { objectOf } from './shape.ts';

/** The workflow file that a run was started from, as the runner names it. */
export interface WorkflowOfRun {
  /** `GITHUB_WORKFLOW_REF`: `owner/repo/.github/workflows/x.yml@refs/heads/main`. */
  readonly workflowRef: string;
  /** `GITHUB_WORKFLOW_SHA`: the commit that the file was taken from. */
  readonly workflowSha: string;
  readonly defaultBranch: string;
}

/**
 * Whether the workflow file of a run is, byte for byte, what the default branch has now. A re-run replays the file of
 * its first attempt, so an old, weaker one could be made to speak long after it was replaced.
 *
 * @returns false where the file is another repository's, or is missing or hidden on either side
 * @throws GitHubError where a call fails in any other way
 */
export async function isWorkflowCurrent(
  client: GitHubClient,
  repository: RepositoryName,
  { workflowRef, workflowSha, defaultBranch }: WorkflowOfRun,
): Promise<boolean> {
  const path = pathOf(workflowRef, repository);
  if (path === undefined || !isSha(workflowSha)) return false;
  const [ran, current] = await Promise.all([
    readBlob(client, repository, workflowSha, path),
    readTip(client, repository, defaultBranch).then(async (tip) => readBlob(client, repository, tip, path)),
  ]);
  return ran !== null && ran === current;
}

function pathOf(workflowRef: string, { owner, repo }: RepositoryName): string | undefined {
  const [, ofOwner, ofRepo, path] =
    /^([^/@]+)\/([^/@]+)\/(\.github\/workflows\/[^/]+)@refs\/.+$/.exec(workflowRef) ?? [];
  const own = `${ofOwner}/${ofRepo}`.toLowerCase() === `${owner}/${repo}`.toLowerCase();
  return own ? path : undefined;
}

async function readBlob(
  client: GitHubClient,
  repository: RepositoryName,
  commit: Sha,
  path: string,
): Promise<Sha | null> {
  try {
    const answer = await client.request('GET /repos/{owner}/{repo}/contents/{path}', {
      ...repository,
      path,
      ref: commit,
    });
    if (Array.isArray(answer.data)) return null;
    const file = objectOf(answer);
    return file.text('type') === 'file' && file.text('path') === path ? file.sha('sha') : null;
  } catch (failure) {
    if (isRefusal(failure, 403, 404, 422)) return null;
    throw failure;
  }
}

import { short } from '../../approval/rule.ts';
import type { GitHubClient } from '../client.ts';
import { isRefusal } from '../github-error.ts';
import { eachPage } from '../pages.ts';
import type { RepositoryName } from '../repository.ts';
import { listOf } from '../shape.ts';
import { isWorkflowCurrent } from '../workflow-file.ts';
import type { Run } from './read-run.ts';

/**
 * Why the workflow file of a run may be one that nobody approved, as a sentence; undefined where it is the default
 * branch's. GitHub names a run's branch by a bare name, which a tag can have as well: whoever may write can let a run of
 * any commit look as if it were on the default branch. So the file is the very one that the branch has now, or the commit
 * was once the branch's tip: that it is in the branch's history is not enough, for a merge brings every commit of a
 * change, and people approve what is left at its end.
 *
 * @throws GitHubError where a call fails
 */
export async function whyNotOurWorkflow(
  client: GitHubClient,
  repository: RepositoryName,
  run: Run,
  defaultBranch: string,
): Promise<string | undefined> {
  if (await isCurrent(client, repository, run, defaultBranch)) return undefined;
  if ((await wasTip(client, repository, run, defaultBranch)) === true) return undefined;
  return `run ${run.id} took its workflow from ${short(run.headSha)}, where it is another file than on ${defaultBranch}, and which was never the tip of that branch`;
}

/**
 * Whether a run is surely none of the default branch's, so that what it left behind may be passed over. Where the log
 * cannot be read nobody knows, and nothing is passed over.
 *
 * @throws GitHubError where a call fails
 */
export async function isSurelyForeign(
  client: GitHubClient,
  repository: RepositoryName,
  run: Run,
  defaultBranch: string,
): Promise<boolean> {
  if (await isCurrent(client, repository, run, defaultBranch)) return false;
  return (await wasTip(client, repository, run, defaultBranch)) === false;
}

function isCurrent(
  client: GitHubClient,
  repository: RepositoryName,
  run: Run,
  defaultBranch: string,
): Promise<boolean> {
  const workflowRef = `${repository.owner}/${repository.repo}/${run.path}@refs/heads/${defaultBranch}`;
  return isWorkflowCurrent(client, repository, { workflowRef, workflowSha: run.headSha, defaultBranch });
}

/** Whether a commit was ever the tip of the branch, by the activity log; undefined where that cannot be read. */
async function wasTip(
  client: GitHubClient,
  repository: RepositoryName,
  { headSha }: Run,
  defaultBranch: string,
): Promise<boolean | undefined> {
  const ref = `refs/heads/${defaultBranch}`;
  try {
    for await (const answer of eachPage(client, 'GET /repos/{owner}/{repo}/activity', { ...repository, ref })) {
      if (listOf(answer).some((row) => row.text('ref') === ref && row.text('after') === headSha)) return true;
    }
  } catch (failure) {
    if (!isRefusal(failure, 403, 404)) throw failure;
    return undefined;
  }
  return false;
}

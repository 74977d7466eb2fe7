import { short } from '../../approval/rule.ts';
import type { Sha } from '../../domain.ts';
import type { GitHubClient } from '../client.ts';
import { isRefusal } from '../github-error.ts';
import { eachPage } from '../pages.ts';
import type { RepositoryName } from '../repository.ts';
import { listOf, type Shape } from '../shape.ts';
import { ask } from './batches.ts';
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

/** Where GitHub runs workflows from. */
const WORKFLOW_FILE = /^\.github\/workflows\/[^/]+$/;

/** Whether the file is, byte for byte, what the default branch has now: both are read in one call, at one moment. */
async function isCurrent(
  client: GitHubClient,
  repository: RepositoryName,
  { path, headSha }: Run,
  defaultBranch: string,
): Promise<boolean> {
  if (!WORKFLOW_FILE.test(path)) return false;
  const file = `... on Commit { file(path: ${JSON.stringify(path)}) { oid type } }`;
  const text = `query ($owner: String!, $name: String!, $branch: String!) { repository(owner: $owner, name: $name) {
    ran: object(oid: ${JSON.stringify(headSha)}) { ${file} } ref(qualifiedName: $branch) { target { ${file} } } } }`;
  const answer = await ask(client, repository, text, { branch: `refs/heads/${defaultBranch}` });
  const ran = blobOf(answer.objectOrNull('ran'));
  return ran !== null && ran === blobOf(answer.objectOrNull('ref')?.objectOrNull('target') ?? null);
}

function blobOf(commit: Shape | null): Sha | null {
  const entry = commit?.has('file') === true ? commit.objectOrNull('file') : null;
  return entry?.text('type') === 'blob' ? entry.sha('oid') : null;
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

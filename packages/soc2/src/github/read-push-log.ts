import type { Push, PushLog } from '../approval/snapshot.ts';
import { isSha, type Sha } from '../domain.ts';
import { accountOf } from './account.ts';
import type { Answer, GitHubClient } from './client.ts';
import { GitHubError, isRefusal } from './github-error.ts';
import { eachPage } from './pages.ts';
import type { GatedPullRequest } from './read-pull-request.ts';
import { repositoryName, type RepositoryName } from './repository.ts';
import { listOf, type Shape } from './shape.ts';

const ROUTE = 'GET /repos/{owner}/{repo}/activity';

/**
 * Reads who moved the head branch, oldest first, from the activity log of the repository that holds it. A commit says
 * who its author claims to be; only this log says whose credential brought it.
 *
 * The log of a fork may be hidden from the token, and a head repository may be gone: then it is not observed, which is
 * never the same as empty. The repository's own log must be readable.
 *
 * @throws GitHubError on any other failure
 */
export async function readPushLog(
  client: GitHubClient,
  repository: RepositoryName,
  pull: Pick<GatedPullRequest, 'head'>,
): Promise<PushLog> {
  if (pull.head.repository === null) return { observed: false, why: 'the repository of the head branch is gone' };
  const own = `${repository.owner}/${repository.repo}`.toLowerCase() === pull.head.repository.toLowerCase();
  try {
    return {
      observed: true,
      pushes: await readPushes(client, repositoryName(pull.head.repository), `refs/heads/${pull.head.ref}`),
    };
  } catch (failure) {
    if (own || !isRefusal(failure, 403, 404)) throw failure;
    return {
      observed: false,
      why: `the activity log of the fork ${pull.head.repository} cannot be read with this token (HTTP ${failure.status})`,
    };
  }
}

async function readPushes(client: GitHubClient, repository: RepositoryName, ref: string): Promise<readonly Push[]> {
  const pushes: Push[] = [];
  for await (const answer of eachPage(client, ROUTE, { ...repository, ref })) {
    for (const row of listOf(answer)) {
      if (row.text('ref') !== ref) throw astray(answer, row.text('ref'));
      if (row.text('activity_type') !== 'branch_deletion') pushes.push(pushOf(row));
    }
  }
  return pushes.toReversed();
}

function pushOf(row: Shape): Push {
  return {
    before: commitOrNull(row.text('before')),
    after: row.sha('after'),
    by: accountOf(row.objectOrNull('actor')),
  };
}

/** git writes "no commit" as zeros. */
function commitOrNull(text: string): Sha | null {
  return isSha(text) && !/^0+$/.test(text) ? text : null;
}

function astray(answer: Answer, ref: string): GitHubError {
  return new GitHubError(
    answer.call,
    undefined,
    `the activity log holds another ref, ${JSON.stringify(ref)}`,
    'No verdict was given. Run the job again.',
  );
}

import type { Push, PushLog } from '../approval/snapshot.ts';
import { isSha, type Sha } from '../domain.ts';
import { accountOf } from './account.ts';
import type { Answer, GitHubClient } from './client.ts';
import { GitHubError, isRefusal } from './github-error.ts';
import { linkOf, PAGE_SIZE } from './pages.ts';
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
export async function readPushLog(client: GitHubClient, repository: RepositoryName, pull: GatedPullRequest): Promise<PushLog> {
  if (pull.head.repository === null) return { observed: false, why: 'the repository of the head branch is gone' };
  const own = `${repository.owner}/${repository.repo}`.toLowerCase() === pull.head.repository.toLowerCase();
  try {
    return { observed: true, pushes: await readPushes(client, repositoryName(pull.head.repository), `refs/heads/${pull.head.ref}`) };
  } catch (failure) {
    if (own || !isRefusal(failure, 403, 404)) throw failure;
    return { observed: false, why: `the activity log of the fork ${pull.head.repository} cannot be read with this token (HTTP ${failure.status})` };
  }
}

async function readPushes(client: GitHubClient, repository: RepositoryName, ref: string): Promise<readonly Push[]> {
  const pushes: Push[] = [];
  const seen = new Set<string>();
  let after: string | undefined;
  do {
    // Each page is known only by the one before it.
    const answer: Answer = await client.request(ROUTE, { ...repository, ref, per_page: PAGE_SIZE, ...(after === undefined ? {} : { after }) });
    for (const row of listOf(answer)) {
      if (row.text('ref') !== ref) throw surprise(answer, `it holds the ref ${JSON.stringify(row.text('ref'))}`);
      if (row.text('activity_type') !== 'branch_deletion') pushes.push(pushOf(row));
    }
    after = cursorOf(answer);
    if (after !== undefined && seen.has(after)) throw surprise(answer, 'its pages go round in a circle');
    if (after !== undefined) seen.add(after);
  } while (after !== undefined);
  return pushes.toReversed();
}

/** The cursor alone is taken from the link: whatever its address, the token goes nowhere else. */
function cursorOf(answer: Answer): string | undefined {
  const next = linkOf(answer, 'next');
  if (next === undefined) return undefined;
  const after = URL.canParse(next) ? new URL(next).searchParams.get('after') : null;
  if (!after) throw surprise(answer, 'its link to the next page has no cursor');
  return after;
}

function pushOf(row: Shape): Push {
  return { before: commitOrNull(row.text('before')), after: row.sha('after'), by: accountOf(row.objectOrNull('actor')) };
}

/** git writes "no commit" as zeros. */
function commitOrNull(text: string): Sha | null {
  return isSha(text) && !/^0+$/.test(text) ? text : null;
}

function surprise(answer: Answer, what: string): GitHubError {
  return new GitHubError(answer.call, undefined, `the activity log cannot be followed: ${what}`, 'No verdict was given. Run the job again.');
}

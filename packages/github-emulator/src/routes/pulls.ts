import { invalid, notFound, ok } from '../http/answer.ts';
import { paged } from '../http/paging.ts';
import { onRepository, param, type RepositoryCall, type Route } from '../http/route.ts';
import { presentCommit, presentFile } from '../present/commit.ts';
import { fullPullRequest, simplePullRequest } from '../present/pull-request.ts';
import type { PullRequest } from '../state/pull-request.ts';

const read = { pull_requests: 'read' } as const;

/** Pull requests, their files and commits. */
export const pullRoutes: readonly Route[] = [
  onRepository('GET', '/pulls', read, (call) => {
    const pulls = [...call.repository.pulls.values()].filter((pull) => wanted(call, pull));
    return paged(call, sorted(call, pulls), simplePullRequest);
  }),
  onRepository('GET', '/pulls/{pull_number}', read, async (call) => ok(await fullPullRequest(pullOf(call)))),
  onRepository('GET', '/pulls/{pull_number}/files', read, async (call) => {
    const pull = pullOf(call);
    // A push may come in between: what is shown is of one head all the same.
    const head = pull.head.sha;
    const from = await pull.mergeBase();
    const files = (await call.repository.store.diff(from, head)).slice(0, call.world.limits.pullRequestFiles);
    return paged(call, files, (file) => presentFile(call.repository, file, { from, head }));
  }),
  onRepository('GET', '/pulls/{pull_number}/commits', read, async (call) => {
    const commits = (await pullOf(call).commits()).slice(0, call.world.limits.pullRequestCommits);
    return paged(call, commits, (sha) => presentCommit(call.repository, sha));
  }),
];

/** The pull request that a call's path names. Throws 404 where there is none. */
export function pullOf(call: RepositoryCall): PullRequest {
  const pull = call.repository.pulls.get(Number(param(call, 'pull_number')));
  if (pull === undefined) throw notFound();
  return pull;
}

function wanted(call: RepositoryCall, pull: PullRequest): boolean {
  const state = call.query.get('state') ?? 'open';
  if (!['open', 'closed', 'all'].includes(state))
    throw invalid({ resource: 'PullRequest', field: 'state', code: 'invalid' });
  const base = call.query.get('base');
  const head = call.query.get('head');
  if (state !== 'all' && pull.state !== state) return false;
  if (base !== null && pull.base.ref !== base) return false;
  // GitHub ignores a head without its owner.
  return head === null || !head.includes(':') || head === `${pull.head.owner.login}:${pull.head.ref}`;
}

function sorted(call: RepositoryCall, pulls: PullRequest[]): PullRequest[] {
  const sort = call.query.get('sort') ?? 'created';
  const key = (pull: PullRequest): number => {
    if (sort === 'updated') return pull.updatedAt.getTime();
    return sort === 'popularity' ? pull.comments.length : pull.number;
  };
  const ascending = (call.query.get('direction') ?? (sort === 'created' ? 'desc' : 'asc')) === 'asc';
  return pulls.toSorted((one, other) => (ascending ? key(one) - key(other) : key(other) - key(one)));
}

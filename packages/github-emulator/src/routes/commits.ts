import { type Answer, failure, notFound, ok } from '../http/answer.ts';
import { linkHeader, paged, requestedPage, slice } from '../http/paging.ts';
import { onRepository, param, type RepositoryCall, type Route } from '../http/route.ts';
import { countLines, presentCommit, presentFile } from '../present/commit.ts';
import { simplePullRequest } from '../present/pull-request.ts';
import { pullsOfCommit } from '../state/pulls-of-commit.ts';
import { resolveRevision } from '../state/revisions.ts';

const read = { contents: 'read' } as const;
/** The tree without entries, against which a root commit is compared. */
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** Commits: lists, one by its revision, and the pull requests that brought it. */
export const commitRoutes: readonly Route[] = [
  onRepository('GET', '/commits', read, async (call) => {
    if (call.repository.refs.startingWith('refs/heads/').length === 0) {
      throw failure(409, 'Git Repository is empty.');
    }
    const head = await resolveRevision(call.repository, call.query.get('sha') ?? call.repository.defaultBranch);
    if (head === undefined) throw notFound();
    return paged(call, await listHistory(call, head), (sha) => presentCommit(call.repository, sha));
  }),
  onRepository('GET', '/commits/{ref}', read, async (call) => {
    const sha = await commitOf(call, param(call, 'ref'));
    if (call.accept.includes('vnd.github.sha')) {
      return { status: 200, body: sha, mediaType: 'application/vnd.github.sha' };
    }
    return oneCommit(call, sha);
  }),
  onRepository('GET', '/commits/{commit_sha}/pulls', { pull_requests: 'read' }, async (call) => {
    const sha = await commitOf(call, param(call, 'commit_sha'));
    return paged(call, await pullsOfCommit(call.repository, sha), simplePullRequest);
  }),
];

/** The commit of a revision. Throws 422, as GitHub does, where there is none. */
export async function commitOf(call: RepositoryCall, revision: string): Promise<string> {
  const sha = await resolveRevision(call.repository, revision);
  if (sha === undefined) throw failure(422, `No commit found for SHA: ${revision}`);
  return sha;
}

async function oneCommit(call: RepositoryCall, sha: string): Promise<Answer> {
  const { repository } = call;
  const commit = await repository.store.existingCommit(sha);
  const from = commit.parents[0] ?? emptyTree;
  const files = await repository.store.diff(from, sha);
  const page = requestedPage(call, call.world.limits.comparisonFiles);
  const size = call.query.has('per_page') ? page.size : call.world.limits.comparisonFiles;
  const shown = files.slice(0, call.world.limits.pullRequestFiles);
  const stats = countLines(files);
  const body = {
    ...(await presentCommit(repository, sha)),
    stats: { ...stats, total: stats.additions + stats.deletions },
    files: slice(shown, { number: page.number, size }).map((file) =>
      presentFile(repository, file, { from, head: sha }),
    ),
  };
  return { ...ok(body), headers: linkHeader(call, { number: page.number, size }, shown.length) };
}

async function listHistory(call: RepositoryCall, head: string): Promise<string[]> {
  const path = call.query.get('path');
  const since = call.query.get('since');
  const until = call.query.get('until');
  const author = call.query.get('author');
  const found = await call.repository.store.history(head, {
    ...(path === null ? {} : { path }),
    ...(since === null ? {} : { since: new Date(since) }),
    ...(until === null ? {} : { until: new Date(until) }),
  });
  if (author === null) return found;
  const wanted = author.toLowerCase();
  const commits = await Promise.all(found.map((sha) => call.repository.store.existingCommit(sha)));
  return commits
    .filter(({ author: { email } }) => {
      const login = call.world.accounts.byEmail(email)?.login.toLowerCase();
      return login === wanted || email.toLowerCase() === wanted;
    })
    .map(({ sha }) => sha);
}

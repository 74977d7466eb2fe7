import { failure, notFound, ok } from '../http/answer.ts';
import { onRepository, param, type RepositoryCall, type Route } from '../http/route.ts';
import { presentGitCommit } from '../present/commit.ts';
import { apiUrl, type Json, nodeId } from '../present/json.ts';
import type { Repository } from '../state/repository.ts';
import { resolveRevision } from '../state/revisions.ts';

const read = { contents: 'read' } as const;

/** Git's own objects and refs. */
export const gitDataRoutes: readonly Route[] = [
  onRepository('GET', '/git/trees/{tree_sha}', read, async (call) => ok(await tree(call))),
  onRepository('GET', '/git/blobs/{file_sha}', read, async (call) => {
    const blob = await call.repository.store.object(param(call, 'file_sha'));
    if (blob?.type !== 'blob') throw notFound();
    if (blob.size > call.world.limits.blobBytes)
      throw failure(403, 'The requested blob is too large to fetch via the API.');
    if (call.accept.includes('vnd.github.raw') || call.accept.includes('github.v3.raw')) {
      return { status: 200, body: blob.content, mediaType: 'application/vnd.github.raw+json' };
    }
    return ok({
      sha: blob.sha,
      node_id: nodeId('Blob', blob.sha),
      size: blob.size,
      url: apiUrl(call.repository, `/git/blobs/${blob.sha}`),
      content: blob.content.toString('base64'),
      encoding: 'base64',
    });
  }),
  onRepository('GET', '/git/commits/{commit_sha}', read, async (call) => {
    const commit = await call.repository.store.commit(param(call, 'commit_sha'));
    if (commit === undefined) throw notFound();
    return ok(presentGitCommit(call.repository, commit));
  }),
  onRepository('GET', '/git/ref/{ref}', read, (call) => {
    const name = `refs/${param(call, 'ref')}`;
    const sha = call.repository.refs.get(name);
    if (sha === undefined) throw isEmpty(call.repository) ? failure(409, 'Git Repository is empty.') : notFound();
    return ok(presentRef(call.repository, name, sha));
  }),
  onRepository('GET', '/git/matching-refs/{ref}', read, (call) => {
    const matching = call.repository.refs.startingWith(`refs/${param(call, 'ref')}`);
    return ok(matching.map(({ name, sha }) => presentRef(call.repository, name, sha)));
  }),
];

function isEmpty({ refs }: Repository): boolean {
  return refs.startingWith('refs/heads/').length === 0;
}

async function tree(call: RepositoryCall): Promise<Json> {
  const { repository } = call;
  const asked = param(call, 'tree_sha');
  const commit = await resolveRevision(repository, asked);
  const sha = commit === undefined ? asked : (await repository.store.existingCommit(commit)).tree;
  if ((await repository.store.tree(sha)) === undefined) throw notFound();
  const recursive = call.query.has('recursive');
  const entries = await repository.store.listing(sha, recursive);
  const limit = call.world.limits.treeEntries;
  return {
    sha,
    url: apiUrl(repository, `/git/trees/${sha}`),
    tree: entries.slice(0, limit).map((entry) => ({
      path: entry.path,
      mode: entry.mode,
      type: entry.type,
      sha: entry.sha,
      ...(entry.size === null ? {} : { size: entry.size }),
      ...(entry.type === 'commit' ? {} : { url: apiUrl(repository, `/git/${entry.type}s/${entry.sha}`) }),
    })),
    truncated: entries.length > limit,
  };
}

function presentRef(repository: Repository, ref: string, sha: string): Json {
  return {
    ref,
    node_id: nodeId('Ref', `${repository.id}:${ref}`),
    url: apiUrl(repository, `/git/${ref}`),
    object: { type: 'commit', sha, url: apiUrl(repository, `/git/commits/${sha}`) },
  };
}

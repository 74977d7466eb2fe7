import { posix } from 'node:path';

import type { TreeEntry } from '../git/objects.ts';
import { type Answer, failure, notFound, ok } from '../http/answer.ts';
import { onRepository, type RepositoryCall, type Route } from '../http/route.ts';
import { apiUrl, encodePath, htmlUrl, type Json } from '../present/json.ts';
import { resolveRevision } from '../state/revisions.ts';

/** Files and folders at a revision. */
export const contentRoutes: readonly Route[] = [
  onRepository('GET', '/contents/{path}', { contents: 'read' }, async (call) => {
    const path = (call.params['path'] ?? '').replaceAll(/^\/+|\/+$/g, '');
    const ref = call.query.get('ref') ?? call.repository.defaultBranch;
    const sha = await resolveRevision(call.repository, ref);
    if (sha === undefined) throw failure(404, `No commit found for the ref ${ref}`);
    const { tree } = await call.repository.store.existingCommit(sha);
    const entry = await call.repository.store.entry(tree, path);
    if (entry === undefined) throw notFound();
    return presentEntry(call, { tree, path, ref, entry });
  }),
];

interface Found {
  tree: string;
  path: string;
  ref: string;
  entry: TreeEntry;
}

async function presentEntry(call: RepositoryCall, found: Found): Promise<Answer> {
  const { entry } = found;
  switch (entry.mode) {
    case '040000':
      return ok(await presentFolder(call, found));
    case '160000':
      return ok({ ...common(call, found, 'submodule', 0), submodule_git_url: await submoduleUrl(call, found) });
    case '120000':
      return presentSymlink(call, found);
    default:
      return presentFile(call, found);
  }
}

/**
 * A link to an ordinary file of the repository is followed: the answer has the target's content and id, and nothing in
 * it says that there is a link. A caller who cares must read the tree's modes.
 */
async function presentSymlink(call: RepositoryCall, found: Found): Promise<Answer> {
  const target = (await call.repository.store.object(found.entry.sha))?.content.toString() ?? '';
  const path = posix.join(posix.dirname(found.path), target);
  const inside = !target.startsWith('/') && !path.startsWith('..');
  const entry = inside ? await call.repository.store.entry(found.tree, path) : undefined;
  if (entry !== undefined && entry.mode.startsWith('100')) return presentFile(call, { ...found, entry });
  return ok({ ...common(call, found, 'symlink', Buffer.byteLength(target)), target });
}

/** The address that `.gitmodules` gives the submodule; without one, the repository's own: GitHub requires an address. */
async function submoduleUrl(call: RepositoryCall, { tree, path }: Found): Promise<string> {
  const { repository } = call;
  const file = await repository.store.entry(tree, '.gitmodules');
  const text = file === undefined ? '' : ((await repository.store.object(file.sha))?.content.toString() ?? '');
  const section = text.split(/^\s*\[submodule /m).find((part) => /^\s*path\s*=\s*(.+?)\s*$/m.exec(part)?.[1] === path);
  return /^\s*url\s*=\s*(\S+)/m.exec(section ?? '')?.[1] ?? `${htmlUrl(repository)}.git`;
}

async function presentFile(call: RepositoryCall, found: Found): Promise<Answer> {
  const { limits } = call.world;
  const blob = await call.repository.store.object(found.entry.sha);
  if (blob === undefined) throw notFound();
  if (blob.size > limits.blobBytes) {
    const errors = [{ code: 'too_large', field: 'data', resource: 'Blob' }];
    throw failure(
      403,
      'This API returns blobs up to 100 MB in size. The requested blob is too large to fetch via the API.',
      { errors },
    );
  }
  if (call.accept.includes('vnd.github.raw') || call.accept.includes('github.v3.raw')) {
    return { status: 200, body: blob.content, mediaType: 'application/vnd.github.raw+json' };
  }
  const large = blob.size > limits.contentBytes;
  const content = large ? '' : wrapped(blob.content.toString('base64'));
  return ok({ ...common(call, found, 'file', blob.size), content, encoding: large ? 'none' : 'base64' });
}

async function presentFolder(call: RepositoryCall, found: Found): Promise<Json[]> {
  const listed = await call.repository.store.listing(found.entry.sha, false);
  return listed.slice(0, call.world.limits.directoryEntries).map(({ path: name, mode, sha, size }) => {
    const path = found.path === '' ? name : `${found.path}/${name}`;
    return common(call, { ...found, path, entry: { name, mode, sha } }, listedType(mode), size ?? 0);
  });
}

/** In lists GitHub calls a submodule a `file`, for old clients. */
function listedType(mode: string): string {
  if (mode === '040000') return 'dir';
  return mode === '120000' ? 'symlink' : 'file';
}

function common(call: RepositoryCall, { path, ref, entry }: Found, type: string, size: number): Json {
  const { repository } = call;
  const place = encodePath(path);
  const self = `${apiUrl(repository, `/contents/${place}`)}?ref=${encodeURIComponent(ref)}`;
  const folder = entry.mode === '040000';
  const submodule = entry.mode === '160000';
  const html = submodule ? null : htmlUrl(repository, `/${folder ? 'tree' : 'blob'}/${encodePath(ref)}/${place}`);
  const git = submodule ? null : apiUrl(repository, `/git/${folder ? 'trees' : 'blobs'}/${entry.sha}`);
  return {
    name: posix.basename(path),
    path,
    sha: entry.sha,
    size,
    url: self,
    html_url: html,
    git_url: git,
    download_url: folder || submodule ? null : htmlUrl(repository, `/raw/${encodePath(ref)}/${place}`),
    type,
    _links: { self, git, html },
  };
}

function wrapped(base64: string): string {
  return base64.replaceAll(/.{60}/g, '$&\n').replace(/\n?$/, '\n');
}

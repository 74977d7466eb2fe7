import type { Repository } from './repository.ts';

/**
 * The commit that a revision means, as GitHub reads it: a full id first, then `heads/x`, `tags/x` or a full ref, a
 * branch, a tag, an abbreviated id of 7 digits or more. Undefined where it means none.
 */
export async function resolveRevision(repository: Repository, revision: string): Promise<string | undefined> {
  const { refs, store } = repository;
  if (/^[0-9a-f]{40}$/.test(revision) && (await store.commit(revision)) !== undefined) return revision;
  const name = revision === 'HEAD' ? repository.defaultBranch : revision;
  const named =
    refs.get(name) ?? refs.get(`refs/${name}`) ?? refs.get(`refs/heads/${name}`) ?? refs.get(`refs/tags/${name}`);
  if (named !== undefined) return named;
  if (!/^[0-9a-f]{7,39}$/.test(revision)) return undefined;
  const object = await store.object(revision);
  return object?.type === 'commit' ? object.sha : undefined;
}

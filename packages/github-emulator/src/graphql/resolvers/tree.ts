import { htmlUrl, nodeId } from '../../present/json.ts';
import type { Repository } from '../../state/repository.ts';
import { commitNode, type ObjectNode, type TreeEntryNode } from '../nodes.ts';
import type { Resolvers } from '../resolver.ts';

/** Bytes of a blob past which GitHub cuts its text. */
const textBytes = 512_000;

const entry: Resolvers<TreeEntryNode> = {
  name: ({ entry: { name } }) => name,
  path: ({ path }) => path,
  mode: ({ entry: { mode } }) => Number.parseInt(mode, 8),
  oid: ({ entry: { sha } }) => sha,
  type: ({ entry: { mode } }) => typeOf(mode),
  repository: ({ repository }) => repository,
  extension: ({ entry: { name } }) => /\.[^.]+$/.exec(name)?.[0] ?? '',
  size: async ({ repository, entry: { sha, mode } }) =>
    typeOf(mode) === 'blob' ? ((await repository.store.object(sha))?.size ?? 0) : 0,
  object: async ({ repository, entry: { sha, mode } }) => {
    const type = typeOf(mode);
    // A submodule's commit is in another repository.
    if (type !== 'commit') return { typename: type === 'blob' ? 'Blob' : 'Tree', repository, sha } satisfies ObjectNode;
    return (await repository.store.commit(sha)) === undefined ? null : commitNode(repository, sha);
  },
};

const gitObject: Resolvers<ObjectNode> = {
  id: ({ typename, sha }) => nodeId(typename, sha),
  oid: ({ sha }) => sha,
  abbreviatedOid: ({ sha }) => sha.slice(0, 7),
  repository: ({ repository }) => repository,
  commitUrl: ({ repository, sha }) => htmlUrl(repository, `/commit/${sha}`),
  commitResourcePath: ({ repository, sha }) => `/${repository.fullName}/commit/${sha}`,
};

/** Trees, their entries, and blobs. */
export const treeResolvers: Readonly<Record<string, Resolvers<never>>> = {
  TreeEntry: entry,
  Tree: {
    ...gitObject,
    entries: async ({ repository, sha }: ObjectNode): Promise<TreeEntryNode[]> =>
      ((await repository.store.tree(sha)) ?? []).map((child) => ({ repository, entry: child, path: child.name })),
  } satisfies Resolvers<ObjectNode>,
  Blob: {
    ...gitObject,
    byteSize: async (node) => (await contentOf(node)).length,
    isBinary: async (node) => isBinary(await contentOf(node)),
    isTruncated: async (node) => (await contentOf(node)).length > textBytes,
    text: async (node) => {
      const content = await contentOf(node);
      return isBinary(content) ? null : content.toString('utf8', 0, textBytes);
    },
  } satisfies Resolvers<ObjectNode>,
};

/** The entry at a path below a tree; null where there is none. */
export async function treeEntryAt(repository: Repository, tree: string, path: string): Promise<TreeEntryNode | null> {
  const found = path === '' ? undefined : await repository.store.entry(tree, path);
  return found === undefined ? null : { repository, entry: found, path };
}

/** What GraphQL calls an object; null for a kind that it does not show. */
export async function objectNode(repository: Repository, sha: string): Promise<unknown> {
  const type = (await repository.store.object(sha))?.type;
  if (type === 'commit') return commitNode(repository, sha);
  if (type === 'tree') return { typename: 'Tree', repository, sha } satisfies ObjectNode;
  return type === 'blob' ? ({ typename: 'Blob', repository, sha } satisfies ObjectNode) : null;
}

function typeOf(mode: string): 'blob' | 'tree' | 'commit' {
  if (mode === '040000') return 'tree';
  return mode === '160000' ? 'commit' : 'blob';
}

async function contentOf({ repository, sha }: ObjectNode): Promise<Buffer> {
  const object = await repository.store.object(sha);
  if (object === undefined) throw new Error(`no object ${sha} in ${repository.fullName}`);
  return object.content;
}

/** Git's own test: a null byte near the start. */
function isBinary(content: Buffer): boolean {
  return content.subarray(0, 8_000).includes(0);
}

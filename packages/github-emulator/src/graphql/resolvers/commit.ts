import { timestamp } from '../../clock.ts';
import { countLines } from '../../present/commit.ts';
import { htmlUrl, nodeId } from '../../present/json.ts';
import { coAuthors } from '../../state/commits.ts';
import { pullsOfCommit } from '../../state/pulls-of-commit.ts';
import { currentStatuses } from '../../state/statuses.ts';
import { requireRead } from '../allowed.ts';
import { connection, type ConnectionArguments } from '../connection.ts';
import { type CommitNode, commitNode, type GitActorNode, present, type RefNode, type StatusNode } from '../nodes.ts';
import type { Resolvers } from '../resolver.ts';
import { treeEntryAt } from './tree.ts';

/** The tree without entries, against which a root commit is compared. */
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

const commit: Resolvers<CommitNode> = {
  id: ({ commit: { sha } }) => nodeId('Commit', sha),
  oid: ({ commit: { sha } }) => sha,
  abbreviatedOid: ({ commit: { sha } }) => sha.slice(0, 7),
  message: ({ commit: { message } }) => message,
  messageHeadline: ({ commit: { message } }) => message.split('\n')[0] ?? '',
  messageBody: ({ commit: { message } }) => message.split('\n').slice(1).join('\n').trim(),
  committedDate: ({ commit: { committer } }) => timestamp(committer.date),
  authoredDate: ({ commit: { author } }) => timestamp(author.date),
  url: ({ repository, commit: { sha } }) => htmlUrl(repository, `/commit/${sha}`),
  commitUrl: ({ repository, commit: { sha } }) => htmlUrl(repository, `/commit/${sha}`),
  resourcePath: ({ repository, commit: { sha } }) => `/${repository.fullName}/commit/${sha}`,
  repository: ({ repository }) => repository,
  author: (node) => actor(node, node.commit.author),
  committer: (node) => actor(node, node.commit.committer),
  authors: (node, args: ConnectionArguments) => {
    const others = coAuthors(node.commit.message).map((person) => ({ ...person, date: null }));
    return connection('authors', [node.commit.author, ...others], args, (person) => actor(node, person));
  },
  authoredByCommitter: ({ commit: { author, committer } }) => author.email === committer.email,
  committedViaWeb: ({ repository, commit: { committer } }) => isWebFlow(repository.world, committer.email),
  parents: ({ repository, commit: { parents } }, args: ConnectionArguments) =>
    connection('parents', parents, args, (sha) => commitNode(repository, sha)),
  tree: ({ repository, commit: { tree } }) => ({ typename: 'Tree', repository, sha: tree }),
  file: ({ repository, commit: { tree } }, { path }: { path: string }) => treeEntryAt(repository, tree, path),
  history: async ({ repository, commit: { sha } }, args: HistoryArguments) => {
    if (args.author !== undefined && args.author !== null) throw new Error('the local GitHub has no history by author');
    const { path, since, until } = args;
    const shas = await repository.store.history(sha, {
      ...(path === undefined || path === null ? {} : { path }),
      ...(since === undefined || since === null ? {} : { since: new Date(since) }),
      ...(until === undefined || until === null ? {} : { until: new Date(until) }),
    });
    return connection('history', shas, args, (each) => commitNode(repository, each));
  },
  associatedPullRequests: async ({ repository, commit: { sha } }, args: ConnectionArguments, asking) => {
    requireRead(asking, repository, 'pull_requests');
    return connection('associatedPullRequests', await pullsOfCommit(repository, sha), args);
  },
  signature: ({ repository, commit: of }) => {
    const since = repository.verified.get(of.sha);
    return since === undefined ? null : { typename: 'GpgSignature', repository, commit: of, since };
  },
  changedFiles: async (node) => (await changes(node)).length,
  changedFilesIfAvailable: async (node) => (await changes(node)).length,
  additions: async (node) => countLines(await changes(node)).additions,
  deletions: async (node) => countLines(await changes(node)).deletions,
  status: (node, _, asking) => statusOf(node, asking, 'statuses'),
  statusCheckRollup: (node, _, asking) => statusOf(node, asking, 'statuses', 'checks'),
};

const gitActor: Resolvers<GitActorNode> = {
  name: ({ signature: { name } }) => name,
  email: ({ signature: { email } }) => email,
  date: ({ signature: { date } }) => (date === null ? null : timestamp(date)),
  // Declared as a user; an App's bot stands here as well, called a user, by its whole login.
  user: ({ user }) => user,
  avatarUrl: ({ user }, _, { world }) => `${world.addresses.html}/avatars/u/${user?.id ?? 0}?v=4`,
};

const signature: Resolvers<CommitNode & { since: Date }> = {
  email: ({ commit: { committer } }) => committer.email,
  isValid: () => true,
  state: () => 'VALID',
  keyId: () => null,
  payload: ({ commit: { message } }) => message,
  signature: () => '-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----',
  signer: ({ repository, commit: { committer } }) => present(repository.world.accounts.byEmail(committer.email)),
  verifiedAt: ({ since }) => timestamp(since),
  wasSignedByGitHub: ({ repository, commit: { committer } }) => isWebFlow(repository.world, committer.email),
};

const ref: Resolvers<RefNode> = {
  id: ({ repository, name }) => nodeId('Ref', `${repository.id}:${name}`),
  name: ({ name }) => name.replace(/^refs\/(?:heads|tags)\//, ''),
  prefix: ({ name }) => /^refs\/[^/]+\//.exec(name)?.[0] ?? 'refs/',
  repository: ({ repository }) => repository,
  target: ({ repository, sha }, _, asking) => {
    requireRead(asking, repository, 'contents');
    return commitNode(repository, sha);
  },
};

/** Commits, who made them, and the refs that name them. */
export const commitResolvers: Readonly<Record<string, Resolvers<never>>> = {
  Commit: commit,
  GitActor: gitActor,
  GpgSignature: signature,
  Ref: ref,
};

type HistoryArguments = ConnectionArguments & {
  author?: unknown;
  path?: string | null;
  since?: string | null;
  until?: string | null;
};

function actor(
  { repository }: CommitNode,
  { name, email, date }: { name: string; email: string; date: Date | null },
): GitActorNode {
  return { signature: { name, email, date }, user: present(repository.world.accounts.byEmail(email)) };
}

function isWebFlow(world: CommitNode['repository']['world'], email: string): boolean {
  return world.accounts.byEmail(email) === world.accounts.webFlow;
}

function changes({ repository, commit: { sha, parents } }: CommitNode) {
  return repository.store.diff(parents[0] ?? emptyTree, sha);
}

function statusOf(
  node: CommitNode,
  asking: Parameters<typeof requireRead>[0],
  ...permissions: readonly string[]
): StatusNode | null {
  requireRead(asking, node.repository, ...permissions);
  const contexts = currentStatuses(node.repository.statusesOf(node.commit.sha));
  return contexts.length === 0 ? null : { commit: node, contexts };
}

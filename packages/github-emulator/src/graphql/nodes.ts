import type { Commit, Signature, TreeEntry } from '../git/objects.ts';
import type { Account } from '../state/accounts.ts';
import { Issue, type IssueEvent } from '../state/issue.ts';
import type { MergeQueue, QueueEntry } from '../state/merge-queue.ts';
import { PullRequest } from '../state/pull-request.ts';
import type { Repository } from '../state/repository.ts';
import type { CommitStatus } from '../state/statuses.ts';

/** A commit as it is seen from one repository of a network. */
export interface CommitNode {
  readonly typename: 'Commit';
  readonly repository: Repository;
  readonly commit: Commit;
}

/** A tree or a blob. */
export interface ObjectNode {
  readonly typename: 'Tree' | 'Blob';
  readonly repository: Repository;
  readonly sha: string;
}

/** An entry of a tree, with its path from the root. */
export interface TreeEntryNode {
  readonly repository: Repository;
  readonly entry: TreeEntry;
  readonly path: string;
}

/** A branch or a tag. */
export interface RefNode {
  readonly repository: Repository;
  readonly name: string;
  readonly sha: string;
}

/** Someone as a commit names them. */
export interface GitActorNode {
  readonly signature: Pick<Signature, 'name' | 'email'> & { readonly date: Date | null };
  readonly user: Account | null;
}

/** All statuses of a commit; shown as `Status` and as `StatusCheckRollup`. */
export interface StatusNode {
  readonly commit: CommitNode;
  readonly contexts: readonly CommitStatus[];
}

/** One status. */
export interface StatusContextNode {
  readonly typename: 'StatusContext';
  readonly commit: CommitNode;
  readonly status: CommitStatus;
}

/** An event of an issue or pull request; `typename` is GraphQL's name of its kind. */
export interface EventNode {
  readonly typename: string;
  readonly subject: Issue;
  readonly event: IssueEvent;
}

/** One commit of a pull request. */
export interface PullRequestCommitNode {
  readonly pull: PullRequest;
  readonly commit: CommitNode;
}

/** One entry of a merge queue, with its place. */
export interface QueueEntryNode {
  readonly queue: MergeQueue;
  readonly entry: QueueEntry;
  readonly position: number;
}

/** A commit that must exist. */
export async function commitNode(repository: Repository, sha: string): Promise<CommitNode> {
  return { typename: 'Commit', repository, commit: await repository.store.existingCommit(sha) };
}

/** A branch or tag by its full name; null where there is none. */
export function refNode(repository: Repository, name: string): RefNode | null {
  const sha = repository.refs.get(name);
  return sha === undefined ? null : { repository, name, sha };
}

/** An account as others see it: null once it was deleted. */
export function present(account: Account | null): Account | null {
  return account === null || account.deleted ? null : account;
}

/** The name of an object's type, where the schema leaves several. */
export function typeName(value: unknown): string | undefined {
  if (value instanceof PullRequest) return 'PullRequest';
  if (value instanceof Issue) return 'Issue';
  if (typeof value !== 'object' || value === null) return undefined;
  if ('typename' in value && typeof value.typename === 'string') return value.typename;
  // An account says of itself what it is.
  return 'type' in value && 'login' in value && typeof value.type === 'string' ? value.type : undefined;
}

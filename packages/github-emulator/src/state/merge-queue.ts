import { repositoryPayload } from '../present/event-payload.ts';
import type { Account } from './accounts.ts';
import { markMerged } from './landing.ts';
import type { PullRequest } from './pull-request.ts';
import { moveBranch } from './pushing.ts';
import type { Repository } from './repository.ts';

/** A pull request in a merge queue: merged onto what stands before it, on a branch of GitHub's own. */
export interface QueueEntry {
  readonly id: number;
  readonly pull: PullRequest;
  readonly enqueuer: Account;
  readonly enqueuedAt: Date;
  /** The previous entry's head, or the base branch's tip for the first. */
  readonly baseSha: string;
  readonly headSha: string;
  /** `refs/heads/gh-readonly-queue/<base>/pr-<number>-<base sha>`. */
  readonly ref: string;
}

/**
 * The merge queue of one branch. Its bot pushes what it builds and lands; whoever put a pull request in is named as who
 * merged it.
 */
export class MergeQueue {
  readonly repository: Repository;
  readonly branch: string;
  readonly entries: QueueEntry[] = [];

  constructor(repository: Repository, branch: string) {
    this.repository = repository;
    this.branch = branch;
  }

  /** Puts a pull request at the end, on a commit of its own. Throws on a conflict or another base. */
  async add(pull: PullRequest, enqueuer: Account, method: 'merge' | 'squash' = 'merge'): Promise<QueueEntry> {
    if (pull.base.ref !== this.branch) throw new Error(`#${pull.number} does not go into ${this.branch}`);
    const { store, world } = this.repository;
    const baseSha = this.entries.at(-1)?.headSha ?? this.repository.tip(this.branch);
    const tree = await store.mergeTrees(baseSha, pull.head.sha);
    if (tree === null) throw new Error(`#${pull.number} conflicts with the queue of ${this.branch}`);
    const squash = method === 'squash';
    const merging = `Merge pull request #${pull.number} from ${pull.head.owner.login}/${pull.head.ref}\n\n${pull.title}`;
    const message = squash ? `${pull.title} (#${pull.number})` : merging;
    const author = squash ? pull.author : enqueuer;
    const spec = { author, committer: world.accounts.webFlow, message, verified: true };
    const parents = squash ? [baseSha] : [baseSha, pull.head.sha];
    const headSha = await world.commitTree(this.repository, spec, tree, parents);
    const branch = `gh-readonly-queue/${this.branch}/pr-${pull.number}-${baseSha}`;
    await moveBranch(this.repository, branch, headSha, { actor: world.accounts.mergeQueue, forced: false });
    const { createdAt } = pull.record('added_to_merge_queue', enqueuer);
    const ref = `refs/heads/${branch}`;
    const entry = { id: world.nextId(), pull, enqueuer, enqueuedAt: createdAt, baseSha, headSha, ref };
    this.entries.push(entry);
    return entry;
  }

  /** Merges the entries up to this one: the branch takes its head, whatever its groups' statuses say. */
  async land(entry: QueueEntry): Promise<void> {
    const index = this.entries.indexOf(entry);
    if (index === -1) throw new Error(`#${entry.pull.number} is not in the queue`);
    const landing = this.entries.splice(0, index + 1);
    const { mergeQueue: actor } = this.repository.world.accounts;
    for (const each of landing) each.pull.state = 'closed';
    await moveBranch(this.repository, this.branch, entry.headSha, { actor, forced: false, type: 'merge_queue_merge' });
    for (const { pull, headSha, enqueuer, ref } of landing) {
      markMerged(pull, headSha, { actor: enqueuer });
      await this.repository.deleteBranch(ref.slice('refs/heads/'.length), { actor });
    }
  }

  /** Takes everything out without merging; entries behind a removed one are to be added again. */
  async clear(actor: Account): Promise<void> {
    for (const { pull, ref } of this.entries.splice(0)) {
      pull.record('removed_from_merge_queue', actor);
      const { mergeQueue } = this.repository.world.accounts;
      await this.repository.deleteBranch(ref.slice('refs/heads/'.length), { actor: mergeQueue });
    }
  }

  /** The `merge_group` payload of an entry: it names no pull request but in its ref. */
  async eventPayload(entry: QueueEntry, action = 'checks_requested'): Promise<Record<string, unknown>> {
    const commit = await this.repository.store.existingCommit(entry.headSha);
    const person = ({ name, email }: { name: string; email: string }): Record<string, string> => ({ name, email });
    const group = {
      head_sha: entry.headSha,
      head_ref: entry.ref,
      base_sha: entry.baseSha,
      base_ref: `refs/heads/${this.branch}`,
      head_commit: {
        id: entry.headSha,
        tree_id: commit.tree,
        message: commit.message,
        timestamp: commit.committer.date.toISOString(),
        author: person(commit.author),
        committer: person(commit.committer),
      },
    };
    return repositoryPayload(this.repository, this.repository.world.accounts.mergeQueue, {
      action,
      merge_group: group,
    });
  }
}

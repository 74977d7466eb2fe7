import type { Account } from './accounts.ts';
import { coAuthors, identity, type Person } from './commits.ts';
import type { PullRequest } from './pull-request.ts';
import { markMerged } from './landing.ts';
import { moveBranch } from './pushing.ts';

/** How a pull request is merged, and by whom. */
export interface Merge {
  method?: 'merge' | 'squash' | 'rebase';
  actor: Account;
  /** Deletes the head branch afterwards, which retargets the pull requests stacked on it. */
  deleteBranch?: boolean;
  /** Default: GitHub's own text for the method. */
  message?: string;
  /** How the activity log names it. */
  type?: 'pr_merge' | 'merge_queue_merge';
}

/** Merges a pull request into its base's present tip. Gives the new tip. Throws on a conflict or a closed one. */
export async function mergePullRequest(pull: PullRequest, merge: Merge): Promise<string> {
  if (pull.state === 'closed') throw new Error(`#${pull.number} is closed`);
  const landed = await mergedCommits(pull, merge);
  const sha = landed.at(-1);
  if (sha === undefined) throw new Error(`#${pull.number} has no commit to rebase`);
  const { repository } = pull;
  const type = merge.type ?? 'pr_merge';
  await moveBranch(repository, pull.base.ref, sha, { actor: merge.actor, forced: false, type, merging: pull });
  markMerged(pull, sha, { actor: merge.actor, landed });
  if (merge.deleteBranch === true && pull.head.repository !== null) {
    await pull.head.repository.deleteBranch(pull.head.ref, { actor: merge.actor });
  }
  return sha;
}

/** The commits that go onto the base, the oldest first; the last one is its new tip. */
async function mergedCommits(pull: PullRequest, merge: Merge): Promise<string[]> {
  switch (merge.method ?? 'merge') {
    case 'merge':
      return [await mergeCommit(pull, merge)];
    case 'squash':
      return [await squashCommit(pull, merge)];
    case 'rebase':
      return rebasedCommits(pull, merge.actor);
  }
}

async function mergeCommit(pull: PullRequest, merge: Merge): Promise<string> {
  const from = `${pull.head.owner.login}/${pull.head.ref}`;
  const message = merge.message ?? `Merge pull request #${pull.number} from ${from}\n\n${pull.title}`;
  const tip = pull.repository.tip(pull.base.ref);
  return webCommit(pull, merge.actor, message, [tip, pull.head.sha], await mergedTree(pull, tip, pull.head.sha));
}

async function squashCommit(pull: PullRequest, merge: Merge): Promise<string> {
  const message = merge.message ?? `${pull.title} (#${pull.number})${await otherAuthors(pull)}`;
  const tip = pull.repository.tip(pull.base.ref);
  return webCommit(pull, pull.author, message, [tip], await mergedTree(pull, tip, pull.head.sha));
}

/** GitHub names whoever else wrote a squashed commit in trailers of its message. */
async function otherAuthors(pull: PullRequest): Promise<string> {
  const { store } = pull.repository;
  const commits = await Promise.all((await pull.commits()).map((sha) => store.existingCommit(sha)));
  const own = identity(pull.author).email.toLowerCase();
  const others = new Map<string, string>();
  for (const { name, email } of commits.flatMap(({ author, message }) => [author, ...coAuthors(message)])) {
    const address = email.toLowerCase();
    if (address !== own && !others.has(address)) others.set(address, `Co-authored-by: ${name} <${email}>`);
  }
  return others.size === 0 ? '' : `\n\n${[...others.values()].join('\n')}`;
}

/** Replays each commit on the base's tip; merge commits are left out, as GitHub leaves them out. */
async function rebasedCommits(pull: PullRequest, actor: Account): Promise<string[]> {
  const { store, world } = pull.repository;
  const landed: string[] = [];
  let tip = pull.repository.tip(pull.base.ref);
  for (const sha of await pull.commits()) {
    const commit = await store.existingCommit(sha);
    const [parent, ...others] = commit.parents;
    if (parent === undefined || others.length > 0) continue;
    const onto = await store.existingCommit(tip);
    // A commit of the new base's tree on the old parent makes that parent the merge base: a cherry-pick.
    const stand = { ...onto, parents: [parent], message: 'replay' };
    const tree = await mergedTree(pull, await store.writeCommit(stand), sha);
    const committer = { ...identity(actor), date: world.clock.tick() };
    tip = await store.writeCommit({ ...commit, tree, parents: [tip], committer });
    landed.push(tip);
  }
  return landed;
}

async function mergedTree(pull: PullRequest, ours: string, theirs: string): Promise<string> {
  const tree = await pull.repository.store.mergeTrees(ours, theirs);
  if (tree === null) throw new Error(`#${pull.number} conflicts with ${pull.base.ref}`);
  return tree;
}

async function webCommit(
  pull: PullRequest,
  author: Person,
  message: string,
  parents: readonly string[],
  tree: string,
): Promise<string> {
  const { world } = pull.repository;
  const spec = { author, committer: world.accounts.webFlow, message, verified: true };
  return world.commitTree(pull.repository, spec, tree, parents);
}

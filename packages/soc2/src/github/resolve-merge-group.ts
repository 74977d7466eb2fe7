import { isSha, type Sha } from '../domain.ts';
import { UserError } from '../errors.ts';
import type { GitHubClient } from './client.ts';
import type { MergeGroup, Subject } from './event.ts';
import { readTip } from './read-tip.ts';
import type { RepositoryName } from './repository.ts';
import { objectOf, type Shape } from './shape.ts';

const ENTRIES = `query($owner: String!, $repo: String!, $branch: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    mergeQueue(branch: $branch) {
      entries(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { headCommit { oid } baseCommit { oid } pullRequest { number } }
      }
    }
  }
}`;

interface Entry {
  readonly head: Sha | null;
  readonly base: Sha | null;
  readonly number: number;
}

/** The pull requests that a run is about. */
export async function pullRequestsOf(
  client: GitHubClient,
  repository: RepositoryName,
  subject: Subject,
): Promise<readonly number[]> {
  return subject.kind === 'pull-request' ? [subject.number] : resolveMergeGroup(client, repository, subject.group);
}

/**
 * Every pull request that a group of the merge queue would merge, the one that its ref names last. Where the group
 * starts from the branch's tip that is the only one; else the queue's entries are walked back to the tip. A group
 * that cannot be walked to the tip is an error: judging a part of it would let the rest through.
 */
export async function resolveMergeGroup(
  client: GitHubClient,
  repository: RepositoryName,
  group: MergeGroup,
): Promise<readonly number[]> {
  const tip = await readTip(client, repository, group.base);
  if (group.baseSha === tip) return [group.number];
  const entries = await readEntries(client, repository, group.base);
  const numbers: number[] = [];
  let head: Sha | null = group.headSha;
  while (head !== null && head !== tip) {
    const reached: Sha = head;
    const entry = entries.find((candidate) => candidate.head === reached);
    if (!entry || numbers.includes(entry.number))
      throw unresolved(group, `no entry of the queue has the head ${reached.slice(0, 12)}`);
    numbers.unshift(entry.number);
    head = entry.base;
  }
  if (head !== tip) throw unresolved(group, 'its entries do not lead back to the tip of the branch');
  if (numbers.at(-1) !== group.number)
    throw unresolved(group, `its head belongs to #${numbers.at(-1)}, its ref names #${group.number}`);
  return numbers;
}

async function readEntries(
  client: GitHubClient,
  repository: RepositoryName,
  branch: string,
): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  let after: string | null = null;
  do {
    const answer = await client.graphql(ENTRIES, { ...repository, branch, after });
    const queue = objectOf(answer).object('repository').object('mergeQueue').object('entries');
    for (const node of queue.list('nodes')) {
      entries.push({
        head: oid(node.objectOrNull('headCommit')),
        base: oid(node.objectOrNull('baseCommit')),
        number: node.object('pullRequest').id('number'),
      });
    }
    const page: Shape = queue.object('pageInfo');
    after = page.flag('hasNextPage') ? page.text('endCursor') : null;
  } while (after !== null);
  return entries;
}

function oid(commit: Shape | null): Sha | null {
  const found = commit?.text('oid');
  return isSha(found) ? found : null;
}

function unresolved(group: MergeGroup, why: string): UserError {
  return new UserError(
    `the merge group of #${group.number} cannot be resolved: ${why}`,
    'Remove the pull request from the merge queue and add it again.',
  );
}

import type { Account } from '../../approval/snapshot.ts';
import type { Sha } from '../../domain.ts';
import { accountOf } from '../account.ts';
import type { GitHubClient } from '../client.ts';
import { isRefusal } from '../github-error.ts';
import { eachPage, readList } from '../pages.ts';
import { readPermission } from '../read-permission.ts';
import { repositoryName, type RepositoryName } from '../repository.ts';
import { listOf, type Shape, shape } from '../shape.ts';
import type { ReviewedPullRequest } from './read-reviewed.ts';

/** What started the run: as the runner tells it, for whoever asks for a review. */
export interface Start {
  readonly eventName: string;
  readonly payload: unknown;
}

/** The label by which somebody with write access asks for a review of an outsider's change. */
export const REQUEST_LABEL = 'ai-review';

const WRITING: readonly string[] = ['admin', 'maintain', 'write'];

/**
 * Why a change is not reviewed now, as a sentence; undefined where it is. A draft is not finished. A change of somebody
 * without write access costs tokens that anyone could spend, so somebody with it has to ask, for this head: by the
 * label, put on after the push, or by a dispatch.
 */
export async function whyNoReview(
  client: GitHubClient,
  repository: RepositoryName,
  pull: ReviewedPullRequest,
  start: Start,
): Promise<string | undefined> {
  if (!pull.open) return `#${pull.number} is not open`;
  if (pull.draft) return `#${pull.number} is a draft, which is reviewed when it is ready`;
  if (await hasWriteAccess(client, repository, pull)) return undefined;
  if (await isAskedFor(client, repository, pull, start)) return undefined;
  const author = pull.author?.login ?? 'a deleted account';
  return `${author} has no write access: whoever has it asks for the review of this head by the label \`${REQUEST_LABEL}\`, or by a dispatch`;
}

async function hasWriteAccess(
  client: GitHubClient,
  repository: RepositoryName,
  { author, head }: ReviewedPullRequest,
): Promise<boolean> {
  if (author === null) return false;
  // An App has no permission of a collaborator; that its branch is in the repository shows that it may write.
  const own = head.repository?.toLowerCase() === `${repository.owner}/${repository.repo}`.toLowerCase();
  if (author.type === 'Bot') return own;
  return mayWrite(client, repository, author);
}

async function mayWrite(client: GitHubClient, repository: RepositoryName, account: Account): Promise<boolean> {
  return account.type === 'User' && WRITING.includes(await readPermission(client, repository, account));
}

async function isAskedFor(
  client: GitHubClient,
  repository: RepositoryName,
  pull: ReviewedPullRequest,
  { eventName, payload }: Start,
): Promise<boolean> {
  const asker = eventName === 'workflow_dispatch' ? senderOf(payload) : labellerOf(payload, pull.head.sha);
  if (asker !== null && (await mayWrite(client, repository, asker))) return true;
  return isLabelled(client, repository, pull);
}

/** Whoever started the dispatch. GitHub lets nobody without write access do so, which is looked up all the same. */
function senderOf(payload: unknown): Account | null {
  return hasKey(payload, 'sender') ? accountOf(shape('the event', '', payload).objectOrNull('sender')) : null;
}

/** Whoever put the label on, where that started the run and the head is still the one that they saw. */
function labellerOf(payload: unknown, head: Sha): Account | null {
  if (!hasKey(payload, 'action') || payload.action !== 'labeled') return null;
  const event = shape('the event', '', payload);
  const seen = event.objectOrNull('pull_request')?.object('head').sha('sha');
  const label = event.objectOrNull('label')?.text('name');
  return seen === head && isRequest(label) ? senderOf(payload) : null;
}

function hasKey<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> {
  return typeof value === 'object' && value !== null && key in value;
}

function isRequest(label: string | undefined): boolean {
  return label?.toLowerCase() === REQUEST_LABEL;
}

/** Whether the events show the label put on after the push of the head, by somebody who may write, and not taken off. */
async function isLabelled(
  client: GitHubClient,
  repository: RepositoryName,
  pull: ReviewedPullRequest,
): Promise<boolean> {
  const events = await readList(client, 'GET /repos/{owner}/{repo}/issues/{issue_number}/events', {
    ...repository,
    issue_number: pull.number,
  });
  const last = events
    .filter(
      (event) =>
        ['labeled', 'unlabeled'].includes(event.text('event')) && isRequest(event.object('label').text('name')),
    )
    .toSorted((one, other) => one.id('id') - other.id('id'))
    .at(-1);
  const by = last?.text('event') === 'labeled' ? accountOf(last.objectOrNull('actor')) : null;
  if (last === undefined || by === null) return false;
  const pushed = await pushedAt(client, pull);
  // GitHub's clock ticks in seconds: a tie proves nothing.
  return pushed !== undefined && last.time('created_at') > pushed && (await mayWrite(client, repository, by));
}

/** When the head was pushed, by the activity log of the repository that holds it; undefined where that is not shown. */
async function pushedAt(client: GitHubClient, { head }: ReviewedPullRequest): Promise<string | undefined> {
  if (head.repository === null) return undefined;
  const ref = `refs/heads/${head.ref}`;
  try {
    const at = { ...repositoryName(head.repository), ref };
    for await (const answer of eachPage(client, 'GET /repos/{owner}/{repo}/activity', at)) {
      const push = listOf(answer).find((row: Shape) => row.text('ref') === ref && row.text('after') === head.sha);
      if (push !== undefined) return push.time('timestamp');
    }
  } catch (failure) {
    // A fork may hide its log, and then nobody knows what the label was put on.
    if (!isRefusal(failure, 403, 404)) throw failure;
  }
  return undefined;
}

import { inOrder } from '../../approval/in-order.ts';
import type { Known, Snapshot } from '../../approval/snapshot.ts';
import { FILE_LIST_CAP } from '../../change/change.ts';
import type { PolicyInForce } from '../../policy/policy-in-force.ts';
import { readCommits, type WithCommits } from '../read-commits.ts';
import { readEvents } from '../read-events.ts';
import type { WithFiles } from '../read-files.ts';
import { readFilesOfHead } from '../read-files-of-head.ts';
import { type GatedPullRequest, type ListablePullRequest, readGatedPullRequest } from '../read-pull-request.ts';
import { readPushLog } from '../read-push-log.ts';
import { readReviews } from '../read-reviews.ts';
import type { Gate, Sources } from './gate.ts';

/** A pull request as it stood, with the policy that it is judged by. */
export interface Reading {
  readonly pull: ListablePullRequest;
  readonly policy: PolicyInForce;
  readonly snapshot: Snapshot;
  /**
   * Takes the second look that a verdict needs, and gives whether all is as it was read. Before a `success` head, base
   * and reviews are read again; another verdict can only be too strict, and needs none unless a list was the first look.
   */
  readonly isStillSo: (success: boolean) => Promise<boolean>;
}

const NOTHING_KNOWN: Known = { permissions: {}, memberships: {}, cleanMerges: {} };

/** Reads everything that a decision on a pull request turns on, but for what must be looked up. */
export async function readSnapshot(gate: Gate, sources: Sources, pull: GatedPullRequest): Promise<Reading> {
  const lists = await readLists(gate, sources, pull);
  return {
    ...snapshotOf(gate, pull, pull.changedFiles, lists),
    isStillSo: async (success) => !success || (await readAgain(gate, pull, lists)) !== undefined,
  };
}

/**
 * The same for a pull request as a list shows it: the row is the first sight of it, and so a sweep has a call less for
 * each. What a row lacks is how many files and commits there are; the pull request's own word on that comes with the
 * second look, by which they must be as many as were read. Undefined where the files are more than one page.
 */
export async function readListed(gate: Gate, sources: Sources, row: ListablePullRequest): Promise<Reading | undefined> {
  const lists = await readLists(gate, sources, row);
  const { list, commits } = lists;
  if (list.more) return undefined;
  return {
    ...snapshotOf(gate, row, list.files.length, lists),
    isStillSo: async (success) => {
      const now = await readAgain(gate, row, success ? lists : undefined);
      // Of more than 250 commits it may count those alone.
      return now !== undefined && now.changedFiles === list.files.length && now.commits <= commits.length;
    },
  };
}

/**
 * Reads head and base again, and the reviews where any are given: the pull request as it is now, if all is the same. Where
 * anything has happened to it meanwhile its events are read again too: pointed at another base and back, it looks the
 * same, and its files may have been listed between the two.
 */
async function readAgain(
  { client, repository }: Gate,
  first: Sighting,
  before: Pick<Lists, 'reviews' | 'events'> | undefined,
): Promise<GatedPullRequest | undefined> {
  const { number } = first;
  const [now, reviews] = await Promise.all([
    readGatedPullRequest(client, repository, number),
    before && readReviews(client, repository, number),
  ]);
  if (!isSame(now, first) || JSON.stringify(reviews) !== JSON.stringify(before?.reviews)) return undefined;
  if (before === undefined || now.updatedAt === first.updatedAt) return now;
  return JSON.stringify(await readEvents(client, repository, number)) === JSON.stringify(before.events)
    ? now
    : undefined;
}

/**
 * Whether two readings of a pull request are of one state of it: of everything but the labels, which are the gate's own
 * to change. Where one of them is a list's, which has no counts, these do not count.
 */
export function isSame(one: Sighting, other: Sighting): boolean {
  const counts = ({ changedFiles, commits, merged }: Sighting): string => `${changedFiles} ${commits} ${merged}`;
  const counted = one.commits !== undefined && other.commits !== undefined;
  return stateOf(one) === stateOf(other) && (!counted || counts(one) === counts(other));
}

/** A pull request by itself, or as a list shows it. */
export type Sighting = ListablePullRequest & Partial<GatedPullRequest>;

function stateOf({ number, head, base, defaultBranch, author, open }: ListablePullRequest): string {
  return JSON.stringify({ number, head, base, defaultBranch, author, open });
}

type Lists = Awaited<ReturnType<typeof readLists>>;

async function readLists(gate: Gate, sources: Sources, pull: ListablePullRequest & WithFiles & WithCommits) {
  const { client, repository } = gate;
  const [policy, list, reviews, events, commits, pushLog] = await Promise.all([
    sources.policies(pull.defaultBranch),
    readFilesOfHead(client, repository, pull),
    readReviews(client, repository, pull.number),
    readEvents(client, repository, pull.number),
    readCommits(client, repository, pull),
    readPushLog(client, repository, pull),
  ]);
  return { policy, list, reviews, events, commits, pushLog };
}

function snapshotOf(
  { repository }: Gate,
  pull: ListablePullRequest,
  reportedFiles: number,
  { policy, list, reviews, events, commits, pushLog }: Lists,
): Pick<Reading, 'pull' | 'policy' | 'snapshot'> {
  const goesOn = list.more && reportedFiles < FILE_LIST_CAP;
  const snapshot = inOrder({
    repository: `${repository.owner}/${repository.repo}`,
    number: pull.number,
    author: pull.author,
    head: pull.head.sha,
    base: pull.base,
    defaultBranch: pull.defaultBranch,
    change: {
      files: list.files,
      reportedFiles,
      listCap: FILE_LIST_CAP,
      moved: [...(goesOn ? [`the list goes on after ${reportedFiles} files`] : []), ...list.moved],
    },
    reviews,
    ...events,
    commits,
    pushLog,
    known: NOTHING_KNOWN,
  });
  return { pull, policy, snapshot };
}

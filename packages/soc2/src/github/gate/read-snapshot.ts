import { inOrder } from '../../approval/in-order.ts';
import type { Known, Snapshot } from '../../approval/snapshot.ts';
import { FILE_LIST_CAP } from '../../change/change.ts';
import type { PolicyInForce } from '../../policy/policy-in-force.ts';
import { readCommits, type WithCommits } from '../read-commits.ts';
import { readEvents } from '../read-events.ts';
import { readFiles, type WithFiles } from '../read-files.ts';
import { type GatedPullRequest, type ListablePullRequest, readGatedPullRequest } from '../read-pull-request.ts';
import { readPushLog } from '../read-push-log.ts';
import { readReviews } from '../read-reviews.ts';
import type { Gate, Sources } from './gate.ts';

/** A pull request as it stood, with the policy that it is judged by. */
export interface Reading {
  readonly pull: GatedPullRequest;
  readonly policy: PolicyInForce;
  readonly snapshot: Snapshot;
  /** Reads head, base and reviews again: undefined where they are what was read, else the pull request as it is now. */
  readonly reread: () => Promise<GatedPullRequest | undefined>;
}

const NOTHING_KNOWN: Known = { permissions: {}, memberships: {}, cleanMerges: {} };

/** Reads everything that a decision on a pull request turns on, but for what must be looked up. */
export async function readSnapshot(gate: Gate, sources: Sources, pull: GatedPullRequest): Promise<Reading> {
  const { client, repository } = gate;
  const lists = await readLists(gate, sources, pull);
  return {
    ...snapshotOf(gate, pull, lists),
    reread: async () => {
      const [now, said] = await Promise.all([
        readGatedPullRequest(client, repository, pull.number),
        readReviews(client, repository, pull.number),
      ]);
      return isSame(now, pull) && sameReviews(said, lists) ? undefined : now;
    },
  };
}

/**
 * The same for a pull request as a list shows it. Its own reading follows the others and so is the one that is made
 * again: a sweep has a call less for each. Undefined where it is another by then, or too long for one page.
 */
export async function readListed(gate: Gate, sources: Sources, row: ListablePullRequest): Promise<Reading | undefined> {
  const { client, repository } = gate;
  const lists = await readLists(gate, sources, row);
  const pull = await readGatedPullRequest(client, repository, row.number);
  if (!isSame(pull, row) || lists.list.more || lists.commits.length < pull.commits) return undefined;
  return {
    ...snapshotOf(gate, pull, lists),
    reread: async () => (sameReviews(await readReviews(client, repository, pull.number), lists) ? undefined : pull),
  };
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
    readFiles(client, repository, pull),
    readReviews(client, repository, pull.number),
    readEvents(client, repository, pull.number),
    readCommits(client, repository, pull),
    readPushLog(client, repository, pull),
  ]);
  return { policy, list, reviews, events, commits, pushLog };
}

function sameReviews(said: Lists['reviews'], { reviews }: Lists): boolean {
  return JSON.stringify(said) === JSON.stringify(reviews);
}

function snapshotOf(
  { repository }: Gate,
  pull: GatedPullRequest,
  { policy, list, reviews, events, commits, pushLog }: Lists,
): Omit<Reading, 'reread'> {
  const goesOn = list.more && pull.changedFiles < FILE_LIST_CAP;
  const snapshot = inOrder({
    repository: `${repository.owner}/${repository.repo}`,
    number: pull.number,
    author: pull.author,
    head: pull.head.sha,
    base: pull.base,
    defaultBranch: pull.defaultBranch,
    change: {
      files: list.files,
      reportedFiles: pull.changedFiles,
      listCap: FILE_LIST_CAP,
      moved: goesOn ? [`the list goes on after ${pull.changedFiles} files`] : [],
    },
    reviews,
    ...events,
    commits,
    pushLog,
    known: NOTHING_KNOWN,
  });
  return { pull, policy, snapshot };
}

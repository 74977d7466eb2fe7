import { isGoverned, statusContext } from '../../decision/governed.ts';
import { listOpenPullRequests, type ListedPullRequest } from '../list-open-pull-requests.ts';
import { readStatuses, type Statuses } from '../read-statuses.ts';
import { showBasis, type Basis } from './basis.ts';
import type { Gate } from './gate.ts';
import { settle, type Settled } from './settle.ts';

/** What a sweep came to. */
export interface Swept {
  readonly settled: readonly Settled[];
  /** Numbers of those whose verdict could not have changed. */
  readonly unchanged: readonly number[];
  readonly failed: readonly { readonly number: number; readonly failure: unknown }[];
}

/** Pull requests in hand at a time. */
const ABREAST = 6;

/**
 * Judges every open pull request into a governed branch whose verdict could have changed since it was published; one
 * read each tells. One that fails does not stop the others.
 *
 * @param retrospectiveRecent whether the newest retrospective is younger than so many milliseconds; asked at most once
 */
export async function sweep(gate: Gate, defaultBranch: string, retrospectiveRecent: (within: number) => Promise<boolean>): Promise<Swept> {
  const sources = gate.sources();
  const [pulls, { policy, source }] = await Promise.all([listOpenPullRequests(gate.client, gate.repository), sources.policies(defaultBranch)]);
  const governed = pulls.filter((pull) => isGoverned(pull.base, defaultBranch, policy));
  const settled: Settled[] = [];
  const unchanged: number[] = [];
  const failed: { number: number; failure: unknown }[] = [];
  const recent = remember(() => retrospectiveRecent(policy.retrospective.within));
  const basis: Omit<Basis, 'number'> = { policyBlob: source?.blob ?? '', bundle: gate.bundle };

  const look = async (pull: ListedPullRequest): Promise<void> => {
    try {
      const context = statusContext(gate.statusContext, pull.base, defaultBranch);
      const statuses = await readStatuses(gate.client, gate.repository, pull.head, context);
      if (await stillHolds(pull, statuses, basis, recent)) unchanged.push(pull.number);
      else settled.push(await settle(gate, sources, pull.number, { sha: pull.head, context }));
    } catch (failure) {
      failed.push({ number: pull.number, failure });
    }
  };
  const queue = [...governed];
  await Promise.all(
    Array.from({ length: ABREAST }, async () => {
      for (let pull = queue.shift(); pull !== undefined; pull = queue.shift()) await look(pull);
    }),
  );
  return { settled, unchanged, failed };
}

/**
 * Whether a published verdict cannot have changed: it is a verdict of this pull request, under the same policy and
 * bundle, and nothing has touched the pull request since. GitHub moves `updated_at` with every push, review, dismissal,
 * retarget and label, and labels are written before the status.
 */
async function stillHolds(pull: ListedPullRequest, { newest }: Statuses, basis: Omit<Basis, 'number'>, recent: () => Promise<boolean>): Promise<boolean> {
  if (newest === null || newest.state === 'error') return false;
  if (Date.parse(newest.createdAt) <= Date.parse(pull.updatedAt)) return false;
  const [, fragment = ''] = newest.targetUrl?.split('#') ?? [];
  const plain = { ...basis, number: pull.number };
  if (fragment === showBasis(plain)) return true;
  const turns = [true, false].some((value) => fragment === showBasis({ ...plain, retrospectiveRecent: value }));
  return turns && fragment === showBasis({ ...plain, retrospectiveRecent: await recent() });
}

function remember<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => (asked ??= ask());
}

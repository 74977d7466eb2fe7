import { isGoverned, statusContext } from '../../decision/governed.ts';
import type { PolicyInForce } from '../../policy/policy-in-force.ts';
import { listOpenPullRequests, type ListedPullRequest } from '../list-open-pull-requests.ts';
import { readDefaultBranch } from '../read-default-branch.ts';
import { readStatuses, statusesUnder, type StatusesByContext } from '../read-statuses.ts';
import type { Gate } from './gate.ts';
import { inTurns } from './in-turns.ts';
import { type Affected, publishFault } from './publish-fault.ts';
import { openPublication } from './publish.ts';
import { settleListed } from './settle.ts';
import type { Settled } from './settled.ts';
import { basisOf, markOf } from './status-mark.ts';

/** What a sweep came to. */
export interface Swept {
  readonly settled: readonly Settled[];
  /** Numbers of those whose verdict could not have changed. */
  readonly unchanged: readonly number[];
  readonly failed: readonly { readonly number: number; readonly failure: unknown }[];
}

/** A pull request with the statuses of its head. */
interface Seen {
  readonly pull: ListedPullRequest;
  readonly context: string;
  readonly statuses: StatusesByContext;
}

/**
 * Judges every open pull request into a governed branch whose verdict could have changed since it was published; one
 * read each tells. One that fails does not stop the others.
 *
 * All statuses are read before the policy is, and the policy once: a run that judges by a newer one meanwhile is seen
 * by what it publishes (docs/adr/0005-status-protocol.md).
 *
 * @param isRetrospectiveRecent whether the newest retrospective is younger than so many milliseconds; asked at most once
 * @throws where the list or the policy cannot be read; of the latter, after no success was left standing
 */
export async function sweep(gate: Gate, isRetrospectiveRecent: (within: number) => Promise<boolean>): Promise<Swept> {
  const pulls = await listOpenPullRequests(gate.client, gate.repository);
  const defaultBranch = pulls[0]?.defaultBranch ?? (await readDefaultBranch(gate.client, gate.repository));
  const failed: { number: number; failure: unknown }[] = [];
  const seen: Seen[] = [];
  await inTurns(await governed(gate, pulls, defaultBranch), async (pull) => {
    const context = statusContext(gate.statusContext, pull.base.ref, defaultBranch);
    try {
      const statuses = await readStatuses(gate.statusClient, gate.repository, pull.head.sha, gate.statusContext);
      seen.push({ pull, context, statuses });
    } catch (failure) {
      failed.push({ number: pull.number, failure: await publishFault(gate, affectedBy(pull, context), failure) });
    }
  });

  const sources = gate.sources();
  const policy = await sources.policies(defaultBranch).catch(async (failure: unknown) => {
    await withdrawAll(gate, seen, failure);
    throw failure;
  });
  const settled: Settled[] = [];
  const unchanged: number[] = [];
  const recent = once(() => isRetrospectiveRecent(policy.policy.retrospective.within));
  await inTurns(seen, async (one) => {
    const { pull, context, statuses } = one;
    const target = { sha: pull.head.sha, context, number: pull.number };
    try {
      if (await stillHolds(gate, one, policy, recent)) unchanged.push(pull.number);
      else {
        const publication = openPublication(gate, target, statusesUnder(statuses, context));
        settled.push(await settleListed(gate, sources, pull, publication, statuses));
      }
    } catch (failure) {
      failed.push({ number: pull.number, failure });
    }
  });
  return { settled, unchanged, failed };
}

/** Those into a governed branch; the policy is asked only where another than the default branch could be one. */
async function governed(
  gate: Gate,
  pulls: readonly ListedPullRequest[],
  defaultBranch: string,
): Promise<readonly ListedPullRequest[]> {
  if (pulls.every(({ base }) => base.ref === defaultBranch)) return pulls;
  // Where it cannot be read every branch could be governed, and the sweep ends in that failure below.
  const policy = await gate
    .sources()
    .policies(defaultBranch)
    .catch(() => undefined);
  return pulls.filter(({ base }) => policy === undefined || isGoverned(base.ref, defaultBranch, policy.policy));
}

/** Without a policy nothing can be judged, and no success can be known to hold. */
async function withdrawAll(gate: Gate, seen: readonly Seen[], failure: unknown): Promise<void> {
  const successes = seen.filter(({ context, statuses }) => statusesUnder(statuses, context)[0]?.state === 'success');
  await inTurns(successes, async ({ pull, context }) => {
    await publishFault(gate, affectedBy(pull, context), failure);
  });
}

/**
 * Whether a published verdict cannot have changed: it is a verdict on this pull request, no other run spoke while it
 * was found, it rests on the same policy and bundle, and nothing has touched the pull request since. GitHub moves
 * `updated_at` with every push, review, dismissal, retarget and label, and labels are written before the status.
 */
async function stillHolds(
  gate: Gate,
  { pull, context, statuses }: Seen,
  { source }: PolicyInForce,
  recent: () => Promise<boolean>,
): Promise<boolean> {
  const [newest, ...earlier] = statusesUnder(statuses, context);
  const mark = markOf(newest?.targetUrl ?? null);
  if (newest === undefined || newest.state === 'error' || mark?.kind !== 'verdict') return false;
  if (mark.number !== pull.number || mark.after !== earlier.length) return false;
  // Of one second either may be the later.
  if (Date.parse(newest.createdAt) <= Date.parse(pull.updatedAt)) return false;
  if (mark.basis !== basisOf(source?.blob ?? '', gate.bundle)) return false;
  return mark.retrospective === null || (mark.retrospective === 'recent') === (await recent());
}

function affectedBy({ head, number }: ListedPullRequest, context: string): Affected {
  return { sha: head.sha, context, number };
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => (asked ??= ask());
}

import { type GatedPullRequest, type ListablePullRequest, readGatedPullRequest } from '../read-pull-request.ts';
import type { StatusesByContext } from '../read-statuses.ts';
import { affectedWithout } from './affected-without.ts';
import { allEnded } from './all-ended.ts';
import { withdrawElsewhere } from './elsewhere.ts';
import type { Gate, Sources } from './gate.ts';
import { judge, judgeListed, type Judged } from './judge.ts';
import { open } from './open.ts';
import { confirmed } from './policy-in-force.ts';
import { type Affected, orFault } from './publish-fault.ts';
import { publishVerdict } from './publish-verdict.ts';
import type { Publication } from './publish.ts';
import { isSame, type Sighting } from './read-snapshot.ts';
import { ATTEMPTS, type Attempted, type Moved, type Settled } from './settled.ts';
import { waits } from './waits.ts';

/**
 * Judges a pull request's present state and publishes the verdict: `pending` first, the verdict on the head that was
 * judged, and before a `success` and after any verdict another look, so that what stands in the end is what the last
 * state deserves. The order of the calls is the protocol of docs/adr/0005-status-protocol.md.
 *
 * @param announced the commit that the event spoke of, for a fault before the pull request could be read
 * @throws whatever went wrong, after it was published as `error`
 */
export async function settle(gate: Gate, first: Sources, number: number, announced?: Affected): Promise<Settled> {
  const { client, repository } = gate;
  const pull = await readGatedPullRequest(client, repository, number).catch(async (failure: unknown) => {
    const affected = await affectedWithout(gate, number, announced);
    return orFault(gate, affected, () => Promise.reject(failure));
  });
  return attempts(gate, first, pull, 1);
}

/**
 * The same for a pull request that a sweep has found in a list. The statuses were read before the sources' policy, and
 * only what differs is written, so there is no `pending` first where a verdict stands.
 */
export async function settleListed(
  gate: Gate,
  sources: Sources,
  row: ListablePullRequest,
  publication: Publication,
  statuses: StatusesByContext,
): Promise<Settled> {
  const judging = async (): Promise<Judged | Moved> => {
    const judged = await judgeListed(gate, sources, row).catch((failure: unknown) => movedOr(gate, row, failure));
    return judged ?? { kind: 'moved', now: await readGatedPullRequest(gate.client, gate.repository, row.number) };
  };
  const result = await orFault(gate, publication.target, () =>
    attempt(gate, publication, row, statuses, judging, { last: false, again: true }),
  );
  return result.kind === 'moved' ? attempts(gate, gate.sources(), result.now, 2) : result;
}

async function attempts(gate: Gate, first: Sources, start: GatedPullRequest, from: number): Promise<Settled> {
  let [pull, sources] = [start, first];
  for (let count = from; ; count += 1) {
    const result = await settleOnce(gate, sources, pull, count === ATTEMPTS);
    if (result.kind !== 'moved') return result;
    [pull, sources] = [result.now, gate.sources()];
  }
}

async function settleOnce(gate: Gate, sources: Sources, pull: GatedPullRequest, last: boolean): Promise<Attempted> {
  if (pull.merged) return { kind: 'judged', judged: await judge(gate, sources, pull), published: false };
  const { statuses, publication } = await open(gate, sources, pull);
  if (publication === undefined) {
    const place = { sha: pull.head.sha, number: pull.number, base: pull.base.ref };
    await orFault(gate, place, () => withdrawElsewhere(gate, place, statuses));
    return { kind: 'judged', judged: await judge(gate, sources, pull), published: false };
  }
  const judging = async (): Promise<Judged | Moved> => {
    const work = judge(gate, confirmed(gate, sources, publication), pull);
    return last ? work : work.catch((failure: unknown) => movedOr(gate, pull, failure));
  };
  return orFault(gate, publication.target, () =>
    attempt(gate, publication, pull, statuses, judging, { last, again: false }),
  );
}

/** One attempt on a governed pull request; in the manner of a sweep it leaves a verdict standing while it judges. */
async function attempt(
  gate: Gate,
  publication: Publication,
  pull: ListablePullRequest,
  statuses: StatusesByContext,
  judging: () => Promise<Judged | Moved>,
  manner: { readonly last: boolean; readonly again: boolean },
): Promise<Attempted> {
  const place = { ...publication.target, base: pull.base.ref };
  const waiting = await waits(gate, publication, pull);
  if (waiting !== undefined) {
    await withdrawElsewhere(gate, place, statuses);
    return waiting;
  }
  const [judged] = await allEnded([
    judging(),
    publication.judging('judging the change', manner.again),
    withdrawElsewhere(gate, place, statuses),
  ]);
  return 'kind' in judged ? judged : publishVerdict(gate, publication, judged, manner);
}

/** What moves while it is read does not fit together; that it does not is a failure only where nothing has moved. */
async function movedOr(gate: Gate, pull: Sighting, failure: unknown): Promise<Moved> {
  const now = await readGatedPullRequest(gate.client, gate.repository, pull.number).catch(() => undefined);
  if (now === undefined || isSame(now, pull)) throw failure;
  return { kind: 'moved', now };
}

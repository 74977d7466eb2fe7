import { isGoverned, statusContext } from '../../decision/governed.ts';
import { planLabels } from '../../decision/plan-labels.ts';
import { STATE_OF, statusDescription } from '../../decision/status-text.ts';
import type { Sha } from '../../domain.ts';
import { carryOut } from '../carry-out.ts';
import { readGatedPullRequest, type GatedPullRequest } from '../read-pull-request.ts';
import { readStatuses, statusesUnder, type StatusesByContext } from '../read-statuses.ts';
import { affectedWithout } from './affected-without.ts';
import { allEnded } from './all-ended.ts';
import { withdrawElsewhere } from './elsewhere.ts';
import type { Gate, Sources } from './gate.ts';
import { isSame, judge, restsOf, type Judged } from './judge.ts';
import { confirmed, isInForce, restsOnAnother } from './policy-in-force.ts';
import { orFault, type Affected } from './publish-fault.ts';
import { publishSuccess } from './publish-success.ts';
import { openPublication, type Publication, type Verdict } from './publish.ts';

/** What became of one pull request. */
export type Settled =
  | { readonly kind: 'judged'; readonly judged: Judged; readonly published: boolean }
  | { readonly kind: 'waiting'; readonly number: number; readonly why: string }
  | { readonly kind: 'blocked'; readonly number: number; readonly why: string };

/** What is known of a pull request before it is settled. */
export interface Foreknown {
  /** The commit that the event spoke of, for a fault before the pull request could be read. */
  readonly announced?: Affected | undefined;
  /**
   * Set by a sweep: the statuses of this commit, read before the sources' policy was. A sweep writes only what differs,
   * so there is no `pending` first.
   */
  readonly swept?: { readonly sha: Sha; readonly statuses: StatusesByContext };
}

/** How often a change that moves is judged before the gate leaves it pending. */
export const ATTEMPTS = 3;

/** GitHub keeps 1,000 statuses of a commit and context; what is past this could be the last that it takes. */
const STATUS_LIMIT = 900;

export const OUTDATED = 'a re-run of a workflow file that the default branch no longer has: start a new run';

interface Moved {
  readonly kind: 'moved';
  readonly now: GatedPullRequest;
}

type Once = Settled | Moved;

/**
 * Judges a pull request's present state and publishes the verdict: `pending` first, the verdict on the head that was
 * judged, and before and after a `success` another look, so that no success outlives what it was given for. The order
 * of the calls is the protocol of docs/adr/0005-status-protocol.md.
 *
 * @throws whatever went wrong, after it was published as `error`
 */
export async function settle(gate: Gate, first: Sources, number: number, known: Foreknown = {}): Promise<Settled> {
  let pull = await read(gate, number, known.announced);
  for (let attempt = 1; ; attempt += 1) {
    const swept = known.swept?.sha === pull.head.sha ? known.swept.statuses : undefined;
    const begin = attempt === 1 ? { sources: first, swept } : { sources: gate.sources() };
    const result = await settleOnce(gate, begin, pull, attempt === ATTEMPTS);
    if (result.kind !== 'moved') return result;
    pull = result.now;
  }
}

async function read(gate: Gate, number: number, announced: Affected | undefined): Promise<GatedPullRequest> {
  try {
    return await readGatedPullRequest(gate.client, gate.repository, number);
  } catch (failure) {
    const affected = await affectedWithout(gate, number, announced);
    return orFault(gate, affected, () => Promise.reject(failure));
  }
}

interface Begin {
  readonly sources: Sources;
  /** The statuses of the head, where a sweep read them. */
  readonly swept?: StatusesByContext | undefined;
}

async function settleOnce(gate: Gate, begin: Begin, pull: GatedPullRequest, last: boolean): Promise<Once> {
  if (pull.merged) return unpublished(gate, begin.sources, pull);
  const { statuses, publication } = await open(gate, begin, pull);
  const place = { sha: pull.head.sha, number: pull.number, base: pull.base.ref };
  if (publication === undefined) {
    await orFault(gate, place, () => withdrawElsewhere(gate, place, statuses));
    return unpublished(gate, begin.sources, pull);
  }
  const { target } = publication;
  return orFault(gate, target, async () => {
    const aside = await waits(gate, publication, pull);
    if (aside !== undefined) {
      await withdrawElsewhere(gate, { ...place, ...target }, statuses);
      return aside;
    }
    const sweeps = begin.swept !== undefined;
    const judging = judge(gate, sweeps ? begin.sources : confirmed(gate, begin.sources, publication), pull);
    const [judged] = await allEnded([
      last ? judging : judging.catch((failure: unknown) => movedOr(gate, pull, failure)),
      publication.judging('judging the change', sweeps),
      withdrawElsewhere(gate, { ...place, ...target }, statuses),
    ]);
    if ('kind' in judged) return judged;
    return publishVerdict(gate, publication, judged, last, sweeps);
  });
}

/** What moves while it is read does not fit together; the failure is only one where nothing has moved. */
async function movedOr(gate: Gate, pull: GatedPullRequest, failure: unknown): Promise<Moved> {
  const now = await readGatedPullRequest(gate.client, gate.repository, pull.number).catch(() => undefined);
  if (now === undefined || isSame(now, pull)) throw failure;
  return { kind: 'moved', now };
}

async function unpublished(gate: Gate, sources: Sources, pull: GatedPullRequest): Promise<Once> {
  return { kind: 'judged', judged: await judge(gate, sources, pull), published: false };
}

interface Opened {
  readonly statuses: StatusesByContext;
  /** Undefined where the base is no governed branch. */
  readonly publication?: Publication;
}

/** Reads the statuses before anything that is judged, so that whatever is published meanwhile is seen to be new. */
async function open(gate: Gate, { sources, swept }: Begin, pull: GatedPullRequest): Promise<Opened> {
  const { head, defaultBranch, number } = pull;
  const { sha } = head;
  const reading = swept ? Promise.resolve(swept) : readStatuses(gate.client, gate.repository, sha, gate.statusContext);
  // Begun early both save a round. What fails is told where it is waited for.
  reading.catch(() => undefined);
  const early = async (): Promise<unknown> => pull.open && !(await gate.outdated()) && sources.policies(defaultBranch);
  early().catch(() => undefined);
  const context = await orFault(gate, { sha }, () => contextOf(gate, sources, pull));
  if (context === undefined) return { statuses: await orFault(gate, { sha }, () => reading) };
  const statuses = await orFault(gate, { sha, context, number }, () => reading);
  return { statuses, publication: openPublication(gate, { sha, context, number }, statusesUnder(statuses, context)) };
}

/** The context of a pull request's status; undefined where its base is not governed. */
async function contextOf(
  gate: Gate,
  sources: Sources,
  { base, defaultBranch }: GatedPullRequest,
): Promise<string | undefined> {
  const context = statusContext(gate.statusContext, base.ref, defaultBranch);
  if (base.ref === defaultBranch) return context;
  const { policy } = await sources.policies(defaultBranch);
  return isGoverned(base.ref, defaultBranch, policy) ? context : undefined;
}

/** What is said where the change is not judged at all; undefined where it is to be. */
async function waits(gate: Gate, publication: Publication, pull: GatedPullRequest): Promise<Settled | undefined> {
  const { number } = pull;
  const { before } = publication;
  if (!pull.open) {
    if (before.length > 0) await publication.aside('pending', `#${number} was closed without merging`);
    return { kind: 'waiting', number, why: 'the pull request is closed' };
  }
  if (await gate.outdated()) {
    await publication.aside('pending', OUTDATED);
    return { kind: 'waiting', number, why: OUTDATED };
  }
  if (before.length < STATUS_LIMIT) return undefined;
  const why = `this commit has ${before.length} statuses and GitHub takes 1,000: push a commit`;
  if (before[0]?.state !== 'failure') await publication.aside('failure', why);
  return { kind: 'blocked', number, why };
}

async function publishVerdict(
  gate: Gate,
  publication: Publication,
  judged: Judged,
  last: boolean,
  again: boolean,
): Promise<Once> {
  const { decision } = judged.sealed.record;
  const { number, labels: present } = judged.pull;
  if (decision.state === 'ungoverned') return { kind: 'judged', judged, published: false };
  const labels = planLabels(judged.policy.policy, decision, number, present);
  const verdict: Verdict = {
    state: STATE_OF[decision.state],
    description: statusDescription(decision, judged.sealed.digest),
    rests: restsOf(judged),
  };
  if (decision.state !== 'approved') {
    await carryOut(gate.client, gate.repository, labels);
    const holds = !(await publication.verdict(verdict, again)) || !(await publication.interfered());
    if (holds || last) return { kind: 'judged', judged, published: true };
    return { kind: 'moved', now: await readGatedPullRequest(gate.client, gate.repository, number) };
  }
  const [moved] = await allEnded([judged.reread(), carryOut(gate.client, gate.repository, labels)]);
  const doubtful = restsOnAnother(gate, publication, judged.policy);
  const inForce = async (): Promise<boolean> => !doubtful || isInForce(gate, judged.policy);
  if (moved === undefined && (await publishSuccess(publication, verdict, inForce))) {
    return { kind: 'judged', judged, published: true };
  }
  if (!last) return { kind: 'moved', now: moved ?? (await readGatedPullRequest(gate.client, gate.repository, number)) };
  const why = `the change kept moving while it was judged ${ATTEMPTS} times`;
  await publication.aside('pending', why);
  return { kind: 'waiting', number, why };
}

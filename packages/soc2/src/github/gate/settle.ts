import { planLabels } from '../../decision/plan-labels.ts';
import { STATE_OF, statusDescription } from '../../decision/status-text.ts';
import { isGoverned, statusContext } from '../../decision/governed.ts';
import { carryOut } from '../carry-out.ts';
import { GitHubError } from '../github-error.ts';
import { readGatedPullRequest, type GatedPullRequest } from '../read-pull-request.ts';
import type { Statuses } from '../read-statuses.ts';
import { basisOf, showBasis } from './basis.ts';
import type { Gate, Sources } from './gate.ts';
import { judge, type Judged } from './judge.ts';
import { publishFault, type Affected } from './publish-fault.ts';
import { openPublication, STATUS_LIMIT, type Publication } from './publish.ts';

/** What became of one pull request. */
export type Settled =
  | { readonly kind: 'judged'; readonly judged: Judged; readonly published: boolean }
  | { readonly kind: 'waiting'; readonly number: number; readonly why: string }
  | { readonly kind: 'blocked'; readonly number: number; readonly why: string };

/** How often a change that moves is judged before the gate leaves it pending. */
export const ATTEMPTS = 3;

const JUDGING = 'judging the change';

/**
 * Judges a pull request's present state and publishes the verdict: `pending` first, the verdict on the head that was
 * judged, and before and after a `success` another look, so that no success outlives what it was given for.
 *
 * @param announced the commit that the event spoke of, for a fault before the pull request could be read
 * @param known the statuses of the head, where they were read already
 * @throws whatever went wrong, after it was published as `error`
 */
export async function settle(gate: Gate, first: Sources, number: number, announced?: Affected, known?: Statuses): Promise<Settled> {
  let affected = announced;
  try {
    let pull = await readGatedPullRequest(gate.client, gate.repository, number);
    let statuses = known;
    for (let attempt = 1; ; attempt += 1) {
      affected = affectedBy(gate, pull);
      const sources = attempt === 1 ? first : gate.sources();
      const result = await settleOnce(gate, sources, pull, statuses, attempt === ATTEMPTS);
      if (result.kind !== 'moved') return result;
      pull = result.now;
      statuses = undefined;
    }
  } catch (failure) {
    throw await publishFault(gate, affected, failure);
  }
}

function affectedBy(gate: Gate, { merged, open, head, base, defaultBranch }: GatedPullRequest): Affected | undefined {
  if (merged) return undefined;
  return open && base.ref === defaultBranch ? { sha: head.sha, context: gate.statusContext } : { sha: head.sha };
}

type Once = Settled | { readonly kind: 'moved'; readonly now: GatedPullRequest };

async function settleOnce(gate: Gate, sources: Sources, pull: GatedPullRequest, statuses: Statuses | undefined, last: boolean): Promise<Once> {
  if (pull.merged) return { kind: 'judged', judged: await judge(gate, sources, pull), published: false };
  const { base, defaultBranch, number } = pull;
  if (base.ref !== defaultBranch && !isGoverned(base.ref, defaultBranch, (await sources.policies(defaultBranch)).policy)) {
    return { kind: 'judged', judged: await judge(gate, sources, pull), published: false };
  }
  // Its own failure is told by `judge`; here it only saves a round.
  sources.policies(defaultBranch).catch(() => undefined);
  const context = statusContext(gate.statusContext, base.ref, defaultBranch);
  const publication = await openPublication(gate, { sha: pull.head.sha, context }, statuses);
  if (!pull.open) {
    if (publication.before.newest !== null) await publication.say('pending', `#${number} was closed without merging`);
    return { kind: 'waiting', number, why: 'the pull request is closed' };
  }
  if (publication.before.count >= STATUS_LIMIT) {
    const why = `this commit has ${publication.before.count} statuses and GitHub takes 1,000: push a commit`;
    if (publication.before.newest?.state !== 'failure') await publication.say('failure', why);
    return { kind: 'blocked', number, why };
  }
  const pending = publication.before.newest?.state === 'pending' ? Promise.resolve() : publication.say('pending', JUDGING);
  const [judged] = await Promise.all([judge(gate, sources, pull), pending]);
  if (gate.outdated) {
    const why = 'a re-run of a workflow file that the default branch no longer has: start a new run';
    await publication.say('pending', why);
    return { kind: 'waiting', number, why };
  }
  return publishVerdict(gate, publication, judged, last);
}

async function publishVerdict(gate: Gate, publication: Publication, judged: Judged, last: boolean): Promise<Once> {
  const { decision } = judged.sealed.record;
  if (decision.state === 'ungoverned') return { kind: 'judged', judged, published: false };
  const labels = planLabels(judged.policy.policy, decision, judged.pull.number, judged.pull.labels);
  const description = statusDescription(decision, judged.sealed.digest);
  const basis = showBasis(basisOf(judged));
  if (decision.state !== 'approved') {
    await carryOut(gate.client, gate.repository, labels);
    await publication.say(STATE_OF[decision.state], description, basis);
    return { kind: 'judged', judged, published: true };
  }
  const [now] = await Promise.all([judged.reread(), carryOut(gate.client, gate.repository, labels)]);
  const moved = now ?? (await publishSuccess(gate, publication, judged, description, basis));
  if (moved === undefined) return { kind: 'judged', judged, published: true };
  if (!last) return { kind: 'moved', now: moved };
  const why = `the change kept moving while it was judged ${ATTEMPTS} times`;
  await publication.say('pending', why);
  return { kind: 'waiting', number: judged.pull.number, why };
}

/** Publishes a success; the pull request as it is now where that did not hold and the change must be judged again. */
async function publishSuccess(gate: Gate, publication: Publication, judged: Judged, description: string, basis: string): Promise<GatedPullRequest | undefined> {
  try {
    await publication.say('success', description, basis);
  } catch (failure) {
    // Sent once: by a second attempt the change may be another. A refusal will not go away by judging again.
    if (!isPassing(failure)) throw failure;
    return readGatedPullRequest(gate.client, gate.repository, judged.pull.number);
  }
  if (!(await publication.interfered())) return undefined;
  return readGatedPullRequest(gate.client, gate.repository, judged.pull.number);
}

/** True where the same call may go through a moment later; a refusal will not. */
function isPassing(failure: unknown): boolean {
  return failure instanceof GitHubError && (failure.rateLimited || failure.status === undefined || failure.status >= 500);
}

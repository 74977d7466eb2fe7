import type { DecisionState } from '../../decision/decision.ts';
import { isGoverned, statusContext } from '../../decision/governed.ts';
import { STATE_OF } from '../../decision/status-text.ts';
import { digestOf } from '../../record/digest.ts';
import type { MergeGroup } from '../event.ts';
import { readDefaultBranch } from '../read-default-branch.ts';
import { readGatedPullRequest, type GatedPullRequest } from '../read-pull-request.ts';
import { readStatuses, statusesUnder } from '../read-statuses.ts';
import { resolveMergeGroup } from '../resolve-merge-group.ts';
import { allEnded } from './all-ended.ts';
import type { Gate, Sources } from './gate.ts';
import { judge, restsOf, type Judged } from './judge.ts';
import { isInForce } from './policy-in-force.ts';
import { orFault, publishFault } from './publish-fault.ts';
import { publishSuccess } from './publish-success.ts';
import { openPublication, type Publication, type Verdict } from './publish.ts';
import { ATTEMPTS } from './settled.ts';
import { OUTDATED } from './waits.ts';

/** What became of a group of the merge queue. */
export interface SettledGroup {
  readonly judged: readonly Judged[];
  /** The strictest of its members' decisions. */
  readonly state: DecisionState;
}

/**
 * Judges every pull request that a group of the merge queue would merge, and publishes the strictest decision on the
 * group's head. The members' own statuses and labels are left alone: their own runs keep them.
 *
 * @throws where the group cannot be resolved or a member cannot be judged, after that was published as `error`
 */
export async function settleGroup(gate: Gate, first: Sources, group: MergeGroup): Promise<SettledGroup> {
  for (let attempt = 1; ; attempt += 1) {
    const sources = attempt === 1 ? first : gate.sources();
    const result = await settleOnce(gate, sources, group, attempt === ATTEMPTS);
    if (result !== undefined) return result;
  }
}

async function settleOnce(
  gate: Gate,
  sources: Sources,
  group: MergeGroup,
  last: boolean,
): Promise<SettledGroup | undefined> {
  const pulls = await readMembers(gate, group);
  const defaultBranch = pulls[0]?.defaultBranch ?? '';
  const context = statusContext(gate.statusContext, group.base, defaultBranch);
  const target = { sha: group.headSha, context, number: group.number };
  // Where the base is the default branch it is governed, whatever the policy says or fails to say.
  const affected = group.base === defaultBranch ? target : { sha: group.headSha };
  const [statuses, governed] = await orFault(gate, affected, async () => {
    const before = await readStatuses(gate.statusClient, gate.repository, group.headSha, gate.statusContext);
    return [before, isGoverned(group.base, defaultBranch, (await sources.policies(defaultBranch)).policy)] as const;
  });
  if (!governed) {
    return { judged: await Promise.all(pulls.map((pull) => judge(gate, sources, pull))), state: 'ungoverned' };
  }
  const publication = openPublication(gate, target, statusesUnder(statuses, context));
  return orFault(gate, target, async () => {
    const numbers = pulls.map(({ number }) => `#${number}`).join(', ');
    const outdated = await gate.outdated();
    const [judged] = await allEnded([
      allEnded(pulls.map((pull) => judge(gate, sources, pull))),
      publication.judging(`judging ${numbers}`),
    ]);
    const state = outdated ? 'pending' : await publishStrictest(gate, publication, judged, group.base);
    if (outdated) await publication.aside('pending', OUTDATED);
    if (state !== undefined) return { judged, state };
    if (!last) return undefined;
    await publication.aside('pending', `the group kept moving while it was judged ${ATTEMPTS} times`);
    return { judged, state: 'pending' };
  });
}

/** Reads the group's pull requests. A group that cannot be resolved is an `error` on its head. */
async function readMembers(gate: Gate, group: MergeGroup): Promise<readonly GatedPullRequest[]> {
  const { client, repository } = gate;
  try {
    const numbers = await resolveMergeGroup(client, repository, group);
    return await Promise.all(numbers.map((number) => readGatedPullRequest(client, repository, number)));
  } catch (failure) {
    const defaultBranch = await readDefaultBranch(client, repository).catch(() => undefined);
    const known = group.base === defaultBranch ? { context: gate.statusContext } : {};
    throw await publishFault(gate, { sha: group.headSha, number: group.number, ...known }, failure);
  }
}

/** Publishes the strictest decision; undefined where a success did not hold. */
async function publishStrictest(
  gate: Gate,
  publication: Publication,
  judged: readonly Judged[],
  base: string,
): Promise<Exclude<DecisionState, 'ungoverned'> | undefined> {
  const state = strictest(judged, base);
  const [one] = judged;
  if (one === undefined) return 'pending';
  const verdict: Verdict = { state: STATE_OF[state], description: describe(judged, state), rests: restsOf(one) };
  if (state !== 'approved') {
    await publication.verdict(verdict);
    return state;
  }
  const still = await allEnded(judged.map((member) => member.isStillSo(true)));
  if (still.includes(false)) return undefined;
  return (await publishSuccess(publication, verdict, false, () => isInForce(gate, one.policy))) ? state : undefined;
}

/** A member that is closed, merged or retargeted has no place in the group: what the group would merge is not what was judged. */
function strictest(judged: readonly Judged[], base: string): 'blocked' | 'pending' | 'approved' {
  const states = judged.map(({ pull, sealed }) =>
    pull.open && pull.base.ref === base ? sealed.record.decision.state : 'blocked',
  );
  return (['blocked', 'pending', 'approved'] as const).find((state) => states.includes(state)) ?? 'pending';
}

function describe(judged: readonly Judged[], state: DecisionState): string {
  const digest = digestOf(judged.map(({ sealed }) => sealed.digest).join('\n')).slice(0, 12);
  const members = judged
    .filter(({ sealed }) => sealed.record.decision.state === state)
    .map(({ pull }) => `#${pull.number}`);
  return `${state}: ${members.slice(0, 12).join(', ')}${members.length > 12 ? ` and ${members.length - 12} more` : ''} · ${digest}`;
}

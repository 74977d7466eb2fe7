import { STATE_OF } from '../../decision/status-text.ts';
import { isGoverned, statusContext } from '../../decision/governed.ts';
import type { DecisionState } from '../../decision/decision.ts';
import { digestOf } from '../../record/digest.ts';
import type { MergeGroup } from '../event.ts';
import { readGatedPullRequest } from '../read-pull-request.ts';
import { resolveMergeGroup } from '../resolve-merge-group.ts';
import type { Gate, Sources } from './gate.ts';
import { judge, type Judged } from './judge.ts';
import { publishFault } from './publish-fault.ts';
import { openPublication } from './publish.ts';
import { ATTEMPTS } from './settle.ts';

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
  try {
    for (let attempt = 1; ; attempt += 1) {
      const result = await settleOnce(gate, attempt === 1 ? first : gate.sources(), group, attempt === ATTEMPTS);
      if (result !== undefined) return result;
    }
  } catch (failure) {
    throw await publishFault(gate, { sha: group.headSha }, failure);
  }
}

async function settleOnce(gate: Gate, sources: Sources, group: MergeGroup, last: boolean): Promise<SettledGroup | undefined> {
  const { client, repository } = gate;
  const numbers = await resolveMergeGroup(client, repository, group);
  const pulls = await Promise.all(numbers.map((number) => readGatedPullRequest(client, repository, number)));
  const defaultBranch = pulls[0]?.defaultBranch ?? '';
  const { policy } = await sources.policies(defaultBranch);
  const governed = isGoverned(group.base, defaultBranch, policy);
  const target = { sha: group.headSha, context: statusContext(gate.statusContext, group.base, defaultBranch) };
  const publication = governed ? await openPublication(gate, target) : undefined;
  if (publication?.before.newest?.state !== 'pending') await publication?.say('pending', `judging ${numbers.map((number) => `#${number}`).join(', ')}`);

  const judged = await Promise.all(pulls.map((pull) => judge(gate, sources, pull)));
  const state = governed ? strictest(judged, group.base) : 'ungoverned';
  if (publication === undefined || state === 'ungoverned') return { judged, state };
  const description = describe(judged, state);
  if (gate.outdated || state !== 'approved') {
    await publication.say(gate.outdated ? 'pending' : STATE_OF[state], gate.outdated ? 'a re-run of a workflow file that the default branch no longer has' : description);
    return { judged, state: gate.outdated ? 'pending' : state };
  }
  const moved = (await Promise.all(judged.map((member) => member.reread()))).some((now) => now !== undefined);
  if (!moved) {
    await publication.say('success', description);
    if (!(await publication.interfered())) return { judged, state };
  }
  if (!last) return undefined;
  await publication.say('pending', `the group kept moving while it was judged ${ATTEMPTS} times`);
  return { judged, state: 'pending' };
}

/** A member that is closed, merged or retargeted has no place in the group: what the group would merge is not what was judged. */
function strictest(judged: readonly Judged[], base: string): DecisionState {
  const states = judged.map(({ pull, sealed }) => (pull.open && pull.base.ref === base ? sealed.record.decision.state : 'blocked'));
  return (['blocked', 'pending', 'approved'] as const).find((state) => states.includes(state)) ?? 'pending';
}

function describe(judged: readonly Judged[], state: DecisionState): string {
  const digest = digestOf(judged.map(({ sealed }) => sealed.digest).join('\n')).slice(0, 12);
  const members = judged.filter(({ sealed }) => sealed.record.decision.state === state).map(({ pull }) => `#${pull.number}`);
  return `${state}: ${members.slice(0, 12).join(', ')}${members.length > 12 ? ` and ${members.length - 12} more` : ''} · ${digest}`;
}

import { planLabels } from '../../decision/plan-labels.ts';
import { STATE_OF, statusDescription } from '../../decision/status-text.ts';
import { carryOut } from '../carry-out.ts';
import { readGatedPullRequest } from '../read-pull-request.ts';
import type { Gate } from './gate.ts';
import { restsOf, type Judged } from './judge.ts';
import { isInForce, restsOnAnother } from './policy-in-force.ts';
import { publishSuccess } from './publish-success.ts';
import type { Publication, Verdict } from './publish.ts';
import { ATTEMPTS, type Attempted } from './settled.ts';

/** How a verdict is published. */
export interface Manner {
  /** Whether there is no further attempt. */
  readonly last: boolean;
  /** Whether it is said again where the newest status says the same: so that the next sweep sees it to be younger. */
  readonly again: boolean;
}

/**
 * Writes the labels and publishes the verdict, then looks whether another run has spoken since this one began: then
 * either may be the one that judged an older state, and the change is judged again.
 */
export async function publishVerdict(
  gate: Gate,
  publication: Publication,
  judged: Judged,
  { last, again }: Manner,
): Promise<Attempted> {
  const { decision } = judged.sealed.record;
  const { number, labels: present } = judged.pull;
  const done = { kind: 'judged', judged, published: decision.state !== 'ungoverned' } as const;
  if (decision.state === 'ungoverned') return done;
  const labels = planLabels(judged.policy.policy, decision, number, present);
  const verdict: Verdict = {
    state: STATE_OF[decision.state],
    description: statusDescription(decision, judged.sealed.digest),
    rests: restsOf(judged),
  };
  const approved = decision.state === 'approved';
  // One after the other: a label of one's own beside the look would seem to be something that happened meanwhile.
  const stillSo = await judged.isStillSo(approved);
  await carryOut(gate.client, gate.repository, labels);
  if (stillSo && !approved) {
    const holds = !(await publication.verdict(verdict, again)) || !(await publication.interfered());
    return holds || last ? done : moved(gate, number);
  }
  const doubtful = restsOnAnother(gate, publication, judged.policy);
  const inForce = async (): Promise<boolean> => !doubtful || isInForce(gate, judged.policy);
  if (stillSo && (await publishSuccess(publication, verdict, again, inForce))) return done;
  // Read once more, since what was read beside the labels may not show them yet.
  if (!last) return moved(gate, number);
  const why = `the change kept moving while it was judged ${ATTEMPTS} times`;
  await publication.aside('pending', why);
  return { kind: 'waiting', number, why };
}

async function moved(gate: Gate, number: number): Promise<Attempted> {
  return { kind: 'moved', now: await readGatedPullRequest(gate.client, gate.repository, number) };
}

import { independentByName } from '../approval/independence.ts';
import type { Facts } from '../approval/rule.ts';
import { whyPushersUnseen } from '../approval/unseen-push.ts';
import type { Lookup } from '../approval/snapshot.ts';
import type { Classification } from '../classification/classification.ts';
import type { Policy, Reviewer } from '../policy/policy.ts';

/** Approvals that one rule of the policy asks for. */
export interface Demand {
  readonly name: string;
  readonly approvals: number;
  readonly reviewers: readonly Reviewer[];
}

const HUMAN: readonly Reviewer[] = [{ kind: 'human' }];

/** What the policy asks for a change of this classification: each demand must be met, and one approval may serve several. */
export function demandsOf(policy: Policy, classification: Classification, aiObjects: boolean): readonly Demand[] {
  if (classification.risk === 'low') return [aiObjects ? withoutAi(policy) : lowRisk(policy)];
  const demands: Demand[] = classification.rules.flatMap(({ index, name }) => {
    const rule = policy.highRisk[index];
    return rule ? [{ name, approvals: rule.approvals, reviewers: rule.reviewers }] : [];
  });
  if (classification.control) demands.push({ name: 'change control', approvals: 1, reviewers: policy.controlOwners });
  // Links and the like are high by no rule of the policy; any human will do, and never fewer than one.
  if (demands.length === 0) demands.push({ name: 'high risk', approvals: 1, reviewers: HUMAN });
  return [...demands, ...notFewerThanForLowRisk(policy, demands)];
}

function lowRisk({ lowRisk: { approvals, reviewers } }: Policy): Demand {
  return { name: 'low risk', approvals, reviewers };
}

/** Touching a high-risk file must not be a way to need fewer approvals than the change would need without it. */
function notFewerThanForLowRisk({ lowRisk: { approvals } }: Policy, demands: readonly Demand[]): readonly Demand[] {
  if (demands.some((demand) => demand.approvals >= approvals)) return [];
  return [{ name: 'no fewer than for low risk', approvals, reviewers: HUMAN }];
}

/**
 * The AI reviewer's objection leaves the change to the people whom the policy names for low risk, and asks for a human
 * where none was needed. Where it names the AI reviewer alone, nobody is left: were it to let a human in, objecting would
 * make a change easier to approve.
 */
function withoutAi(policy: Policy): Demand {
  const { approvals, reviewers } = lowRisk(policy);
  const people = reviewers.filter(({ kind }) => kind !== 'ai');
  return {
    name: 'a human, since the AI reviewer requested changes',
    approvals: Math.max(1, approvals),
    reviewers: approvals === 0 ? HUMAN : people,
  };
}

/** Why one more human is needed than would otherwise do, one sentence for each; and what must be looked up to know. */
export interface Additions {
  readonly why: readonly string[];
  readonly lookups: readonly Lookup[];
}

/** Finds what asks for one more human, whatever the rules ask for. */
export function additionsTo({ policy, snapshot, contributors }: Facts, classification: Classification): Additions {
  const why: string[] = [];
  const lookups: Lookup[] = [];
  if (classification.risk === 'high') {
    const hands = policy.agents.map((login) => ({ login, result: independentByName(login, snapshot, contributors) }));
    const involved = hands.flatMap(({ login, result }) => (result.kind === 'refused' ? [`@${login}`] : []));
    if (involved.length > 0) {
      why.push(`${involved.join(', ')} contributed, and whoever prompted an agent may be who approves`);
    } else {
      lookups.push(...hands.flatMap(({ result }) => (result.kind === 'unknown' ? result.lookups : [])));
    }
  }
  const unseen = whyPushersUnseen(snapshot);
  if (unseen !== undefined) why.push(`who pushed the head branch could not be seen: ${unseen}`);
  return { why, lookups };
}

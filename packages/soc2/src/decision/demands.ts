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
  return demands.length > 0 ? demands : [{ name: 'high risk', approvals: 1, reviewers: HUMAN }];
}

function lowRisk({ lowRisk: { approvals, reviewers } }: Policy): Demand {
  return { name: 'low risk', approvals, reviewers };
}

/**
 * The AI reviewer's objection leaves the change to people: to those whom the policy names for low risk, and at least
 * one where it asked for none or for the AI reviewer alone.
 */
function withoutAi(policy: Policy): Demand {
  const { approvals, reviewers } = lowRisk(policy);
  const people = reviewers.filter(({ kind }) => kind !== 'ai');
  const anyone = approvals === 0 || people.length === 0;
  return {
    name: 'a human, since the AI reviewer requested changes',
    approvals: Math.max(1, approvals),
    reviewers: anyone ? HUMAN : people,
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

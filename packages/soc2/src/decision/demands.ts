import type { Contributors } from '../approval/contributors.ts';
import type { Snapshot } from '../approval/snapshot.ts';
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
  if (classification.risk === 'low') {
    const { approvals, reviewers } = policy.lowRisk;
    const low: Demand = { name: 'low risk', approvals, reviewers };
    return aiObjects ? [low, { name: 'a human, since the AI reviewer requested changes', approvals: 1, reviewers: HUMAN }] : [low];
  }
  const demands: Demand[] = classification.rules.flatMap(({ index, name }) => {
    const rule = policy.highRisk[index];
    return rule ? [{ name, approvals: rule.approvals, reviewers: rule.reviewers }] : [];
  });
  if (classification.control) demands.push({ name: 'change control', approvals: 1, reviewers: policy.controlOwners });
  // Links and the like are high by no rule of the policy; any human will do, and never fewer than one.
  return demands.length > 0 ? demands : [{ name: 'high risk', approvals: 1, reviewers: HUMAN }];
}

/** Why one more human is needed than would otherwise do; each reason adds one. */
export function additionsTo(policy: Policy, classification: Classification, snapshot: Snapshot, contributors: Contributors): readonly string[] {
  const additions: string[] = [];
  const agents = policy.agents.filter((login) => contributors.logins.has(login.toLowerCase()));
  if (classification.risk === 'high' && agents.length > 0) {
    additions.push(`${agents.map((login) => `@${login}`).join(', ')} contributed: whoever prompted an agent may be who approves`);
  }
  if (!snapshot.pushLog.observed) additions.push(`who pushed the head branch could not be seen: ${snapshot.pushLog.why}`);
  return additions;
}

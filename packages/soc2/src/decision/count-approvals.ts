import { namedAmong, showReviewer } from '../approval/named-reviewer.ts';
import type { Facts, RuleResult } from '../approval/rule.ts';
import type { Account, Lookup } from '../approval/snapshot.ts';
import type { RequirementResult } from './decision.ts';
import type { Demand } from './demands.ts';
import type { JudgedApproval } from './judge-approvals.ts';

/** An approval that counts, or would once what is open has been looked up. */
export interface Candidate {
  readonly by: Account;
  readonly as: 'human' | 'ai';
}

/** A demand with the candidates that serve it. */
export interface Tally {
  readonly demand: Demand;
  readonly serving: ReadonlySet<Candidate>;
}

/** Approvals that are not refused. */
export function candidatesAmong(approvals: readonly JudgedApproval[]): readonly Candidate[] {
  return approvals.flatMap(({ by, as, result }) => (by === null || result.kind === 'refused' ? [] : [{ by, as }]));
}

/** Finds whom each demand can count, and what must be looked up to know. One approval may serve several demands. */
export function tallyOf(
  candidates: readonly Candidate[],
  demands: readonly Demand[],
  facts: Facts,
): { readonly tallies: readonly Tally[]; readonly lookups: readonly Lookup[] } {
  const lookups: Lookup[] = [];
  const tallies = demands.map((demand) => {
    const serving = new Set<Candidate>();
    for (const candidate of candidates) {
      const result = serves(candidate, demand, facts);
      if (result.kind === 'counted') serving.add(candidate);
      if (result.kind === 'unknown') lookups.push(...result.lookups);
    }
    return { demand, serving };
  });
  return { tallies, lookups };
}

/** Whether a candidate serves a demand. The AI reviewer serves those that name `ai`, and no other. */
function serves(candidate: Candidate, { reviewers }: Demand, { policy, snapshot }: Facts): RuleResult {
  if (candidate.as === 'human') return namedAmong(candidate.by, reviewers, policy, snapshot);
  const named = reviewers.some((reviewer) => reviewer.kind === 'ai');
  return named ? { kind: 'counted' } : { kind: 'refused', why: 'is no person' };
}

/** A demand as a requirement of the decision. */
export function requirementOf({ demand, serving }: Tally): RequirementResult {
  return {
    name: demand.name,
    state: serving.size >= demand.approvals ? 'satisfied' : 'pending',
    wanted: `${amount(demand.approvals)} of ${demand.reviewers.map(showReviewer).join(', ') || 'nobody'}`,
    saw: serving.size === 0 ? 'none' : amount(serving.size),
    counted: [...serving].map(({ by }) => by.login),
    parts: [],
  };
}

function amount(count: number): string {
  return count === 1 ? '1 approval' : `${count} approvals`;
}

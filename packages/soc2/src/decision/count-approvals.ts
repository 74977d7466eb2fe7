import { namedAmong, showReviewer } from '../approval/named-reviewer.ts';
import { sameLogin, type Facts, type RuleResult } from '../approval/rule.ts';
import type { Account, Lookup } from '../approval/snapshot.ts';
import type { Reviewer } from '../policy/policy.ts';
import type { RequirementResult, WaitingFor } from './decision.ts';
import type { Demand } from './demands.ts';
import type { JudgedApproval } from './judge-approvals.ts';

/** An approval that counts, or would once what is open has been looked up. */
export interface Candidate {
  readonly by: Account;
  readonly as: 'human' | 'ai';
}

/** Approvals that are not refused. */
export function candidatesAmong(approvals: readonly JudgedApproval[]): readonly Candidate[] {
  return approvals.flatMap(({ by, as, result }) => (by === null || result.kind === 'refused' ? [] : [{ by, as }]));
}

/** Whether a candidate serves a demand. The AI reviewer serves those that name `ai`, and no other. */
export function serves(candidate: Candidate, demand: Demand, { policy, snapshot }: Facts): RuleResult {
  if (candidate.as === 'human') return namedAmong(candidate.by, demand.reviewers, policy, snapshot);
  const named = demand.reviewers.some((reviewer) => reviewer.kind === 'ai');
  return named ? { kind: 'counted' } : { kind: 'refused', why: 'is no person' };
}

/** What must be looked up before the demands can be counted. */
export function openMemberships(candidates: readonly Candidate[], demands: readonly Demand[], facts: Facts): readonly Lookup[] {
  return candidates.flatMap((candidate) =>
    demands.flatMap((demand) => {
      const result = serves(candidate, demand, facts);
      return result.kind === 'unknown' ? result.lookups : [];
    }),
  );
}

/** Counts the candidates for each demand. */
export function countDemands(candidates: readonly Candidate[], demands: readonly Demand[], facts: Facts): readonly RequirementResult[] {
  return demands.map((demand) => {
    const counted = candidates.filter((candidate) => serves(candidate, demand, facts).kind === 'counted');
    return {
      name: demand.name,
      state: counted.length >= demand.approvals ? 'satisfied' : 'pending',
      wanted: `${approvals(demand.approvals)} of ${demand.reviewers.map(showReviewer).join(', ')}`,
      saw: counted.length === 0 ? 'none' : approvals(counted.length),
      counted: counted.map(({ by }) => by.login),
      parts: [],
    };
  });
}

/**
 * One more human than would otherwise do, for each reason: the demands must still be met when as many human approvals
 * are left out, whichever they are.
 */
export function countAdditions(candidates: readonly Candidate[], demands: readonly Demand[], additions: readonly string[], facts: Facts): readonly RequirementResult[] {
  if (additions.length === 0) return [];
  const humans = candidates.filter((candidate) => candidate.as === 'human');
  const met = (left: readonly Candidate[]): boolean => countDemands(left, demands, facts).every((result) => result.state === 'satisfied');
  const spare = spareHumans(candidates, humans, additions.length, met);
  return additions.map((why, index) => ({
    name: 'one more human',
    state: index < spare ? 'satisfied' : 'pending',
    wanted: `one more human than would otherwise do, because ${why}`,
    saw: index < spare ? 'one more' : 'none beyond those that are needed anyway',
    counted: [],
    parts: [],
  }));
}

/** How many humans, up to a limit, can be left out with the demands still met. */
function spareHumans(all: readonly Candidate[], humans: readonly Candidate[], limit: number, met: (left: readonly Candidate[]) => boolean): number {
  if (limit === 0 || !met(all)) return 0;
  let best = 0;
  for (const [index, left] of humans.entries()) {
    const rest = all.filter((candidate) => candidate !== left);
    if (!met(rest)) continue;
    // Later ones only: leaving out a then b is leaving out b then a.
    best = Math.max(best, 1 + spareHumans(rest, humans.slice(index + 1), limit - 1, met));
    if (best === limit) break;
  }
  return best;
}

/** Who could give what a demand still lacks. */
export function waitingFor(demand: Demand, result: RequirementResult, facts: Facts): WaitingFor {
  const taken = (login: string): boolean => result.counted.some((counted) => sameLogin(counted, login)) || facts.contributors.logins.has(login.toLowerCase());
  const able = demand.reviewers.filter((reviewer: Reviewer) => reviewer.kind !== 'user' || !taken(reviewer.login));
  return { requirement: demand.name, approvals: demand.approvals - result.counted.length, reviewers: able.map(showReviewer) };
}

function approvals(count: number): string {
  return count === 1 ? '1 approval' : `${count} approvals`;
}

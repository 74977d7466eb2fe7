import { whyNotHuman } from '../approval/human.ts';
import { independentByName } from '../approval/independence.ts';
import { flatten, showReviewer } from '../approval/named-reviewer.ts';
import { counted, type Facts, type RuleResult, refused, sameLogin } from '../approval/rule.ts';
import type { Lookup } from '../approval/snapshot.ts';
import { mayWrite } from '../approval/write-access.ts';
import type { Reviewer } from '../policy/policy.ts';
import type { Tally } from './count-approvals.ts';
import type { RequirementResult, WaitingFor } from './decision.ts';

/** Who could give what is missing, and what must be looked up to know. */
export interface Waiting {
  readonly waitingFor: readonly WaitingFor[];
  readonly lookups: readonly Lookup[];
}

/**
 * Finds who could give what the demands and the additions still lack. Nobody is named who is known to be unable:
 * asking the author, or the bot whose approvals do not count, only wastes a day.
 */
export function waitingOn(tallies: readonly Tally[], added: readonly RequirementResult[], facts: Facts): Waiting {
  const lookups: Lookup[] = [];
  const waitingFor = tallies.flatMap((tally): readonly WaitingFor[] => {
    const { demand, serving } = tally;
    if (serving.size >= demand.approvals) return [];
    const able = demand.reviewers.filter((reviewer) => {
      const result = couldStillGive(reviewer, tally, facts);
      if (result.kind === 'unknown') lookups.push(...result.lookups);
      return result.kind !== 'refused';
    });
    const missing = demand.approvals - serving.size;
    return [{ requirement: demand.name, approvals: missing, reviewers: able.map(showReviewer) }];
  });
  const more = added.filter(({ state }) => state === 'pending').length;
  if (more > 0) waitingFor.push({ requirement: ONE_MORE_HUMAN, approvals: more, reviewers: ['human'] });
  return { waitingFor, lookups };
}

/** How the humans are called that are needed beside those whom the rules ask for. */
export const ONE_MORE_HUMAN = 'one more human';

function couldStillGive(reviewer: Reviewer, tally: Tally, facts: Facts): RuleResult {
  switch (reviewer.kind) {
    case 'human':
    case 'team':
      return counted();
    case 'user':
      return aPerson(reviewer.login, tally, facts);
    case 'ai':
      return theAiReviewer(tally, facts);
    case 'group':
      return someoneOf(flatten([reviewer], facts.policy), tally, facts);
  }
}

/** A group is named while anyone of it might approve; whom that is true of, it does not say. */
function someoneOf(members: readonly Reviewer[], tally: Tally, facts: Facts): RuleResult {
  const results = members.map((member) => couldStillGive(member, tally, facts));
  return (
    results.find(({ kind }) => kind === 'counted') ??
    results.find(({ kind }) => kind === 'unknown') ??
    refused('is nobody')
  );
}

function aPerson(login: string, { serving }: Tally, { policy, snapshot, contributors }: Facts): RuleResult {
  if ([...serving].some(({ by }) => sameLogin(by.login, login))) return refused('has approved already');
  const seen = snapshot.reviews.find(({ by }) => by !== null && sameLogin(by.login, login))?.by ?? undefined;
  const machine = policy.machineUsers.some((name) => sameLogin(name, login));
  if (machine || (seen !== undefined && whyNotHuman(seen, policy) !== undefined)) return refused('is no person');
  // Whether somebody who has not approved may write, nobody has asked.
  const access = seen === undefined ? counted() : mayWrite(seen, snapshot);
  return access.kind === 'refused' ? access : independentByName(login, snapshot, contributors);
}

function theAiReviewer({ serving }: Tally, { policy, snapshot, contributors }: Facts): RuleResult {
  const named = policy.aiReviewer;
  if (named === undefined) return refused('is not named by the policy');
  if ([...serving].some((candidate) => candidate.as === 'ai')) return refused('has approved already');
  if (snapshot.known.retrospective?.recent === false) return refused('needs a recent retrospective');
  return independentByName(named.login, snapshot, contributors);
}

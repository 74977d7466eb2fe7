import { contributorsOf } from '../approval/contributors.ts';
import { liveReviews } from '../approval/live-review.ts';
import { objectionsAmong, type Objection } from '../approval/objections.ts';
import { short, type Facts } from '../approval/rule.ts';
import type { Lookup, Review, Snapshot } from '../approval/snapshot.ts';
import type { Classification } from '../classification/classification.ts';
import type { Policy } from '../policy/policy.ts';
import { candidatesAmong, countAdditions, countDemands, openMemberships, waitingFor } from './count-approvals.ts';
import type { Decision, RequirementResult, ReviewVerdict, WaitingFor } from './decision.ts';
import { additionsTo, demandsOf, type Demand } from './demands.ts';
import { isGoverned } from './governed.ts';
import { judgeApprovals, type JudgedApproval } from './judge-approvals.ts';

/** A decision, or what must be looked up before there can be one. */
export type Outcome =
  | { readonly kind: 'decision'; readonly decision: Decision }
  | { readonly kind: 'needs'; readonly lookups: readonly Lookup[] };

/**
 * Decides a change by the policy. Pure: where the decision turns on something that has not been looked up (whether an
 * approver may write, who is in a team), it says so instead of guessing, and is asked again with the answer.
 *
 * Source: CC8.1 as the policy states it; SPEC §5.
 */
export function decide(policy: Policy, snapshot: Snapshot, classification: Classification): Outcome {
  if (!isGoverned(snapshot.base.ref, snapshot.defaultBranch, policy)) {
    return { kind: 'decision', decision: ungoverned(snapshot, classification) };
  }
  const facts: Facts = { policy, snapshot, contributors: contributorsOf(snapshot) };
  const live = liveReviews(snapshot.reviews);
  const objections = objectionsAmong(live, facts);
  const approvals = judgeApprovals(live, facts, classification.risk);
  const candidates = candidatesAmong(approvals);
  const demands = demandsOf(policy, classification, objections.standing.some(({ by }) => by === 'ai'));
  const lookups = [
    ...objections.lookups,
    ...approvals.flatMap(({ result }) => (result.kind === 'unknown' ? result.lookups : [])),
    ...openMemberships(candidates, demands, facts),
  ];
  if (lookups.length > 0) return { kind: 'needs', lookups: distinct(lookups) };

  const additions = additionsTo(policy, classification, snapshot, facts.contributors);
  const counted = countDemands(candidates, demands, facts);
  const added = countAdditions(candidates, demands, additions, facts);
  const root = rootOf(classification, [objectionsResult(objections.standing), ...counted, ...added]);
  return {
    kind: 'decision',
    decision: {
      state: root.state === 'satisfied' ? 'approved' : root.state,
      risk: classification.risk,
      reasons: reasonsFor(root, classification),
      requirement: root,
      waitingFor: waiting(demands, counted, added, facts),
      reviews: verdicts(snapshot.reviews, live, approvals, objections.standing, demands, counted),
      aiApproved: classification.risk === 'low' && approvals.some(({ stands }) => stands),
      notes: notesOn(facts),
    },
  };
}

function distinct(lookups: readonly Lookup[]): readonly Lookup[] {
  return [...new Map(lookups.map((lookup) => [JSON.stringify(lookup), lookup])).values()];
}

function objectionsResult(standing: readonly Objection[]): RequirementResult {
  const blocking = standing.filter(({ by }) => by !== 'ai');
  return {
    name: 'no objection',
    state: blocking.length > 0 ? 'blocked' : 'satisfied',
    wanted: 'no objection of a person',
    saw: standing.length === 0 ? 'none' : standing.map(({ why }) => why).join('; '),
    counted: [],
    parts: [],
  };
}

function rootOf(classification: Classification, parts: readonly RequirementResult[]): RequirementResult {
  const has = (state: RequirementResult['state']): boolean => parts.some((part) => part.state === state);
  return {
    name: `${classification.risk} risk`,
    state: has('blocked') ? 'blocked' : has('pending') ? 'pending' : 'satisfied',
    wanted: 'all of the following',
    saw: `${parts.filter((part) => part.state === 'satisfied').length} of ${parts.length}`,
    counted: [...new Set(parts.flatMap((part) => part.counted))],
    parts,
  };
}

function reasonsFor(root: RequirementResult, classification: Classification): readonly string[] {
  const open = root.parts.filter((part) => part.state !== 'satisfied');
  const sentences = open.map((part) => (part.state === 'blocked' ? part.saw : `${part.name}: wants ${part.wanted}, saw ${part.saw}`));
  const approved = root.counted.length > 0 ? `approved by ${root.counted.map((login) => `@${login}`).join(', ')}` : 'the policy asks for no approval';
  return [...(open.length > 0 ? sentences : [approved]), ...classification.reasons.map(({ text }) => `${classification.risk} risk: ${text}`)];
}

function waiting(demands: readonly Demand[], counted: readonly RequirementResult[], added: readonly RequirementResult[], facts: Facts): readonly WaitingFor[] {
  const open = demands.flatMap((demand, index) => {
    const result = counted[index];
    return result && result.state === 'pending' ? [waitingFor(demand, result, facts)] : [];
  });
  const more = added.filter((result) => result.state === 'pending').length;
  return more === 0 ? open : [...open, { requirement: 'one more human', approvals: more, reviewers: ['human'] }];
}

function verdicts(
  reviews: readonly Review[],
  live: readonly Review[],
  approvals: readonly JudgedApproval[],
  standing: readonly Objection[],
  demands: readonly Demand[],
  counted: readonly RequirementResult[],
): readonly ReviewVerdict[] {
  return reviews.map((review) => {
    const told = { id: review.id, by: review.by?.login ?? null, state: review.state, at: review.at };
    const objection = standing.find((candidate) => candidate.review.id === review.id);
    if (objection) return { ...told, verdict: 'objects', why: objection.why };
    const approval = approvals.find((candidate) => candidate.review.id === review.id);
    if (!approval) return { ...told, verdict: 'says nothing', why: whySilent(review, live) };
    if (approval.result.kind === 'refused') return { ...told, verdict: 'refused', why: approval.result.why };
    const login = review.by?.login ?? '';
    const served = demands.filter((_, index) => counted[index]?.counted.includes(login)).map(({ name }) => name);
    if (served.length > 0) return { ...told, verdict: 'counted', why: `for ${served.join(', ')}` };
    return { ...told, verdict: 'counted', why: 'as a human, though no rule names them' };
  });
}

function whySilent(review: Review, live: readonly Review[]): string {
  if (review.state === 'COMMENTED' || review.state === 'PENDING') return 'neither approves nor objects';
  if (live.some((candidate) => candidate.id === review.id)) return review.state === 'DISMISSED' ? 'was dismissed' : 'has no write access, or is no person';
  return 'a newer review of the same account replaced it';
}

function notesOn({ snapshot, contributors }: Facts): readonly string[] {
  const notes = contributors.unlinked.map((sha) => `the author or committer of ${short(sha)} is linked to no account`);
  if (!snapshot.pushLog.observed) notes.push(`the activity log was not observed: ${snapshot.pushLog.why}`);
  return notes;
}

function ungoverned(snapshot: Snapshot, classification: Classification): Decision {
  const why = `${snapshot.base.ref} is no governed branch`;
  return {
    state: 'ungoverned',
    risk: classification.risk,
    reasons: [why],
    requirement: { name: 'governed branch', state: 'satisfied', wanted: 'nothing', saw: why, counted: [], parts: [] },
    waitingFor: [],
    reviews: [],
    aiApproved: false,
    notes: [],
  };
}

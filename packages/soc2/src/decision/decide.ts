import { contributorsOf } from '../approval/contributors.ts';
import { inOrder } from '../approval/in-order.ts';
import { liveReviews } from '../approval/live-review.ts';
import { type Objection, objectionsAmong } from '../approval/objections.ts';
import type { Facts } from '../approval/rule.ts';
import type { Lookup, Snapshot } from '../approval/snapshot.ts';
import type { Classification } from '../classification/classification.ts';
import type { Policy } from '../policy/policy.ts';
import { candidatesAmong, requirementOf, tallyOf } from './count-approvals.ts';
import type { Decision, RequirementResult } from './decision.ts';
import { additionsTo, demandsOf } from './demands.ts';
import { isGoverned } from './governed.ts';
import { judgeApprovals } from './judge-approvals.ts';
import { notesOn } from './notes.ts';
import { oneMoreHuman } from './one-more-human.ts';
import { verdictsOn } from './review-verdicts.ts';
import { waitingOn } from './waiting-for.ts';

/** A decision, or what must be looked up before there can be one. */
export type Outcome =
  | { readonly kind: 'decision'; readonly decision: Decision }
  | { readonly kind: 'needs'; readonly lookups: readonly Lookup[] };

/**
 * Decides a change by the policy. Pure: where the decision turns on something that has not been looked up (whether an
 * approver may write, who is in a team), it says so instead of guessing, and is asked again with the answer. In which
 * order the snapshot lists things makes no difference.
 *
 * Source: CC8.1 as the policy states it; SPEC §5.
 */
export function decide(policy: Policy, read: Snapshot, classification: Classification): Outcome {
  const snapshot = inOrder(read);
  if (!isGoverned(snapshot.base.ref, snapshot.defaultBranch, policy)) {
    return { kind: 'decision', decision: ungoverned(snapshot, classification) };
  }
  const facts: Facts = { policy, snapshot, contributors: contributorsOf(snapshot) };
  const live = liveReviews(snapshot.reviews);
  const objections = objectionsAmong(live, facts);
  const approvals = judgeApprovals(live, facts, classification.risk);
  const candidates = candidatesAmong(approvals);
  const aiObjects = objections.standing.some(({ by }) => by === 'ai');
  const { tallies, lookups: memberships } = tallyOf(candidates, demandsOf(policy, classification, aiObjects), facts);
  const additions = additionsTo(facts, classification);
  const lookups = [
    ...objections.lookups,
    ...approvals.flatMap(({ result }) => (result.kind === 'unknown' ? result.lookups : [])),
    ...memberships,
    ...additions.lookups,
  ];
  if (lookups.length > 0) return { kind: 'needs', lookups: distinct(lookups) };

  const added = oneMoreHuman(candidates, tallies, additions.why);
  const waiting = waitingOn(tallies, added, facts);
  if (waiting.lookups.length > 0) return { kind: 'needs', lookups: distinct(waiting.lookups) };
  const root = rootOf(classification, [objectionsResult(objections.standing), ...tallies.map(requirementOf), ...added]);
  const findings = { live, objections, approvals, tallies, anyHuman: added.length > 0 };
  return {
    kind: 'decision',
    decision: {
      state: root.state === 'satisfied' ? 'approved' : root.state,
      risk: classification.risk,
      reasons: reasonsFor(root, classification),
      requirement: root,
      waitingFor: waiting.waitingFor,
      reviews: verdictsOn(snapshot.reviews, findings),
      aiApproved: approvals.some(({ stands }) => stands),
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
  const sentences = open.map((part) =>
    part.state === 'blocked' ? part.saw : `${part.name}: needs ${part.wanted}, has ${part.saw}`,
  );
  const names = root.counted.map((login) => `@${login}`).join(', ');
  const approved = names === '' ? 'the policy asks for no approval' : `approved by ${names}`;
  const risk = classification.reasons.map(({ text }) => `${classification.risk} risk: ${text}`);
  return [...(open.length > 0 ? sentences : [approved]), ...risk];
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

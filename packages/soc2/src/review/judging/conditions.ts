import { short } from '../../approval/rule.ts';
import type { ReviewOutcome } from '../outcome.ts';
import { isBlocking } from '../review.ts';
import { firstIssue, MAX_FINDINGS, mergedReviewSchema } from './review-schema.ts';
import type { JudgingFacts } from './judgement.ts';

/** The conditions by name, as the record and the review show them. */
export type ConditionName =
  | 'author'
  | 'risk'
  | 'findings'
  | 'verdict'
  | 'injection'
  | 'asked-before'
  | 'standing'
  | 'requests'
  | 'schema'
  | 'coverage'
  | 'head'
  | 'base';

/** One condition of the approval: a pure function with its name. */
export interface ConditionRule {
  readonly name: ConditionName;
  readonly judge: (outcome: ReviewOutcome, facts: JudgingFacts) => Result;
}

interface Result {
  readonly holds: boolean;
  readonly why: string;
}

function met(why: string): Result {
  return { holds: true, why };
}

function unmet(why: string): Result {
  return { holds: false, why };
}

/** A request that was cut off, refused or never answered has read nothing to its end: silence is no consent. */
const everyRequestEnded: ConditionRule['judge'] = ({ source, requests }) => {
  const bad = requests.find(({ ok, stopReason }) => !ok || (source === 'model' && stopReason !== 'end_turn'));
  if (bad !== undefined) {
    return unmet(
      `request ${bad.chunk + 1} did not end well: ${bad.why || `it stopped by ${bad.stopReason ?? 'nothing'}`}`,
    );
  }
  if (source === 'file') return met('the review was handed in by another tool');
  // Where nothing was asked, nobody has reviewed anything, whatever the verdict says.
  if (requests.length === 0) return unmet('the model was never asked');
  return met(`all ${requests.length} requests ended with end_turn`);
};

/** What reaches this step was in a file meanwhile: it must still be a review, and no other tool's idea of one. */
const fitsTheSchema: ConditionRule['judge'] = ({ kind, version, review }) => {
  if (kind !== 'countersign/review-outcome' || (version as number) !== 1)
    return unmet('this is no outcome of a review');
  const read = mergedReviewSchema.safeParse(review);
  return read.success ? met('the review fits its schema') : unmet(firstIssue(read.error));
};

/** What nobody read, nobody approves: a defect hides best where the budget ran out or the text could not be had. */
const everythingCovered: ConditionRule['judge'] = (outcome, facts) => {
  if (!facts.bundle.complete) return unmet('the list of files is not known to be whole');
  if (outcome.source === 'file') {
    if (outcome.coverage !== 'unproven') return unmet('a review from another tool cannot have proven its coverage');
    return facts.accepts === 'unproven'
      ? met('coverage is unproven, which the policy accepts')
      : unmet('coverage is unproven, and the policy does not say `low-risk.coverage: unproven`');
  }
  const states = new Map(outcome.ledger.map(({ id, state }) => [id, state]));
  if (states.size !== outcome.ledger.length) return unmet('the ledger lists a hunk twice');
  if (facts.hunks.length === 0) return unmet('the change shows nothing to review');
  const missing = facts.hunks.filter((id) => !states.has(id));
  if (missing.length > 0) return unmet(`${missing.length} hunks are not in the ledger, the first is ${missing[0]}`);
  const open = outcome.ledger.filter(({ state }) => state !== 'reviewed' && state !== 'deterministic');
  const [first] = open;
  if (first !== undefined) {
    return unmet(
      `${open.length} of ${outcome.ledger.length} hunks were not reviewed, the first is ${first.id}: ${first.why}`,
    );
  }
  if (outcome.coverage !== 'proven') return unmet(`coverage is ${outcome.coverage}`);
  return met(`all ${facts.hunks.length} hunks were covered`);
};

/** A model may find a hole and still be talked into `approve`: its findings count, not its mood. */
const noBlockingFinding: ConditionRule['judge'] = ({ review }, { detected }) => {
  const byCode = detected.findings.filter(isBlocking);
  if (byCode.length > 0) return unmet(`${byCode.length} findings that code made itself block`);
  const blocking = review.findings.filter(isBlocking);
  // So many small findings are a way to bury a large one.
  if (review.findings.length > MAX_FINDINGS) return unmet(`there are more than ${MAX_FINDINGS} findings`);
  return blocking.length === 0
    ? met('no finding blocks')
    : unmet(`${blocking.length} of ${review.findings.length} findings block`);
};

/** And the other way round: a reviewer who would not approve need not have put it into a finding. */
const reviewerApproves: ConditionRule['judge'] = ({ review, requests }) => {
  const refused = requests.find(({ verdict }) => verdict === 'request-changes');
  if (refused !== undefined) return unmet(`the answer to request ${refused.chunk + 1} requests changes`);
  return review.verdict === 'approve' ? met('the reviewer approves') : unmet('the reviewer requests changes');
};

/** Honest code does not talk to its reviewer. Who tries may have succeeded, so nothing the model says is worth anything. */
const noInjection: ConditionRule['judge'] = ({ review }, { detected }) => {
  const reported = review.injectionAttempts.length;
  if (reported > 0) return unmet(`the reviewer reported ${reported} attempts to direct it`);
  const byCode = detected.injectionAttempts.length;
  return byCode === 0
    ? met('nothing in the change tries to direct the reviewer')
    : unmet(`${byCode} passages of the change try to direct the reviewer`);
};

/** A push while the model reads would be approved unread. */
const headUnchanged: ConditionRule['judge'] = ({ review }, { bundle, now }) => {
  if (review.head !== bundle.head)
    return unmet(`the review is of ${short(review.head)}, the change was ${short(bundle.head)}`);
  return now.head === bundle.head
    ? met(`the head is still ${short(now.head)}`)
    : unmet(`the head was ${short(bundle.head)} and is now ${short(now.head)}`);
};

/** The same head against another base is another change. */
const baseUnchanged: ConditionRule['judge'] = (_, { bundle: { base }, now }) => {
  if (now.base.ref !== base.ref) return unmet(`the base was ${base.ref} and is now ${now.base.ref}`);
  return now.base.sha === base.sha
    ? met(`the base is still ${base.ref}`)
    : unmet(`the base was at ${short(base.sha)} and is now at ${short(now.base.sha)}`);
};

/** The model is asked until it says yes: so what it once refused on this head stays refused, whoever asks and however. */
const neverRefusedOnThisHead: ConditionRule['judge'] = (_, { bundle: { head }, earlier }) => {
  const here = earlier.reviews.filter(({ marker }) => marker.head === head);
  const refusal = here.find(({ marker }) => marker.recorded === 'request-changes');
  if (refusal !== undefined) return unmet(`review ${refusal.review.id} refused this head`);
  const takenBack = here.find((each) => each.takenBack);
  if (takenBack !== undefined) return unmet(`review ${takenBack.review.id} of this head was dismissed by another`);
  const unread = earlier.unreadable.find(({ commit }) => commit === head || commit === null);
  return unread === undefined
    ? met('this head was never refused')
    : unmet(`review ${unread.id} of this head cannot be read any more`);
};

/** A push of one blank line is no answer to a finding: it stands until its code is gone, or an independent human says so. */
const nothingStands: ConditionRule['judge'] = (_, { standing: { findings, unknown } }) => {
  const [first] = findings;
  if (first !== undefined) {
    return unmet(`${findings.length} blocking findings of earlier reviews stand, the first on ${first.finding.path}`);
  }
  const [lost] = unknown;
  return lost === undefined ? met('no finding of an earlier review stands') : unmet(lost);
};

/** Nobody approves their own change, a bot that opened it least of all. */
const foreignChange: ConditionRule['judge'] = (_, { bundle: { author }, reviewer }) => {
  if (reviewer.type !== 'Bot') return unmet(`the reviewer is a ${reviewer.type} account, not a bot`);
  return author?.id === reviewer.id
    ? unmet('the reviewer opened this change itself')
    : met('the reviewer did not open this change');
};

/** High risk is for people: an approval of the bot would only look like one. */
const lowRisk: ConditionRule['judge'] = (_, { risk }) =>
  risk === 'low' ? met('the change is low risk') : unmet('the change is high risk, which a person approves');

/** All that must hold before the bot approves, in the order in which a reader is told. */
export const CONDITIONS: readonly ConditionRule[] = [
  { name: 'author', judge: foreignChange },
  { name: 'findings', judge: noBlockingFinding },
  { name: 'verdict', judge: reviewerApproves },
  { name: 'injection', judge: noInjection },
  { name: 'asked-before', judge: neverRefusedOnThisHead },
  { name: 'standing', judge: nothingStands },
  { name: 'requests', judge: everyRequestEnded },
  { name: 'schema', judge: fitsTheSchema },
  { name: 'coverage', judge: everythingCovered },
  { name: 'head', judge: headUnchanged },
  { name: 'base', judge: baseUnchanged },
  { name: 'risk', judge: lowRisk },
];

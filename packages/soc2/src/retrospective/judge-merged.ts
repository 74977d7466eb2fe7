import { contributorsOf, type Contribution } from '../approval/contributors.ts';
import { liveReviews } from '../approval/live-review.ts';
import { short } from '../approval/rule.ts';
import type { Known, Lookup, Review, Snapshot } from '../approval/snapshot.ts';
import { mayWrite } from '../approval/write-access.ts';
import type { Change } from '../change/change.ts';
import type { Classification } from '../classification/classification.ts';
import { classifiersBy } from '../classification/classify.ts';
import { decide, type Outcome } from '../decision/decide.ts';
import type { Decision } from '../decision/decision.ts';
import { PolicyError } from '../policy/policy-error.ts';
import { parsePolicy } from '../policy/parse.ts';
import type { Policy } from '../policy/policy.ts';
import { asOfMerge } from './as-of-merge.ts';
import { gateHadSpoken } from './gate-status.ts';
import type { MergedPull, WindowSnapshot } from './window.ts';

/** What the gate's own rules say of a merged pull request as of its merge. */
export type Judgement =
  | {
      readonly kind: 'judged';
      readonly policy: Policy;
      readonly decision: Decided;
      /** Set where the decision turns on who had write access then, which shows only as of now: what was assumed. */
      readonly assumed: string | null;
      readonly contributors: readonly number[];
      readonly contributorLogins: readonly string[];
    }
  | { readonly kind: 'unresolved'; readonly why: string }
  | { readonly kind: 'needs'; readonly lookups: readonly Lookup[] };

/** What is kept of a decision: of ten thousand, the rest would only fill the memory. */
export interface Decided extends Pick<Decision, 'state' | 'risk' | 'reasons' | 'aiApproved' | 'notes'> {
  /** Logins of those whose approval counted. */
  readonly approvers: readonly string[];
}

/** Judges merged pull requests. It remembers the policies that it has read. */
export type Judge = (pull: MergedPull) => Judgement;

/** Makes a judge for the merged pull requests of a window. */
export function createJudge({ policies }: Pick<WindowSnapshot, 'policies'>): Judge {
  const read = new Map<string, Prepared | string>();
  return (pull) => {
    const incomplete = whyIncomplete(pull);
    if (incomplete !== undefined) return { kind: 'unresolved', why: incomplete };
    const { policy: blob } = pull;
    if (blob === null) return { kind: 'unresolved', why: pull.policyWhy ?? 'there was no policy when it was merged' };
    const source = Object.hasOwn(policies, blob) ? policies[blob] : undefined;
    if (source === undefined) {
      return { kind: 'unresolved', why: `the policy as of the merge (blob ${blob.slice(0, 12)}) was not read` };
    }
    const prepared = read.get(blob) ?? prepare(source);
    read.set(blob, prepared);
    if (typeof prepared === 'string') {
      return { kind: 'unresolved', why: `the policy as of the merge cannot be read: ${prepared}` };
    }
    return judge(pull, prepared);
  };
}

/** A policy with its globs compiled. */
interface Prepared {
  readonly policy: Policy;
  readonly classify: (change: Change) => Classification;
}

/** Prepares a policy for many changes, or tells what is wrong with it. */
function prepare({ path, text }: WindowSnapshot['policies'][string]): Prepared | string {
  try {
    const policy = parsePolicy({ text, file: path });
    const classifiers = classifiersBy(policy, { policyPath: path });
    return {
      policy,
      classify: (change) => {
        const classifier = classifiers();
        for (const file of change.files) classifier.add(file);
        return classifier.verdict(change);
      },
    };
  } catch (error) {
    if (error instanceof PolicyError) return error.message;
    throw error;
  }
}

/** Why a merged pull request was not read whole, so that nothing can be said of it; undefined where it was. */
function whyIncomplete({ number, into, mergedAt, snapshot, reportedCommits }: MergedPull): string | undefined {
  const { change, commits, head, base } = snapshot;
  if (snapshot.number !== number) return `what was read for it is of #${snapshot.number}`;
  if (base.ref !== into) return `it was merged into ${into}, but what was read has the base ${base.ref}`;
  if (Number.isNaN(Date.parse(mergedAt))) return 'the time of its merge cannot be read';
  const files = new Set(change.files.map(({ path }) => path)).size;
  if (files !== change.reportedFiles || files !== change.files.length) {
    return `${change.files.length} rows with ${files} of its ${change.reportedFiles} files were listed`;
  }
  if (change.listCap !== undefined && change.reportedFiles >= change.listCap) {
    return `its list of files ends at ${change.listCap}`;
  }
  if (change.moved.length > 0) return `it moved while it was read: ${change.moved.join('; ')}`;
  const listed = new Set(commits.map(({ sha }) => sha));
  if (listed.size !== reportedCommits) return `${listed.size} of its ${reportedCommits} commits were listed`;
  if (!listed.has(head)) return `its head ${short(head)} is not among its commits`;
  return undefined;
}

/**
 * Decides as of the merge by the gate's own rules. Write access and memberships show only as of now. Where the decision
 * turns on that (an approver has lost it since, or who objected never had it), the gate's success on the merged head
 * says how it was then; without it the change does not count as approved.
 */
function judge(pull: MergedPull, { policy, classify }: Prepared): Judgement {
  const snapshot = asOfMerge(pull, policy.retrospective.within);
  const classification = classify(snapshot.change);
  const under = (known: Known): Outcome => decide(policy, { ...snapshot, known }, classification);
  const asNow = under(snapshot.known);
  if (asNow.kind === 'needs') return asNow;
  const judged = (decision: Decision, assumed: string | null = null): Judgement => ({
    kind: 'judged',
    policy,
    decision: keep(decision),
    assumed,
    ...namesOf(snapshot),
  });
  const live = liveReviews(snapshot.reviews);
  const approved = asNow.decision.state === 'approved';
  const doubted = live.filter(({ state }) => (state === 'APPROVED') !== approved);
  const known = withAccess(snapshot, doubted);
  if (known === undefined) return judged(asNow.decision);
  const then = under(known);
  if (then.kind === 'needs') return then;
  if ((then.decision.state === 'approved') === approved) return judged(asNow.decision);
  const names = doubted.flatMap(({ by }) => (by === null ? [] : [`@${by.login}`])).join(', ');
  const spoke = gateHadSpoken(pull) === true;
  if (approved) {
    if (spoke) return judged(asNow.decision);
    return judged(then.decision, `whether ${names} could write then, and so object, was not observed`);
  }
  if (!spoke) return judged(asNow.decision);
  return judged(
    then.decision,
    `it is approved if ${names} had the access then that is missing now; the gate’s success says so`,
  );
}

function keep({ state, risk, reasons, aiApproved, notes, requirement }: Decision): Decided {
  return { state, risk, reasons, aiApproved, notes, approvers: requirement.counted };
}

/** What is known, with write access and every membership for whoever gave these reviews; undefined where that is no change. */
function withAccess(snapshot: Snapshot, reviews: readonly Review[]): Known | undefined {
  const { known } = snapshot;
  const ids = [...new Set(reviews.flatMap(({ by }) => (by === null ? [] : [by])))];
  const without = ids.filter((by) => mayWrite(by, snapshot).kind === 'refused').map(({ id }) => id);
  const outside = Object.entries(known.memberships).flatMap(([team, members]) =>
    ids.filter(({ id }) => members[id] === false).map(({ id }) => ({ team, id })),
  );
  if (without.length === 0 && outside.length === 0) return undefined;
  const memberships = { ...known.memberships };
  for (const { team, id } of outside) memberships[team] = { ...memberships[team], [id]: true };
  const permissions = { ...known.permissions, ...Object.fromEntries(without.map((id) => [id, 'write'])) };
  return { ...known, permissions, memberships };
}

/** Everyone who had a hand in the change; merging the base into the branch, and changing nothing by it, is none. */
function namesOf(snapshot: Snapshot): {
  readonly contributors: readonly number[];
  readonly contributorLogins: readonly string[];
} {
  const { byId, byLogin } = contributorsOf(snapshot);
  const took = (contributions: readonly Contribution[]): boolean =>
    contributions.some(({ merge }) => merge === undefined || snapshot.known.cleanMerges[merge.commit] !== true);
  const ids = [...byId].flatMap(([id, contributions]) => (took(contributions) ? [id] : []));
  const logins = [...byLogin].flatMap(([login, contributions]) => (took(contributions) ? [login] : []));
  return { contributors: ids.toSorted((a, b) => a - b), contributorLogins: logins.toSorted() };
}

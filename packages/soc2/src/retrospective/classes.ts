import { short } from '../approval/rule.ts';
import type { Lookup } from '../approval/snapshot.ts';
import type { Sha } from '../domain.ts';
import type { Judgement } from './judge-merged.ts';
import type { Partition } from './partition.ts';
import type { Piece } from './piece.ts';
import { CLASSES, type ChangeClass, type Member } from './population.ts';

/** A class with the reason for it, as a sentence. */
export interface Verdict {
  readonly class: ChangeClass;
  readonly why: string;
}

/** The class of a merged pull request by what the gate's rules say of it as of its merge. */
export function classOf(judgement: Judgement): Verdict {
  switch (judgement.kind) {
    case 'unresolved':
      return { class: 'unresolved', why: judgement.why };
    case 'needs':
      return { class: 'unresolved', why: `nobody could say ${judgement.lookups.map(showLookup).join(', ')}` };
    case 'judged': {
      const { state, aiApproved, approvers, reasons } = judgement.decision;
      const why = reasons[0] ?? '';
      // A branch that the policy of the moment did not govern is in the window all the same: nothing was asked of it.
      if (state === 'ungoverned') return { class: 'unreviewed', why: `${why}, by the policy as of the merge` };
      if (state !== 'approved') return { class: 'unreviewed', why };
      if (aiApproved) return { class: 'ai-approved', why };
      return { class: approvers.length > 0 ? 'human-approved' : 'exempt', why };
    }
  }
}

function showLookup(lookup: Lookup): string {
  switch (lookup.kind) {
    case 'permission':
      return `whether @${lookup.account.login} may write`;
    case 'membership':
      return `whether @${lookup.account.login} is in @${lookup.team}`;
    case 'retrospective':
      return 'how old the newest retrospective was at the merge';
    case 'clean-merge':
      return `what the merge ${short(lookup.commit)} changed`;
  }
}

/** Of two classes the one that is tried first: that which the controls explain less. */
export function strictest(a: ChangeClass, b: ChangeClass): ChangeClass {
  return CLASSES.indexOf(a) <= CLASSES.indexOf(b) ? a : b;
}

/**
 * Puts every commit of a branch's window in one class, in SPEC §7's order: in the order in which they came in, parents
 * before their children.
 *
 * @param verdictOn the class of a pull request that brought commits
 * @param elsewhere the members of the default branch's window: a branch that was created on them brings nothing new
 */
export function membersOf(
  partition: Partition,
  verdictOn: (pull: number) => Verdict,
  elsewhere: ReadonlyMap<Sha, Member>,
): readonly Member[] {
  const { branch, base } = partition.window;
  const members: Member[] = [];
  for (const piece of partition.pieces) {
    // Of a branch that had no beginning here nothing tells its creation from what followed, where no step does.
    const created =
      piece.how === 'branch_creation' || (base === null && (piece.how === 'gap' || piece.how === 'unseen'));
    const known = created ? elsewhere : NOWHERE;
    for (const sha of piece.commits) members.push(memberOf(sha, piece, branch, verdictOn, known));
  }
  for (const sha of partition.unreached) {
    const why = 'the comparison of base and head lists it, but no move of the branch brought it';
    members.push({ branch, sha, class: 'unresolved', pull: null, why });
  }
  return members;
}

const NOWHERE: ReadonlyMap<Sha, Member> = new Map();

function memberOf(
  sha: Sha,
  { claim }: Piece,
  branch: string,
  verdictOn: (pull: number) => Verdict,
  elsewhere: ReadonlyMap<Sha, Member>,
): Member {
  if (claim.kind === 'unresolved') return { branch, sha, class: 'unresolved', pull: null, why: claim.why };
  if (claim.kind === 'direct') {
    const known = elsewhere.get(sha);
    if (known === undefined) return { branch, sha, class: 'direct-push', pull: null, why: claim.why };
    const why = `${branch} was created on it; on ${known.branch}: ${known.why}`;
    return { branch, sha, class: known.class, pull: known.pull, why };
  }
  const { number } = claim.pull;
  const verdict = verdictOn(number);
  if (claim.doubtful.has(sha)) {
    const why = `it may be a commit of #${number} as the merge rewrote it, which only the activity log could show`;
    return { branch, sha, class: 'unresolved', pull: number, why };
  }
  if (claim.extra.has(sha)) {
    const why = `it came with the merge of #${number}, whose commits do not account for it`;
    return { branch, sha, class: strictest(verdict.class, 'unreviewed'), pull: number, why };
  }
  return { branch, sha, class: verdict.class, pull: number, why: verdict.why };
}

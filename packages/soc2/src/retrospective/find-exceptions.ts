import { short } from '../approval/rule.ts';
import type { Sha } from '../domain.ts';
import { exceptionOf, showCommits } from './exceptions.ts';
import { gateHadSpoken } from './gate-status.ts';
import type { Judgement } from './judge-merged.ts';
import { labelExceptions } from './labels.ts';
import type { Piece } from './piece.ts';
import type { Exception, MergedChange, Member } from './population.ts';
import { mismatchesOf } from './reconcile.ts';
import type { Survey } from './survey.ts';
import type { MergedPull, WindowSnapshot } from './window.ts';

/** Everything in a branch's window that the controls do not explain, but for what is said of single pull requests. */
export function branchExceptions(
  survey: Survey,
  snapshot: WindowSnapshot,
  members: ReadonlyMap<Sha, Member>,
): readonly Exception[] {
  const { partition, indirect } = survey;
  const { window, chain, pieces } = partition;
  const found: Exception[] = [...chain.exceptions, ...mismatchesOf(survey, snapshot)];
  if (window.source.kind === 'restart') {
    const what = `the window of ${window.branch} was started deliberately at ${short(window.source.start)}, not where a retrospective ended`;
    found.push(exceptionOf('restart', what, { branch: window.branch, sha: window.source.start }));
  }
  for (const piece of pieces) found.push(...pieceExceptions(piece, window.branch, members));
  for (const { pull, at } of indirect) {
    if (members.get(at)?.class === 'unresolved') continue;
    const what = `#${pull.number} counts as merged into ${window.branch} because ${short(at)} reached it by another way than its own merge`;
    found.push(exceptionOf('indirect-merge', what, { branch: window.branch, pull: pull.number, sha: at }));
  }
  return found;
}

function pieceExceptions(
  { claim, after, foxtrot, commits }: Piece,
  branch: string,
  members: ReadonlyMap<Sha, Member>,
): readonly Exception[] {
  const found: Exception[] = [];
  const add = (kind: Exception['kind'], what: string, pull?: number): void => {
    found.push(exceptionOf(kind, what, { branch, sha: after, ...(pull === undefined ? {} : { pull }) }));
  };
  if (foxtrot) add('foxtrot-merge', `${short(after)} made the history of ${branch} a side line of its own`);
  if (claim.kind === 'unresolved')
    add('unresolved', `how ${showCommits(commits)} came to ${branch} could not be found out: ${claim.why}`);
  if (claim.kind === 'direct') {
    // What a branch was created on and was already classified where it came in is no push.
    const pushed = commits.filter((sha) => members.get(sha)?.class === 'direct-push');
    if (pushed.length > 0) add('direct-push', `${showCommits(pushed)} of ${branch}: ${claim.why}`);
  }
  if (claim.kind === 'pull') {
    const { number } = claim.pull;
    const extra = commits.filter((sha) => claim.extra.has(sha));
    const doubtful = commits.filter((sha) => claim.doubtful.has(sha));
    if (extra.length > 0) {
      add(
        'more-than-its-pull-request',
        `${showCommits(extra)} came with the merge of #${number}, whose commits do not account for them`,
        number,
      );
    }
    if (doubtful.length > 0) {
      add(
        'unresolved',
        `${showCommits(doubtful)} may be commits of #${number} as the merge rewrote them, which only the activity log could show`,
        number,
      );
    }
  }
  return found;
}

/** What the controls do not explain about one merged pull request. */
export function changeExceptions(
  pull: MergedPull,
  change: MergedChange,
  judgement: Judgement,
  why: string,
): readonly Exception[] {
  const where = { branch: pull.into, pull: pull.number, sha: pull.mergeCommit };
  const found: Exception[] = [];
  if (change.class === 'unresolved') {
    found.push(exceptionOf('unresolved', `whether #${pull.number} was approved could not be found out: ${why}`, where));
  }
  if (change.class === 'unreviewed') {
    found.push(exceptionOf('unreviewed', `#${pull.number} was merged without what the policy asks for: ${why}`, where));
  }
  if (judgement.kind !== 'judged') return found;
  const { policy, decision, assumed } = judgement;
  if (assumed !== null) found.push(exceptionOf('write-access-not-observed', `#${pull.number}: ${assumed}`, where));
  if (decision.state === 'approved' && gateHadSpoken(pull) === false) {
    const what = `the gate’s success did not stand on ${short(change.head)} when #${pull.number} was merged, though the change was approved`;
    found.push(exceptionOf('status-missing', what, where));
  }
  if (decision.state !== 'ungoverned') found.push(...labelExceptions(pull, policy, decision));
  return found;
}

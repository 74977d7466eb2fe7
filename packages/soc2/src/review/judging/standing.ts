import { whyNotHuman } from '../../approval/human.ts';
import { independent } from '../../approval/independence.ts';
import type { Facts } from '../../approval/rule.ts';
import type { Account } from '../../approval/snapshot.ts';
import type { Sha } from '../../domain.ts';
import type { FileHunks } from '../reading/hunk.ts';
import type { Earlier } from './earlier-reviews.ts';
import { quotesIn } from './quote-in-diff.ts';
import type { MarkedFinding } from './review-marker.ts';

/** A blocking finding of an earlier run that nothing has answered. */
export interface StandingFinding {
  readonly finding: MarkedFinding;
  /** The review that first said it. */
  readonly review: number;
  readonly head: Sha;
}

export interface Standing {
  readonly findings: readonly StandingFinding[];
  /** Findings of which nothing is known but that they were made, one sentence each. */
  readonly unknown: readonly string[];
}

/**
 * The blocking findings of earlier runs that stand, whatever the new run says: until the code that they quote has left
 * the diff, or a human who is no contributor has resolved their thread. Otherwise a push of one blank line would be
 * another throw of the dice. `approval`: who contributed; null where that was not read, and then nobody can have
 * resolved anything.
 */
export function standingFindings(earlier: Earlier, files: readonly FileHunks[], approval: Facts | null): Standing {
  const isQuoted = quotesIn(files);
  const standing = new Map<string, StandingFinding>();
  const unknown: string[] = [];
  for (const { review, marker } of earlier.reviews) {
    for (const finding of marker.blocking) {
      if (standing.has(finding.id) || !isQuoted(finding.path, finding.quote)) continue;
      if (isResolved(finding.id, earlier, approval)) continue;
      standing.set(finding.id, { finding, review: review.id, head: marker.head });
    }
    if (marker.unlisted > 0)
      unknown.push(`review ${review.id} made ${marker.unlisted} more blocking findings than fit`);
  }
  for (const { id, edited } of earlier.unreadable) {
    unknown.push(`review ${id} ${edited ? 'was edited by another' : 'has no marker'}: what it found is not known`);
  }
  return { findings: [...standing.values()], unknown };
}

/** Every thread of the finding must be resolved: one that is open is a question not answered. */
function isResolved(id: string, { comments }: Earlier, approval: Facts | null): boolean {
  const threads = comments.filter(({ finding }) => finding.id === id);
  if (threads.length === 0 || approval === null) return false;
  return threads.every(
    ({ comment }) => comment.resolved !== undefined && whyCannotResolve(comment.resolved.by, approval) === undefined,
  );
}

/**
 * Why an account's word does not settle a finding; undefined where it does. Who had a hand in the change may press the
 * button all the same: GitHub lets the author resolve any thread of their own pull request.
 */
export function whyCannotResolve(by: Account | null, facts: Facts): string | undefined {
  if (by === null) return 'nobody knows who resolved it';
  const notHuman = whyNotHuman(by, facts.policy);
  if (notHuman !== undefined) return notHuman;
  const result = independent(by, facts.snapshot, facts.contributors);
  if (result.kind === 'counted') return undefined;
  return result.kind === 'refused' ? result.why : 'may have contributed to the change: it was not looked up';
}

import type { Objections } from '../approval/objections.ts';
import { showReviewer } from '../approval/named-reviewer.ts';
import type { Review } from '../approval/snapshot.ts';
import type { Candidate, Tally } from './count-approvals.ts';
import type { ReviewVerdict } from './decision.ts';
import type { JudgedApproval } from './judge-approvals.ts';

/** What has been found about the reviews of a change. */
export interface Findings {
  readonly live: readonly Review[];
  readonly objections: Objections;
  readonly approvals: readonly JudgedApproval[];
  readonly tallies: readonly Tally[];
  /** Whether one more human is asked for, for which any human will do. */
  readonly anyHuman: boolean;
}

/** Tells of every review whether it was counted, refused, objects or says nothing, and why. */
export function verdictsOn(reviews: readonly Review[], findings: Findings): readonly ReviewVerdict[] {
  const live = new Set(findings.live.map(({ id }) => id));
  const objections = new Map(findings.objections.standing.map((objection) => [objection.review.id, objection]));
  const approvals = new Map(findings.approvals.map((approval) => [approval.review.id, approval]));
  return reviews.map((review) => {
    const told = { id: review.id, by: review.by?.login ?? null, state: review.state, at: review.at };
    const objection = objections.get(review.id);
    if (objection) return { ...told, verdict: 'objects', why: objection.why };
    const approval = approvals.get(review.id);
    if (approval) return { ...told, ...verdictOn(approval, findings) };
    const why = findings.objections.void.get(review.id) ?? whySilent(review, live.has(review.id));
    return { ...told, verdict: 'says nothing', why };
  });
}

function verdictOn(
  { by, result }: JudgedApproval,
  { tallies, anyHuman }: Findings,
): Pick<ReviewVerdict, 'verdict' | 'why'> {
  if (result.kind === 'refused') return { verdict: 'refused', why: result.why };
  const served = tallies.filter(({ serving }) => holds(serving, by?.id)).map(({ demand }) => demand.name);
  if (served.length > 0) return { verdict: 'counted', why: `for ${served.join(', ')}` };
  if (anyHuman) return { verdict: 'counted', why: 'as one more human' };
  const named = new Set(tallies.flatMap(({ demand }) => demand.reviewers.map(showReviewer)));
  return { verdict: 'refused', why: `is not among ${[...named].join(', ')}` };
}

function holds(serving: ReadonlySet<Candidate>, id: number | undefined): boolean {
  for (const { by } of serving) if (by.id === id) return true;
  return false;
}

function whySilent({ state }: Review, live: boolean): string {
  if (state === 'COMMENTED' || state === 'PENDING') return 'neither approves nor objects';
  return live ? 'does not count' : 'a newer review of the same account replaced it';
}

import { aiIdentity, isAiReviewer, recentRetrospective } from '../approval/ai-reviewer.ts';
import { changeOfBase } from '../approval/change-of-base.ts';
import { freshApproval } from '../approval/fresh-approval.ts';
import { human } from '../approval/human.ts';
import { independence } from '../approval/independence.ts';
import { allOf, refused, type Approval, type Facts, type RuleResult } from '../approval/rule.ts';
import type { Account, Review } from '../approval/snapshot.ts';
import { writeAccess } from '../approval/write-access.ts';
import type { Risk } from '../domain.ts';

/** One live approval and what the rules say of it. */
export interface JudgedApproval {
  readonly review: Review;
  /** Null for a deleted account, whose approval is always refused. */
  readonly by: Account | null;
  readonly as: 'human' | 'ai';
  readonly result: RuleResult;
  /** For the AI reviewer: whether its fresh approval stands, whatever it counts for. */
  readonly stands: boolean;
}

/** What every human approval must meet, cheapest first: only the last ones may need a call. */
const humanApproval = allOf([freshApproval, changeOfBase, human, independence, writeAccess]);
const standingAiApproval = allOf([freshApproval, changeOfBase, aiIdentity, independence]);

/** Judges every live approval by the approval rules. Whose name a rule asks for is another question (`count-approvals.ts`). */
export function judgeApprovals(live: readonly Review[], facts: Facts, risk: Risk): readonly JudgedApproval[] {
  return live.filter((review) => review.state === 'APPROVED').map((review) => judge(review, facts, risk));
}

function judge(review: Review, facts: Facts, risk: Risk): JudgedApproval {
  const { by } = review;
  if (by === null) return { review, by, as: 'human', result: refused('the account was deleted'), stands: false };
  const approval: Approval = { review, by };
  if (by.type !== 'Bot' && !isAiReviewer(by, facts.policy)) {
    return { review, by, as: 'human', result: humanApproval(approval, facts), stands: false };
  }
  if (risk === 'high') {
    return { review, by, as: 'ai', result: refused('is no person: a high-risk change needs a human'), stands: false };
  }
  const standing = standingAiApproval(approval, facts);
  if (standing.kind !== 'counted') return { review, by, as: 'ai', result: standing, stands: false };
  const invited = facts.policy.lowRisk.reviewers.some((reviewer) => reviewer.kind === 'ai');
  const result = invited
    ? recentRetrospective(approval, facts)
    : refused('the policy’s `low-risk.reviewers` does not name `ai`');
  return { review, by, as: 'ai', result, stands: true };
}

import { isAiReviewer } from './ai-reviewer.ts';
import { whyNotHuman } from './human.ts';
import { independent } from './independence.ts';
import type { Facts } from './rule.ts';
import type { Account, Lookup, Review } from './snapshot.ts';
import { writeAccess } from './write-access.ts';

/** What an objection comes to. */
export interface Objection {
  readonly review: Review;
  /** Who stands behind it. */
  readonly by: 'human' | 'ai' | 'deleted';
  /** Why it still stands, as a sentence. */
  readonly why: string;
}

export interface Objections {
  readonly standing: readonly Objection[];
  readonly lookups: readonly Lookup[];
}

/**
 * The objections that stand among the live reviews: changes requested, and dismissals that were not the dismisser's to
 * give. GitHub lets anyone with write access dismiss a review, the author of the change and their workflows included:
 * that is no way around the person who objected. An objection does not go stale with a push.
 */
export function objectionsAmong(live: readonly Review[], facts: Facts): Objections {
  const standing: Objection[] = [];
  const lookups: Lookup[] = [];
  for (const review of live) {
    const result = stands(review, facts);
    if (result === undefined) continue;
    if ('lookups' in result) {
      lookups.push(...result.lookups);
      continue;
    }
    const weight = weightOf(review, facts);
    if (weight === undefined) continue;
    if (typeof weight !== 'string') lookups.push(...weight.lookups);
    else standing.push({ review, by: weight, why: result.why });
  }
  return { standing, lookups };
}

/** Why a live review objects; undefined where it does not; look-ups where it turns on who dismissed it. */
function stands(review: Review, facts: Facts): { readonly why: string } | { readonly lookups: readonly Lookup[] } | undefined {
  const giver = review.by === null ? 'a deleted account' : `@${review.by.login}`;
  if (review.state === 'CHANGES_REQUESTED') return { why: `${giver} requested changes` };
  if (review.state !== 'DISMISSED') return undefined;
  const dismissals = facts.snapshot.dismissals.filter((dismissal) => dismissal.review === review.id);
  if (dismissals.length === 0) return { why: `the review of ${giver} was dismissed, and no event says by whom` };
  for (const { by, was } of dismissals) {
    if (was === 'approved' || was === 'commented') continue;
    const valid = mayDismiss(by, review, facts);
    if (typeof valid === 'string') return { why: `${giver} requested changes; dismissed by ${by === null ? 'a deleted account' : `@${by.login}`}, who ${valid}` };
    if (valid !== undefined) return valid;
  }
  return undefined;
}

/** Undefined where the dismissal holds: by whoever gave the review, or by a human who is no contributor. */
function mayDismiss(by: Account | null, review: Review, { policy, snapshot, contributors }: Facts): string | { lookups: readonly Lookup[] } | undefined {
  if (by === null) return 'no longer exists';
  if (review.by !== null && by.id === review.by.id) return undefined;
  const notHuman = whyNotHuman(by, policy);
  if (notHuman !== undefined) return notHuman;
  const result = independent(by, snapshot, contributors);
  if (result.kind === 'refused') return result.why;
  return result.kind === 'unknown' ? { lookups: result.lookups } : undefined;
}

/** Whose objection it is, as far as it has weight: a person with write access, the AI reviewer, or a deleted account. */
function weightOf(review: Review, facts: Facts): Objection['by'] | { readonly lookups: readonly Lookup[] } | undefined {
  const { by } = review;
  if (by === null) return 'deleted';
  const { policy } = facts;
  if (isAiReviewer(by, policy)) return 'ai';
  if (whyNotHuman(by, policy) !== undefined) return undefined;
  const access = writeAccess({ review, by }, facts);
  if (access.kind === 'unknown') return { lookups: access.lookups };
  return access.kind === 'counted' ? 'human' : undefined;
}

import { isAiReviewer } from './ai-reviewer.ts';
import { whyNotHuman } from './human.ts';
import { independent } from './independence.ts';
import { counted, type Facts, type RuleResult, refused } from './rule.ts';
import type { Account, Dismissal, Lookup, Review } from './snapshot.ts';
import { GONE, mayWrite } from './write-access.ts';

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
  /** Review id → why a live review that objects, or was dismissed, has no weight. */
  readonly void: ReadonlyMap<number, string>;
  readonly lookups: readonly Lookup[];
}

/**
 * The objections that stand among the live reviews: changes requested, and dismissals that were not the dismisser's to
 * give. GitHub lets anyone with write access dismiss a review, the author of the change and their workflows included:
 * that is no way around the person who objected. An objection does not go stale with a push.
 */
export function objectionsAmong(live: readonly Review[], facts: Facts): Objections {
  const standing: Objection[] = [];
  const without = new Map<number, string>();
  const lookups: Lookup[] = [];
  const dismissals = byReview(facts.snapshot.dismissals);
  for (const review of live) {
    if (review.state !== 'CHANGES_REQUESTED' && review.state !== 'DISMISSED') continue;
    const objection = readObjection(review, dismissals.get(review.id) ?? [], facts);
    const weight = objection.result.kind === 'counted' ? weightOf(review, facts) : objection.result;
    if (weight.kind === 'unknown') lookups.push(...weight.lookups);
    else if (weight.kind === 'refused') without.set(review.id, weight.why);
    else standing.push({ review, by: objectorOf(review, facts), why: objection.why });
  }
  return { standing, void: without, lookups };
}

/** Whether a live review objects. `counted`: it does, for the reason beside it. */
interface Reading {
  readonly result: RuleResult;
  readonly why: string;
}

function readObjection(review: Review, dismissals: readonly Dismissal[], facts: Facts): Reading {
  const giver = nameOf(review.by);
  if (review.state === 'CHANGES_REQUESTED') return { result: counted(), why: `${giver} requested changes` };
  if (dismissals.length === 0) {
    return { result: counted(), why: `the review of ${giver} was dismissed, and no event says by whom` };
  }
  // A review is dismissed once; were there several events, none of them may be one that does not hold.
  const results = dismissals.map((dismissal) => ({ dismissal, result: dismissed(dismissal, review, facts) }));
  const invalid = results.find(({ result }) => result.kind === 'refused');
  if (invalid?.result.kind === 'refused') {
    const by = nameOf(invalid.dismissal.by);
    return { result: counted(), why: `${giver} requested changes; dismissed by ${by}, who ${invalid.result.why}` };
  }
  const lookups = results.flatMap(({ result }) => (result.kind === 'unknown' ? result.lookups : []));
  if (lookups.length > 0) return { result: { kind: 'unknown', lookups }, why: '' };
  return {
    result: refused(`was dismissed by ${[...new Set(dismissals.map(({ by }) => nameOf(by)))].join(', ')}`),
    why: '',
  };
}

/**
 * `counted` where a dismissal holds: of what was no objection, or by whoever gave it, or by a human who is no
 * contributor.
 */
function dismissed({ by, was }: Dismissal, review: Review, { policy, snapshot, contributors }: Facts): RuleResult {
  if (was === 'approved' || was === 'commented') return counted();
  if (by === null) return refused('no longer exists');
  if (review.by !== null && by.id === review.by.id) return counted();
  const notHuman = whyNotHuman(by, policy);
  return notHuman === undefined ? independent(by, snapshot, contributors) : refused(notHuman);
}

/** Whether an objection has weight: that of a person with write access, the AI reviewer, or a deleted account. */
function weightOf({ by }: Review, facts: Facts): RuleResult {
  if (by === null || isAiReviewer(by, facts.policy)) return counted();
  const notHuman = whyNotHuman(by, facts.policy);
  if (notHuman !== undefined) return refused(notHuman);
  // Nobody can ask a deleted account to withdraw what it said, and nobody may take it to have been said lightly.
  return facts.snapshot.known.permissions[by.id] === GONE ? counted() : mayWrite(by, facts.snapshot);
}

function objectorOf({ by }: Review, { policy }: Facts): Objection['by'] {
  if (by === null) return 'deleted';
  return isAiReviewer(by, policy) ? 'ai' : 'human';
}

function byReview(dismissals: readonly Dismissal[]): ReadonlyMap<number, readonly Dismissal[]> {
  const found = new Map<number, Dismissal[]>();
  for (const dismissal of dismissals) {
    const list = found.get(dismissal.review);
    if (list === undefined) found.set(dismissal.review, [dismissal]);
    else list.push(dismissal);
  }
  return found;
}

function nameOf(account: Account | null): string {
  return account === null ? 'a deleted account' : `@${account.login}`;
}

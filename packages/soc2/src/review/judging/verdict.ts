import type { ReviewOutcome } from '../outcome.ts';
import { CONDITIONS, type ConditionName } from './conditions.ts';
import type { JudgingFacts, Judgement } from './judgement.ts';
import type { Recorded } from './review-marker.ts';

/**
 * Decides what is submitted: the model never does. Approved is only what meets every condition; whatever does not is
 * REQUEST_CHANGES. For a high risk the bot never approves, and comments where all else holds; GitHub lets nobody judge
 * their own change, so there it comments and the job fails. Source: SPEC §6.
 */
export function judgeReview(outcome: ReviewOutcome, facts: JudgingFacts): Judgement {
  const conditions = CONDITIONS.map(({ name, judge }) => ({ name, ...judge(outcome, facts) }));
  const failed = new Set(conditions.filter(({ holds }) => !holds).map(({ name }) => name));
  const clean = [...failed].every((name) => name === 'risk' || name === 'author');
  const own = conditions.find(({ name, holds }) => name === 'author' && !holds);
  return {
    event: eventOf(clean, failed),
    recommendation: clean && own === undefined ? 'approve' : 'request-changes',
    recorded: recordedAs(clean, failed, outcome, facts),
    conditions,
    ...(own === undefined ? {} : { failure: own.why }),
  };
}

function eventOf(clean: boolean, failed: ReadonlySet<ConditionName>): Judgement['event'] {
  if (failed.has('author')) return 'COMMENT';
  if (!clean) return 'REQUEST_CHANGES';
  return failed.has('risk') ? 'COMMENT' : 'APPROVE';
}

/**
 * What later runs are held to. A refusal is one only where the reviewer had read this head and answered in its form: a
 * timeout, or a file about another commit, must not refuse a change for ever. But one answer that refused is enough,
 * however many others failed: a change that can make requests fail must not buy itself another try.
 */
function recordedAs(
  clean: boolean,
  failed: ReadonlySet<ConditionName>,
  { review, requests, source }: ReviewOutcome,
  { bundle }: JudgingFacts,
): Recorded {
  if (clean) return 'approve';
  if (failed.has('asked-before') || failed.has('standing')) return 'request-changes';
  if (failed.has('schema') || review.head !== bundle.head) return 'none';
  if (failed.has('findings') || failed.has('injection')) return 'request-changes';
  // A merged review also requests changes where a request failed, or none was made: what counts is what was answered.
  const refused =
    source === 'file'
      ? requests.every(({ ok }) => ok)
      : requests.some(({ ok, verdict }) => ok && verdict !== 'approve');
  return failed.has('verdict') && refused ? 'request-changes' : 'none';
}

import type { SubmittedReview } from '@countersign/soc2/github/review/submit';
import { code } from '@countersign/soc2/report/markdown';
import type { ReviewBundle } from '@countersign/soc2/review/bundle';
import { distinct } from '@countersign/soc2/review/judging/review-comments';
import { reviewSummary } from '@countersign/soc2/review/judging/review-summary';
import type { AiReview } from '@countersign/soc2/review/review';
import type { ReviewedState } from './state.ts';
import type { Report } from './step.ts';

/** Characters of the output `findings`: all outputs of a job together may have a megabyte. */
const FINDINGS_ROOM = 200_000;
const MESSAGE = 500;

/** What a run tells of the review that it submitted. */
export function reportOn(
  { submission, review, plan, dismissed }: SubmittedReview,
  bundle: ReviewBundle,
  record: { readonly path: string; readonly digest: string },
): Report {
  const { outcome, judgement, refusedBefore } = submission;
  const stands = dismissed === undefined;
  const summary = reviewSummary({ number: bundle.number, outcome, judgement, refusedBefore });
  const failure =
    judgement.failure ??
    (stands ? undefined : `the approval was dismissed as soon as it was given: ${dismissed}. Run the job again.`);
  const failed = judgement.conditions.filter(({ holds }) => !holds);
  return {
    outputs: {
      recommendation: stands ? judgement.recommendation : 'request-changes',
      event: judgement.event,
      'review-id': String(review),
      findings: findingsText(outcome.review),
      coverage: outcome.coverage,
      record: record.path,
    },
    summary: `${summary}\nReview ${review}. Record ${code(record.digest)}.\n`,
    lines: [
      `#${bundle.number}: ${judgement.event}, review ${review}`,
      ...failed.map(({ name, why }) => `- ${name}: ${why}`),
      `${plan.onLines.length} findings on lines, ${plan.onFiles.length} on files, ${plan.inBody.length} in the body, ${plan.repeated.length} said before`,
      `record ${record.digest}`,
    ],
    ...(failure === undefined ? {} : { failure }),
  };
}

/** What a run tells where the question was answered before: that review stands as it is, and nothing is written. */
export function reportOnAnswer(
  { review, state, recorded }: Extract<ReviewedState, { kind: 'answered' }>,
  { number, head }: ReviewBundle,
): Report {
  const event = {
    APPROVED: 'APPROVE',
    CHANGES_REQUESTED: 'REQUEST_CHANGES',
    COMMENTED: 'COMMENT',
    DISMISSED: '',
    PENDING: '',
  }[state];
  const approves = recorded === 'approve' && (state === 'APPROVED' || state === 'COMMENTED');
  const why = `this head, base, policy and prompt were reviewed before, and review ${review} is the answer`;
  return {
    outputs: { recommendation: approves ? 'approve' : 'request-changes', event, 'review-id': String(review) },
    summary: `## #${number} was reviewed before\n\nReview ${review} of ${code(head)} is the answer: the same is not asked twice.\n`,
    lines: [`#${number}: ${why}`],
  };
}

/** The findings as a JSON array, as many as there is room for. */
function findingsText({ findings }: AiReview): string {
  const listed: string[] = [];
  let left = FINDINGS_ROOM;
  for (const { severity, category, path, message } of distinct(findings).values()) {
    const text = JSON.stringify({ severity, category, path, message: message.slice(0, MESSAGE) });
    left -= text.length + 1;
    if (left < 0) break;
    listed.push(text);
  }
  return `[${listed.join(',')}]`;
}

import { inert, table } from '../../report/markdown.ts';
import type { ReviewOutcome } from '../outcome.ts';
import { SEVERITIES } from '../review.ts';
import type { Judgement } from './judgement.ts';
import { conditionsText, coverageText, usageText } from './review-body.ts';
import { distinct, pathText } from './review-comments.ts';
import { recommendationLine, SEVERITY_WORD } from './words.ts';

/** What the job summary of a review shows. */
export interface ReviewedChange {
  /** Absent for a local range. */
  readonly number?: number;
  readonly outcome: ReviewOutcome;
  readonly judgement: Judgement;
  readonly refusedBefore: number;
}

/** The job summary of a review: recommendation, conditions, coverage, findings by severity, tokens and cost. */
export function reviewSummary({ number, outcome, judgement, refusedBefore }: ReviewedChange): string {
  const { review, ledger, coverage, usage, requests } = outcome;
  const findings = [...distinct(review.findings).values()];
  const bySeverity = SEVERITIES.map((severity) => [
    SEVERITY_WORD[severity],
    String(findings.filter((finding) => finding.severity === severity).length),
  ]);
  const subject = number === undefined ? '' : `#${number} · `;
  const failed = requests.filter(({ ok }) => !ok).length;
  const sections = [
    `## ${subject}${recommendationLine(judgement)}`,
    conditionsText(judgement),
    table(['findings', ''], bySeverity),
    review.injectionAttempts.length > 0 ? `Attempts to direct the reviewer: ${review.injectionAttempts.length}.` : '',
    coverageText(ledger, coverage),
    failed > 0 ? `${failed} of ${requests.length} requests failed.` : '',
    usage === null ? '' : usageText(usage),
    refusedBefore > 0 ? `Refused before: ${refusedBefore}.` : '',
    `Submitted as ${inert(judgement.event)} on ${pathText(review.head)}.`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

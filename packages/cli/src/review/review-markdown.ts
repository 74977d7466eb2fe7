import { conditionsText, coverageText, usageText } from '@countersign/soc2/review/judging/review-body';
import { findingText, pathText } from '@countersign/soc2/review/judging/review-comments';
import { cleanWithin, fencedWithin } from '@countersign/soc2/review/judging/clean';
import { recommendationLine } from '@countersign/soc2/review/judging/words';
import { placedFindings, placeText } from './placed.ts';
import type { LocalReview } from './review-range.ts';

/** Characters of the summary, which is the model's. */
const SUMMARY = 12_000;
const QUOTE = 12_000;

/** A local review as Markdown in the words of the review that a pull request would get. */
export function reviewMarkdown(review: LocalReview): string {
  const { outcome, judgement } = review;
  const { summary, injectionAttempts } = outcome.review;
  const sections = [
    `## ${recommendationLine(judgement)}`,
    conditionsText(judgement),
    summary.trim() === '' ? '' : `### Summary\n\n${cleanWithin(summary, SUMMARY)}`,
    injectionAttempts.length === 0 ? '' : '### Attempts to direct the reviewer',
    ...injectionAttempts.map(
      ({ path, quote }) => `${pathText(path ?? 'a commit message')}\n\n${fencedWithin(quote, QUOTE)}`,
    ),
    outcome.review.findings.length === 0 ? '' : '### Findings',
    ...placedFindings(review).map((finding) => `${pathText(placeText(finding))}\n\n${findingText(finding, true)}`),
    coverageText(outcome.ledger, outcome.coverage),
    outcome.usage === null ? '' : usageText(outcome.usage),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

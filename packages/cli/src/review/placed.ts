import type { Finding } from '@countersign/soc2/review/review';
import { anchorsIn } from '@countersign/soc2/review/judging/anchor';
import { distinct } from '@countersign/soc2/review/judging/review-comments';
import type { LocalReview } from './review-range.ts';

/** A finding and where it is. */
export interface PlacedFinding extends Finding {
  /** The line after the change, or before it where the code was deleted; absent for a finding on the whole file. */
  readonly line?: number;
  readonly side?: 'before' | 'after';
}

/** The findings of a review, most severe first, each with the line of the code that it quotes. */
export function placedFindings({ outcome, files }: Pick<LocalReview, 'outcome' | 'files'>): readonly PlacedFinding[] {
  const place = anchorsIn(files);
  return [...distinct(outcome.review.findings).values()].map((finding) => {
    const at = place(finding);
    if (at.kind !== 'line') return finding;
    return { ...finding, line: at.startLine ?? at.line, side: at.side === 'LEFT' ? 'before' : 'after' };
  });
}

/** `path:line`, as editors open it. */
export function placeText({ path, line, side }: PlacedFinding): string {
  if (line === undefined) return path;
  return `${path}:${line}${side === 'before' ? ' (before the change)' : ''}`;
}

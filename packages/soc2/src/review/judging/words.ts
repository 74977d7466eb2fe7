import type { Finding } from '../review.ts';
import type { Judgement } from './judgement.ts';

/** How a severity is shown. */
export const SEVERITY_WORD: Readonly<Record<Finding['severity'], string>> = {
  blocker: '⛔ Blocker',
  major: '🔴 Major',
  minor: '🟡 Minor',
  note: '🔵 Note',
};

/** The first line of a review and of its summary: what is recommended. */
export function recommendationLine({ event, recommendation }: Pick<Judgement, 'event' | 'recommendation'>): string {
  if (recommendation === 'request-changes') return 'Recommendation: 🚫 Request changes';
  return event === 'APPROVE' ? 'Recommendation: ✅ Approve' : 'Nothing found: a person approves a high-risk change';
}

/** `1 hunk`, `2 hunks`. */
export function count(number: number, unit: string): string {
  return `${number.toLocaleString('en-US')} ${unit}${number === 1 ? '' : 's'}`;
}

import { isSha } from '../../domain.ts';
import { parseRecommendation } from './recommendation.ts';
import { type ReadReview, readReview } from './review-schema.ts';

/** Characters of a review file; the schema's own bounds leave a whole review far below that. */
const LONGEST = 4_000_000;
const SUMMARY = 20_000;

/**
 * Reads a review that another tool in the same job has written: JSON by `schema/ai-review.schema.json` where it starts
 * with a brace, else a Markdown summary that carries a recommendation. Markdown says nothing of the commit it is about:
 * `head`, the input `review-head`, has to, in full. Where JSON names a commit, an input that names another contradicts it.
 */
export function readReviewFile(text: string, head: string): ReadReview {
  if (text.length > LONGEST) return { fits: false, why: 'the review file is too large to be a review' };
  if (head !== '' && !isSha(head)) return { fits: false, why: '`review-head` is not a commit in full' };
  return /^\s*\{/.test(text) ? readJson(text, head) : readMarkdown(text, head);
}

function readJson(text: string, head: string): ReadReview {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fits: false, why: 'the review file starts as JSON and is none' };
  }
  const read = readReview(value);
  return read.fits && head !== '' && read.review.head !== head
    ? { fits: false, why: '`review-head` and the head in the review file are two commits' }
    : read;
}

function readMarkdown(text: string, head: string): ReadReview {
  if (!isSha(head)) return { fits: false, why: 'a Markdown review needs `review-head`, the commit that it is about' };
  const { verdict } = parseRecommendation(text);
  const summary = text
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .slice(0, SUMMARY)
    .replace(/\p{Cs}$/u, '');
  return { fits: true, review: { version: 1, head, verdict, summary, findings: [], injectionAttempts: [] } };
}

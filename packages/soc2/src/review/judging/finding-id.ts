import { digestOf } from '../../record/digest.ts';
import { canonicalJson } from '../../record/canonical-json.ts';
import type { Finding } from '../review.ts';
import { stripCode } from './strip-code.ts';

/**
 * What tells one finding from another, as 16 hex digits: what it says of which code. Its severity is no part of it, nor
 * how code and words were wrapped, so that one that is found again is known again.
 */
export function findingId({ path, quote, message }: Pick<Finding, 'path' | 'quote' | 'message'>): string {
  const parts = [path, quote, message].map((text) => stripCode(text.replaceAll(/\p{Cs}/gu, '\ufffd')));
  return digestOf(canonicalJson(parts)).slice(0, 16);
}

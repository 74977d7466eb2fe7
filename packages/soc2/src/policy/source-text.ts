import { escapeOf, type PolicyProblem, UNPRINTABLE } from './policy-error.ts';

/** A policy is read by people; one that is larger than this is a mistake or an attack. In bytes of UTF-8. */
export const POLICY_SIZE_LIMIT = 256 * 1024;

/** What was handed in as a policy: its text or its bytes, and the name that messages call it by. */
export interface PolicySource {
  readonly text: string | Uint8Array;
  readonly file: string;
}

/** Line and column, both 1-based. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * The text of a policy, or the one reason why its bytes are no text that can be trusted: too large, not UTF-8, or with
 * characters that show a reader something else than a parser reads.
 */
export function sourceText({ text, file }: PolicySource): { text: string } | { problem: PolicyProblem } {
  const refuse = (message: string, fix: string, at: Position = { line: 1, column: 1 }) => ({
    problem: { file, key: '', message, fix, ...at },
  });

  const size = typeof text === 'string' ? byteLength(text) : text.byteLength;
  if (size > POLICY_SIZE_LIMIT) {
    return refuse(
      `the policy is larger than ${POLICY_SIZE_LIMIT / 1024} KiB (${size} bytes)`,
      'Use fewer, wider globs: a policy is meant to be read by people.',
    );
  }
  const decoded = typeof text === 'string' ? text : decode(text);
  if (typeof decoded !== 'string') {
    return refuse('the policy is not UTF-8', 'Save the file as UTF-8.', decoded);
  }
  const body = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded;
  const bad = NOT_TEXT.exec(body);
  if (bad !== null) {
    return refuse(
      `the character ${escapeOf(bad[0])} is not allowed: a reader would not see what the policy says`,
      'Remove the character.',
      lineStarts(body).position(bad.index),
    );
  }
  return { text: body };
}

/** Unprintable characters but for the three that lay out a text file. */
const NOT_TEXT = new RegExp(`(?![\\t\\n\\r])(?:${UNPRINTABLE.source})`);

/** Never encodes a huge text only to find that it is too large. */
function byteLength(text: string): number {
  return text.length > POLICY_SIZE_LIMIT ? text.length : Buffer.byteLength(text, 'utf8');
}

/** The text of UTF-8 bytes, or the position of the first byte that is none. */
function decode(bytes: Uint8Array): string | Position {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const at = lossy.indexOf('\ufffd');
    return lineStarts(lossy).position(Math.max(at, 0));
  }
}

/** Turns offsets into positions. A line ends with LF, CRLF or a lone CR, as in YAML. */
export function lineStarts(text: string): { readonly position: (offset: number) => Position } {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  return {
    position: (offset) => {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
  };
}

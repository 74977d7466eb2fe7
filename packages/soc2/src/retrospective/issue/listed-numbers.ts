import { departures } from './committed.ts';
import type { ReadBody } from './read-retrospective.ts';

/**
 * Numbers of the AI-approved merges that an issue lists, ascending: from its manifest, or, where they are too many to
 * stand there, from the rows of its body and comments, held against what the manifest commits to.
 *
 * @param body of the issue, which `readRetrospective` has read
 * @param parts bodies of its numbered comments, in order
 * @returns the numbers, or why they cannot be had
 */
export function listedNumbers(
  { manifest: { listed } }: Pick<ReadBody, 'manifest'>,
  body: string,
  parts: readonly string[],
): readonly number[] | { readonly why: string } {
  if (listed.whole !== null) return listed.whole;
  const numbers = [body, ...parts].flatMap(numbersIn).toSorted((a, b) => a - b);
  const [why] = departures(listed, numbers);
  return why === undefined
    ? numbers
    : { why: `the rows of AI-approved merges are not those that it commits to: ${why}` };
}

const TABLE = '### AI-Approved Merges';

/** Rows of the one table; nothing that a change says can start a line, so what looks like a row is one. */
function numbersIn(text: string): readonly number[] {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => line.startsWith(TABLE));
  if (start === -1) return [];
  const end = lines.findIndex((line, at) => at > start && /^(?:#|<details>)/.test(line));
  return lines.slice(start, end === -1 ? undefined : end).flatMap((line) => {
    const number = /^\| #([1-9]\d*) \|/.exec(line)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

import type { Manifest } from '../manifest.ts';

/**
 * Numbers of the AI-approved merges that an issue lists: from its manifest, or, where they are too many to stand there,
 * from the rows of its body and comments. Whoever uses them holds them against what the manifest commits to
 * (`departures`): a row that somebody changed must not be believed.
 *
 * @param body of the issue, which `readRetrospective` has read
 * @param parts bodies of its numbered comments, in order
 */
export function listedNumbers(
  { listed }: Pick<Manifest, 'listed'>,
  body: string,
  parts: readonly string[],
): readonly number[] {
  return listed.whole ?? [body, ...parts].flatMap(numbersIn);
}

const TABLE = '### AI-Approved Merges';

/** Rows of the one table; nothing that a change says can start a line, so what looks like a row is one. */
function numbersIn(text: string): readonly number[] {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => line.startsWith(TABLE));
  if (start === -1) return [];
  // In a comment the folded rest of the population may come next, without a heading of its own.
  const end = lines.findIndex((line, at) => at > start && /^(?:#|<details>)/.test(line));
  return lines.slice(start, end === -1 ? undefined : end).flatMap((line) => {
    const number = /^\| #([1-9]\d*) \|/.exec(line)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

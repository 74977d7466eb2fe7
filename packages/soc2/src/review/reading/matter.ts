import type { ReviewBundle } from '../bundle.ts';
import type { Matter } from './chunk.ts';

/** Characters of each that every request repeats; the rest is said to be cut. */
const MOST = { title: 500, body: 6000, commits: 6000 } as const;

/**
 * What the author says of the change, cut to a length that no description can outgrow: a body of a megabyte would
 * otherwise leave the code no room. What is cut is counted, and shown to the reviewer as cut.
 */
export function matterOf({
  title,
  body,
  commits,
}: Pick<ReviewBundle, 'title' | 'body' | 'commits'>): readonly Matter[] {
  const messages = commits.map(({ sha, message }) => `${sha.slice(0, 12)} ${message}`).join('\n\n');
  const all = [bounded('title', title), bounded('body', body), bounded('commits', messages)];
  return all.filter(({ text }) => text !== '');
}

function bounded(kind: Matter['kind'], text: string): Matter {
  if (text.length <= MOST[kind]) return { kind, text, cut: 0 };
  // Half a surrogate pair is no character.
  const shown = text.slice(0, MOST[kind]).replace(/[\ud800-\udbff]$/, '');
  return { kind, text: shown, cut: text.length - shown.length };
}

import type { ReviewBundle } from '../bundle.ts';
import type { Matter } from './chunk.ts';
import type { FileHunks } from './hunk.ts';
import { hunksOf } from './hunks.ts';
import { renderFile } from './render.ts';

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
  files,
}: Pick<ReviewBundle, 'title' | 'body' | 'commits' | 'files'>): readonly Matter[] {
  const messages = commits.map(({ sha, message }) => `${sha.slice(0, 12)} ${message}`).join('\n\n');
  const named: Matter = { kind: 'files', text: withoutHunks(files.filter(hasNoLines).map(hunksOf)).text, cut: 0 };
  const all = [bounded('title', title), bounded('body', body), bounded('commits', messages), named];
  return all.filter(({ text }) => text !== '');
}

/** Characters of the names of files without hunks. They stand in one request alone, and none of them is cut. */
const NAMES = 40_000;

/**
 * What no hunk shows of a change: what was renamed, emptied or made executable, by name, as far as there is room. A file
 * that does nothing where it lies may do much where it is moved to, so a reviewer who is not told has not read the
 * change.
 *
 * @returns the text, and the paths that it has no room for
 */
export function withoutHunks(files: readonly FileHunks[]): {
  readonly text: string;
  readonly over: ReadonlySet<string>;
} {
  const lines: string[] = [];
  const over = new Set<string>();
  let left = NAMES;
  for (const file of files) {
    if (file.state !== 'deterministic') continue;
    const line = `${renderFile(file)}: ${file.why}`;
    left -= line.length + 1;
    if (left < 0) over.add(file.path);
    else lines.push(line);
  }
  return { text: lines.join('\n'), over };
}

/** Others have hunks, or are uncovered: they need not be compared again. */
function hasNoLines({ additions, deletions }: ReviewBundle['files'][number]): boolean {
  return additions + deletions === 0;
}

function bounded(kind: keyof typeof MOST, text: string): Matter {
  if (text.length <= MOST[kind]) return { kind, text, cut: 0 };
  // Half a surrogate pair is no character.
  const shown = text.slice(0, MOST[kind]).replace(/[\ud800-\udbff]$/, '');
  return { kind, text: shown, cut: text.length - shown.length };
}

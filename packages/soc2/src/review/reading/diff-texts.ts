import { diffArrays } from 'diff';
import type { BareHunk, HunkLine } from './hunk.ts';

/** Unchanged lines around a change, as git shows them. */
const CONTEXT = 3;

/** Past so many edits the search for the shortest diff takes longer than reading a longer one is worth. */
const MOST_EDITS = 800;

/**
 * The hunks that lead from one text to another, none where they are equal. Both are split at line feeds alone, as git
 * and GitHub number lines. Between texts that have little in common everything but their common start and end is shown
 * as deleted and added: longer than need be, but whole.
 */
export function diffTexts(before: string, after: string): readonly BareHunk[] {
  if (before === after) return [];
  return grouped(editsBetween(linesOf(before), linesOf(after)));
}

/**
 * A line with its line feed, or without one at the very end: `a` and `a\n` are two different last lines, which is how a
 * change of the final line feed alone becomes visible.
 */
function linesOf(text: string): readonly string[] {
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  const whole = lines.map((line) => `${line}\n`);
  return last === '' ? whole : [...whole, last];
}

interface Edit {
  readonly kind: HunkLine['kind'];
  readonly line: string;
}

function editsBetween(before: readonly string[], after: readonly string[]): readonly Edit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const oldMiddle = before.slice(start, before.length - end);
  const newMiddle = after.slice(start, after.length - end);
  return [
    ...marked('context', before.slice(0, start)),
    ...middleEdits(oldMiddle, newMiddle),
    ...marked('context', end === 0 ? [] : before.slice(-end)),
  ];
}

function middleEdits(before: readonly string[], after: readonly string[]): readonly Edit[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  if (changes === undefined) return [...marked('deleted', before), ...marked('added', after)];
  return changes.flatMap(({ value, added, removed }) =>
    marked(added ? 'added' : removed ? 'deleted' : 'context', value),
  );
}

function marked(kind: HunkLine['kind'], lines: readonly string[]): readonly Edit[] {
  return lines.map((line) => ({ kind, line }));
}

/** Numbers every edit and leaves out the unchanged lines that are far from any change. */
function grouped(edits: readonly Edit[]): readonly BareHunk[] {
  const near = nearChanges(edits);
  const hunks: HunkLine[][] = [];
  let old = 1;
  let head = 1;
  let open: HunkLine[] | undefined;
  for (const [at, { kind, line }] of edits.entries()) {
    if (!near[at]) open = undefined;
    else {
      if (open === undefined) hunks.push((open = []));
      open.push(numbered(kind, line, old, head));
    }
    if (kind !== 'added') old += 1;
    if (kind !== 'deleted') head += 1;
  }
  return hunks.map((lines) => ({ section: '', lines }));
}

function nearChanges(edits: readonly Edit[]): readonly boolean[] {
  const near = edits.map(() => false);
  for (const [at, { kind }] of edits.entries()) {
    if (kind !== 'context') near.fill(true, Math.max(0, at - CONTEXT), at + CONTEXT + 1);
  }
  return near;
}

function numbered(kind: HunkLine['kind'], line: string, old: number, head: number): HunkLine {
  const ends = line.endsWith('\n');
  return {
    kind,
    text: ends ? line.slice(0, -1) : line,
    old: kind === 'added' ? null : old,
    new: kind === 'deleted' ? null : head,
    ...(ends ? {} : { noNewline: true as const }),
  };
}

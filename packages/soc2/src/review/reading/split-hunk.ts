import type { HunkPart, PlanLimits } from './chunk.ts';
import type { Hunk, HunkLine } from './hunk.ts';
import { renderFile, renderHeader, renderLine } from './render.ts';

/** A part and what it takes, the line that names its file included. */
export interface SizedPart {
  readonly part: HunkPart;
  /** Of the diff itself: header and lines. */
  readonly own: number;
  readonly name: number;
}

/**
 * A hunk in as few parts as fit into `room` tokens each, cut between lines; undefined where one line alone is too long.
 * A line is never cut: half a line may mean the opposite of the whole one.
 */
export function splitHunk(
  hunk: Hunk,
  room: number,
  { estimate }: Pick<PlanLimits, 'estimate'>,
): readonly SizedPart[] | undefined {
  const name = estimate(`${renderFile(hunk)}\n`);
  const groups = groupLines(hunk, room - name, estimate);
  return groups?.map(({ lines, own }, at) => {
    const { id, lines: _, ...rest } = hunk;
    return { part: { ...rest, hunk: id, part: at + 1, parts: groups.length, lines }, own, name };
  });
}

interface Group {
  readonly lines: HunkLine[];
  own: number;
}

function groupLines(hunk: Hunk, room: number, estimate: PlanLimits['estimate']): readonly Group[] | undefined {
  // A part's own header has other numbers, never longer ones than these.
  const digits = '9'.repeat(9);
  const header = estimate(`@@ -${digits},${digits} +${digits},${digits} @@ ${hunk.section}\n`);
  const whole = estimate(`${renderHeader(hunk)}\n`);
  const sizes = hunk.lines.map((line) => estimate(`${renderLine(line)}\n`));
  const total = sizes.reduce((sum, size) => sum + size, whole);
  if (total <= room) return [{ lines: [...hunk.lines], own: total }];
  const groups: Group[] = [];
  for (const [at, line] of hunk.lines.entries()) {
    const size = sizes[at] ?? 0;
    if (header + size > room) return undefined;
    const last = groups.at(-1);
    if (last !== undefined && last.own + size <= room) {
      last.lines.push(line);
      last.own += size;
    } else groups.push({ lines: [line], own: header + size });
  }
  return groups;
}

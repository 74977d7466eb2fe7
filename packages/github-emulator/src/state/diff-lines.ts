/**
 * The line numbers that a patch shows, on the left those before the change, on the right those after it, each with its
 * position: how many lines below the first `@@` it stands.
 */
export interface DiffLines {
  left: ReadonlyMap<number, number>;
  right: ReadonlyMap<number, number>;
}

/** Reads the hunks of a patch. A comment can stand on a line that they show, and on no other. */
export function diffLines(patch: string): DiffLines {
  const left = new Map<number, number>();
  const right = new Map<number, number>();
  let before = 0;
  let after = 0;
  for (const [position, line] of patch.split('\n').entries()) {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
    if (header !== null) {
      before = Number(header[1]);
      after = Number(header[2]);
      continue;
    }
    if (line.startsWith('\\')) continue;
    if (!line.startsWith('+')) {
      left.set(before, position);
      before += 1;
    }
    if (!line.startsWith('-')) {
      right.set(after, position);
      after += 1;
    }
  }
  return { left, right };
}

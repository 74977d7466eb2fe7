import type { GlobAlternative, GlobSegment } from './glob-alternatives.ts';

/** Characters that every path matched by an alternative holds side by side, in lower case, between `/` at both ends. */
export interface LiteralRun {
  readonly text: string;
  /** The path starts with the run. */
  readonly atStart: boolean;
  /** The path ends with the run. */
  readonly atEnd: boolean;
}

/**
 * The runs of an alternative in the mode `high`, compared with a path that has a `/` put before and behind it. So the
 * run of `**` + `/*.c` is `.c/`, and that of `a/**` is `/a/`, which the path `a` holds as well.
 *
 * Only ASCII is taken into a run: of other characters the case is not known to fold in the same way everywhere.
 */
export function literalRuns(alternative: GlobAlternative): readonly LiteralRun[] {
  const runs: LiteralRun[] = [];
  let text = '';
  let atStart = true;
  const close = (atEnd: boolean) => {
    if (text !== '') runs.push({ text, atStart, atEnd });
    text = '';
    atStart = false;
  };

  for (const segment of alternative) {
    if (segment === 'globstar') {
      // What ends with the slash before `**` may also end there, and what follows begins with a slash of its own.
      close(false);
      text = '';
      continue;
    }
    if (!text.endsWith('/')) text += '/';
    for (const piece of lettersOf(segment)) {
      if (piece === undefined) close(false);
      else text += piece;
    }
    text += '/';
  }
  close(alternative.at(-1) !== 'globstar');
  return runs;
}

/** The literal stretches of a segment; undefined stands for what is not literal, or not ASCII. */
function lettersOf(segment: Exclude<GlobSegment, 'globstar'>): readonly (string | undefined)[] {
  return segment.flatMap((piece): readonly (string | undefined)[] => {
    if (piece.kind !== 'text') return [undefined];
    if (!/[^\0-\u007f]/.test(piece.text)) return [piece.text.toLowerCase()];
    return piece.text.split(/([^\0-\u007f]+)/).map((part, index) => (index % 2 === 0 ? part.toLowerCase() : undefined));
  });
}

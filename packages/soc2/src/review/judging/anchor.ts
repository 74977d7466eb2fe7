import type { FileHunks, Hunk, HunkLine } from '../reading/hunk.ts';
import type { Finding } from '../review.ts';
import { quotedLines, stripCode, withoutMarks } from './strip-code.ts';

/** Where a finding is shown. `RIGHT`: a line as it is after the change; `LEFT`: a deleted one. Numbers from 1. */
export type Anchor =
  | {
      readonly kind: 'line';
      readonly path: string;
      readonly line: number;
      readonly side: 'LEFT' | 'RIGHT';
      /** Where it starts, if it is about more lines than one: of the same hunk and side. */
      readonly startLine?: number;
    }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'body'; readonly why: string };

/**
 * Finds where a finding belongs, by the code that it quotes: a model cannot count lines, and GitHub refuses a whole
 * review for one line that is not part of the diff. Only lines of the diff are ever named. Where several places fit as
 * well, the first that the change itself wrote is taken. A quote that is nowhere in the file leads to the file, and a
 * path that is not part of the change to the review's body: no finding is lost.
 */
export function anchor(finding: Pick<Finding, 'path' | 'quote'>, files: readonly FileHunks[]): Anchor {
  return anchorsIn(files)(finding);
}

/** The same for many findings: each file of the change is looked through once. */
export function anchorsIn(files: readonly FileHunks[]): (finding: Pick<Finding, 'path' | 'quote'>) => Anchor {
  const sides = new Map<string, readonly Side[]>();
  return ({ path, quote }) => {
    const file = fileNamed(path, files);
    if (file === undefined) return { kind: 'body', why: 'the file is not part of the change' };
    const lines = quotedLines(quote);
    if (file.state !== 'hunks' || lines.length === 0) return { kind: 'file', path: file.path };
    const known = sides.get(file.path) ?? file.hunks.flatMap(sidesOf);
    sides.set(file.path, known);
    const found = findLines(known, lines);
    return found === undefined ? { kind: 'file', path: file.path } : { kind: 'line', path: file.path, ...found };
  };
}

/** The file of that path, or else the one that was renamed from it. */
export function fileNamed(path: string, files: readonly FileHunks[]): FileHunks | undefined {
  const bare = path.replace(/^(?:\.\/|[ab]\/)/, '');
  return (
    files.find((file) => file.path === path) ??
    files.find((file) => file.previousPath === path) ??
    files.find((file) => file.path === bare)
  );
}

interface Place {
  readonly line: number;
  readonly side: 'LEFT' | 'RIGHT';
  readonly startLine?: number;
}

/** A hunk as it reads on one side, each line as it is and stripped. */
interface Side {
  readonly side: Place['side'];
  readonly lines: readonly { readonly line: HunkLine; readonly stripped: string }[];
}

function sidesOf({ lines }: Hunk): readonly Side[] {
  const both = lines.map((line) => ({ line, stripped: stripCode(line.text) }));
  return [
    { side: 'RIGHT', lines: both.filter(({ line }) => line.kind !== 'deleted') },
    { side: 'LEFT', lines: both.filter(({ line }) => line.kind !== 'added') },
  ];
}

/** Decides whether a line of the diff is the quoted one. */
type Matcher = (line: Side['lines'][number], quoted: string, stripped: string) => boolean;

/** From the surest to the most forgiving: one that is looser is asked only where no stricter one found anything. */
const MATCHERS: readonly Matcher[] = [
  ({ line }, quoted) => line.text === quoted,
  (line, _, stripped) => line.stripped === stripped,
  (line, _, stripped) => stripped !== '' && line.stripped.includes(stripped),
];

function findLines(sides: readonly Side[], quoted: readonly string[]): Place | undefined {
  const bare = withoutMarks(quoted);
  for (const wanted of bare === undefined ? [quoted] : [quoted, bare]) {
    for (const matches of MATCHERS) {
      const found = sides.flatMap((side) => runsOf(side, wanted, matches));
      const wrote = (kind: HunkLine['kind']): Run | undefined =>
        found.find(({ lines }) => lines.some((line) => line.kind === kind));
      const best = wrote('added') ?? wrote('deleted') ?? found[0];
      if (best !== undefined) return placeOf(best);
    }
  }
  return undefined;
}

interface Run {
  readonly side: Place['side'];
  readonly lines: readonly HunkLine[];
}

/** Every run of lines that fits the quoted ones, one by one. On the left side only one with a deleted line. */
function runsOf({ side, lines }: Side, quoted: readonly string[], matches: Matcher): readonly Run[] {
  const wanted = quoted.map((text) => ({ text, stripped: stripCode(text) }));
  const runs: Run[] = [];
  for (let start = 0; start + wanted.length <= lines.length; start += 1) {
    const fits = wanted.every(({ text, stripped }, at) => {
      const line = lines[start + at];
      return line !== undefined && matches(line, text, stripped);
    });
    if (!fits) continue;
    const run = lines.slice(start, start + wanted.length).map(({ line }) => line);
    if (side === 'RIGHT' || run.some(({ kind }) => kind === 'deleted')) runs.push({ side, lines: run });
  }
  return runs;
}

/** The numbers of a run. On the left side those of its deleted lines: they are all that GitHub shows there for sure. */
function placeOf({ side, lines }: Run): Place | undefined {
  const numbers = lines.flatMap((line) => {
    const number = side === 'RIGHT' ? line.new : line.kind === 'deleted' ? line.old : null;
    return number === null ? [] : [number];
  });
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const whole = last - first === numbers.length - 1;
  return first < last && whole ? { line: last, side, startLine: first } : { line: last, side };
}

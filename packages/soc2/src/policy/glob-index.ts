import { alternatives, pathDecider } from './glob.ts';
import { type LiteralRun, literalRuns } from './glob-literals.ts';

/** Says which of many globs match a path: their indexes, in ascending order. */
export type GlobIndex = (path: string) => readonly number[];

/**
 * An index of globs in the mode `high`, for many paths against many globs. Throws a `TypeError` for a pattern that
 * `globProblem` refuses.
 *
 * A glob is asked only about paths that hold a run of characters without which it cannot match, found by three letters
 * of the run that few other globs share. The glob itself then decides, so the answers are those of asking every glob.
 */
export function indexGlobs(patterns: readonly string[]): GlobIndex {
  const globs = patterns.map(readGlob);
  const { byTrigram, unfiltered } = arrange(globs.map((glob) => glob.runs));
  const known = new Uint8Array(KNOWN_MASK + 1);
  for (const trigram of byTrigram.keys()) known[trigram & KNOWN_MASK] = 1;
  const askedAt = new Uint32Array(globs.length);
  let serial = 0;

  return (path) => {
    const nfc = path.normalize('NFC');
    const padded = `/${lowerAscii(nfc)}/`;
    const found: number[] = [];
    serial += 1;
    const ask = (index: number) => {
      if (askedAt[index] === serial) return;
      askedAt[index] = serial;
      if (globs[index]?.decide(nfc) === true) found.push(index);
    };

    for (const index of unfiltered) ask(index);
    let trigram = 0;
    for (let end = 0; end < padded.length; end += 1) {
      trigram = nextTrigram(trigram, padded.charCodeAt(end));
      if (known[trigram & KNOWN_MASK] === 0) continue;
      for (const { index, run, offset } of byTrigram.get(trigram) ?? []) {
        if (holds(padded, run, end - offset)) ask(index);
      }
    }
    return found.length < 2 ? found : found.toSorted((a, b) => a - b);
  };
}

/** Most trigrams of a path are in no glob: the lower bits say so faster than a map does. */
const KNOWN_MASK = 0xffff;

interface IndexedGlob {
  readonly decide: (nfcPath: string) => boolean;
  /** For each alternative the runs that a path must hold. */
  readonly runs: readonly (readonly LiteralRun[])[];
}

function readGlob(pattern: string): IndexedGlob {
  const choices = alternatives(pattern, 'high');
  return { decide: pathDecider(choices, 'high'), runs: choices.map(literalRuns) };
}

interface Entry {
  readonly index: number;
  readonly run: LiteralRun;
  /** From the start of the run to the last letter of the trigram. */
  readonly offset: number;
}

/** Puts each alternative of each glob under the trigram of its runs that the fewest others hold. */
function arrange(globs: readonly (readonly (readonly LiteralRun[])[])[]) {
  const held = new Map<number, number>();
  for (const run of globs.flat(2)) {
    for (const trigram of trigramsOf(run.text)) held.set(trigram, (held.get(trigram) ?? 0) + 1);
  }

  const byTrigram = new Map<number, Entry[]>();
  const unfiltered = new Set<number>();
  globs.forEach((choices, index) => {
    for (const runs of choices) {
      const rarest = rarestTrigram(runs, held);
      if (rarest === undefined) {
        unfiltered.add(index);
        continue;
      }
      const { trigram, ...place } = rarest;
      const entries = byTrigram.get(trigram);
      if (entries === undefined) byTrigram.set(trigram, [{ index, ...place }]);
      else entries.push({ index, ...place });
    }
  });
  return { byTrigram, unfiltered: [...unfiltered] };
}

function rarestTrigram(runs: readonly LiteralRun[], held: ReadonlyMap<number, number>) {
  let rarest: { trigram: number; run: LiteralRun; offset: number } | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const run of runs) {
    let offset = 1;
    for (const trigram of trigramsOf(run.text)) {
      offset += 1;
      const holders = held.get(trigram) ?? 0;
      if (holders >= fewest) continue;
      fewest = holders;
      rarest = { trigram, run, offset };
    }
  }
  return rarest;
}

/** Each three characters that stand side by side, in the order of the text. */
function trigramsOf(text: string): readonly number[] {
  const found: number[] = [];
  let trigram = 0;
  for (let end = 0; end < text.length; end += 1) {
    trigram = nextTrigram(trigram, text.charCodeAt(end));
    if (end >= 2) found.push(trigram);
  }
  return found;
}

/** The last three characters in 21 bits. Others than ASCII are mistaken for one: that only asks a glob in vain. */
function nextTrigram(trigram: number, code: number): number {
  return ((trigram << 7) | (code & 0x7f)) & 0x1fffff;
}

function holds(padded: string, { text, atStart, atEnd }: LiteralRun, start: number): boolean {
  if (start < 0 || (atStart && start > 0) || (atEnd && start + text.length !== padded.length)) return false;
  return padded.startsWith(text, start);
}

/**
 * Lower case for ASCII alone. An expression with the flag `i` never takes a letter beyond ASCII for an ASCII one, and
 * lower case of other letters could be longer than the letter.
 */
function lowerAscii(text: string): string {
  return /[^\0-\u007f]/.test(text) ? text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : text.toLowerCase();
}

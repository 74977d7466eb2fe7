import { type GlobPart, GlobRefusal } from './glob-syntax.ts';

/** A piece of one segment of a glob whose braces and brackets are written out. */
export type GlobPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'one' }
  | { readonly kind: 'any' }
  /** One of the characters that a bracket lists; ranges as in `a-z`. */
  | { readonly kind: 'class'; readonly members: string };

/** What stands between two slashes of a glob. */
export type GlobSegment = 'globstar' | readonly GlobPiece[];

/** One way to read a glob: its segments from the root. A glob matches what any of its alternatives matches. */
export type GlobAlternative = readonly GlobSegment[];

/**
 * How a glob is compared. `high` serves where a match raises the risk: case does not count, and brackets match as a
 * class and as themselves. `exact` serves where a match lowers it: case counts, and brackets are only themselves.
 */
export type GlobMode = 'high' | 'exact';

/** Braces and brackets multiply; past this many alternatives a glob says nothing that a person could check. */
export const MAX_ALTERNATIVES = 256;

/**
 * Every alternative of a glob. Throws a `GlobRefusal` where there are too many, or where one of them is no pattern of
 * a path: an empty, `.` or `..` segment, or `**` beside something else.
 */
export function alternativesOf(parts: readonly GlobPart[], mode: GlobMode): readonly GlobAlternative[] {
  if (countAlternatives(parts, mode) > MAX_ALTERNATIVES) {
    throw new GlobRefusal(
      `braces and brackets that stand for more than ${MAX_ALTERNATIVES} patterns`,
      'Write several globs, or a wider one. Case never counts, so letters need not be listed twice.',
    );
  }
  return expand(parts, mode).map(segments);
}

/** How many alternatives there are; counted before they are made, so that none of a huge number is made. */
export function countAlternatives(parts: readonly GlobPart[], mode: GlobMode): number {
  return parts.reduce((product, part) => {
    if (part.kind === 'braces')
      return product * part.choices.reduce((sum, choice) => sum + countAlternatives(choice, mode), 0);
    return part.kind === 'bracket' && part.members !== undefined && mode === 'high' ? product * 2 : product;
  }, 1);
}

type Flat = GlobPiece | { readonly kind: 'globstar' };

function expand(parts: readonly GlobPart[], mode: GlobMode): readonly (readonly Flat[])[] {
  return parts.reduce<readonly (readonly Flat[])[]>(
    (heads, part) => {
      const tails = choicesOf(part, mode);
      return heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
    },
    [[]],
  );
}

function choicesOf(part: GlobPart, mode: GlobMode): readonly (readonly Flat[])[] {
  if (part.kind === 'braces') return part.choices.flatMap((choice) => expand(choice, mode));
  if (part.kind !== 'bracket') return [[part]];
  const itself: Flat = { kind: 'text', text: part.text };
  if (part.members === undefined || mode === 'exact') return [[itself]];
  return [[itself], [{ kind: 'class', members: part.members }]];
}

function segments(flat: readonly Flat[]): GlobAlternative {
  const split: Flat[][] = [[]];
  for (const piece of flat) {
    if (piece.kind === 'text' && piece.text === '/') split.push([]);
    else split.at(-1)?.push(piece);
  }
  const read = split.map(segment);
  // `a/**/**` says no more than `a/**`.
  return read.filter((each, index) => each !== 'globstar' || read[index - 1] !== 'globstar');
}

function segment(flat: readonly Flat[]): GlobSegment {
  const pieces = flat.filter((piece) => piece.kind !== 'globstar');
  if (pieces.length < flat.length) {
    if (flat.length === 1) return 'globstar';
    throw new GlobRefusal("'**' beside something else", "'**' stands for whole folders: write '**/*name' or '*name'.");
  }
  const joined = joinTexts(pieces);
  const [only] = joined;
  if (only === undefined) throw new GlobRefusal('an empty path segment', "Write one '/' between two names.");
  if (joined.length === 1 && only.kind === 'text' && (only.text === '.' || only.text === '..')) {
    throw new GlobRefusal(`the segment '${only.text}'`, 'Write the path from the root, without it.');
  }
  return joined;
}

function joinTexts(pieces: readonly GlobPiece[]): readonly GlobPiece[] {
  const joined: GlobPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text') {
      joined[joined.length - 1] = {
        kind: 'text',
        text: last.text + piece.text,
      };
      // `{*,x}*` is no `**`: stars that only meet when braces are written out are one.
    } else if (piece.kind !== 'any' || last?.kind !== 'any') joined.push(piece);
  }
  return joined;
}

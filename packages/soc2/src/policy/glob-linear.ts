import type { GlobAlternative, GlobMode, GlobPiece } from './glob-alternatives.ts';

/**
 * Matches a path without ever trying the same thing twice: the time grows with the length of the path times that of the
 * glob, whatever both hold. It decides where a regular expression could be made to backtrack for minutes by whoever
 * names a file, and where `?` must take a character that JavaScript stores as two.
 *
 * @returns whether a path, in Unicode NFC, is matched by any of the alternatives.
 */
export function linearMatcher(alternatives: readonly GlobAlternative[], mode: GlobMode): (path: string) => boolean {
  const fold = mode === 'high' ? foldCase : (text: string) => text;
  const compiled = alternatives.map((alternative) =>
    needsFolder(alternative).map((segment) =>
      segment === 'globstar' ? segment : segment.flatMap((piece) => tests(piece, mode)),
    ),
  );
  return (path) => {
    const segments = path.split('/').map((segment) => Array.from(fold(segment)));
    return compiled.some((alternative) => matchSegments(alternative, segments));
  };
}

/** `a/**` takes `a` itself too, and `a*` + `/**` only what is below a folder: picomatch's way, and a useful one. */
function needsFolder(alternative: GlobAlternative): GlobAlternative {
  const before = alternative.at(-2);
  const open = alternative.at(-1) === 'globstar' && before !== 'globstar' && before?.at(-1)?.kind === 'any';
  return open ? [...alternative.slice(0, -1), [{ kind: 'any' }], 'globstar'] : alternative;
}

/** What one character must be; `any` takes as many as it needs. */
type CharacterTest = 'any' | ((character: string) => boolean);
type SegmentTest = 'globstar' | readonly CharacterTest[];

function tests(piece: GlobPiece, mode: GlobMode): CharacterTest[] {
  switch (piece.kind) {
    case 'any':
      return ['any'];
    case 'one':
      return [() => true];
    case 'class': {
      const members = new RegExp(`^[${piece.members.replace(/-$/, '\\-')}]$`, mode === 'high' ? 'i' : '');
      return [(character) => members.test(character)];
    }
    case 'text':
      return Array.from(mode === 'high' ? foldCase(piece.text) : piece.text, (wanted) => (found) => wanted === found);
  }
}

function matchSegments(pattern: readonly SegmentTest[], path: readonly (readonly string[])[]): boolean {
  return matchWithStars(
    pattern,
    path,
    (each) => each === 'globstar',
    (test, segment) =>
      test !== 'globstar' && matchWithStars(test, segment, isAny, (one, it) => one !== 'any' && one(it)),
  );
}

const isAny = (test: CharacterTest) => test === 'any';

/**
 * The usual matching of wildcards: on a mismatch the last star takes one item more. Earlier stars never need to, since
 * whatever they could give up the last one can take.
 */
function matchWithStars<Test, Item>(
  pattern: readonly Test[],
  items: readonly Item[],
  isStar: (test: Test) => boolean,
  fits: (test: Test, item: Item) => boolean,
): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let index = 0; index < items.length; ) {
    const test = pattern[at];
    const item = items[index];
    if (item === undefined) return false;
    if (test !== undefined && isStar(test)) {
      star = at;
      resume = index;
      at += 1;
    } else if (test !== undefined && fits(test, item)) {
      at += 1;
      index += 1;
    } else if (star >= 0) {
      at = star + 1;
      resume += 1;
      index = resume;
    } else return false;
  }
  return pattern.slice(at).every(isStar);
}

/**
 * Text in the one case that a regular expression with the flag `i` compares in (ECMAScript, Canonicalize): upper case
 * letter by letter, where that is one letter and does not turn a letter beyond ASCII into an ASCII one.
 */
function foldCase(text: string): string {
  if (ASCII.test(text)) return text.toUpperCase();
  return Array.from(text, (letter) => {
    const upper = letter.toUpperCase();
    return upper.length !== letter.length || (letter > '\u007f' && upper <= '\u007f') ? letter : upper;
  }).join('');
}

const ASCII = /^[\0-\u007f]*$/;

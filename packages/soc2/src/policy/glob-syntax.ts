import { escapeOf, quoted, UNPRINTABLE } from './policy-error.ts';

/** Why a glob is refused, and what to write instead. */
export interface GlobProblem {
  readonly message: string;
  readonly fix: string;
}

/** A piece of a glob before its braces are written out. */
export type GlobPart =
  | { readonly kind: 'text'; readonly text: string }
  /** `?`: one character but `/`. */
  | { readonly kind: 'one' }
  /** `*`: any characters but `/`, or none. */
  | { readonly kind: 'any' }
  /** `**`: any segments, or none. */
  | { readonly kind: 'globstar' }
  /** `[ab]`; `members` is absent where the brackets can only be themselves, as in `[[...slug]]`. */
  | {
      readonly kind: 'bracket';
      readonly text: string;
      readonly members?: string;
    }
  /** `{a,b}`. */
  | {
      readonly kind: 'braces';
      readonly choices: readonly (readonly GlobPart[])[];
    };

/** Longer globs are a mistake. In UTF-16 code units. */
export const MAX_GLOB_LENGTH = 1024;

/** Thrown inside the reader of globs, and turned into a `GlobProblem` at its edge. */
export class GlobRefusal extends Error {
  readonly problem: GlobProblem;

  constructor(message: string, fix: string) {
    super(message);
    this.problem = { message, fix };
  }
}

/**
 * The parts of a glob, in Unicode NFC. Throws a `GlobRefusal` for everything that the glob language leaves out: each of
 * those means one thing to one tool and another to the next, and a policy must not depend on which its reader knows.
 */
export function readGlob(written: string): readonly GlobPart[] {
  refuseLength(written);
  const glob = written.normalize('NFC');
  refuseOutline(glob);
  const reader = { glob, index: 0 };
  const parts = readSequence(reader, false);
  if (reader.index < glob.length) {
    throw new GlobRefusal("a '}' without a '{'", 'Remove it, or add the opening brace.');
  }
  return parts;
}

function refuseLength(glob: string): void {
  if (glob.length > MAX_GLOB_LENGTH) {
    throw new GlobRefusal(`a glob longer than ${MAX_GLOB_LENGTH} characters`, 'Split it into several globs.');
  }
}

function refuseOutline(glob: string): void {
  if (glob === '') throw new GlobRefusal('an empty glob', 'Remove the entry.');
  const bad = UNPRINTABLE.exec(glob);
  if (bad !== null) throw new GlobRefusal(`the character ${escapeOf(bad[0])} in a glob`, 'Remove the character.');
  if (glob !== glob.trim()) {
    throw new GlobRefusal('a glob that starts or ends with a space', `Write ${quoted(glob.trim())}.`);
  }
  if (glob.includes('\\')) {
    throw new GlobRefusal('a backslash in a glob', "Use '/' between folders; nothing needs to be escaped.");
  }
  if (glob.startsWith('!')) {
    throw new GlobRefusal("a glob that starts with '!'", "Write what to leave out under 'except:' of the same rule.");
  }
  if (glob.startsWith('/')) {
    throw new GlobRefusal("a glob that starts with '/'", `Globs start at the root: write ${quoted(glob.slice(1))}.`);
  }
  if (glob.startsWith('./')) {
    throw new GlobRefusal("a glob that starts with './'", `Globs start at the root: write ${quoted(glob.slice(2))}.`);
  }
  if (glob.endsWith('/')) {
    throw new GlobRefusal("a glob that ends with '/' matches no file", `Write ${quoted(`${glob}**`)}.`);
  }
}

interface Reader {
  readonly glob: string;
  index: number;
}

/** What stands for itself wherever it stands. A slash does too, but is kept apart: globs are cut at slashes later. */
const ORDINARY = /^[^*?[\]{}+@!,/]+/;

/** Reads up to the end, or inside braces up to the `,` or `}` that ends the choice. */
function readSequence(reader: Reader, inBraces: boolean): GlobPart[] {
  const parts: GlobPart[] = [];
  while (reader.index < reader.glob.length) {
    const ordinary = ORDINARY.exec(reader.glob.slice(reader.index))?.[0];
    if (ordinary !== undefined) {
      parts.push({ kind: 'text', text: ordinary });
      reader.index += ordinary.length;
      continue;
    }
    const character = reader.glob.charAt(reader.index);
    if (character === '}' || (inBraces && character === ',')) break;
    refuseExtglob(reader, character);
    if (character === '*') parts.push(readStars(reader));
    else if (character === '[') parts.push(readBracket(reader));
    else if (character === '{') parts.push(...readBraces(reader));
    else {
      reader.index += 1;
      if (character === ']') throw new GlobRefusal("a ']' without a '['", 'Remove it, or add the opening bracket.');
      parts.push(character === '?' ? { kind: 'one' } : { kind: 'text', text: character });
    }
  }
  return parts;
}

function refuseExtglob({ glob, index }: Reader, character: string): void {
  if ('+@?*!'.includes(character) && glob.charAt(index + 1) === '(') {
    throw new GlobRefusal(
      `the extended glob '${character}('`,
      "List the alternatives in braces, as in '{a,b}', or write several globs.",
    );
  }
}

function readStars(reader: Reader): GlobPart {
  const stars = /^\*+/.exec(reader.glob.slice(reader.index))?.[0] ?? '';
  if (stars.length > 2) throw new GlobRefusal(`'${quoted(stars).slice(1, -1)}' in a glob`, "Write '*' or '**'.");
  // `**(` is caught here: the check before looks one character ahead.
  reader.index += stars.length;
  if (reader.glob.charAt(reader.index) === '(') refuseExtglob({ glob: reader.glob, index: reader.index - 1 }, '*');
  return stars.length === 2 ? { kind: 'globstar' } : { kind: 'any' };
}

function readBracket(reader: Reader): GlobPart {
  const { glob, index } = reader;
  let depth = 0;
  let end = index;
  do {
    if (end >= glob.length) throw new GlobRefusal("a '[' without a ']'", 'Add the closing bracket.');
    const character = glob.charAt(end);
    if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    else if (character === '/') throw new GlobRefusal("a '/' inside brackets", 'Close the bracket in its own segment.');
    end += 1;
  } while (depth > 0);
  reader.index = end;

  const text = glob.slice(index, end);
  const members = text.slice(1, -1);
  if (members.startsWith('!') || members.startsWith('^')) {
    throw new GlobRefusal(
      `a negated bracket ${quoted(text)}`,
      "List the characters that may stand there, or use 'except:' of the same rule.",
    );
  }
  if (members === '') throw new GlobRefusal("an empty bracket '[]'", 'Put the allowed characters inside.');
  if (/\[:[a-z]*:\]/i.test(members)) {
    throw new GlobRefusal(`the character class ${quoted(text)}`, "Write the characters, as in '[a-z0-9]'.");
  }
  if (members.includes('[')) return { kind: 'bracket', text };
  refuseMembers(members, text);
  return { kind: 'bracket', text, members };
}

function refuseMembers(members: string, text: string): void {
  if (/[\ud800-\udfff]/.test(members)) {
    throw new GlobRefusal(`a character beyond U+FFFF in ${quoted(text)}`, "List it in braces, as in '{😀,😃}'.");
  }
  for (const [range, low = '', high = ''] of members.matchAll(/([^])-([^])/g)) {
    if (low > high) throw new GlobRefusal(`the range '${range}' runs backwards`, `Write '${high}-${low}'.`);
    if (low <= '/' && '/' <= high) {
      throw new GlobRefusal(`the range '${range}' contains '/'`, 'List the characters one by one.');
    }
  }
}

/** `{a,b}` is a choice; braces without a comma are themselves, as in the folder `{{cookiecutter.name}}`. */
function readBraces(reader: Reader): GlobPart[] {
  const start = reader.index;
  const choices: GlobPart[][] = [];
  do {
    reader.index += 1;
    choices.push(readSequence(reader, true));
  } while (reader.glob.charAt(reader.index) === ',');
  if (reader.index >= reader.glob.length) throw new GlobRefusal("a '{' without a '}'", 'Add the closing brace.');
  reader.index += 1;
  if (choices.length > 1) return [{ kind: 'braces', choices }];
  const inside = reader.glob.slice(start, reader.index);
  if (/^\{(?:-?\d+|[a-zA-Z])\.\.(?:-?\d+|[a-zA-Z])(?:\.\.-?\d+)?\}$/.test(inside)) {
    throw new GlobRefusal(`the range ${quoted(inside)}`, "List the alternatives, as in '{1,2,3}', or use '[1-3]'.");
  }
  return [{ kind: 'text', text: '{' }, ...choices.flat(), { kind: 'text', text: '}' }];
}

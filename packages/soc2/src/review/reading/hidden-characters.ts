/** What is hidden in a line, where, and how bad that is. */
export interface Hidden {
  readonly index: number;
  readonly found: string;
  readonly what: string;
  readonly severity: 'major' | 'minor';
  /** What it spells, where it can be read: a message for a machine that no person sees. */
  readonly message?: string;
}

interface Kind {
  readonly pattern: RegExp;
  readonly what: string;
  readonly code: 'major' | 'minor';
  readonly prose: 'major' | 'minor';
  readonly decode?: (found: string) => string;
}

/**
 * What no reader sees. Code: anything that changes what a reader believes to read, or could carry a message, blocks.
 * Prose: single characters that some scripts need do not.
 */
const KINDS: readonly Kind[] = [
  {
    // Tags repeat ASCII invisibly: models read them, people do not.
    pattern: /[\u{e0000}-\u{e007f}]+/gu,
    what: 'invisible tag characters',
    code: 'major',
    prose: 'major',
    decode: (found) => spelled(found, (point) => point - 0xe0000),
  },
  {
    // 256 selectors are a byte each; one after a sign only chooses its look, several in a row carry a message.
    pattern: /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{2,}/gu,
    what: 'a row of variation selectors',
    code: 'major',
    prose: 'major',
    decode: (found) => spelled(found, (point) => (point < 0xe0100 ? point - 0xfe00 : point - 0xe0100 + 16)),
  },
  {
    pattern: /[\u200b-\u200d\u2060-\u2064\ufeff]{8,}/gu,
    what: 'a row of zero-width characters, which may spell a message',
    code: 'major',
    prose: 'major',
    decode: () => '',
  },
  // CVE-2021-42574: what is shown is in another order than what is run.
  { pattern: /[\u202d\u202e]/gu, what: 'a bidirectional override', code: 'major', prose: 'major' },
  { pattern: /[\u202a-\u202c\u2066-\u2069]/gu, what: 'a bidirectional control', code: 'major', prose: 'minor' },
  { pattern: /[\u200e\u200f\u061c]/gu, what: 'a direction mark', code: 'minor', prose: 'minor' },
  // Letters to a compiler: a name that cannot be seen.
  { pattern: /[\u115f\u1160\u3164\uffa0]/gu, what: 'an invisible letter', code: 'major', prose: 'minor' },
  // A comment ends there for some languages, and does not for the reader.
  { pattern: /[\u2028\u2029\u0085]/gu, what: 'a line break that editors do not show', code: 'major', prose: 'minor' },
  {
    pattern: /[\b\u001b\u009b]|\r(?!$)/gu,
    what: 'a control that rewrites the line on a terminal',
    code: 'major',
    prose: 'major',
  },
  {
    pattern: /[\u0000-\u0007\u000b\u000e-\u001a\u001c-\u001f\u007f-\u0084\u0086-\u009a\u009c-\u009f]/gu,
    what: 'a control character',
    code: 'minor',
    prose: 'minor',
  },
  {
    pattern: /[\u{200b}\u{2060}-\u{2064}\u{feff}\u{ad}\u{180e}\u{206a}-\u{206f}\u{fff9}-\u{fffb}]/gu,
    what: 'a zero-width character',
    code: 'major',
    prose: 'minor',
  },
  // Joiners belong between pictographs, and between letters of scripts that join.
  {
    pattern: /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu,
    what: 'a zero-width joiner',
    code: 'major',
    prose: 'minor',
  },
  { pattern: /\u200c/gu, what: 'a zero-width non-joiner', code: 'major', prose: 'minor' },
  // A selector chooses the look of the sign before it: of a letter it has none to choose.
  {
    pattern:
      /(?<=[\p{ASCII}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\ufe00-\ufe0d]|(?<!\p{Script=Han})[\u{e0100}-\u{e01ef}]/gu,
    what: 'a variation selector that selects nothing',
    code: 'major',
    prose: 'minor',
  },
  {
    pattern: /(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u200d])\p{Default_Ignorable_Code_Point}/gu,
    what: 'a character that is not drawn',
    code: 'minor',
    prose: 'minor',
  },
];

/** The three flags that Unicode recommends are spelled with tags. */
const FLAGS =
  /\u{1f3f4}(?:\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f})/gu;

/** Joiners between letters of scripts that are written with them. */
const JOINED =
  /(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Mongolian}\p{Script=Syriac}\p{Script=Khmer}])[\u200c\u200d](?=\p{L}|\p{M}|\s|$)/gu;

/** Printable ASCII and tabs hide nothing; nearly every line is made of them. */
const PLAIN = /^[\t\f -~]*\r?$/;

/**
 * What a line hides, in the order of the kinds above. The line is without its line feed; a carriage return at its end
 * belongs to that.
 *
 * @param first true for the first line of a file, where a byte order mark has its place.
 */
export function hiddenIn(line: string, prose: boolean, first: boolean): readonly Hidden[] {
  if (PLAIN.test(line)) return [];
  const blank = (found: string): string => ' '.repeat(found.length);
  let text = line.replaceAll(FLAGS, blank).replaceAll(JOINED, blank);
  if (first) text = text.replace(/^\ufeff/, ' ');
  return KINDS.flatMap(({ pattern, what, code, prose: inProse, decode }): readonly Hidden[] => {
    const matches = [...text.matchAll(pattern)];
    text = matches.length === 0 ? text : text.replaceAll(pattern, blank);
    return matches.map(({ 0: found, index }) => ({
      index,
      found,
      what,
      severity: prose ? inProse : code,
      ...(decode === undefined ? {} : { message: decode(found) }),
    }));
  });
}

function spelled(found: string, byteOf: (point: number) => number): string {
  const letters = Array.from(found, (letter) => String.fromCharCode(byteOf(letter.codePointAt(0) ?? 0)));
  return letters.join('').replaceAll(/[^ -~]/g, '?');
}

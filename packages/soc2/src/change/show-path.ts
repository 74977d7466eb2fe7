/**
 * Characters that hide from a reader or reorder what they read: controls, invisible ones (bidirectional overrides,
 * zero-width, tags, fillers, variation selectors), line and paragraph separators, half surrogate pairs, and the mark
 * that stands where bytes were no UTF-8, so that nobody knows the real name.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufffd]/u;
const EACH_HIDDEN = new RegExp(HIDDEN, 'gu');

/** Nothing hides among printable ASCII, which is what nearly all paths are made of. */
const PLAIN = /^[ -~]*$/;

/**
 * True where a path holds a character that an honest change does not need and that could deceive its reader: a hidden
 * one, or a backslash, which is a separator on one system and a letter on another. Such a path cannot be shown
 * truthfully to the person who approves it (CVE-2021-42574).
 */
export function isDeceptive(path: string): boolean {
  return path.includes('\\') || (!PLAIN.test(path) && HIDDEN.test(path));
}

/** A path as one line that shows everything in it: each deceptive character, backslashes too, as `\u{hex}`. */
export function showPath(path: string): string {
  return showHidden(path.replaceAll('\\', '\\u{5c}'));
}

/** A sentence as one line, each hidden character as `\u{hex}`. Its paths are shown already: backslashes stay. */
export function showHidden(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replaceAll(EACH_HIDDEN, (found) => `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`);
}

/**
 * Characters that a path of an honest change does not need: controls, invisible formatting (bidirectional overrides,
 * zero-width and tag characters), line and paragraph separators, half surrogate pairs, and the backslash, which is a
 * separator on one system and a letter on another. A path that holds one cannot be shown truthfully to the person
 * who approves it (CVE-2021-42574).
 */
const DECEPTIVE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\]/u;
const EACH_DECEPTIVE = new RegExp(DECEPTIVE, 'gu');

/** True where a path holds a character that could deceive its reader. */
export function isDeceptive(path: string): boolean {
  return DECEPTIVE.test(path);
}

/** A path as one line that shows everything in it: each deceptive character as `\u{hex}`. */
export function showPath(path: string): string {
  if (!DECEPTIVE.test(path)) return path;
  return path.replaceAll(EACH_DECEPTIVE, (found) => `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`);
}

import { canonicalJson, type Json } from '../../record/canonical-json.ts';

/**
 * What a comment or review of the bot is, on its first line, hidden from readers: canonical JSON in an HTML comment.
 * It stands first, where nothing that the model wrote can stand, and counts only in what the bot itself wrote and nobody
 * edited.
 */
export type MarkerName = 'review' | 'review-part' | 'finding';

/** Writes a marker, one line without its line feed. Throws a `TypeError` on text without a canonical form. */
export function writeMarker(name: MarkerName, value: Json): string {
  return `<!-- countersign:ai-${name} ${commentJson(value)} -->`;
}

/**
 * Canonical JSON of nothing but harmless ASCII, so that no value can end the HTML comment that it stands in, or be read
 * as a mention in a raw body. Throws a `TypeError` on text without a canonical form.
 */
export function commentJson(value: Json): string {
  return canonicalJson(value).replaceAll(
    /-(?=-)|[^ !"$%'()*+,./0-9:;=?A-Z[\\\]^_a-z{|}~-]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The value of a body's marker of that name; undefined where its first line is none. */
export function readMarker(name: MarkerName, body: string): unknown {
  const [line = ''] = body.split(/\r?\n/, 1);
  const start = `<!-- countersign:ai-${name} `;
  const end = ' -->';
  if (!line.startsWith(start) || !line.endsWith(end)) return undefined;
  try {
    return JSON.parse(line.slice(start.length, -end.length)) as unknown;
  } catch {
    return undefined;
  }
}

/** What JSON can hold. `undefined` members are left out, as JSON does. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * JSON in the one form that RFC 8785 allows: no white space, members sorted by UTF-16 code units, numbers and texts
 * as ECMAScript writes them. Same value, same bytes, on any machine.
 *
 * Throws a `TypeError` on what has no canonical form: a number that is not finite, half a surrogate pair, or what is no
 * JSON at all.
 */
export function canonicalJson(value: Json): string {
  const parts: string[] = [];
  write(value, parts);
  const text = parts.join('');
  if (text.includes('\\ud') && HALF_PAIR.test(text)) {
    throw new TypeError('a text with half a surrogate pair has no canonical form');
  }
  return text;
}

/** Half a pair is the only surrogate that ECMAScript writes as an escape; `\\ud` is a backslash and two letters. */
const HALF_PAIR = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

function write(value: Json, parts: string[]): void {
  if (isInOrder(value)) parts.push(JSON.stringify(value));
  else if (isList(value)) writeList(value, parts);
  else writeObject(value as { readonly [key: string]: Json | undefined }, parts);
}

function writeList(list: readonly Json[], parts: string[]): void {
  let before = '[';
  for (const item of list) {
    parts.push(before);
    write(item, parts);
    before = ',';
  }
  parts.push(']');
}

function writeObject(object: { readonly [key: string]: Json | undefined }, parts: string[]): void {
  let before = '{';
  // Without a function to compare by, texts are sorted by their code units.
  for (const key of Object.keys(object).toSorted()) {
    const value = object[key];
    if (value === undefined) continue;
    parts.push(before, JSON.stringify(key), ':');
    write(value, parts);
    before = ',';
  }
  parts.push(before === '{' ? '{}' : '}');
}

/**
 * True where ECMAScript would write a value in its canonical form all by itself, many times as fast as it can be done
 * here. Throws for what has no such form.
 */
function isInOrder(value: Json): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value === 'number' && Number.isFinite(value)) return true;
  if (typeof value !== 'object') throw new TypeError(`${String(value)} has no canonical form`);
  return isList(value) ? areInOrder(value) : hasKeysInOrder(value);
}

function areInOrder(list: readonly Json[]): boolean {
  for (const item of list) if (!isInOrder(item)) return false;
  return true;
}

function hasKeysInOrder(object: { readonly [key: string]: Json | undefined }): boolean {
  let before = '';
  for (const key of Object.keys(object)) {
    if (before > key) return false;
    before = key;
    const member = object[key];
    if (member !== undefined && !isInOrder(member)) return false;
  }
  return true;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

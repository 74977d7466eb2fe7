import { canonicalJson, type Json } from '../../record/canonical-json.ts';
import { digestOf } from '../../record/digest.ts';
import type { Committed } from '../manifest.ts';

/** Characters of canonical JSON up to which a list stands in the manifest itself. */
export const LIST_ROOM = 6000;

/** Commits to a list: by count and digest, and whole where it is short enough for an issue's body. */
export function commitTo<T>(list: readonly T[]): Committed<T> {
  const text = canonicalJson(list as readonly Json[]);
  return { count: list.length, digest: digestOf(text), whole: text.length <= LIST_ROOM ? list : null };
}

/** What the manifest says of a list that is another one, one sentence each; empty where it is the list. */
export function departures<T>(committed: Committed<T>, list: readonly T[]): readonly string[] {
  const found: string[] = [];
  if (committed.count !== list.length) found.push(`${committed.count} are committed to, and ${list.length} are there`);
  const digest = digestOf(canonicalJson(list as readonly Json[]));
  if (committed.digest !== digest)
    found.push(`SHA-256 ${committed.digest} is committed to, and the list has ${digest}`);
  return found;
}

/** Whether a committed list is one: where it stands there whole, it has its count and its digest. */
export function holds<T>({ count, digest, whole }: Committed<T>): boolean {
  return whole === null || departures({ count, digest, whole }, whole).length === 0;
}

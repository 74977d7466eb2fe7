import type { Commit } from './objects.ts';

/** Most ranges are short and straight; further than this git itself is asked. */
const steps = 200;

/**
 * The commits of `head` that `base` lacks, the oldest first, where history runs straight from one to the other; else
 * undefined. Then `base` is their merge base, too. It saves a git process where the answer is plain.
 */
export async function straightRange(
  read: (sha: string) => Promise<Commit | undefined>,
  base: string,
  head: string,
): Promise<string[] | undefined> {
  const range: string[] = [];
  for (let at = head; at !== base; ) {
    const parents = (await read(at))?.parents ?? [];
    const [parent] = parents;
    if (parent === undefined || parents.length > 1 || range.length === steps) return undefined;
    range.push(at);
    at = parent;
  }
  return range.toReversed();
}

import type { Sha } from '../../domain.ts';
import type { Manifest } from '../manifest.ts';
import { type Belief, RECOVERY } from './believe.ts';
import { readMarker } from './markers.ts';

/** Where a window begins, or why that cannot be said. */
export type Beginning =
  | { readonly kind: 'previous'; readonly issue: number; readonly manifest: Manifest; readonly digest: string }
  | { readonly kind: 'first' }
  | { readonly kind: 'restart'; readonly start: Sha }
  | { readonly kind: 'unknown'; readonly problems: readonly string[]; readonly recovery: string };

/**
 * Where the next window begins. A deliberate restart asks nobody. A first run is one before which nothing was: where a
 * run of this workflow has succeeded and there is no issue, the issue was taken away, and the window is not guessed.
 *
 * @param predecessor the newest retrospective that stands, believed or not; null where there is none
 * @param succeeded id of a run of this workflow on the default branch that succeeded before; null where none ever did
 */
export function beginningOf(startSha: Sha | null, predecessor: Belief | null, succeeded: number | null): Beginning {
  if (startSha !== null) return { kind: 'restart', start: startSha };
  if (predecessor?.kind === 'believed') return { ...predecessor, kind: 'previous' };
  if (predecessor?.kind === 'refused') {
    return { kind: 'unknown', problems: predecessor.problems, recovery: predecessor.recovery };
  }
  if (succeeded === null) return { kind: 'first' };
  const gone = `run ${succeeded} of this workflow succeeded, and the issue that it opened is gone`;
  return { kind: 'unknown', problems: [gone], recovery: RECOVERY };
}

/**
 * The newest issue whose window counts; undefined where there is none. Of several with one predecessor the lowest number
 * stands, so that a copy of an older retrospective is no newer one; restarts name none, and each of them stands.
 *
 * @param issues by the account that opens retrospectives, in any order; those without a marker are passed over
 */
export function standingIssue<T extends { readonly number: number; readonly body: string }>(
  issues: readonly T[],
): T | undefined {
  const taken = new Set<string>();
  let newest: T | undefined;
  for (const issue of issues.toSorted((a, b) => a.number - b.number)) {
    const marker = readMarker(issue.body);
    if (marker?.kind !== 'window' || taken.has(marker.previous)) continue;
    if (marker.previous !== 'restart') taken.add(marker.previous);
    newest = issue;
  }
  return newest;
}

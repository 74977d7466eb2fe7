import { highGlob } from './glob.ts';

/** Says which of many globs match a path: their indexes, in ascending order. */
export type GlobIndex = (path: string) => readonly number[];

/** Makes an index of globs in the mode `high`. Throws a `TypeError` for a pattern that `globProblem` refuses. */
export function indexGlobs(patterns: readonly string[]): GlobIndex {
  const globs = patterns.map(highGlob);
  return (path) => globs.flatMap((glob, index) => (glob.matches(path) ? [index] : []));
}

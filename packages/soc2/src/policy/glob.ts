import { alternativesOf, countAlternatives, type GlobAlternative, type GlobMode } from './glob-alternatives.ts';
import { linearMatcher } from './glob-linear.ts';
import { globRegExp } from './glob-regexp.ts';
import { type GlobProblem, GlobRefusal, readGlob } from './glob-syntax.ts';

/** A glob of the policy, ready to be compared with paths. */
export interface Glob {
  readonly pattern: string;
  /** Whether a path (as git spells it) is matched. Unicode NFC on both sides. */
  readonly matches: (path: string) => boolean;
}

/**
 * A glob for where a match raises the risk (`paths`, `branches`): case does not count, and a bracket expression matches
 * as a class and as itself. Throws a `TypeError` for a pattern that `globProblem` refuses.
 */
export function highGlob(pattern: string): Glob {
  return compileGlob(pattern, 'high');
}

/**
 * A glob for where a match lowers the risk (`except`): case counts, and brackets are only themselves. Throws a
 * `TypeError` for a pattern that `globProblem` refuses.
 */
export function exactGlob(pattern: string): Glob {
  return compileGlob(pattern, 'exact');
}

/** Why a pattern is no glob of the policy, or undefined where it is one. */
export function globProblem(pattern: string): GlobProblem | undefined {
  try {
    alternativesOf(readGlob(pattern), 'high');
    return undefined;
  } catch (error) {
    if (error instanceof GlobRefusal) return error.problem;
    throw error;
  }
}

/** How many patterns a glob stands for once its braces and brackets are written out. */
export function breadth(pattern: string): number {
  return countAlternatives(readGlob(pattern), 'high');
}

/** The alternatives of a pattern. Throws a `TypeError` for what `globProblem` refuses. */
export function alternatives(pattern: string, mode: GlobMode): readonly GlobAlternative[] {
  try {
    return alternativesOf(readGlob(pattern), mode);
  } catch (error) {
    if (!(error instanceof GlobRefusal)) throw error;
    throw new TypeError(`not a glob: ${JSON.stringify(pattern)}: ${error.message}`, { cause: error });
  }
}

/** Compiles a pattern for one of the two ways of comparing. Throws a `TypeError` for what `globProblem` refuses. */
export function compileGlob(pattern: string, mode: GlobMode): Glob {
  const decide = pathDecider(alternatives(pattern, mode), mode);
  return { pattern, matches: (path) => decide(path.normalize('NFC')) };
}

/**
 * The verdict of a glob on a path in NFC. picomatch's expression decides wherever its time is bounded: with `n`
 * characters and `w` wildcards it may take n^w steps, and whoever opens a pull request chooses the characters.
 * Everything is compiled at first use, so that a glob which is never asked costs nothing.
 */
export function pathDecider(choices: readonly GlobAlternative[], mode: GlobMode): (nfcPath: string) => boolean {
  const bounded = wildcards(choices) <= MAX_WILDCARDS;
  let regexp: RegExp | undefined;
  let linear: ((path: string) => boolean) | undefined;
  return (path) => {
    if (bounded && path.length <= MAX_LENGTH && !SURROGATE.test(path)) {
      regexp ??= globRegExp(choices, mode);
      return regexp.test(path);
    }
    linear ??= linearMatcher(choices, mode);
    return linear(path);
  };
}

const MAX_WILDCARDS = 2;
const MAX_LENGTH = 300;
const SURROGATE = /[\ud800-\udfff]/;

/** The most wildcards of any alternative; `?` and brackets take one character each and never backtrack. */
function wildcards(choices: readonly GlobAlternative[]): number {
  return Math.max(
    ...choices.map((alternative) =>
      alternative.reduce(
        (sum, segment) => sum + (segment === 'globstar' ? 1 : segment.filter((piece) => piece.kind === 'any').length),
        0,
      ),
    ),
  );
}

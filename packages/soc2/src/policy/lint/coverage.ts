import { exactGlob } from '../glob.ts';
import { indexGlobs } from '../glob-index.ts';
import type { Policy } from '../policy.ts';

/** A glob of a rule, and the files of the tree that it matches. */
export interface PatternUse {
  readonly ruleIndex: number;
  /** Its place in the rule's `paths` or `except`. */
  readonly index: number;
  readonly pattern: string;
  readonly matched: boolean;
}

/** What the rules of a policy match in a tree. */
export interface Coverage {
  readonly paths: readonly PatternUse[];
  /** For `except` a file counts only where a glob of the same rule's `paths` matches it too. */
  readonly except: readonly PatternUse[];
  /** For each path of the tree the indexes of the rules that match it, `except` taken into account. */
  readonly rulesOf: readonly (readonly number[])[];
}

/** Runs the rules of a policy over the paths of a tree, once. */
export function coverageOf(policy: Policy, tree: readonly string[]): Coverage {
  const patterns = policy.highRisk.flatMap(({ paths }, ruleIndex) =>
    paths.map((pattern, index) => ({ ruleIndex, index, pattern })),
  );
  const exceptions = policy.highRisk.map(({ except }) =>
    except.map((pattern) => ({ glob: exactGlob(pattern), used: false })),
  );
  const matching = indexGlobs(patterns.map(({ pattern }) => pattern));
  const used = new Uint8Array(patterns.length);

  const rulesOf = tree.map((path) => {
    const rules = new Set<number>();
    for (const index of matching(path)) {
      used[index] = 1;
      rules.add(patterns[index]?.ruleIndex ?? -1);
    }
    for (const ruleIndex of rules) {
      for (const exception of exceptions[ruleIndex] ?? []) {
        if (!exception.glob.matches(path)) continue;
        exception.used = true;
        rules.delete(ruleIndex);
      }
    }
    return [...rules];
  });

  return {
    paths: patterns.map((pattern, index) => ({ ...pattern, matched: used[index] === 1 })),
    except: exceptions.flatMap((list, ruleIndex) =>
      list.map(({ glob, used: matched }, index) => ({ ruleIndex, index, pattern: glob.pattern, matched })),
    ),
    rulesOf,
  };
}

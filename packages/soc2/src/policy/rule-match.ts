import type { GitPath } from '../domain.ts';
import { exactGlob, type Glob } from './glob.ts';
import { indexGlobs } from './glob-index.ts';
import type { HighRiskRule, Policy } from './policy.ts';

/** A file of a change, as far as rules look at it. */
export interface RuledFile {
  readonly path: GitPath;
  /** Where a renamed file was before. */
  readonly previousPath?: GitPath;
}

/** That a rule of the policy matches a file, and why. */
export interface RuleMatch {
  /** Index into `policy.highRisk`: names need not be unique. */
  readonly ruleIndex: number;
  /** The first pattern of the rule that matches. */
  readonly pattern: string;
  /** Which of the file's paths it matches: the path it has now, where both do. */
  readonly path: GitPath;
}

/**
 * Prepares the rules of a policy, and returns what says which of them match a file, in the order of the policy and at
 * most once each. A rule matches by the file's path or by its previous one, so that moving a file out of a protected
 * folder is no way around the rule. `except` must match both, since it is what lowers the risk.
 */
export function matchRules(policy: Pick<Policy, 'highRisk'>): (file: RuledFile) => readonly RuleMatch[] {
  const rules = policy.highRisk.map((rule, ruleIndex) => ({
    ruleIndex,
    isExcepted: exceptions(rule),
  }));
  const patterns = rules.flatMap((rule, index) =>
    (policy.highRisk[index]?.paths ?? []).map((pattern) => ({ rule, pattern })),
  );
  const matching = indexGlobs(patterns.map(({ pattern }) => pattern));

  return (file) => {
    const { path: present, previousPath } = file;
    const now = matching(present);
    const before = previousPath === undefined ? NONE : matching(previousPath);
    // Most files of a long list match nothing at all.
    if (now.length === 0 && before.length === 0) return [];
    const paths = previousPath === undefined ? [present] : [present, previousPath];
    const found = new Map<number, RuleMatch>();
    for (const path of paths) {
      for (const index of path === present ? now : before) {
        const match = patterns[index];
        if (match === undefined || found.has(match.rule.ruleIndex) || match.rule.isExcepted(paths)) continue;
        const { ruleIndex } = match.rule;
        found.set(ruleIndex, { ruleIndex, pattern: match.pattern, path });
      }
    }
    return [...found.values()].toSorted((a, b) => a.ruleIndex - b.ruleIndex);
  };
}

const NONE: readonly number[] = [];

/** Whether `except` takes a file out of a rule: only where it matches every path of the file. */
function exceptions(rule: HighRiskRule): (paths: readonly string[]) => boolean {
  const globs: readonly Glob[] = rule.except.map(exactGlob);
  return (paths) => globs.length > 0 && paths.every((path) => globs.some((glob) => glob.matches(path)));
}

import { coverageOf } from './lint/coverage.ts';
import { complete, type LintFinding, type LintSeverity } from './lint/finding.ts';
import { deadExceptions, deadGlobs } from './lint/globs.ts';
import { peopleFindings } from './lint/people.ts';
import { shadowedRules } from './lint/shadow.ts';
import { unguardedFiles } from './lint/unguarded.ts';
import { DEFAULT_POLICY_PATH, type Policy } from './policy.ts';

/** What a lint may be told beside the policy and the tree. */
export interface LintContext {
  /** Path of the policy itself; the default path if absent. */
  readonly policyPath?: string;
  /** Line of a key, as `readPolicy` returns it. */
  readonly lineOf?: (key: string) => number | undefined;
}

/**
 * What a policy says and its author may not mean, in the light of the files that it is for. Pure, and linear in the
 * number of paths.
 *
 * @param treePaths every path of the tree, as git spells it.
 * @returns the findings, what matters most first, otherwise in the order of the policy.
 */
export function lintPolicy(
  policy: Policy,
  treePaths: readonly string[],
  context: LintContext = {},
): readonly LintFinding[] {
  const coverage = coverageOf(policy, treePaths);
  const lineOf = context.lineOf ?? (() => undefined);
  const drafts = [
    ...deadGlobs(policy, treePaths, coverage),
    ...deadExceptions(policy, treePaths, coverage),
    ...shadowedRules(policy, treePaths, coverage),
    ...peopleFindings(policy),
    ...unguardedFiles(policy, treePaths, coverage, context.policyPath ?? DEFAULT_POLICY_PATH),
  ];
  return drafts
    .map((draft) => complete(draft, lineOf))
    .toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || lineOrder(a) - lineOrder(b));
}

const WEIGHT: Readonly<Record<LintSeverity, number>> = { error: 0, warning: 1, note: 2 };

/** What stands nowhere in particular comes last. */
function lineOrder({ line }: LintFinding): number {
  return line ?? Number.MAX_SAFE_INTEGER;
}

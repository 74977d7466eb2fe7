import type { LintCode, LintSeverity } from '../policy/lint/finding.ts';

/** What a look at a policy came to: the problems of one that cannot be used, or what stood out in one that can. */
export interface PolicyCheck {
  /** True where there is nothing but notes. */
  readonly sound: boolean;
  /** The policy, as its reader knows it. */
  readonly policy: string;
  /** How many high-risk rules it has; absent where it cannot be used. */
  readonly rules?: number;
  /** The files that it was held against; absent where it cannot be used. */
  readonly tree?: { readonly name: string; readonly commit: string; readonly files: number };
  /** What matters most first. */
  readonly findings: readonly CheckFinding[];
}

/** One thing to mend, or to know. */
export interface CheckFinding {
  readonly severity: LintSeverity;
  /** `invalid` where the policy cannot be used. */
  readonly code: LintCode | 'invalid';
  readonly message: string;
  readonly fix: string;
  /** Key path in the policy; empty where it is about the policy as a whole. */
  readonly key: string;
  /** 1-based, where they are known. */
  readonly line?: number;
  readonly column?: number;
  /** The first of the paths that it is about, and how many there are. */
  readonly samples: readonly string[];
  readonly count: number;
}

/** How many findings of each severity there are, such as `1 error, 2 warnings`; `nothing to mend` for none. */
export function countFindings(findings: readonly CheckFinding[]): string {
  const counts = (['error', 'warning', 'note'] as const)
    .map((severity) => [findings.filter((finding) => finding.severity === severity).length, severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${count} ${severity}${count === 1 ? '' : 's'}`);
  return counts.length === 0 ? 'nothing to mend' : counts.join(', ');
}

/** How much a finding matters: an `error` can never work, a `warning` should be mended, a `note` is worth knowing. */
export type LintSeverity = 'error' | 'warning' | 'note';

/** Every kind of finding; stable, so that a script can look for one. */
export type LintCode =
  | 'directory-glob'
  | 'dead-glob'
  | 'dead-except'
  | 'shadowed-rule'
  | 'unguarded'
  | 'ai-not-named'
  | 'ai-not-listed'
  | 'ai-reviewer-no-bot'
  | 'ai-reviewer-agent'
  | 'unsatisfiable'
  | 'author-blocks'
  | 'machine-reviewer'
  | 'redundant-reviewers'
  | 'unused-group'
  | 'control-owners-missing'
  | 'review-optional'
  | 'coverage-unproven';

/** One thing that a policy says and its author may not mean. */
export interface LintFinding {
  readonly severity: LintSeverity;
  readonly code: LintCode;
  /** What is the case, as one sentence without its full stop. */
  readonly message: string;
  /** What to do, as one sentence. */
  readonly fix: string;
  /** Key path in the policy, such as `high-risk[2].paths[0]`; empty where it is about the policy as a whole. */
  readonly key: string;
  /** The name of the rule that it is about. */
  readonly rule?: string;
  /** 1-based line, where it is known. */
  readonly line?: number;
  /** Paths of the tree that it is about: the first of them, and how many there are. */
  readonly samples: readonly string[];
  readonly count: number;
}

/** A finding before its line is looked up. */
export type Draft = Omit<LintFinding, 'line' | 'samples' | 'count'> & { readonly paths?: readonly string[] };

const MOST_SAMPLES = 5;

/** Completes a finding: cuts its paths to samples, and adds the line of its key. */
export function complete(draft: Draft, lineOf: (key: string) => number | undefined): LintFinding {
  const { paths = [], ...rest } = draft;
  const line = nearestLine(draft.key, lineOf);
  return {
    ...rest,
    ...(line === undefined ? {} : { line }),
    samples: paths.slice(0, MOST_SAMPLES),
    count: paths.length,
  };
}

/** The line of a key, or of what it stands in: a rule that is a plain glob has no line for its `paths`. */
function nearestLine(key: string, lineOf: (key: string) => number | undefined): number | undefined {
  for (let place = key; place !== ''; place = place.replace(/(?:^|\.)[^.[]*$|\[\d+\]$/, '')) {
    const line = lineOf(place);
    if (line !== undefined) return line;
  }
  return undefined;
}

import type { Sha } from '../domain.ts';

/**
 * A review as a model, or another tool in the same job, gives it (`schema/ai-review.schema.json`). It is data from a
 * reader that may have been talked into anything: what becomes of it is decided by `verdict.ts` alone.
 */
export interface AiReview {
  readonly version: 1;
  /** The commit that was reviewed. */
  readonly head: Sha;
  readonly verdict: 'approve' | 'request-changes';
  /** Markdown, shown after cleaning. */
  readonly summary: string;
  readonly findings: readonly Finding[];
  /** Text in the change that tried to direct its reviewer. Any at all refuses the approval. */
  readonly injectionAttempts: readonly InjectionAttempt[];
}

/** What the model answers for one chunk: the same, less what only code knows. */
export type ModelReview = Omit<AiReview, 'version' | 'head'>;

export interface Finding {
  readonly severity: Severity;
  /** A few words: `correctness`, `security`, `tests` … */
  readonly category: string;
  readonly path: string;
  /** Code from the diff, as it stands there, that the finding is about. Empty for a finding on the whole file. */
  readonly quote: string;
  readonly message: string;
  readonly suggestion?: string;
}

/** `blocker` and `major` block. */
export type Severity = (typeof SEVERITIES)[number];

export const SEVERITIES = ['blocker', 'major', 'minor', 'note'] as const;

export interface InjectionAttempt {
  readonly path?: string;
  readonly quote: string;
}

/** True for a finding that refuses the approval. */
export function isBlocking({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity === 'blocker' || severity === 'major';
}

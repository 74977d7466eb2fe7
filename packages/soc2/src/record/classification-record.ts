import type { Classification } from '../classification/classification.ts';
import type { Risk } from '../domain.ts';
import type { PolicySource } from '../policy/policy-in-force.ts';

/** What a classification was computed from and what it came to, for a step that follows or a person a year later. */
export interface ClassificationRecord {
  readonly kind: 'countersign/classification';
  readonly version: 1;
  /** `owner/name`. */
  readonly repository: string;
  /** One, or those of a merge group in the order of the queue. */
  readonly pullRequests: readonly ClassifiedPullRequest[];
  readonly risk: Risk;
}

export interface ClassifiedPullRequest {
  readonly number: number;
  readonly head: string;
  readonly base: { readonly ref: string; readonly sha: string };
  readonly policy: {
    readonly path: string;
    readonly text: string;
    /** Where the text stands in the repository; null where it was handed in. */
    readonly source: PolicySource | null;
  };
  readonly classification: Classification;
}

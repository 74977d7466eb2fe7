import type { Sha } from '../domain.ts';

/** GitHub's states of a commit status. */
export type StatusState = 'success' | 'pending' | 'failure' | 'error';

/** A commit status as it is to stand. */
export interface Status {
  readonly sha: Sha;
  readonly context: string;
  readonly state: StatusState;
  /** At most 140 characters. */
  readonly description: string;
  /** Where the run can be seen. */
  readonly targetUrl: string;
}

/** One write that a decision calls for. A plan is carried out in order by `github/carry-out.ts`, or shown by a dry run. */
export type PlannedWrite =
  | {
      readonly kind: 'add-label';
      readonly pullRequest: number;
      readonly label: string;
      readonly colour: string;
      readonly description: string;
    }
  | { readonly kind: 'remove-label'; readonly pullRequest: number; readonly label: string }
  | { readonly kind: 'status'; readonly status: Status };

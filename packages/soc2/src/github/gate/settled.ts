import type { GatedPullRequest } from '../read-pull-request.ts';
import type { Judged } from './judge.ts';

/** What became of one pull request. */
export type Settled =
  | { readonly kind: 'judged'; readonly judged: Judged; readonly published: boolean }
  | { readonly kind: 'waiting'; readonly number: number; readonly why: string }
  | { readonly kind: 'blocked'; readonly number: number; readonly why: string };

/** What came of one attempt: an end, or the pull request as it is now, which is to be judged instead. */
export type Attempted = Settled | Moved;

export interface Moved {
  readonly kind: 'moved';
  readonly now: GatedPullRequest;
}

/** How often a change that moves is judged before the gate leaves it pending. */
export const ATTEMPTS = 3;

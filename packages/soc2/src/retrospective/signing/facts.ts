import type { Account, Known } from '../../approval/snapshot.ts';
import type { AccountId, Sha } from '../../domain.ts';
import type { Policy } from '../../policy/policy.ts';
import type { MergedChange } from '../population.ts';

/** What a closed retrospective's sign-off is judged from, as plain data. Times are ISO 8601 in UTC. */
export interface SignOffFacts {
  readonly issue: number;
  readonly createdAt: string;
  /** Numeric id of the account that opens retrospectives, and of the one that opened this issue. */
  readonly expectedCreator: AccountId;
  readonly creator: AccountId | null;
  readonly body: string;
  /** The newest edit of the body; null where there was none. */
  readonly edited: { readonly by: AccountId | null; readonly at: string } | null;
  /** GitHub's words: `completed`, `not_planned`, `duplicate`, …; null where it says none. */
  readonly stateReason: string | null;
  /** The newest `closed` event; null while the issue is open. */
  readonly closed: Closing | null;
  /** All comments, in any order. */
  readonly comments: readonly Comment[];
  /** Numbered comments of the issue, in their order. */
  readonly parts: readonly { readonly body: string; readonly edited: boolean }[];
  /** Every AI-approved merge that the issue lists. */
  readonly listed: readonly ListedChange[];
  /** At the default branch's tip. */
  readonly policy: Policy;
  /** What was looked up so far; see `SignOffVerdict`'s `needs`. */
  readonly known: Pick<Known, 'permissions' | 'memberships'>;
}

/** How an issue was closed. */
export interface Closing {
  /** Null for a deleted account. */
  readonly by: Account | null;
  readonly at: string;
  /** The commit or pull request whose words closed it; null where a hand did. */
  readonly through: { readonly commit: Sha } | { readonly pull: number } | null;
}

/** One comment on the issue. */
export interface Comment {
  /** Null for a deleted account. */
  readonly by: Account | null;
  readonly at: string;
  readonly edited: boolean;
  readonly text: string;
}

/** What of a merged change decides who may sign for it. */
export type ListedChange = Pick<MergedChange, 'number' | 'author' | 'mergedBy' | 'contributors' | 'contributorLogins'>;

import type { Change } from '../change/change.ts';
import type { AccountId, Sha } from '../domain.ts';

/**
 * Everything that a decision is computed from, as plain data: the pull request as it stood when it was read. It goes
 * into the decision record as it is, so that the decision can be computed again a year later.
 */
export interface Snapshot {
  /** `owner/name`. */
  readonly repository: string;
  readonly number: number;
  /** Who opened the pull request; null for a deleted account. */
  readonly author: Account | null;
  readonly head: Sha;
  readonly base: { readonly ref: string; readonly sha: Sha };
  readonly defaultBranch: string;
  readonly change: Change;
  /** In the order in which they were submitted. */
  readonly reviews: readonly Review[];
  readonly dismissals: readonly Dismissal[];
  /** When the pull request last came to stand against another base, ISO 8601; null where it never did. */
  readonly baseChangedAt: string | null;
  /** All commits of the change, past GitHub's limit of 250 too. */
  readonly commits: readonly Commit[];
  readonly pushLog: PushLog;
  readonly known: Known;
}

export interface Account {
  readonly id: AccountId;
  readonly login: string;
  /** GitHub's word: `User`, `Bot`, `Organization`, `Mannequin`. */
  readonly type: string;
}

export type ReviewState = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';

export interface Review {
  readonly id: number;
  /** Null for a deleted account. */
  readonly by: Account | null;
  readonly state: ReviewState;
  /** The commit that was looked at; null where GitHub no longer says. */
  readonly commit: Sha | null;
  /** ISO 8601; null for a review that was never submitted. */
  readonly at: string | null;
}

/** That somebody dismissed a review, from the `review_dismissed` event. */
export interface Dismissal {
  readonly review: number;
  readonly by: Account | null;
  /** What the review said before, in GitHub's lower-case words (`approved`, `changes_requested`). */
  readonly was: string;
}

export interface Commit {
  readonly sha: Sha;
  readonly parents: readonly Sha[];
  /** The account that GitHub links the author's e-mail to; null where there is none. */
  readonly author: Account | null;
  readonly committer: Account | null;
  readonly coAuthors: readonly CoAuthor[];
}

/** A co-author whose trailer names a GitHub account by its noreply address. */
export interface CoAuthor {
  readonly login: string;
  /** Absent in addresses of before 2017, which hold the login alone. */
  readonly id?: AccountId;
}

/** Who moved the head branch, from the repository's activity log. */
export type PushLog =
  | { readonly observed: true; readonly pushes: readonly Push[] }
  | { readonly observed: false; readonly why: string };

export interface Push {
  /** Null where the push created the branch. */
  readonly before: Sha | null;
  readonly after: Sha;
  /** Null where the log names nobody. */
  readonly by: Account | null;
}

/** What was looked up beside the pull request, and only for the accounts that could matter. Keys are ids as text. */
export interface Known {
  /** Account id → `permission` on the repository (`admin`, `maintain`, `write`, `triage`, `read`, `none`), or `gone`. */
  readonly permissions: Readonly<Record<string, string>>;
  /** `org/slug` in lower case → account id → whether the account is an active member. */
  readonly memberships: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
  /** The newest retrospective and whether it is recent enough; null where there never was one. */
  readonly retrospective?: { readonly createdAt: string; readonly recent: boolean } | null;
  /** Merge commit → whether every file of the change has the same blob and mode in it as in its first parent. */
  readonly cleanMerges: Readonly<Record<string, boolean>>;
}

/** Something that a decision turns on and that nobody has looked up yet. */
export type Lookup =
  | { readonly kind: 'permission'; readonly account: Account }
  | { readonly kind: 'membership'; readonly team: string; readonly account: Account }
  | { readonly kind: 'retrospective' }
  | { readonly kind: 'clean-merge'; readonly commit: Sha; readonly parent: Sha };

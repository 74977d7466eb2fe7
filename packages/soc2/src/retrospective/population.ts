import type { Account } from '../approval/snapshot.ts';
import type { Sha } from '../domain.ts';

/** Every class that a commit can fall in, in the order in which they are tried (SPEC §7). */
export const CLASSES = [
  'unresolved',
  'direct-push',
  'emergency',
  'unreviewed',
  'ai-approved',
  'human-approved',
  'exempt',
] as const;

export type ChangeClass = (typeof CLASSES)[number];

/** One commit of the window: every commit is a member exactly once. */
export interface Member {
  readonly branch: string;
  readonly sha: Sha;
  readonly class: ChangeClass;
  /** The pull request that brought it; null where none did. */
  readonly pull: number | null;
  /** Why it is in this class, as a sentence. */
  readonly why: string;
}

/** One merged pull request of the window, judged as of its merge. */
export interface MergedChange {
  readonly number: number;
  readonly title: string;
  readonly branch: string;
  readonly class: ChangeClass;
  readonly author: Account | null;
  readonly mergedBy: Account | null;
  readonly createdAt: string;
  readonly mergedAt: string;
  readonly mergeCommit: Sha | null;
  readonly head: Sha;
  readonly risk: 'high' | 'low' | null;
  /** Logins of those whose approval counted. */
  readonly approvers: readonly string[];
  /** Account ids of all contributors, for the sign-off: nobody signs off their own change. */
  readonly contributors: readonly number[];
  /** Logins, in lower case, of contributors who are known by login alone (co-authors by an old noreply address). */
  readonly contributorLogins: readonly string[];
  readonly reasons: readonly string[];
  /** How many commits of the window it brought. */
  readonly commits: number;
  readonly refusedBefore: number;
}

/** Something that the controls do not explain. */
export interface Exception {
  readonly kind: ExceptionKind;
  readonly branch: string | null;
  readonly pull: number | null;
  readonly sha: Sha | null;
  /** What is so, as a sentence. */
  readonly what: string;
  /** What a person does about it. */
  readonly action: string;
}

export type ExceptionKind =
  | 'unresolved'
  | 'direct-push'
  | 'unreviewed'
  | 'indirect-merge'
  | 'more-than-its-pull-request'
  | 'force-push'
  | 'gap'
  | 'foxtrot-merge'
  | 'default-branch-changed'
  | 'restart'
  | 'source-mismatch'
  | 'label-disagrees'
  | 'label-after-merge'
  | 'write-access-not-observed'
  | 'status-missing'
  | 'bypass'
  | 'weak-setting'
  | 'overdue-sign-off';

/** What a window came to. */
export interface Population {
  readonly members: readonly Member[];
  readonly changes: readonly MergedChange[];
  readonly counts: Readonly<Record<ChangeClass, number>>;
  /** The same of each branch, the default branch first: a commit of two windows is a member of both. */
  readonly byBranch: readonly BranchCounts[];
  /** `3 ai-approved + 2 human-approved + … = 7 commits`; the numbers add up, or there is no population. */
  readonly equation: string;
  readonly exceptions: readonly Exception[];
  /** What could not be seen, one sentence each: never printed as none. */
  readonly notObserved: readonly string[];
  readonly metrics: Metrics;
}

export interface BranchCounts {
  readonly branch: string;
  readonly commits: number;
  readonly counts: Readonly<Record<ChangeClass, number>>;
  /** Whether the activity log could be read and forms an unbroken chain from base to head. */
  readonly log: 'unbroken' | 'broken' | 'not observed';
}

export interface Metrics {
  readonly merged: number;
  /** Of the merged changes, from 0 to 1; null where there is none. */
  readonly aiApprovedShare: number | null;
  /** Median milliseconds from open to merge; null where there is none. */
  readonly medianToMerge: { readonly ai: number | null; readonly human: number | null };
}

import type { Account, Snapshot } from '../approval/snapshot.ts';
import type { Sha } from '../domain.ts';

/**
 * Everything that a retrospective is computed from, as plain data. Heads were frozen before anything else was read; what
 * could not be seen is said to be *not observed*, and is never an empty list.
 */
export interface WindowSnapshot {
  /** `owner/name`. */
  readonly repository: string;
  readonly defaultBranch: string;
  /** The default branch at the previous retrospective; null where there was none. */
  readonly previousDefaultBranch: string | null;
  /** One for each governed branch, the default branch first. */
  readonly branches: readonly BranchWindow[];
  /**
   * Every merged pull request that a commit, a step of a log or the list of merged ones names; by number, each once. Of
   * those that the list alone names, such that no other window holds.
   */
  readonly pulls: readonly MergedPull[];
  /** Every policy that was in force at some merge: blob id → where it stood and its text. */
  readonly policies: Readonly<Record<string, { readonly path: string; readonly text: string }>>;
  /** Rule-suite bypasses and protection settings, with an `audit-token`. */
  readonly audit: Observed<Audit>;
}

/** What could be read, or why it could not. */
export type Observed<T> =
  | { readonly observed: true; readonly value: T }
  | { readonly observed: false; readonly why: string };

/** What one governed branch was given in the window. */
export interface BranchWindow {
  readonly branch: string;
  /**
   * Where the window begins; null where the branch did not exist then, or the first run found no beginning: its commits
   * then are all that `head` reaches and the base of the default branch's window does not.
   */
  readonly base: Sha | null;
  readonly head: Sha;
  readonly source: WindowSource;
  /**
   * The activity log of the branch, oldest step first, from where it names `base` on up to the freezing of `head`. Steps
   * after the last one that reaches `head` are not looked at, but for the deletion that left the branch at `head`.
   */
  readonly log: Observed<readonly Step[]>;
  /** Every commit of `base..head` by the comparison of both, whatever brought it. */
  readonly commits: readonly RangeCommit[];
  /** Whether `base` is an ancestor of `head`: false after a force push. */
  readonly linear: boolean;
}

/** Where the beginning of a window comes from. */
export type WindowSource =
  | { readonly kind: 'previous'; readonly issue: number; readonly digest: string }
  | { readonly kind: 'lookback'; readonly days: number }
  | { readonly kind: 'restart'; readonly start: Sha };

/** One move of a branch, in the words of GitHub's activity log. */
export interface Step {
  readonly kind:
    | 'push'
    | 'force_push'
    | 'branch_creation'
    | 'branch_deletion'
    | 'pr_merge'
    | 'merge_queue_merge'
    | 'unknown';
  readonly before: Sha | null;
  readonly after: Sha | null;
  readonly by: Account | null;
  /** ISO 8601, for display alone. */
  readonly at: string;
}

export interface RangeCommit {
  readonly sha: Sha;
  readonly parents: readonly Sha[];
  readonly tree: Sha;
  readonly author: Account | null;
  readonly committer: Account | null;
  /** Whether GitHub made it: the committer of its web flow, with GitHub's own good signature. */
  readonly byGitHub: boolean;
  /** ISO 8601, for display alone. */
  readonly committedAt: string;
  /** First line of its message. */
  readonly headline: string;
  /** Numbers of all pull requests that GitHub associates with it. */
  readonly pulls: readonly number[];
}

/** A merged pull request as it stands now; `as-of-merge.ts` turns it back to the moment of its merge. */
export interface MergedPull {
  readonly number: number;
  readonly title: string;
  readonly createdAt: string;
  readonly mergedAt: string;
  readonly mergedBy: Account | null;
  /** The commit that GitHub names as the merge; null where it names none. */
  readonly mergeCommit: Sha | null;
  /** The branch that it was merged into; the repository is `snapshot.repository`, and may be another one. */
  readonly into: string;
  /** Blob id of the policy at the default branch's tip just before the merge; null where there was none, or it could not be found out (then `policyWhy` says why). */
  readonly policy: string | null;
  readonly policyWhy?: string;
  /**
   * What approval is judged from: as the gate reads it, with everything that has happened since. Files are of the head
   * that was merged; the push log ends with the merge.
   */
  readonly snapshot: Snapshot;
  /** How many commits GitHub says that it has, beside the list of them in the snapshot. */
  readonly reportedCommits: number;
  /** When each dismissal was given (`Snapshot.dismissals` has no times): review id → ISO 8601. */
  readonly dismissedAt: Readonly<Record<string, string>>;
  /** When each event that changed the base happened, ISO 8601, oldest first. */
  readonly baseChanges: readonly string[];
  readonly labels: readonly string[];
  readonly labelEvents: readonly LabelEvent[];
  /** The gate's statuses on the merged head, newest first, of the context that stands for the branch it went into. */
  readonly statuses: Observed<readonly GateStatus[]>;
  /** How often the AI reviewer refused an earlier state of this change. */
  readonly refusedBefore: number;
}

export interface LabelEvent {
  readonly label: string;
  readonly kind: 'labeled' | 'unlabeled';
  readonly by: Account | null;
  readonly at: string;
}

export interface GateStatus {
  readonly context: string;
  readonly state: string;
  readonly description: string;
  readonly by: Account | null;
  readonly at: string;
}

/** What only an App with `administration: read` can see. */
export interface Audit {
  /** Pushes that a rule refused and somebody let through. */
  readonly bypasses: readonly {
    readonly id: number;
    readonly branch: string;
    readonly by: Account | null;
    readonly before: Sha | null;
    readonly after: Sha | null;
    readonly at: string;
    readonly result: string;
  }[];
  /** One sentence for each setting that is weaker than the control needs. */
  readonly weaknesses: readonly string[];
  /** One sentence for each setting that even this token could not see; absent where it saw them all. */
  readonly unseen?: readonly string[];
}

import type { AccountId, GitPath } from '../domain.ts';

/**
 * A change-management policy as the core computes with it: every default filled in, nothing left to guess.
 * `parsePolicy` is the only way to make one from text.
 */
export interface Policy {
  readonly version: 1;
  readonly highRisk: readonly HighRiskRule[];
  readonly lowRisk: {
    /** Fresh approvals that a low-risk change needs; 0 makes review optional. */
    readonly approvals: number;
    readonly reviewers: readonly Reviewer[];
    /** Whether an AI review without a coverage ledger may approve. */
    readonly coverage: 'proven' | 'unproven';
  };
  /** Absent: no AI approval counts. */
  readonly aiReviewer?: { readonly login: string; readonly id?: AccountId };
  /** Absent: the default path, which is protected either way. */
  readonly reviewInstructions?: GitPath;
  /** Who approves changes to the control itself. */
  readonly controlOwners: readonly Reviewer[];
  /** Logins of accounts that are `User` to GitHub and no human to the policy. */
  readonly machineUsers: readonly string[];
  /** Logins of coding agents: their high-risk changes need one more human. */
  readonly agents: readonly string[];
  /** People by role: name → users and teams. */
  readonly groups: Readonly<Record<string, readonly Reviewer[]>>;
  /** Globs of branches that are governed beside the default branch. */
  readonly branches: readonly string[];
  readonly labels: { readonly humanReview: string; readonly aiApproved: string };
  readonly retrospective: {
    /** Milliseconds for which the newest retrospective lets AI approvals count. */
    readonly within: number;
    readonly signers: readonly Reviewer[];
  };
}

/** A rule of `high-risk`: a change that touches one of `paths` (less `except`) needs what the rule asks for. */
export interface HighRiskRule {
  /** Shown wherever the rule fires; the first path unless the policy names it. */
  readonly name: string;
  readonly paths: readonly string[];
  readonly except: readonly string[];
  readonly reason?: string;
  readonly approvals: number;
  readonly reviewers: readonly Reviewer[];
}

/** Who may approve, as the policy names them. */
export type Reviewer =
  | { readonly kind: 'human' }
  | { readonly kind: 'ai' }
  | { readonly kind: 'user'; readonly login: string }
  | { readonly kind: 'team'; readonly org: string; readonly slug: string }
  | { readonly kind: 'group'; readonly name: string };

/** Where a policy stands unless an input says otherwise. */
export const DEFAULT_POLICY_PATH = '.github/change-policy.yml' as GitPath;

/** Where review instructions stand unless the policy says otherwise. */
export const DEFAULT_REVIEW_INSTRUCTIONS = '.github/review-instructions.md' as GitPath;

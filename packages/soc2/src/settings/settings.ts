import type { Account } from '../approval/snapshot.ts';
import type { LintFinding } from '../policy/lint/finding.ts';
import type { Policy } from '../policy/policy.ts';
import type { Seen } from './seen.ts';
import type { WorkflowFile } from './workflow-file.ts';

/** What GitHub's settings of a repository are, as plain data: all that the controls are judged from. */
export interface Settings {
  /** `owner/name`. */
  readonly repository: string;
  /** Its page, `https://github.com/acme/shop`. */
  readonly home: string;
  readonly defaultBranch: string;
  /** Context of the gate's status for the default branch. */
  readonly statusContext: string;
  /** The instant of the look, ISO 8601. */
  readonly now: string;
  /** Id of the App behind GITHUB_TOKEN, as which any workflow publishes; 15368 on github.com. */
  readonly actionsApp: number;
  readonly policyPath: string;
  readonly policy: PolicyState;
  /** Governed branches, the default branch first; without a policy in force that one alone. */
  readonly branches: readonly BranchSettings[];
  /** Rulesets that have a rule for any of the branches. */
  readonly rulesets: readonly RulesetSettings[];
  /** CODEOWNERS of the default branch, where GitHub looks first; null where there is none. */
  readonly codeOwners: Seen<CodeOwners | null>;
  /** Workflow files of the default branch, also those that GitHub would not run. */
  readonly workflows: Seen<readonly WorkflowFile[]>;
  /** What GitHub knows of them: whether they run, and when they did. */
  readonly runs: Seen<readonly WorkflowRuns[]>;
  readonly environments: Seen<readonly Environment[]>;
  /** Names of secrets that a workflow on any branch can read. */
  readonly openSecrets: Seen<readonly OpenSecret[]>;
  readonly actions: Seen<ActionsPermissions>;
  readonly workflowRights: Seen<WorkflowRights>;
  readonly labels: Seen<readonly Label[]>;
  /** Accounts that may write, of any type. */
  readonly writers: Seen<readonly Account[]>;
  /** The account that the policy names as AI reviewer; null where GitHub has none of that login, or the policy names none. */
  readonly reviewer: Seen<Account | null>;
  /** Permissions of the App behind the AI reviewer, by GitHub's names. */
  readonly reviewerRights: Seen<Readonly<Record<string, string>>>;
  readonly retrospectives: Seen<Retrospectives>;
}

/** The policy at the tip of the default branch, or why it cannot be in force. */
export type PolicyState =
  | { readonly inForce: true; readonly policy: Policy; readonly findings: Seen<readonly LintFinding[]> }
  | { readonly inForce: false; readonly why: string; readonly fix: string };

export interface BranchSettings {
  readonly branch: string;
  /** Rules of active rulesets, whoever made them. */
  readonly rules: Seen<readonly Rule[]>;
  /** The branch's own protection; null where it has none. */
  readonly protection: Seen<Protection | null>;
  /** Contexts that its own protection requires, which everyone sees who reads the branch. */
  readonly requiredByProtection: Seen<readonly RequiredStatus[]>;
}

export interface Rule {
  /** In GitHub's words: `pull_request`, `non_fast_forward`. */
  readonly type: string;
  readonly ruleset: number;
  /** Of `required_status_checks`. */
  readonly statuses: readonly RequiredStatus[];
  /** Of `pull_request`. */
  readonly reviews?: NativeReviews;
}

export interface RequiredStatus {
  readonly context: string;
  /** The App that alone may publish it; null where anyone may. */
  readonly app: number | null;
}

/** What GitHub itself asks of reviews. */
export interface NativeReviews {
  readonly codeOwners: boolean;
  readonly staleDismissed: boolean;
  readonly lastPush: boolean;
}

export interface Protection {
  readonly statuses: readonly RequiredStatus[];
  /** Absent where no pull request is required. */
  readonly reviews?: NativeReviews;
  readonly signatures: boolean;
  readonly forcePushes: boolean;
  readonly deletions: boolean;
  /** Who need not keep it, in words; empty: nobody. */
  readonly bypass: readonly string[];
}

export interface RulesetSettings {
  readonly id: number;
  readonly name: string;
  /** Where it is edited. */
  readonly page: string;
  /** Who need not keep it, in words; empty: nobody. */
  readonly bypass: Seen<readonly string[]>;
}

export interface CodeOwners {
  readonly path: string;
  readonly text: string;
  /** What GitHub finds wrong in it, a sentence each. */
  readonly errors: Seen<readonly string[]>;
}

export interface WorkflowRuns {
  readonly path: string;
  /** In GitHub's words: `active`, `disabled_manually`, `disabled_inactivity`. */
  readonly state: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** When the newest run by a schedule was started, and what it came to (null: it is at work); null where there was none. */
  readonly scheduled: { readonly at: string; readonly conclusion: string | null } | null;
  /** When the newest run by a schedule or by hand that succeeded was started; null where none did. */
  readonly succeededAt: string | null;
}

export interface Environment {
  readonly name: string;
  /** Refs that may enter: `all`, those of protected branches, or patterns. */
  readonly lets: 'all' | 'protected' | Seen<readonly { readonly name: string; readonly kind: string }[]>;
}

export interface OpenSecret {
  readonly name: string;
  readonly of: 'repository' | 'organization';
}

export interface ActionsPermissions {
  readonly enabled: boolean;
  /** `all`, `local_only` or `selected`; null where nothing runs. */
  readonly allowed: string | null;
  readonly pinningRequired: boolean;
}

export interface WorkflowRights {
  /** What GITHUB_TOKEN has where a workflow does not say. */
  readonly byDefault: string;
  readonly mayApprove: boolean;
}

export interface Label {
  readonly name: string;
  readonly description: string | null;
}

export interface Retrospectives {
  /** When the newest was opened; null where there never was one. */
  readonly newest: string | null;
  /** Those that nobody has signed off. */
  readonly open: readonly { readonly number: number; readonly createdAt: string }[];
}

import type { ActionSource } from './workflows/action-source.ts';

/** What an adopter decides; everything else follows from the repository. */
export interface Choices {
  readonly source: ActionSource;
  readonly reviewer: ReviewerKind;
  /** Whether Apps of one's own publish the status and read the settings for the retrospective. */
  readonly hardened: boolean;
  /** Who approves changes to the control itself: `@user` or `@org/team`. Empty: any human. */
  readonly controlOwners: readonly string[];
  /** Login of the reviewer bot, such as `acme-reviewer[bot]`; absent until there is one. */
  readonly aiReviewer?: string;
}

/** Who reads changes for the AI review: this project's own action, or Claude Code Action in front of it. */
export type ReviewerKind = 'countersign' | 'claude-code-action';

export const REVIEWER_KINDS: readonly ReviewerKind[] = ['countersign', 'claude-code-action'];

/** The environment whose deployment branches are the default branch alone, and which holds every secret. */
export const ENVIRONMENT = 'countersign';

/** Names of secrets and variables, as the workflows read them and a person sets them. */
export const SETTINGS = {
  modelKey: 'ANTHROPIC_API_KEY',
  reviewerClient: 'COUNTERSIGN_REVIEWER_CLIENT_ID',
  reviewerKey: 'COUNTERSIGN_REVIEWER_PRIVATE_KEY',
  statusClient: 'COUNTERSIGN_STATUS_CLIENT_ID',
  statusKey: 'COUNTERSIGN_STATUS_PRIVATE_KEY',
  auditClient: 'COUNTERSIGN_AUDIT_CLIENT_ID',
  auditKey: 'COUNTERSIGN_AUDIT_PRIVATE_KEY',
} as const;

/** The label by which a person with write access asks for an AI review of a stranger's change. */
export const REVIEW_LABEL = 'ai-review';

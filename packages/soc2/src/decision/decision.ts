import type { Risk } from '../domain.ts';

/**
 * What the policy says of a change as it stands. A fault is no decision: it is thrown. Plain data, part of the record.
 */
export interface Decision {
  readonly state: DecisionState;
  readonly risk: Risk;
  /** Why, most telling first; sentences for a person. Never empty. */
  readonly reasons: readonly string[];
  /** Every requirement that applies, as a tree: what it wanted, what it saw, who was counted, who could still give it. */
  readonly requirement: RequirementResult;
  readonly waitingFor: readonly WaitingFor[];
  /** Every review, with what became of it. */
  readonly reviews: readonly ReviewVerdict[];
  /** Whether the AI reviewer's fresh approval stands; the label says so. */
  readonly aiApproved: boolean;
  /** What an auditor should know beside the verdict: commits of no account, a log that could not be read. */
  readonly notes: readonly string[];
}

export type DecisionState = 'approved' | 'pending' | 'blocked' | 'ungoverned';

/** One thing that a change must satisfy, and how it stands. */
export interface RequirementResult {
  readonly name: string;
  readonly state: 'satisfied' | 'pending' | 'blocked';
  readonly wanted: string;
  readonly saw: string;
  /** Logins of those who were counted for it. */
  readonly counted: readonly string[];
  readonly parts: readonly RequirementResult[];
}

/** Who could give what is missing; teams and groups by name, never their members. */
export interface WaitingFor {
  readonly requirement: string;
  /** How many approvals are missing. */
  readonly approvals: number;
  readonly reviewers: readonly string[];
}

export interface ReviewVerdict {
  readonly id: number;
  /** Login, or null for a deleted account. */
  readonly by: string | null;
  readonly state: string;
  readonly at: string | null;
  readonly verdict: 'counted' | 'refused' | 'objects' | 'says nothing';
  readonly why: string;
}

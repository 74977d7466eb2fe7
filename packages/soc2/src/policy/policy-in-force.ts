import type { Sha } from '../domain.ts';
import type { Policy } from './policy.ts';

/** A policy with the proof of where it came from. */
export interface PolicyInForce {
  readonly policy: Policy;
  /** As it was read. */
  readonly text: string;
  /** Path in the repository; the default path where the policy was handed in as text. */
  readonly path: string;
  /** The tip of the default branch that it was read at, and its blob; null where it was handed in as text. */
  readonly source: PolicySource | null;
}

export interface PolicySource {
  readonly branch: string;
  readonly commit: Sha;
  readonly blob: Sha;
}

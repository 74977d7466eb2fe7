import type { Account } from '../approval/snapshot.ts';

/** A sign-off that held, as it is recorded and as the next manifest repeats it. */
export interface SignOff {
  readonly issue: number;
  /** Digest of the retrospective that was signed. */
  readonly digest: string;
  readonly signers: readonly Account[];
  /** ISO 8601: when it was closed. */
  readonly at: string;
  /** What signers said of single changes (`#123 should have been high-risk: why`). */
  readonly verdicts: readonly { readonly pull: number; readonly verdict: string; readonly by: string }[];
}

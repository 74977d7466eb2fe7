import type { Sha } from '../domain.ts';
import type { ChangeClass } from './population.ts';
import type { SignOff } from './sign-off.ts';

/**
 * What a retrospective commits to, in canonical JSON; its SHA-256 is the digest of the retrospective, and the next one
 * names it. It is small, whatever the window: the population itself stands beside it, under its own digest. It holds no
 * clock of the run, so that a run that is repeated after a fault comes to the same bytes.
 */
export interface Manifest {
  readonly kind: 'countersign/retrospective';
  readonly version: 1;
  readonly repository: string;
  readonly window: readonly {
    readonly branch: string;
    readonly base: Sha | null;
    readonly head: Sha;
    readonly commits: number;
    /** Whether the activity log could be read and forms an unbroken chain. */
    readonly log: 'unbroken' | 'broken' | 'not observed';
  }[];
  /** Display alone, ISO 8601: from the end of the previous window to the creation of the run. */
  readonly period: { readonly from: string; readonly to: string };
  readonly counts: Readonly<Record<ChangeClass, number>>;
  readonly exceptions: number;
  /** Numbers of the AI-approved merges that are listed, ascending; the population file has them all. */
  readonly listed: Committed<number>;
  /** SHA-256 of the population file's bytes (canonical JSON of `Population`). */
  readonly population: string;
  /** SHA-256 of each numbered comment in which the issue goes on, in order; each comment's marker says its own. */
  readonly parts: Committed<string>;
  /** The retrospective before this one; null for the first, and after a deliberate restart, which says from where. */
  readonly previous: { readonly issue: number; readonly digest: string } | null;
  readonly restart: Sha | null;
  /** Sign-offs recorded on earlier retrospectives since the one before; the issue lists them all. */
  readonly signOffs: Committed<SignOff>;
  readonly run: { readonly id: number; readonly workflow: string; readonly sha: Sha };
  /** The code that made it: the action's repository and commit, and SHA-256 of the running bundle. */
  readonly generator: {
    readonly repository: string | null;
    readonly sha: string | null;
    readonly bundle: string | null;
  };
}

/** A list that a manifest commits to, however long: an issue's body has room for a short one alone. */
export interface Committed<T> {
  readonly count: number;
  /** SHA-256 of the canonical JSON of the whole list. */
  readonly digest: string;
  /** The list itself; null where it is too long to stand in the manifest. */
  readonly whole: readonly T[] | null;
}

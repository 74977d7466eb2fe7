import type { GitHubClient } from '../client.ts';
import type { LookUps } from '../look-up.ts';
import type { PolicyReader } from '../read-policy.ts';
import type { RepositoryName } from '../repository.ts';

/** What a run of the gate works with, whichever pull requests it is about. */
export interface Gate {
  readonly client: GitHubClient;
  /** Reads and writes the statuses, and nothing else; an App's in the hardened set-up. */
  readonly statusClient: GitHubClient;
  readonly repository: RepositoryName;
  /** The context for the default branch. */
  readonly statusContext: string;
  /** SHA-256 of the bundle that runs; null where it runs from sources. */
  readonly bundle: string | null;
  /** Where the run can be seen. */
  readonly runUrl: string;
  /**
   * Whether this is a re-run whose workflow file is no longer the default branch's: it publishes nothing but `pending`.
   * Asked where a failure to find out can be published.
   */
  readonly outdated: () => Promise<boolean>;
  /** New readers, which remember nothing yet. */
  readonly sources: () => Sources;
}

/** What changes of one run share; a second look at a change takes new ones. */
export interface Sources {
  readonly policies: PolicyReader;
  /** Look-ups under a policy's `retrospective.within`, in milliseconds. */
  readonly lookUps: (within: number) => LookUps;
}

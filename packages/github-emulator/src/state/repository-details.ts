import type { Account } from './accounts.ts';
import type { Repository } from './repository.ts';

/** What a repository starts with. */
export interface RepositoryDetails {
  owner: Account;
  name: string;
  private: boolean;
  defaultBranch: string;
  parent?: Repository;
}

/** A branch's classic protection. What `branches/{branch}` tells everyone of it are the required contexts. */
export interface BranchProtection {
  requiredContexts: readonly { context: string; appId: number | null }[];
  /** Present where a pull request is required. */
  reviews?: {
    count?: number;
    dismissStale?: boolean;
    codeOwners?: boolean;
    lastPush?: boolean;
    /** Apps, as GitHub shows them, that may merge without. */
    bypass?: readonly unknown[];
  };
  signatures?: boolean;
  /** Whether it holds for administrators, too. */
  admins?: boolean;
  forcePushes?: boolean;
  deletions?: boolean;
}

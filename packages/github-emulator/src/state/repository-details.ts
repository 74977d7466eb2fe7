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

/** What `branches/{branch}` tells everyone of a branch's classic protection. */
export interface BranchProtection {
  requiredContexts: readonly { context: string; appId: number | null }[];
}

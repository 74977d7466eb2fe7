import { highGlob } from '../policy/glob.ts';
import type { Policy } from '../policy/policy.ts';

/** Whether changes into a branch must pass the gate: the default branch always, others as the policy's `branches` says. */
export function isGoverned(branch: string, defaultBranch: string, policy: Pick<Policy, 'branches'>): boolean {
  return branch === defaultBranch || policy.branches.some((glob) => highGlob(glob).matches(branch));
}

/**
 * The context that the status stands under: the plain one for the default branch, one per other governed branch. A
 * status belongs to a commit, not to a pull request: a success earned against one branch must not open another.
 */
export function statusContext(plain: string, branch: string, defaultBranch: string): string {
  return branch === defaultBranch ? plain : `${plain}/${branch}`;
}

import { parsePolicy } from '@countersign/soc2/policy/parse';
import { DEFAULT_POLICY_PATH, type Policy } from '@countersign/soc2/policy/policy';
import { UsageError } from './errors.ts';
import type { Tip } from './git/default-branch.ts';
import type { Git } from './git/git.ts';
import { readPolicyBlob } from './git/policy-blob.ts';
import { pathInTree, readPolicyFile } from './git/policy-file.ts';
import { topLevel } from './git/work-tree.ts';
import type { PolicyOrigin } from './report/classification-json.ts';

/** A policy and where it was read. */
export interface LocalPolicy {
  readonly policy: Policy;
  readonly origin: PolicyOrigin;
}

/** The policy at the tip of the default branch, whatever the base: as the action reads it. Throws a `UserError`. */
export async function policyAtTip(git: Git, tip: Promise<Tip | undefined>): Promise<LocalPolicy> {
  const found = await tip;
  if (found === undefined) {
    throw new UsageError(
      'the default branch is not known, and the policy is read there',
      "Name a file with --policy, or set the branch for good: 'git remote set-head origin --auto'.",
    );
  }
  const path = DEFAULT_POLICY_PATH;
  const where = `${found.name} (${found.commit.slice(0, 12)})`;
  const { bytes, blob } = await readPolicyBlob(git, found.commit, path, where);
  const policy = parsePolicy({ text: bytes, file: `${found.name}:${path}` });
  return { policy, origin: { path, branch: found.name, commit: found.commit, blob } };
}

/** A policy on the disk. Where it lies outside of the working tree, it stands for the one at the default path. */
export async function policyOnDisk(git: Git, cwd: string, file: string): Promise<LocalPolicy> {
  const bytes = await readPolicyFile(cwd, file);
  const policy = parsePolicy({ text: bytes, file });
  const path = (await pathInTree(await topLevel(git), cwd, file)) ?? DEFAULT_POLICY_PATH;
  return { policy, origin: { path, file } };
}

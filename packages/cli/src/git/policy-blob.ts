import type { GitPath, Sha } from '@countersign/soc2/domain';
import { sha } from '@countersign/soc2/domain';
import { POLICY_SIZE_LIMIT } from '@countersign/soc2/policy/source-text';
import { NoAnswer, UsageError } from '../errors.ts';
import { type Git, inGitsWords } from './git.ts';

/** A policy as a commit has it. */
export interface PolicyBlob {
  readonly bytes: Buffer;
  readonly blob: Sha;
}

/**
 * Reads a policy from a commit; `where` names the commit to a person. A symlink is refused, as the action refuses it: what
 * it leads to is under nobody's protection. Throws a `UsageError` where it is no plain file or too large.
 */
export async function readPolicyBlob(git: Git, commit: Sha, path: GitPath, where: string): Promise<PolicyBlob> {
  const listed = await git.run(['ls-tree', '-z', '-l', '--full-tree', commit, '--', path]);
  if (listed.code !== 0)
    throw new NoAnswer(
      `the tree of ${where} cannot be read: ${inGitsWords(listed)}`,
      'See that the repository is sound (git fsck).',
    );
  const [mode = '', , id = '', size = ''] = listed.output.toString('utf8').split(/[ \t]+/);
  if (mode === '')
    throw new UsageError(
      `there is no policy at ${path} on ${where}`,
      'Commit one there, or name a file with --policy.',
    );
  if (mode !== '100644' && mode !== '100755') {
    throw new UsageError(
      `the policy ${path} is no plain file on ${where}: its mode is ${mode}`,
      'Commit it as a plain file.',
    );
  }
  if (Number(size) > POLICY_SIZE_LIMIT) {
    throw new UsageError(
      `the policy ${path} on ${where} has ${size} bytes`,
      `A policy has at most ${POLICY_SIZE_LIMIT / 1024} KiB.`,
    );
  }
  const blob = sha(id);
  const content = await git.run(['cat-file', 'blob', blob]);
  if (content.code !== 0) {
    throw new NoAnswer(
      `the policy ${path} on ${where} cannot be read: ${inGitsWords(content)}`,
      "'git fetch' gets what a partial clone lacks.",
    );
  }
  return { bytes: content.output, blob };
}

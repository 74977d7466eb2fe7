import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { GitPath, Sha } from '@countersign/soc2/domain';
import { lintPolicy } from '@countersign/soc2/policy/lint';
import { readPolicy, type ReadPolicy } from '@countersign/soc2/policy/parse';
import { DEFAULT_POLICY_PATH } from '@countersign/soc2/policy/policy';
import { PolicyError } from '@countersign/soc2/policy/policy-error';
import type { CheckFinding, PolicyCheck } from '@countersign/soc2/report/policy-check';
import { UsageError } from './errors.ts';
import type { Git } from './git/git.ts';
import { readPolicyBlob } from './git/policy-blob.ts';
import { pathInTree, readPolicyFile } from './git/policy-file.ts';
import { readCommit } from './git/range.ts';
import { treePaths } from './git/tree-paths.ts';
import { topLevel } from './git/work-tree.ts';

/** What to check, as the command line has it. */
export interface AskedPolicy {
  readonly file: string | undefined;
  readonly ref: string | undefined;
  /** What `file` is relative to. */
  readonly cwd: string;
}

/**
 * Reads a policy, and holds it against the files of a commit. A policy that cannot be used is an answer: its problems are
 * the findings. Throws a `UserError` where there is no policy or no commit.
 */
export async function checkPolicy(git: Git, asked: AskedPolicy): Promise<PolicyCheck> {
  const name = asked.ref ?? 'HEAD';
  const commit = await readCommit(git, name);
  const source = await readSource(git, asked, name, commit);
  const tree = { name, commit };
  const read = tryRead(source);
  if (read instanceof PolicyError) {
    const findings = read.problems.map(
      ({ line, column, key, message, fix }): CheckFinding => ({
        severity: 'error',
        code: 'invalid',
        message,
        fix,
        key,
        line,
        column,
        samples: [],
        count: 0,
      }),
    );
    return { sound: false, policy: source.shown, findings };
  }
  const paths = await treePaths(git, commit);
  const findings = lintPolicy(read.policy, paths, { policyPath: source.path, lineOf: (key) => read.lineOf(key) });
  return {
    sound: findings.every(({ severity }) => severity === 'note'),
    policy: source.shown,
    rules: read.policy.highRisk.length,
    tree: { ...tree, files: paths.length },
    findings,
  };
}

interface Source {
  readonly bytes: Buffer;
  /** As messages and reports call it. */
  readonly shown: string;
  readonly path: GitPath;
}

async function readSource(git: Git, { file, ref, cwd }: AskedPolicy, name: string, commit: Sha): Promise<Source> {
  const top = await topLevel(git);
  if (file !== undefined) {
    const bytes = await readPolicyFile(cwd, file);
    return { bytes, shown: file, path: (await pathInTree(top, cwd, file)) ?? DEFAULT_POLICY_PATH };
  }
  const path = DEFAULT_POLICY_PATH;
  if (ref !== undefined || top === undefined) {
    const { bytes } = await readPolicyBlob(git, commit, path, `${name} (${commit.slice(0, 12)})`);
    return { bytes, shown: `${name}:${path}`, path };
  }
  const found = await lstat(join(top, path)).catch(() => undefined);
  if (found?.isSymbolicLink() === true) {
    throw new UsageError(`the policy ${path} is a symbolic link, which the action refuses`, 'Make it a plain file.');
  }
  return { bytes: await readPolicyFile(top, path), shown: path, path };
}

function tryRead({ bytes, shown }: Source): ReadPolicy | PolicyError {
  try {
    return readPolicy({ text: bytes, file: shown });
  } catch (error) {
    if (error instanceof PolicyError) return error;
    throw error;
  }
}

import { basename } from 'node:path';
import { type RepositoryAddress, UNKNOWN_ADDRESS } from '@countersign/soc2/setup/left-to-do';
import { READ_PATHS, type RepositoryFacts } from '@countersign/soc2/setup/planned-files';
import { remoteAddress } from '@countersign/soc2/setup/remote-address';
import { NoAnswer, UsageError } from '../errors.ts';
import { defaultBranch } from '../git/default-branch.ts';
import { type Git, inGitsWords, linesOf } from '../git/git.ts';
import { pathOf } from '../git/path-bytes.ts';
import { noRepository } from '../git/range.ts';
import { topLevel } from '../git/work-tree.ts';
import { readText } from './work-files.ts';

/** A repository that is about to be set up. */
export interface Repository {
  /** The folder at the top of its working tree. */
  readonly top: string;
  readonly address: RepositoryAddress;
  /** Whether the address was found, or only stands for one. */
  readonly known: boolean;
  readonly facts: RepositoryFacts;
}

/**
 * Reads what a set-up depends on: the files that the next commit would hold, the default branch, where it is on GitHub.
 * An empty repository, without a commit, is one too. Throws a `UserError` where there is no working tree, and
 * where git does not open it.
 */
export async function readRepository(git: Git, branch: string | undefined): Promise<Repository> {
  const top = await topLevel(git);
  if (top === undefined) {
    const { code, said } = await git.run(['rev-parse', '--git-dir']);
    // A clone of another account, as in a container or on a mounted disk, is there, and git says what would open it.
    if (code !== 0 && !/not a git repository/.test(said)) throw noRepository(git, said);
    throw new UsageError(
      `${git.folder} is not in the working tree of a git repository`,
      "Run this in a clone, or name one with --repo; 'git init' makes an empty one.",
    );
  }
  const [tree, found, remote] = await Promise.all([
    pathsOf(git, top),
    branch ?? branchOf(git),
    git.run(['remote', 'get-url', 'origin']),
  ]);
  const known = remoteAddress(remote.output.toString('utf8'));
  const address = known ?? UNKNOWN_ADDRESS;
  const texts = new Map<string, string>();
  for (const path of READ_PATHS) {
    const text = await readText(top, path);
    if (text !== undefined) texts.set(path, text);
  }
  return {
    top,
    address,
    known: known !== undefined,
    facts: {
      name: known?.name ?? basename(top),
      defaultBranch: found,
      timeZones: /^https:\/\/(?:github\.com|[\w-]+\.ghe\.com)$/.test(address.server),
      tree,
      texts,
    },
  };
}

/** Tracked files, and those that are neither tracked nor ignored: what `git add --all` would make of it. */
async function pathsOf(git: Git, top: string): Promise<readonly string[]> {
  // From the top: below it only that part would be listed.
  const listed = await git.run(['-C', top, 'ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  if (listed.code !== 0) {
    throw new NoAnswer(
      `the files cannot be listed: ${inGitsWords(listed)}`,
      'See that the repository is sound (git fsck).',
    );
  }
  const { output } = listed;
  // A file with a conflict stands in the index three times.
  const paths = new Set<string>();
  for (let start = 0; start < output.length; ) {
    const end = output.indexOf(0, start);
    paths.add(pathOf(output.subarray(start, end)));
    start = end + 1;
  }
  return [...paths];
}

/** The default branch by its name on GitHub; in a repository without commits the branch that the first one will be on. */
async function branchOf(git: Git): Promise<string> {
  const tip = await defaultBranch(git);
  if (tip !== undefined) return tip.name.replace(/^origin\//, '');
  const [head] = linesOf((await git.run(['symbolic-ref', '--short', 'HEAD'])).output);
  if (head === undefined) {
    throw new UsageError('the default branch is not known', 'Name it with --default-branch.');
  }
  return head;
}

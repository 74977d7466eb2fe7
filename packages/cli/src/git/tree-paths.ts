import { isUtf8 } from 'node:buffer';
import type { GitPath, Sha } from '@countersign/soc2/domain';
import { NoAnswer } from '../errors.ts';
import { type Git, inGitsWords } from './git.ts';
import { pathOf } from './path-bytes.ts';

/** Every path of a commit's tree, links and submodules included, in git's order. Throws a `NoAnswer` where git fails. */
export async function treePaths(git: Git, commit: Sha): Promise<readonly GitPath[]> {
  const listed = await git.run(['ls-tree', '-r', '-z', '--full-tree', '--name-only', commit]);
  if (listed.code !== 0) {
    throw new NoAnswer(
      `the files of ${commit.slice(0, 12)} cannot be listed: ${inGitsWords(listed)}`,
      'See that the repository is sound (git fsck).',
    );
  }
  const { output } = listed;
  // Each path is ended by a NUL, so what follows the last one is no path.
  if (isUtf8(output)) return output.toString('utf8').split('\0').slice(0, -1) as GitPath[];
  const paths: GitPath[] = [];
  for (let start = 0; start < output.length; ) {
    const end = output.indexOf(0, start);
    paths.push(pathOf(output.subarray(start, end)));
    start = end + 1;
  }
  return paths;
}

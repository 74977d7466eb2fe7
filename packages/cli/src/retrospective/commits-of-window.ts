import { isSha, type Sha } from '@countersign/soc2/domain';
import { rangesOf } from '@countersign/soc2/retrospective/issue/verify-window';
import type { Manifest } from '@countersign/soc2/retrospective/manifest';
import { NoAnswer } from '../errors.ts';
import { type Git, inGitsWords, linesOf } from '../git/git.ts';
import { whyNot } from '../git/range.ts';

/** The commits that a clone has in the window of one branch. */
export interface BranchCommits {
  readonly branch: string;
  readonly commits: readonly Sha[];
}

/**
 * Asks a clone for the commits of a manifest's window: of each branch all that its head reaches and its base does not.
 * What a commit's parents are is read from the commits themselves, never from the commit-graph file beside them, which
 * anybody may have written. Nothing is fetched.
 *
 * @param onCount is told of each branch how many were found so far
 * @throws NoAnswer where the clone lacks a commit or an end of its history is cut off, with the `git fetch` that mends it
 */
export async function commitsOfWindow(
  git: Git,
  manifest: Manifest,
  onCount: (branch: string, commits: number) => void,
): Promise<readonly BranchCommits[]> {
  await refuseShallow(git);
  await refuseMissing(git, manifest);
  const found: BranchCommits[] = [];
  for (const { branch, base, head } of rangesOf(manifest)) {
    const commits = await listRange(git, branch, base, head, (count) => onCount(branch, count));
    found.push({ branch, commits });
  }
  return found;
}

async function refuseShallow(git: Git): Promise<void> {
  const shallow = await git.run(['rev-parse', '--is-shallow-repository']);
  if (shallow.code !== 0) throw await whyNot(git, shallow.said, []);
  if (linesOf(shallow.output)[0] === 'true') {
    throw new NoAnswer(
      'this clone is shallow: its history is cut off, so it cannot be counted',
      "Fetch the rest of it: 'git fetch --unshallow' (with actions/checkout: fetch-depth: 0).",
    );
  }
}

/** Both ends of each window must be there, and be commits. */
async function refuseMissing(git: Git, { window }: Manifest): Promise<void> {
  const ends = window.flatMap(({ branch, base, head }) => [
    { branch, what: 'head', commit: head },
    ...(base === null ? [] : [{ branch, what: 'base', commit: base }]),
  ]);
  const asked = await git.run(['cat-file', '--batch-check'], ends.map(({ commit }) => `${commit}\n`).join(''));
  if (asked.code !== 0) throw await whyNot(git, asked.said, []);
  const told = linesOf(asked.output);
  const lost = ends.filter(({ commit }, at) => !(told[at] ?? '').startsWith(`${commit} commit `));
  const [first] = lost;
  if (first === undefined) return;
  const more = lost.length > 1 ? `, and ${lost.length - 1} more of the window's ends` : '';
  throw new NoAnswer(
    `this clone does not have ${first.commit}, the ${first.what} of the window of ${first.branch}${more}`,
    `Run 'git fetch origin ${lost.map(({ commit }) => commit).join(' ')}'; GitHub gives a commit that no branch holds any more, too.`,
  );
}

async function listRange(
  git: Git,
  branch: string,
  base: Sha | null,
  head: Sha,
  onCount: (commits: number) => void,
): Promise<readonly Sha[]> {
  const commits: Sha[] = [];
  let rest = '';
  const take = (bytes: Buffer): void => {
    const lines = `${rest}${bytes.toString('latin1')}`.split('\n');
    rest = lines.pop() ?? '';
    commits.push(...lines.filter((line) => isSha(line)));
    onCount(commits.length);
  };
  const range = base === null ? [head] : [head, `^${base}`];
  const listed = await git.stream(['-c', 'core.commitGraph=false', 'rev-list', ...range, '--'], Promise.resolve(take));
  if (listed.code === 0 && rest === '') return commits;
  throw new NoAnswer(
    `the commits of ${branch} up to ${head} cannot be read: ${inGitsWords(listed)}`,
    `Run 'git fetch --refetch origin ${head}', and 'git fsck' to see what is missing.`,
  );
}

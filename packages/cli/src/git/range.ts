import { isSha, type Sha, sha } from '@countersign/soc2/domain';
import { NoAnswer, UsageError } from '../errors.ts';
import { type Git, inGitsWords, linesOf } from './git.ts';

/** An end of a change: how git finds it, and how a person calls it. */
export interface Side {
  readonly ref: string;
  readonly name: string;
}

/** The two ends of a change and where they parted, as a pull request compares them (`git diff base...head`). */
export interface Range {
  readonly base: Sha;
  readonly head: Sha;
  readonly mergeBase: Sha;
  /** What a reader should know of how it was found. */
  readonly notes: readonly string[];
}

/**
 * Finds the commits that two names stand for, and their merge base: the first one where there are several, as git does.
 * Throws a `UsageError` for a name that is none, and a `NoAnswer` where the history does not reach far enough.
 */
export async function readRange(git: Git, base: Side, head: Side): Promise<Range> {
  for (const { ref } of [base, head]) refuseUnsafe(ref);
  const found = await git.run(['rev-parse', '--revs-only', `${base.ref}^{commit}...${head.ref}^{commit}`, '--']);
  if (found.code !== 0) throw await whyNot(git, found.said, [base.ref, head.ref]);
  const [headCommit, baseCommit, ...parted] = linesOf(found.output);
  if (!isSha(headCommit) || !isSha(baseCommit)) throw new Error('git rev-parse printed no two commits');
  const [mergeBase] = parted.map((line) => sha(line.replace(/^\^/, '')));
  if (mergeBase === undefined) throw await unrelated(git, base.name, head.name);
  const notes = linesOf(Buffer.from(found.said)).map((line) => `git says: ${line.replace(/^warning: /, '')}`);
  if (parted.length > 1)
    notes.push(`base and head parted ${parted.length} times; ${mergeBase.slice(0, 12)} is compared with, as git does`);
  return { base: baseCommit, head: headCommit, mergeBase, notes };
}

/** The commit that a name stands for. Throws as `readRange` does. */
export async function readCommit(git: Git, name: string): Promise<Sha> {
  refuseUnsafe(name);
  const found = await git.run(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  const [commit] = linesOf(found.output);
  if (found.code === 0 && isSha(commit)) return commit;
  throw await whyNot(git, found.said, [name]);
}

/** A name that git could read as a flag or as several commits names no commit, whatever git makes of it. */
function refuseUnsafe(name: string): void {
  if (!/^[-^]|\.\.|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name)) return;
  throw new UsageError(
    `'${name}' names no single commit`,
    'Name a branch, a tag or a commit, such as main, v1.2 or HEAD~3.',
  );
}

/** Why git failed on a repository and names in it, found out one by one: its own message names the wrong thing. */
export async function whyNot(git: Git, said: string, names: readonly string[]): Promise<Error> {
  const folder = await git.run(['rev-parse', '--git-dir']);
  if (folder.code !== 0) return noRepository(git, folder.said);
  for (const name of names) {
    const one = await git.run(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
    if (one.code !== 0) return unknownName(git, name);
  }
  return new NoAnswer(
    `the commits cannot be read: ${inGitsWords({ code: 128, said })}`,
    'See that this is a sound git repository (git fsck).',
  );
}

/** Why there is no repository to be had in a folder, from what git said of it. */
export function noRepository(git: Git, said: string): Error {
  if (/not a git repository/.test(said)) {
    return new UsageError(`${git.folder} is in no git repository`, 'Run this inside of one, or name it with --repo.');
  }
  if (/cannot change to/.test(said))
    return new UsageError(`there is no folder ${git.folder}`, 'Name an existing one with --repo.');
  const owned = /dubious ownership/.test(said);
  const fix = owned
    ? `If you trust it: git config --global --add safe.directory ${git.folder}`
    : 'See that this is a sound git repository.';
  return new NoAnswer(`the repository at ${git.folder} cannot be read: ${inGitsWords({ code: 128, said })}`, fix);
}

async function unknownName(git: Git, name: string): Promise<Error> {
  const head = await git.run(['symbolic-ref', '--quiet', '--short', 'HEAD']);
  if (name === 'HEAD' && head.code === 0) {
    const branch = linesOf(head.output)[0] ?? '';
    return new UsageError(
      `the branch ${branch} has no commit yet`,
      'Commit something first: only commits are looked at.',
    );
  }
  const listed = await git.run([
    'for-each-ref',
    '--format=%(refname:short)',
    'refs/heads',
    'refs/remotes',
    'refs/tags',
  ]);
  const { nearest } = await import('@countersign/soc2/policy/nearest');
  const meant = nearest(name, linesOf(listed.output));
  const object = await git.run(['rev-parse', '--verify', '--quiet', name]);
  if (object.code === 0 && !isSha(name))
    return new UsageError(`'${name}' is no commit`, 'Name a branch, a tag or a commit.');
  const fix =
    meant === undefined
      ? "'git branch --all' lists the branches; 'git fetch' gets those that are missing."
      : `Did you mean '${meant}'?`;
  return new UsageError(`there is no commit '${name}' in this repository`, fix);
}

async function unrelated(git: Git, base: string, head: string): Promise<Error> {
  const shallow = await git.run(['rev-parse', '--is-shallow-repository']);
  if (linesOf(shallow.output)[0] === 'true') {
    return new NoAnswer(
      `where ${base} and ${head} parted is not in this shallow clone`,
      "Fetch the rest of the history: 'git fetch --unshallow' (with actions/checkout: fetch-depth: 0).",
    );
  }
  return new UsageError(
    `${base} and ${head} have no commit in common`,
    'Compare with the branch that the change starts from.',
  );
}

import { type Sha, sha } from '@countersign/soc2/domain';
import { type Git, linesOf } from './git.ts';
import { readCommit, whyNot } from './range.ts';

/** A branch and the commit at its tip. */
export interface Tip {
  /** The branch as a person names it: `main`, `origin/main`. */
  readonly name: string;
  readonly commit: Sha;
  /** How it was found, as the end of a sentence. */
  readonly how: string;
}

/** Names that a default branch has where nothing says which it is, in the order in which they are tried. */
const USUAL: readonly string[] = [
  'refs/remotes/origin/main',
  'refs/remotes/origin/master',
  'refs/heads/main',
  'refs/heads/master',
];
const REMOTE_HEAD = 'refs/remotes/origin/HEAD';

/**
 * The default branch, as far as a clone knows it: what the remote `origin` says; in a bare repository its own HEAD; else
 * main or master, the remote's before the local one, which may be behind. Undefined where there is none of these. Throws
 * a `UserError` where git cannot say.
 */
export async function defaultBranch(git: Git): Promise<Tip | undefined> {
  const [own, listed] = await Promise.all([
    git.run(['rev-parse', '--is-bare-repository', '--symbolic-full-name', 'HEAD']),
    git.run(['for-each-ref', '--format=%(objectname) %(refname) %(symref)', REMOTE_HEAD, ...USUAL]),
  ]);
  if (listed.code !== 0) throw await whyNot(git, listed.said, []);
  const refs = linesOf(listed.output).map((line) => line.split(' '));
  const tip = (wanted: string, how: string): Tip | undefined => {
    const [commit = '', ref = '', target = ''] = refs.find(([, name]) => name === wanted) ?? [];
    if (ref === '') return undefined;
    const full = target === '' ? ref : target;
    return { name: shortName(full), commit: sha(commit), how };
  };
  const fromRemote = tip(REMOTE_HEAD, "the remote's default branch");
  if (fromRemote !== undefined) return fromRemote;
  const [bare, ownHead = ''] = linesOf(own.output);
  if (bare === 'true' && ownHead.startsWith('refs/heads/')) {
    return {
      name: shortName(ownHead),
      commit: await readCommit(git, ownHead),
      how: 'the HEAD of this bare repository',
    };
  }
  for (const usual of USUAL) {
    const found = tip(usual, 'taken for the default branch by its name, as origin/HEAD is not set');
    if (found !== undefined) return found;
  }
  return undefined;
}

function shortName(ref: string): string {
  return ref.replace(/^refs\/(?:heads|remotes)\//, '');
}

import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isSha } from '@countersign/soc2/domain';
import { remoteAddress } from '@countersign/soc2/setup/remote-address';
import { type ActionSource, UNKNOWN_ACTIONS } from '@countersign/soc2/setup/workflows/action-source';
import { UsageError } from '../errors.ts';
import { type Git, gitIn, linesOf } from '../git/git.ts';
import { noRepository } from '../git/range.ts';
import { VERSION } from '../version.ts';

/** What a command line may say of where the actions come from. */
export interface AskedSource {
  readonly pin: string | undefined;
  readonly version: string | undefined;
  readonly actions: string | undefined;
}

/**
 * Where the workflows are to take the actions from: what the command line says, and else the commit that this very program
 * was checked out at, so that what runs in the workflows is what the reader has before them.
 *
 * @throws UsageError for a pin that is no commit, and where there is none and this program is in no checkout
 */
export async function actionSource(
  asked: AskedSource,
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<ActionSource> {
  const version = asked.version ?? `v${VERSION}`;
  if (!/^v?\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(version)) {
    throw new UsageError(`--version cannot be '${version}'`, 'It is the version of the commit, such as v1.2.3.');
  }
  if (asked.actions !== undefined && !/^[\w.-]+\/[\w.-]+$/.test(asked.actions)) {
    throw new UsageError(`--actions cannot be '${asked.actions}'`, 'It is the repository of the actions: OWNER/NAME.');
  }
  // By `dirname`: the bundler would take `new URL` for a file that is to be copied.
  const git = gitIn(dirname(fileURLToPath(import.meta.url)), env, signal);
  if (asked.pin !== undefined && !isSha(asked.pin)) {
    throw new UsageError(
      `--pin cannot be '${asked.pin}'`,
      'A tag or a branch can be moved: write the full id of a commit, 40 or 64 hex digits.',
    );
  }
  const commit = asked.pin ?? (await ownCommit(git));
  if (commit === undefined) {
    const { said } = await git.run(['rev-parse', '--git-dir']);
    // Installed by another account, as in /opt: the checkout is there, and git says what would open it.
    if (/dubious ownership/.test(said)) throw noRepository(git, said);
    throw new UsageError(
      'it is not known which commit the workflows are to pin, as this program is in no checkout of its repository',
      'Pass --pin COMMIT --version vX.Y.Z of a release.',
    );
  }
  return { kind: 'pinned', repository: asked.actions ?? (await ownAddress(git)) ?? UNKNOWN_ACTIONS, commit, version };
}

/** The commit of the checkout that this program runs from; undefined where it is none of this project. */
async function ownCommit(git: Git): Promise<string | undefined> {
  const [head, gate] = await Promise.all([
    git.run(['rev-parse', '--verify', 'HEAD^{commit}']),
    // Within somebody's own repository, in node_modules for example, HEAD would be theirs.
    git.run(['ls-tree', '--full-tree', 'HEAD', '--', 'actions/gate/action.yml']),
  ]);
  const [commit] = linesOf(head.output);
  return head.code === 0 && gate.output.length > 0 && isSha(commit) ? commit : undefined;
}

async function ownAddress(git: Git): Promise<string | undefined> {
  if ((await ownCommit(git)) === undefined) return undefined;
  const [remote = ''] = linesOf((await git.run(['remote', 'get-url', 'origin'])).output);
  const address = remoteAddress(remote);
  return address === undefined ? undefined : `${address.owner}/${address.name}`;
}

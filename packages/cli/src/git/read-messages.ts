import { type Sha, sha } from '@countersign/soc2/domain';
import { NoAnswer } from '../errors.ts';
import { type Git, inGitsWords } from './git.ts';

/** A commit and what its author says of it. */
export interface CommitMessage {
  readonly sha: Sha;
  readonly message: string;
}

/** The messages of the commits that a change brings, oldest first. Throws a `NoAnswer` where git fails. */
export async function readMessages(git: Git, from: Sha, to: Sha): Promise<readonly CommitMessage[]> {
  const flags = ['-z', '--reverse', '--format=%H%n%B', '--no-notes', '--no-show-signature', '--encoding=UTF-8'];
  const result = await git.run(['log', ...flags, '--no-color', `${from}..${to}`, '--']);
  if (result.code !== 0) {
    throw new NoAnswer(
      `the commits cannot be read: ${inGitsWords(result)}`,
      'See that all of them are there (git fsck).',
    );
  }
  const all = result.output.toString('utf8').split('\0');
  return all
    .filter((each) => each !== '')
    .map((each) => {
      const end = each.indexOf('\n');
      return { sha: sha(each.slice(0, end)), message: each.slice(end + 1).trimEnd() };
    });
}

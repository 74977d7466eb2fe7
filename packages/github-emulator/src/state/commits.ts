import type { Files } from '../files.ts';
import type { Signature } from '../git/objects.ts';
import { type Account, noreplyAddress } from './accounts.ts';
import type { Repository } from './repository.ts';

/** Someone as a commit names them: an account (by its noreply address) or any name and e-mail. */
export type Person = Account | { name: string; email: string };

/** A commit as a scenario describes it. */
export interface CommitSpec {
  /** Changes by path; none makes an empty commit. */
  files?: Files;
  /** Default: `Change <paths>`. */
  message?: string;
  /** Default: the repository's maintainer. */
  author?: Person;
  /** Default: the author. */
  committer?: Person;
  /** Written as `Co-authored-by:` trailers. */
  coAuthors?: readonly Person[];
  /** Default: the next second of the clock. */
  date?: Date;
  /** Default: the tip of the branch. The first is what `files` change. */
  parents?: readonly string[];
  /** True for a commit that GitHub shows as verified. */
  verified?: boolean;
}

/** Makes a commit that no branch names yet; gives its id. */
export async function makeCommit(
  repository: Repository,
  spec: CommitSpec,
  parents: readonly string[],
): Promise<string> {
  const date = spec.date ?? repository.world.clock.tick();
  const author = spec.author ?? repository.maintainer();
  const sha = await repository.store.importCommit({
    parents,
    files: spec.files ?? {},
    author: signature(author, date),
    committer: signature(spec.committer ?? author, date),
    message: commitMessage(spec),
  });
  if (spec.verified === true) repository.verified.set(sha, date);
  return sha;
}

/** A person and a time, as a commit holds them. */
export function signature(person: Person, date: Date): Signature {
  const { name, email } = identity(person);
  return { name, email, date };
}

/** Name and e-mail of a person. */
export function identity(person: Person): { name: string; email: string } {
  if ('email' in person) return person;
  const [email = noreplyAddress(person)] = person.emails;
  return { name: person.name ?? person.login, email };
}

function commitMessage(spec: CommitSpec): string {
  const subject =
    spec.message ??
    `Change ${
      Object.keys(spec.files ?? {})
        .slice(0, 3)
        .join(', ') || 'nothing'
    }`;
  const trailers = (spec.coAuthors ?? []).map(identity).map(({ name, email }) => `Co-authored-by: ${name} <${email}>`);
  return trailers.length === 0 ? subject : `${subject}\n\n${trailers.join('\n')}`;
}

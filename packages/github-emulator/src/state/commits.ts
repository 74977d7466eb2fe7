import type { Files } from '../files.ts';
import { previous } from '../git/fast-import.ts';
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

/**
 * Makes a chain of commits that no branch names yet, in one go; gives their ids. Each stands on the one before, the
 * first on `parents`, unless it names parents of its own.
 */
export async function makeCommits(
  repository: Repository,
  specs: readonly CommitSpec[],
  parents: readonly string[],
): Promise<string[]> {
  const dates = specs.map(({ date }) => date ?? repository.world.clock.tick());
  const shas = await repository.store.importCommits(
    specs.map((spec, index) => {
      const date = dates[index] ?? repository.world.clock.now();
      const author = spec.author ?? repository.maintainer();
      return {
        parents: spec.parents ?? (index === 0 ? parents : [previous]),
        files: spec.files ?? {},
        author: signature(author, date),
        committer: signature(spec.committer ?? author, date),
        message: commitMessage(spec),
      };
    }),
  );
  for (const [index, spec] of specs.entries()) {
    const [sha, date] = [shas[index], dates[index]];
    if (spec.verified === true && sha !== undefined && date !== undefined) repository.verified.set(sha, date);
  }
  return shas;
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

/** The people whom a message's `Co-authored-by:` trailers name, each address once. */
export function coAuthors(message: string): { name: string; email: string }[] {
  const found = new Map<string, { name: string; email: string }>();
  for (const [, name = '', email = ''] of message.matchAll(/^co-authored-by:[ \t]*(.*?)[ \t]*<([^<>\n]+)>[ \t]*$/gim)) {
    if (!found.has(email.toLowerCase())) found.set(email.toLowerCase(), { name, email });
  }
  return [...found.values()];
}

import type { Clock } from '../clock.ts';
import { Accounts } from './accounts.ts';
import { type App, GITHUB_ACTIONS_APP } from './apps.ts';
import { type CommitSpec, type Person, signature } from './commits.ts';
import type { Limits } from './limits.ts';
import { Repository } from './repository.ts';
import type { RepositoryDetails } from './repository-details.ts';
import type { Token } from './tokens.ts';

/** Where this GitHub is reached. */
export interface Addresses {
  /** The REST API, without a slash at its end. */
  api: string;
  /** Where pages for people would be, without a slash at its end. */
  html: string;
}

/** Where GitHub has been seen to behave in more than one way. */
export interface Settings {
  /** What `collaborators/{user}/permission` calls the role `maintain`. */
  maintainPermission: 'write' | 'maintain';
  /** Whom a pull request names as merging it where its commits reached the base by a push. */
  indirectlyMergedBy: 'pusher' | 'nobody';
}

/** Everything that this GitHub knows; nothing of it outlives the process. */
export class World {
  readonly clock: Clock;
  readonly accounts: Accounts;
  readonly repositories: Repository[] = [];
  /** Apps that everybody may look up. */
  readonly apps: App[] = [GITHUB_ACTIONS_APP];
  readonly #deleted: Repository[] = [];
  /** Former full names of renamed repositories, in lower case. */
  readonly redirects = new Map<string, Repository>();
  readonly tokens = new Map<string, Token>();
  readonly limits: Limits;
  readonly folder: string;
  readonly addresses: Addresses = { api: '', html: '' };
  readonly settings: Settings = { maintainPermission: 'write', indirectlyMergedBy: 'pusher' };
  readonly #making = new Set<string>();
  #ids = 1000;

  constructor(details: { clock: Clock; limits: Limits; folder: string }) {
    this.clock = details.clock;
    this.limits = details.limits;
    this.folder = details.folder;
    this.accounts = new Accounts(
      () => this.nextId(),
      () => this.clock.now(),
    );
  }

  /** A number that nothing else on this GitHub has. */
  nextId(): number {
    this.#ids += 1;
    return this.#ids;
  }

  /** Ends all git processes. */
  async close(): Promise<void> {
    const all = [...this.repositories, ...this.#deleted];
    await Promise.all(all.flatMap(({ store, refs }) => [store.close(), refs.close()]));
  }

  /** Makes a repository. Throws where the name is taken. */
  async addRepository(details: RepositoryDetails): Promise<Repository> {
    const fullName = `${details.owner.login}/${details.name}`;
    const name = fullName.toLowerCase();
    // Taken at once: another may be asked for while git makes this one.
    if (this.repository(fullName) !== undefined || this.#making.has(name)) {
      throw new Error(`there is a repository "${fullName}" already`);
    }
    this.#making.add(name);
    const repository = await Repository.create(this, details).finally(() => this.#making.delete(name));
    this.redirects.delete(name);
    this.repositories.push(repository);
    return repository;
  }

  /** Removes a repository. Pull requests from a deleted fork stay, with no repository on their head. */
  removeRepository(repository: Repository): void {
    this.#deleted.push(...this.repositories.splice(this.repositories.indexOf(repository), 1));
    for (const other of this.repositories) {
      for (const { head } of other.pulls.values()) if (head.repository === repository) head.repository = null;
    }
  }

  /** A repository by its present full name, without case. */
  repository(fullName: string): Repository | undefined {
    return this.repositories.find((repository) => repository.fullName.toLowerCase() === fullName.toLowerCase());
  }

  /** Commits a tree that exists; gives the commit's id. */
  async commitTree(
    repository: Repository,
    spec: CommitSpec,
    tree: string,
    parents: readonly string[],
  ): Promise<string> {
    const date = spec.date ?? this.clock.tick();
    const author: Person = spec.author ?? repository.maintainer();
    const sha = await repository.store.writeCommit({
      tree,
      parents,
      author: signature(author, date),
      committer: signature(spec.committer ?? author, date),
      message: spec.message ?? 'Commit',
    });
    if (spec.verified === true) repository.verified.set(sha, date);
    return sha;
  }
}

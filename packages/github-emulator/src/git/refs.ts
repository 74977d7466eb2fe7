import { git, type GitPlace } from './process.ts';

/** The refs of one repository by their full names, kept in git and, for reading, in memory. */
export class Refs {
  readonly #place: GitPlace;
  readonly #refs = new Map<string, string>();

  constructor(place: GitPlace) {
    this.#place = place;
  }

  get(name: string): string | undefined {
    return this.#refs.get(name);
  }

  /** All refs whose names start so, in the order of their names. */
  startingWith(prefix: string): { name: string; sha: string }[] {
    return [...this.#refs]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, sha]) => ({ name, sha }))
      .toSorted((one, other) => (one.name < other.name ? -1 : 1));
  }

  /** Moves, makes or (by null) deletes refs, all or none. */
  async update(changes: Readonly<Record<string, string | null>>): Promise<void> {
    const entries = Object.entries(changes);
    const commands = entries.map(([name, sha]) => (sha === null ? `delete ${name}\n` : `update ${name} ${sha}\n`));
    await git(this.#place, ['update-ref', '--stdin'], [Buffer.from(commands.join(''))]);
    for (const [name, sha] of entries) {
      if (sha === null) this.#refs.delete(name);
      else this.#refs.set(name, sha);
    }
  }
}

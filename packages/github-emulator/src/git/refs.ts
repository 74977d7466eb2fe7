import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

import { gitEnvironment, type GitPlace } from './process.ts';

/** The refs of one repository by their full names, kept in git and, for reading, in memory. */
export class Refs {
  readonly #updater: RefUpdater;
  readonly #refs = new Map<string, string>();

  constructor(place: GitPlace) {
    this.#updater = new RefUpdater(place);
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

  /** Moves, makes or (by null) deletes refs, all or none. Throws where git refuses: a bad name, a missing commit. */
  async update(changes: Readonly<Record<string, string | null>>): Promise<void> {
    const entries = Object.entries(changes);
    await this.#updater.update(entries);
    for (const [name, sha] of entries) {
      if (sha === null) this.#refs.delete(name);
      else this.#refs.set(name, sha);
    }
  }

  /** Ends its git process. */
  close(): Promise<void> {
    return this.#updater.close();
  }
}

/** One long-lived `git update-ref`, a transaction for each update; it ends on a refusal and starts anew. */
class RefUpdater {
  readonly #place: GitPlace;
  #child: ChildProcessWithoutNullStreams | undefined;
  #waiting: { resolve(): void; reject(error: Error): void }[] = [];
  #output = '';
  #errors = '';

  constructor(place: GitPlace) {
    this.#place = place;
  }

  update(changes: readonly (readonly [string, string | null])[]): Promise<void> {
    const commands = changes.map(([name, sha]) => (sha === null ? `delete ${name}\n` : `update ${name} ${sha}\n`));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#process().stdin.write(`start\n${commands.join('')}commit\n`);
    });
  }

  close(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      child.once('close', () => resolve());
      child.stdin.end();
    });
  }

  #process(): ChildProcessWithoutNullStreams {
    if (this.#child !== undefined) return this.#child;
    const child = spawn('git', ['-c', 'core.logAllRefUpdates=false', 'update-ref', '--stdin'], {
      env: gitEnvironment(this.#place),
    });
    this.#errors = '';
    child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => {
      this.#errors += chunk.toString();
    });
    child.on('error', (cause) => this.#fail(child, new Error('git could not be started: is it on PATH?', { cause })));
    child.on('close', () => this.#fail(child, new Error(`git refused to move a ref: ${this.#errors.trim()}`)));
    child.stdin.on('error', () => {});
    this.#child = child;
    return child;
  }

  #receive(text: string): void {
    this.#output += text;
    const lines = this.#output.split('\n');
    this.#output = lines.pop() ?? '';
    for (const line of lines) if (line === 'commit: ok') this.#waiting.shift()?.resolve();
  }

  #fail(child: ChildProcessWithoutNullStreams, error: Error): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    this.#output = '';
    for (const waiting of this.#waiting.splice(0)) waiting.reject(error);
  }
}

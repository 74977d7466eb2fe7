import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';

import { diffFlags, type FileChange, parseDiff } from './diff.ts';
import { gitEnvironment, type GitPlace } from './process.ts';

interface Waiting {
  resolve(changes: FileChange[]): void;
  reject(error: Error): void;
}

/**
 * Compares trees through one long-lived `git diff-tree --stdin`, many times quicker than a process for each. Git repeats
 * a line that names no object: such a line, which nobody can guess, ends each answer.
 */
export class DiffReader {
  readonly #place: GitPlace;
  readonly #end = Buffer.from(`end ${randomBytes(16).toString('hex')}\n`);
  #child: ChildProcessWithoutNullStreams | undefined;
  #waiting: Waiting[] = [];
  #chunks: Buffer[] = [];
  #tail: Buffer = Buffer.alloc(0);
  #errors = '';

  constructor(place: GitPlace) {
    this.#place = place;
  }

  /** The files that differ between two trees. */
  diff(before: string, after: string): Promise<FileChange[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#process().stdin.write(`${before} ${after}\n${this.#end.toString()}`);
    });
  }

  /** Ends the process; requests under way fail. */
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
    const args = ['-c', 'core.logAllRefUpdates=false', 'diff-tree', '--stdin', ...diffFlags];
    const child = spawn('git', args, { env: gitEnvironment(this.#place) });
    this.#errors = '';
    this.#chunks = [];
    this.#tail = Buffer.alloc(0);
    child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      this.#errors += chunk.toString();
    });
    child.on('error', (cause) => this.#fail(child, new Error('git could not be started: is it on PATH?', { cause })));
    child.on('close', () => this.#fail(child, new Error(`git refused to compare: ${this.#errors.trim()}`)));
    child.stdin.on('error', () => {});
    this.#child = child;
    return child;
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk);
    // The end may stand across any number of chunks: a little of what came before is looked at again.
    const seam = Buffer.concat([this.#tail, chunk]);
    this.#tail = seam.subarray(-this.#end.length + 1);
    if (!seam.includes(this.#end)) return;
    let rest = Buffer.concat(this.#chunks);
    for (let at = rest.indexOf(this.#end); at !== -1; at = rest.indexOf(this.#end)) {
      const answer = rest.subarray(0, at);
      rest = rest.subarray(at + this.#end.length);
      const waiting = this.#waiting.shift();
      if (waiting !== undefined) settle(waiting, answer);
    }
    this.#chunks = rest.length === 0 ? [] : [rest];
    this.#tail = rest.subarray(-this.#end.length + 1);
  }

  #fail(child: ChildProcessWithoutNullStreams, error: Error): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    for (const waiting of this.#waiting.splice(0)) waiting.reject(error);
  }
}

/** The first line repeats what was asked; git is silent about what is no tree. */
function settle(waiting: Waiting, answer: Buffer): void {
  if (answer.length === 0) {
    waiting.reject(new Error('git refused to compare: one of the two is no tree'));
    return;
  }
  try {
    waiting.resolve(parseDiff(answer.subarray(answer.indexOf(10) + 1)));
  } catch (error) {
    waiting.reject(error instanceof Error ? error : new Error(String(error)));
  }
}

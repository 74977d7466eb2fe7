import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

import { gitEnvironment, type GitPlace } from './process.ts';

/** An object as git stores it. */
export interface GitObject {
  sha: string;
  type: 'commit' | 'tree' | 'blob' | 'tag';
  size: number;
  content: Buffer;
}

interface Waiting {
  resolve(object: GitObject | undefined): void;
  reject(error: Error): void;
}

/** Reads objects through one long-lived `git cat-file --batch`; requests go out together and are answered in order. */
export class ObjectReader {
  readonly #place: GitPlace;
  #child: ChildProcessWithoutNullStreams | undefined;
  #waiting: Waiting[] = [];
  #chunks: Buffer[] = [];
  #length = 0;
  #wanted = 1;

  constructor(place: GitPlace) {
    this.#place = place;
  }

  /** The object of this full or abbreviated id; undefined where there is none. */
  read(sha: string): Promise<GitObject | undefined> {
    if (!/^[0-9a-f]{4,64}$/.test(sha)) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#process().stdin.write(`${sha}\n`);
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
    const child = spawn('git', ['cat-file', '--batch'], { env: gitEnvironment(this.#place) });
    child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
    child.on('error', (error) => this.#fail(error));
    child.on('close', () => this.#fail(new Error('git cat-file ended')));
    child.stdin.on('error', (error) => this.#fail(error));
    this.#child = child;
    return child;
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length < this.#wanted) return;
    let rest = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
    for (;;) {
      const answer = parseAnswer(rest);
      if ('wanted' in answer) {
        this.#wanted = answer.wanted;
        break;
      }
      rest = rest.subarray(answer.length);
      this.#waiting.shift()?.resolve(answer.object);
    }
    this.#chunks = rest.length === 0 ? [] : [rest];
    this.#length = rest.length;
  }

  #fail(error: Error): void {
    this.#child = undefined;
    for (const waiting of this.#waiting.splice(0)) waiting.reject(error);
  }
}

type Parsed = { object: GitObject | undefined; length: number } | { wanted: number };

function parseAnswer(bytes: Buffer): Parsed {
  const lineEnd = bytes.indexOf(10);
  if (lineEnd === -1) return { wanted: bytes.length + 1 };
  const [sha = '', type, size] = bytes.toString('latin1', 0, lineEnd).split(' ');
  if (type !== 'commit' && type !== 'tree' && type !== 'blob' && type !== 'tag') {
    return { object: undefined, length: lineEnd + 1 };
  }
  const length = lineEnd + 1 + Number(size) + 1;
  if (bytes.length < length) return { wanted: length };
  const content = Buffer.from(bytes.subarray(lineEnd + 1, length - 1));
  return { object: { sha, type, size: Number(size), content }, length };
}

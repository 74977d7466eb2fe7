import { spawn } from 'node:child_process';
import { NoAnswer } from '../errors.ts';
import { FLAGS, gitEnvironment } from './environment.ts';

/** What one run of git came to. */
export interface GitResult {
  /** The exit code; 128 where git itself refused. */
  readonly code: number;
  readonly output: Buffer;
  /** What it said on standard error, at most its first 16 KiB. */
  readonly said: string;
}

/** git in one folder. */
export interface Git {
  readonly folder: string;
  /**
   * Runs git with these arguments; never through a shell. `input` is what it reads on standard input, nothing unless
   * told. Rejects with a `NoAnswer` where there is no git to run.
   */
  run(args: readonly string[], input?: string): Promise<GitResult>;
  /**
   * As `run`, but hands the output on as it comes; `output` stays empty. git starts at once, and its output waits for what
   * is to take it. Rejects with what that throws or is rejected with.
   */
  stream(args: readonly string[], taking: Promise<(bytes: Buffer) => void>): Promise<GitResult>;
}

/**
 * git in a folder, under an environment of which only what is harmless is handed on. Whatever still runs when the signal
 * comes is ended: a command that knows its answer, or that it has none, waits for nobody.
 */
export function gitIn(folder: string, env: Readonly<Record<string, string | undefined>>, signal: AbortSignal): Git {
  const options = { env: gitEnvironment(env), signal };
  const begin = (
    args: readonly string[],
    taking: Promise<(bytes: Buffer) => void>,
    input?: string,
  ): Promise<GitResult> => start(['-C', folder, ...FLAGS, ...args], { ...options, input }, taking);
  return {
    folder,
    stream: (args, taking) => begin(args, taking),
    run: async (args, input) => {
      const chunks: Buffer[] = [];
      const result = await begin(
        args,
        Promise.resolve((bytes) => chunks.push(bytes)),
        input,
      );
      return { ...result, output: Buffer.concat(chunks) };
    },
  };
}

const SAID_LIMIT = 16 * 1024;

interface StartOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly input?: string | undefined;
}

async function start(
  args: readonly string[],
  { input, ...options }: StartOptions,
  taking: Promise<(bytes: Buffer) => void>,
): Promise<GitResult> {
  const child = spawn('git', [...args], { ...options, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
  // A git that ends before it has read everything says so by its exit code.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (said.length < SAID_LIMIT) said = (said + text).slice(0, SAID_LIMIT);
  });
  const ended = new Promise<number>((resolve, reject) => {
    const waiting: Buffer[] = [];
    let take = (bytes: Buffer): unknown => waiting.push(bytes);
    // Listened to from the start: what nobody listens to when git ends, Node throws away.
    child.stdout.on('data', (bytes: Buffer) => {
      try {
        take(bytes);
      } catch (error) {
        reject(error);
      }
    });
    const hand = async (): Promise<void> => {
      const each = await taking;
      for (const bytes of waiting) each(bytes);
      take = each;
    };
    const taken = hand();
    taken.catch(reject);
    child.once('error', (error: NodeJS.ErrnoException) => reject(notRun(error)));
    child.once('close', (code, signal) => {
      if (code === null) reject(new NoAnswer(`git was ended by ${signal}`, 'Run the command again.'));
      else taken.then(() => resolve(code), reject);
    });
  });
  try {
    return { code: await ended, output: Buffer.alloc(0), said };
  } catch (error) {
    child.kill();
    throw error;
  }
}

function notRun(error: NodeJS.ErrnoException): NoAnswer {
  const missing = error.code === 'ENOENT';
  const message = missing ? 'git was not found' : `git could not be run: ${error.message}`;
  return new NoAnswer(message, 'Install git, and see that its folder is on the PATH.', { cause: error });
}

/** What git said, as the end of an error message. */
export function inGitsWords({ code, said }: Pick<GitResult, 'code' | 'said'>): string {
  const first = said.split('\n').find((line) => line.trim() !== '');
  return first === undefined ? `git ended with code ${code}` : `git says: ${first.replace(/^(?:fatal|error): /, '')}`;
}

/** The lines of an output that is text. */
export function linesOf(output: Buffer): readonly string[] {
  return output
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

import { spawn } from 'node:child_process';
import { devNull } from 'node:os';

/** Where a git process works: the repository's own refs, and the object store that its forks share. */
export interface GitPlace {
  gitDir: string;
  objectDirectory: string;
}

/** A git command that failed; `exitCode` is null where a signal ended it. */
export class GitError extends Error {
  override readonly name = 'GitError';
  readonly exitCode: number | null;

  constructor(args: readonly string[], exitCode: number | null, stderr: string) {
    super(`git ${args.join(' ')} ended with ${String(exitCode)}: ${stderr.trim()}`);
    this.exitCode = exitCode;
  }
}

/**
 * The environment of every git process: nothing of the user's own set-up may change a diff, a merge or a ref, and
 * no command may ask a question.
 */
export function gitEnvironment(place: GitPlace): NodeJS.ProcessEnv {
  return {
    ...(process.env['PATH'] === undefined ? {} : { PATH: process.env['PATH'] }),
    ...(process.env['SystemRoot'] === undefined ? {} : { SystemRoot: process.env['SystemRoot'] }),
    HOME: place.gitDir,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_DIR: place.gitDir,
    GIT_OBJECT_DIRECTORY: place.objectDirectory,
    GIT_AUTHOR_NAME: 'emulator',
    GIT_AUTHOR_EMAIL: 'emulator@localhost',
    GIT_COMMITTER_NAME: 'emulator',
    GIT_COMMITTER_EMAIL: 'emulator@localhost',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
  };
}

/** Runs one git command to its end and gives what it printed. Throws a `GitError` where it fails. */
export function git(place: GitPlace, args: readonly string[], input?: readonly Uint8Array[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['-c', 'gc.auto=0', '-c', 'core.logAllRefUpdates=false', ...args], {
      env: gitEnvironment(place),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', (cause) => reject(new Error('git could not be started: is it on PATH?', { cause })));
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(stdout));
      else reject(new GitError(args, code, Buffer.concat(stderr).toString()));
    });
    // A command that fails early closes its input; its exit code tells the story.
    child.stdin.on('error', () => {});
    child.stdin.end(input === undefined ? undefined : Buffer.concat(input));
  });
}

/** The printed text of a git command, without the line break at its end. */
export async function gitText(
  place: GitPlace,
  args: readonly string[],
  input?: readonly Uint8Array[],
): Promise<string> {
  return (await git(place, args, input)).toString().trimEnd();
}

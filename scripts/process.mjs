import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository, as a path of this platform. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Something that the reader can mend: shown as one line and its fix, never with a stack. */
export class Fault extends Error {
  /**
   * @param {string} message what is wrong, and where
   * @param {string} fix what to do about it, as one sentence
   */
  constructor(message, fix) {
    super(message);
    this.name = 'Fault';
    this.fix = fix;
  }
}

/**
 * Says on stderr what is going on; stdout belongs to the task's own output.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean }} ChildOptions */

/**
 * Runs a program on this terminal and resolves to its exit code: 128 plus the number for a signal, as a shell does.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, ...options, stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + signalNumber(signal)));
  });
}

/**
 * Runs a program without a terminal and resolves to its exit code and everything it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function capture(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? 128 + signalNumber(signal), output }));
  });
}

/**
 * Runs a JavaScript tool of `node_modules` by its file, under this very Node: no shim, no shell, the same on Windows.
 * @param {string} file path below `node_modules`
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 */
export function tool(file, args, options = {}) {
  return run(process.execPath, [join(root, 'node_modules', file), ...args], options);
}

/** @param {NodeJS.Signals | null} signal */
function signalNumber(signal) {
  return { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[String(signal)] ?? 1;
}

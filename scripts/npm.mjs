import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { capture, Fault } from './process.mjs';

/** @typedef {{ command: string, prefix: readonly string[], shell: boolean }} Command how a tool is started: `command ...prefix ...arguments` */

/** Windows finds npm and pnpm as scripts, which only its shell can start. */
const needsShell = process.platform === 'win32';

/**
 * How to start npm: the one that started this process, else the one beside this Node, else the one on PATH. Throws a
 * `Fault` where there is none.
 * @returns {Promise<Command>}
 */
export async function npmCommand() {
  const script = npmScript();
  if (script !== undefined) return { command: process.execPath, prefix: [script], shell: false };
  if ((await versionOnPath('npm')) !== undefined) return { command: 'npm', prefix: [], shell: needsShell };
  throw new Fault('npm was not found', 'Install Node from https://nodejs.org, which brings npm, or put npm on PATH.');
}

/**
 * How to start a given version of pnpm: the one on PATH where it is that version, else npm fetches it into its own cache.
 * @param {string} version
 * @returns {Promise<Command>}
 */
export async function pnpmCommand(version) {
  if ((await versionOnPath('pnpm')) === version) return { command: 'pnpm', prefix: [], shell: needsShell };
  const { command, prefix, shell } = await npmCommand();
  // The version is exact, so what npm has in its cache cannot be out of date: no question to the registry, none offline.
  return {
    command,
    prefix: [...prefix, 'exec', '--yes', '--prefer-offline', `--package=pnpm@${version}`, '--', 'pnpm'],
    shell,
  };
}

/** @returns {string | undefined} */
function npmScript() {
  const started = process.env['npm_execpath'];
  const bin = dirname(process.execPath);
  return [
    ...(started !== undefined && basename(started) === 'npm-cli.js' ? [started] : []),
    join(bin, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(bin, 'node_modules/npm/bin/npm-cli.js'),
  ].find((path) => existsSync(path));
}

/**
 * What a program on PATH says is its version, or undefined where it is missing or fails.
 * @param {string} program
 * @returns {Promise<string | undefined>}
 */
async function versionOnPath(program) {
  try {
    // Asked outside the repository: inside it, another pnpm would download the pinned one to answer.
    const { code, output } = await capture(program, ['--version'], { shell: needsShell, cwd: tmpdir() });
    return code === 0 ? output.trim() : undefined;
  } catch {
    return undefined;
  }
}

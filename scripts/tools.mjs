import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { capture, Fault, root, say } from './process.mjs';

/**
 * Programs that check workflows and are no npm packages, each pinned and kept in .cache/. One that cannot be had is a
 * `Fault`: a check that is skipped proves nothing.
 */

/** The linter of workflow files. */
export function actionlint() {
  return goTool('github.com/rhysd/actionlint/cmd/actionlint', 'v1.7.12');
}

/** The runner that runs workflow files without GitHub. */
export function act() {
  return goTool('github.com/nektos/act', 'v0.2.89');
}

/** The security linter of workflow files. */
export function zizmor() {
  return pythonTool('zizmor', '1.32.0');
}

/**
 * Builds a Go program and resolves to its path.
 * @param {string} module
 * @param {string} version
 * @returns {Promise<string>}
 */
async function goTool(module, version) {
  const name = module.slice(module.lastIndexOf('/') + 1);
  const folder = join(root, '.cache', `${name}-${version}`);
  const binary = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
  if (existsSync(binary)) return checked(binary, version);
  await install(`${name} ${version}`, 'Install Go 1.24 or newer, or see what go says above.', [
    ['go', ['install', `${module}@${version}`], { env: { ...process.env, GOBIN: folder, GOFLAGS: '-trimpath' } }],
  ]);
  return checked(binary, version);
}

/**
 * Installs a Python program into an environment of its own and resolves to its path.
 * @param {string} name
 * @param {string} version
 * @returns {Promise<string>}
 */
async function pythonTool(name, version) {
  const folder = join(root, '.cache', `${name}-${version}`);
  const programs = join(folder, process.platform === 'win32' ? 'Scripts' : 'bin');
  const binary = join(programs, name);
  if (existsSync(binary)) return checked(binary, version);
  const python = process.platform === 'win32' ? 'python' : 'python3';
  await install(`${name} ${version}`, 'Install Python 3.10 or newer with venv, or see what pip says above.', [
    [python, ['-m', 'venv', folder], {}],
    [join(programs, 'python'), ['-m', 'pip', 'install', '--quiet', `${name}==${version}`], {}],
  ]);
  return checked(binary, version);
}

/**
 * @param {string} what
 * @param {string} fix
 * @param {readonly (readonly [string, readonly string[], import('./process.mjs').ChildOptions])[]} commands
 */
async function install(what, fix, commands) {
  say(`Fetching ${what} ...`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (const [command, args, options] of commands) {
    const { code, output } = await capture(command, args, options).catch((/** @type {unknown} */ cause) => ({
      code: 127,
      output: String(cause),
    }));
    if (code === 0) continue;
    say(output.trimEnd().replace(/^/gm, '  | '));
    throw new Fault(`${what} could not be fetched`, fix);
  }
}

/**
 * What a cache holds may be broken, or be another version than its folder says.
 * @param {string} binary
 * @param {string} version
 */
async function checked(binary, version) {
  const number = version.replace(/^v/, '');
  const { code, output } = await capture(binary, ['--version']).catch((/** @type {unknown} */ cause) => ({
    code: 127,
    output: String(cause),
  }));
  if (code === 0 && output.split(/\s+/).some((word) => word.replace(/^v/, '') === number)) return binary;
  throw new Fault(
    `${binary} says that it is ${output.trim()}, not ${number}`,
    'Delete its folder, and run this again.',
  );
}

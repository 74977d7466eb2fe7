import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { capture, Fault, root, say } from './process.mjs';

/** How often a silent installation says that it is alive, in milliseconds. */
const heartbeat = 3_000;

/**
 * What can be installed. `demo` is what the demo and the local GitHub run and are compiled with: the packages'
 * `dependencies` and the root's. Test runners, linters and bundlers are the root's `devDependencies`, in `all` alone.
 * @type {Record<'all' | 'demo', { what: string, args: readonly string[] }>}
 */
const kinds = {
  all: { what: 'all dependencies', args: [] },
  demo: { what: "the demo's own dependencies", args: ['--prod', '--filter', '@countersign/demo...'] },
};

/**
 * Brings `node_modules` up to the lockfile with the pinned pnpm, or does nothing where a stamp says that it is.
 * Throws a `Fault` where neither npm nor that pnpm can be had, or where the installation fails.
 * @param {'all' | 'demo'} wanted
 */
export async function install(wanted) {
  // An installation for the demo would take the development tools away from whoever has them already.
  const kind = wanted === 'demo' && !existsSync(join(root, 'node_modules/jest')) ? 'demo' : 'all';
  const state = dependencyState();
  if (readStamp(kind) === state || readStamp('all') === state) return;

  const version = pinnedVersion();
  const { what, args } = kinds[kind];
  say(`Installing ${what} (pnpm ${version}) ...`);
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(0)} s`;
  const timer = setInterval(() => say(`  ... still installing (${seconds()})`), heartbeat);
  const { command, prefix, shell } = await findPnpm(version);
  const { code, output } = await capture(
    command,
    [...prefix, 'install', '--frozen-lockfile', '--reporter=append-only', ...args],
    // Without a terminal pnpm asks nothing when CI is set, and refuses to guess when it is not.
    { shell, env: { ...process.env, CI: 'true' } },
  ).finally(() => clearInterval(timer));
  if (code !== 0) throw installationFault(output, code);

  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stampPath(kind), `${state}\n`);
  say(`Installed in ${seconds()}.`);
}

/** The version of pnpm that `packageManager` pins. */
export function pinnedVersion() {
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  const version = /"packageManager": *"pnpm@(\d+\.\d+\.\d+)/.exec(manifest)?.[1];
  if (version === undefined) throw new Fault('package.json pins no pnpm', 'Set "packageManager" to "pnpm@<version>".');
  return version;
}

/**
 * A digest of everything that decides what an installation brings. A changed manifest counts although the lockfile
 * did not follow it: pnpm then says so, which a skipped installation would not.
 */
function dependencyState() {
  const hash = createHash('sha256');
  hash.update(`${process.platform} ${process.arch} ${pinnedVersion()}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...memberManifests()]) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function memberManifests() {
  return ['actions', 'packages']
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}/package.json`))
    .filter((file) => existsSync(join(root, file)))
    .toSorted();
}

/** @param {string} kind */
function stampPath(kind) {
  return join(root, `node_modules/.countersign-installed-${kind}`);
}

/** @param {string} kind */
function readStamp(kind) {
  return existsSync(stampPath(kind)) ? readFileSync(stampPath(kind), 'utf8').trim() : undefined;
}

/**
 * The pinned pnpm: the one on PATH where its version matches, else fetched by npm into npm's own cache.
 * @param {string} version
 * @returns {Promise<{ command: string, prefix: readonly string[], shell: boolean }>}
 */
async function findPnpm(version) {
  const shell = process.platform === 'win32';
  // Asked outside the repository: inside it another pnpm would download the pinned one to answer.
  const onPath = await attempt('pnpm', ['--version'], shell);
  if (onPath === version) return { command: 'pnpm', prefix: [], shell };

  const npm = findNpm();
  if (npm !== undefined) {
    return {
      command: process.execPath,
      prefix: [npm, 'exec', '--yes', `--package=pnpm@${version}`, '--', 'pnpm'],
      shell: false,
    };
  }
  if ((await attempt('npm', ['--version'], shell)) !== undefined) {
    return { command: 'npm', prefix: ['exec', '--yes', `--package=pnpm@${version}`, '--', 'pnpm'], shell };
  }
  throw new Fault(
    'npm was not found, and neither was pnpm ' + version,
    'Install Node from https://nodejs.org, which brings npm, or put that pnpm on PATH.',
  );
}

/**
 * npm's own script: the npm that started this process, else the one beside this Node.
 * @returns {string | undefined}
 */
function findNpm() {
  const started = process.env['npm_execpath'];
  if (started !== undefined && basename(started) === 'npm-cli.js' && existsSync(started)) return started;
  const bin = dirname(process.execPath);
  return [join(bin, '../lib/node_modules/npm/bin/npm-cli.js'), join(bin, 'node_modules/npm/bin/npm-cli.js')].find(
    (path) => existsSync(path),
  );
}

/**
 * What a program prints, or undefined where it is missing or fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {boolean} shell
 */
async function attempt(command, args, shell) {
  try {
    const { code, output } = await capture(command, args, { shell, cwd: tmpdir() });
    return code === 0 ? output.trim() : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} output
 * @param {number} code
 */
function installationFault(output, code) {
  const said = output.trimEnd().split('\n').slice(-15).join('\n');
  say(said.replace(/^/gm, '  | '));
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|META_FETCH_FAIL/.test(output)) {
    return new Fault(
      'the package registry could not be reached',
      'Connect to the network (behind a proxy: npm config set proxy URL; with a mirror: npm config set registry URL), and run this again.',
    );
  }
  if (/OUTDATED_LOCKFILE|FROZEN_LOCKFILE/.test(output)) {
    return new Fault(
      'pnpm-lock.yaml does not fit the package.json files',
      `Run "npx pnpm@${pinnedVersion()} install" and commit the lockfile.`,
    );
  }
  return new Fault(`the installation failed (exit code ${code})`, 'Mend what pnpm says above, and run this again.');
}

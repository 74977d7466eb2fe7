import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pnpmCommand } from './npm.mjs';
import { capture, Fault, root, say } from './process.mjs';

/** How often a silent installation says that it is alive, in milliseconds. */
const heartbeat = 3_000;

/** npm asks three times, with 10 and then 60 seconds between: whoever has no network should hear of it before that. */
const SOON = { npm_config_fetch_retry_mintimeout: '1000', npm_config_fetch_retry_maxtimeout: '10000' };

/**
 * What can be installed. `demo` is what the demo and the local GitHub run and are compiled with: the packages'
 * `dependencies` and the root's. Test runners, linters and bundlers are the root's `devDependencies`, in `all` alone.
 *
 * Before an installation pnpm asks the registry how old each entry of the lockfile is: hundreds of requests, and some ten
 * seconds on a first run. Whoever develops here waits for that; whoever tries the demo has the lockfile's integrity
 * hashes, and a commit whose checks installed everything the slow way.
 * @type {Record<'all' | 'demo', { what: string, args: readonly string[] }>}
 */
const kinds = {
  all: { what: 'all dependencies', args: [] },
  demo: {
    what: "the demo's own dependencies",
    args: ['--prod', '--filter', '@countersign/demo...', '--trust-lockfile'],
  },
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
  const { command, prefix, shell } = await pnpmCommand(version);
  const timer = setInterval(() => say(`  ... still installing (${seconds()})`), heartbeat);
  const { code, output } = await capture(
    command,
    [...prefix, 'install', '--frozen-lockfile', '--reporter=append-only', ...args],
    // Without a terminal pnpm asks nothing when CI is set, and refuses to guess when it is not.
    { shell, env: { ...SOON, ...process.env, CI: 'true' } },
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

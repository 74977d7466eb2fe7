import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand } from './npm.mjs';
import { capture, Fault, root, say } from './process.mjs';

/** The Node that GitHub runs JavaScript actions with (`runs.using: node24`), pinned so that a measurement repeats. */
const version = '24.21.0';

/**
 * The path of a Node 24: `COUNTERSIGN_NODE` where it is set, this Node where it is one, else a binary from npm that is
 * kept in .cache/. Throws a `Fault` where there is none to be had, or where `COUNTERSIGN_NODE` is another version.
 * @returns {Promise<string>}
 */
export async function node24() {
  const chosen = process.env['COUNTERSIGN_NODE'];
  if (chosen !== undefined && chosen !== '') return checked(chosen);
  if (process.versions.node.startsWith('24.')) return process.execPath;

  const platform = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = join(root, '.cache', `${platform}-${version}`);
  const binary = join(folder, 'node_modules', platform, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(binary)) {
    say(`Fetching Node ${version}, which GitHub runs actions with ...`);
    mkdirSync(folder, { recursive: true });
    const { command, prefix, shell } = await npmCommand();
    const options = ['--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
    const { code, output } = await capture(command, [...prefix, 'install', ...options, `${platform}@${version}`], {
      shell,
    });
    if (code !== 0) {
      say(output.trimEnd().replace(/^/gm, '  | '));
      throw new Fault(`Node ${version} could not be fetched`, 'Install Node 24, and set COUNTERSIGN_NODE to its path.');
    }
  }
  return checked(binary);
}

/** @param {string} binary */
async function checked(binary) {
  const { code, output } = await capture(binary, ['--version']).catch(() => ({ code: 1, output: 'no Node' }));
  if (code === 0 && output.startsWith('v24.')) return binary;
  throw new Fault(
    `${binary} is ${output.trim()}, not Node 24`,
    'Set COUNTERSIGN_NODE to the path of a Node 24, or unset it.',
  );
}

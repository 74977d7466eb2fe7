import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture, Fault, root, say } from './process.mjs';

/** @typedef {{ name: string, entry: string }} Bundle `entry` is the compiled main file, relative to the root */

/**
 * What becomes a bundle: each action with a main file of its own, and the command line.
 *
 * An action whose `runs.main` points anywhere else than to its own bundle would run code that nothing here builds or
 * compares, so that is a `Fault`.
 * @returns {Bundle[]}
 */
export function bundles() {
  const found = readdirSync(join(root, 'actions'))
    .filter((name) => existsSync(join(root, `actions/${name}/action.yml`)))
    .filter((name) => hasMain(name))
    .map((name) => ({ name, entry: `actions/${name}/lib/main.js` }));
  if (existsSync(join(root, 'packages/cli/src/main.ts')))
    found.push({ name: 'cli', entry: 'packages/cli/lib/main.js' });
  return found;
}

/**
 * Replaces dist/ by fresh bundles of the compiled sources, one folder each; what no source builds any more is gone.
 * The output is readable on purpose (no minification, no source maps): measured, minifying saves no start-up, and a
 * consumer can review what they run. Code behind `await import()` gets a chunk file of its own, read when it is needed.
 */
export async function bundleAll() {
  const all = bundles();
  if (all.length === 0)
    throw new Fault('there is nothing to bundle', 'An action needs an action.yml and a src/main.ts.');
  const scratch = mkdtempSync(join(tmpdir(), 'countersign-dist-'));
  try {
    const queue = [...all];
    const worker = async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift())
        await bundle(next, join(scratch, 'dist', next.name));
    };
    await Promise.all(Array.from({ length: availableParallelism() }, worker));
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    cpSync(join(scratch, 'dist'), join(root, 'dist'), { recursive: true });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return 0;
}

/**
 * @param {Bundle} bundle
 * @param {string} output
 */
async function bundle({ name, entry }, output) {
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
  // Module names in the output are relative to the working directory: it is always the root.
  const { code, output: said } = await capture(process.execPath, [
    ncc,
    'build',
    entry,
    '--out',
    output,
    '--license',
    'licenses.txt',
    '--no-cache',
    '--no-source-map-register',
  ]);
  if (code !== 0) {
    say(said.trimEnd());
    throw new Fault(`dist/${name} could not be bundled`, `Mend what ncc says of ${entry} above.`);
  }
  const main = join(output, 'index.js');
  if (readFileSync(main, 'utf8').startsWith('#!')) chmodSync(main, 0o755);
  const files = readdirSync(output);
  const bytes = files.map((file) => readFileSync(join(output, file)).length).reduce((sum, size) => sum + size, 0);
  say(`dist/${name}: ${files.length} files, ${Math.round(bytes / 1024)} KiB`);
}

/** @param {string} name */
function hasMain(name) {
  const declared = /^\s+main:\s*(['"]?)(.+?)\1\s*$/m.exec(
    readFileSync(join(root, `actions/${name}/action.yml`), 'utf8'),
  )?.[2];
  const expected = `../../dist/${name}/index.js`;
  if (declared !== undefined && declared !== expected) {
    throw new Fault(
      `actions/${name}/action.yml runs ${declared}`,
      `Its runs.main must be ${expected}, which is built here.`,
    );
  }
  return existsSync(join(root, `actions/${name}/src/main.ts`)) || declared !== undefined;
}

import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture, Fault, root, say } from './process.mjs';

/** @typedef {{ name: string, project: string }} Bundle `project` is the folder that lib/main.js is compiled in, from the root */

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
    .map((name) => ({ name, project: `actions/${name}` }));
  if (existsSync(join(root, 'packages/cli/src/main.ts'))) found.push({ name: 'cli', project: 'packages/cli' });
  return found;
}

/**
 * Replaces bundles in dist/ by fresh ones of the compiled sources, one folder each; where all are built, what no source
 * builds any more is gone. Resolves to 0, or throws a `Fault`.
 *
 * The output is readable on purpose (no minification, no source maps): measured, minifying saves no start-up, and a
 * consumer can review what they run. Code behind `await import()` gets a chunk file of its own, read when it is needed.
 * @param {readonly Bundle[]} chosen
 */
export async function bundleAll(chosen) {
  const scratch = mkdtempSync(join(tmpdir(), 'countersign-dist-'));
  try {
    const queue = [...chosen];
    const worker = async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        await bundle(next, join(scratch, 'dist', next.name));
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, worker));
    const replaced = chosen.length === bundles().length ? ['dist'] : chosen.map(({ name }) => `dist/${name}`);
    for (const folder of replaced) rmSync(join(root, folder), { recursive: true, force: true });
    cpSync(join(scratch, 'dist'), join(root, 'dist'), { recursive: true });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return 0;
}

/**
 * The bundles of the given names, or all of them. Throws a `Fault` for a name that is none, and where there are none.
 * @param {readonly string[]} names
 */
export function chooseBundles(names) {
  const all = bundles();
  if (all.length === 0)
    throw new Fault('there is nothing to bundle', 'An action needs an action.yml and a src/main.ts.');
  const unknown = names.find((name) => !all.some((known) => known.name === name));
  if (unknown !== undefined) {
    throw new Fault(`there is no bundle ${unknown}`, `There are: ${all.map(({ name }) => name).join(', ')}.`);
  }
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}

/**
 * @param {Bundle} bundle
 * @param {string} output
 */
async function bundle({ name, project }, output) {
  const entry = `${project}/lib/main.js`;
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
  const action = readFileSync(join(root, `actions/${name}/action.yml`), 'utf8');
  const declared = /^\s+main:\s*(['"]?)(.+?)\1\s*$/m.exec(action)?.[2];
  const expected = `../../dist/${name}/index.js`;
  // The steps of a composite action find the same file by the action's own path.
  const started = [...action.matchAll(/^\s+run:\s*node "\$GITHUB_ACTION_PATH\/([^"]+)"/gm)].map(([, file]) => file);
  const other = [declared, ...started].find((file) => file !== undefined && file !== expected);
  if (other !== undefined) {
    throw new Fault(`actions/${name}/action.yml runs ${other}`, `It must run ${expected}, which is built here.`);
  }
  return existsSync(join(root, `actions/${name}/src/main.ts`)) || declared !== undefined;
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundles } from './bundle.mjs';
import { node24 } from './node24.mjs';
import { capture, Fault, root, say } from './process.mjs';

/**
 * Starts every committed bundle under Node 24, GitHub's own runtime for actions, with nothing in its environment: an
 * action must refuse in one error line that says what is missing, and the command line must explain itself. A bundle
 * that lacks a chunk, or uses what that Node has not, ends in a stack instead. Resolves to 0, or throws a `Fault`.
 */
export async function checkBundles() {
  const all = bundles();
  if (all.length === 0)
    throw new Fault('there is no bundle to check', 'An action needs an action.yml and a src/main.ts.');
  const node = await node24();
  let broken = 0;
  for (const { name } of all) {
    const problem = name === 'cli' ? await commandProblem(node) : await actionProblem(node, name);
    say(`dist/${name}: ${problem ?? 'starts under Node 24'}`);
    if (problem !== undefined) broken++;
  }
  if (broken === 0) return 0;
  throw new Fault(
    `${broken} of ${all.length} bundles do not start as they must`,
    'Run "npm run build", then mend what is said above.',
  );
}

/**
 * @param {string} node
 * @param {string} name
 */
async function actionProblem(node, name) {
  const { code, output } = await start(node, name, []);
  const errors = output.split('\n').filter((line) => line.startsWith('::error')).length;
  if (/^\s+at .+:\d+:\d+\)?$/m.test(output)) return `ends in a stack:\n${output}`;
  if (code !== 1 || errors !== 1)
    return `without any input it exits with ${code} and ${errors} error lines, not with 1 and 1:\n${output}`;
  return undefined;
}

/** @param {string} node */
async function commandProblem(node) {
  const { code, output } = await start(node, 'cli', ['--help']);
  if (code !== 0 || !output.includes('countersign')) return `--help exits with ${code}:\n${output}`;
  return undefined;
}

/**
 * @param {string} node
 * @param {string} name
 * @param {readonly string[]} args
 */
async function start(node, name, args) {
  const file = join(root, 'dist', name, 'index.js');
  if (!existsSync(file)) return { code: 127, output: 'the file is missing' };
  // Windows cannot start a process without its system folder; nothing else of this environment reaches the bundle.
  const system = process.env['SystemRoot'];
  return capture(node, [file, ...args], { env: system === undefined ? {} : { SystemRoot: system } });
}

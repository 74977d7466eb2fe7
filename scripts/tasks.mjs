import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './pnpm.mjs';
import { Fault, root, run, say, tool } from './process.mjs';

/**
 * @typedef {object} Task
 * @property {string} help what it does, for the list of tasks
 * @property {'all' | 'demo'} [needs] what must be installed; nothing where absent
 * @property {(args: readonly string[]) => Promise<number>} run resolves to the exit code
 */

/** @type {Record<string, Task>} */
const tasks = {
  install: {
    help: 'install all dependencies',
    needs: 'all',
    run: async () => 0,
  },
  test: {
    help: 'run the tests; arguments go to jest',
    needs: 'all',
    run: async (args) => (await compile([])) || jest(args),
  },
  demo: {
    help: 'start a local GitHub and show every kind of verdict',
    needs: 'demo',
    run: async (args) => (await compile(['packages/demo'])) || built('packages/demo/lib/main.js', args),
  },
  'github-emulator': {
    help: 'start the local GitHub alone',
    needs: 'demo',
    run: async (args) =>
      (await compile(['packages/github-emulator'])) || built('packages/github-emulator/lib/main.js', args),
  },
  build: {
    help: 'compile, and bundle the actions and the CLI into dist/, or those that the arguments name',
    needs: 'all',
    run: build,
  },
  bench: {
    help: 'run the benchmarks, or those that the arguments name',
    needs: 'all',
    run: async (args) => (await compile([])) || (await import('./bench.mjs')).bench(args),
  },
  types: {
    help: 'check the types of sources, tests, benchmarks and scripts',
    needs: 'all',
    run: async () =>
      worst([
        await compile([]),
        await tool('typescript/bin/tsc', ['-p', 'tsconfig.test.json']),
        await tool('typescript/bin/tsc', ['-p', 'scripts/tsconfig.json']),
      ]),
  },
  lint: {
    help: 'check style and layout; arguments go to oxlint',
    needs: 'all',
    // The rules that know types read the declarations of the packages that a package stands on.
    run: async (args) => worst([await compile([]), await tool('oxlint/bin/oxlint', args)]),
  },
  format: {
    help: 'format every file; --check only says which are not',
    needs: 'all',
    run: async (args) => {
      const changes = args.includes('--check') ? [] : ['--write'];
      return tool('@biomejs/biome/bin/biome', ['format', ...changes, ...args.filter((arg) => arg !== '--check')]);
    },
  },
  'check-dist': {
    help: 'prove that dist/ is what the sources build',
    run: async () => (await import('./check-dist.mjs')).checkDist(),
  },
  'check-workflows': {
    help: 'hold every workflow, and what init writes, against actionlint and zizmor',
    run: async () => (await import('./check-workflows.mjs')).checkWorkflows(),
  },
  'run-workflows': {
    help: 'run every workflow, as init writes it, under nektos/act; arguments go to jest',
    needs: 'all',
    run: async (args) => (await compile([])) || runWorkflows(args),
  },
  'check-bundles': {
    help: 'start every bundle of dist/ under Node 24',
    run: async () => (await import('./check-bundles.mjs')).checkBundles(),
  },
};

/**
 * Runs the task that the arguments name and resolves to the process's exit code. What the reader can mend is told in
 * two lines; everything else is ours and keeps its stack.
 * @param {readonly string[]} argv
 * @returns {Promise<number>}
 */
export async function main(argv) {
  const [name = '', ...args] = argv;
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (task === undefined) {
    say(`usage: node scripts/run.mjs <task> [arguments]\n`);
    for (const [known, { help }] of Object.entries(tasks)) say(`  ${known.padEnd(16)} ${help}`);
    return name === '' || name === '--help' ? 0 : 2;
  }
  try {
    if (task.needs !== undefined) await install(task.needs);
    return await task.run(args);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    say(`error: ${error.message}\n  fix: ${error.fix}`);
    return 1;
  }
}

/**
 * The exit code of several checks that all run, however the first one ends.
 * @param {readonly number[]} codes
 */
function worst(codes) {
  return Math.max(...codes);
}

/**
 * Compiles projects, and what they refer to, from src/ to lib/. Nothing named means the whole house.
 * @param {readonly string[]} projects
 */
async function compile(projects) {
  const started = Date.now();
  const code = await tool('typescript/bin/tsc', ['--build', ...projects]);
  const took = Date.now() - started;
  if (code === 0 && took > 1_000) say(`Compiled in ${(took / 1000).toFixed(0)} s.`);
  return code;
}

/** @param {readonly string[]} names */
async function build(names) {
  const { bundleAll, chooseBundles } = await import('./bundle.mjs');
  const chosen = chooseBundles(names);
  return (await compile(chosen.map(({ project }) => project))) || bundleAll(chosen);
}

/**
 * @param {string} file
 * @param {readonly string[]} args
 */
async function built(file, args) {
  if (!existsSync(join(root, file)))
    throw new Fault(`${file} was not built`, 'Check that its source exists under src/.');
  return run(process.execPath, [file, ...args]);
}

/** @param {readonly string[]} args */
async function runWorkflows(args) {
  const [{ act }, { node24 }] = await Promise.all([import('./tools.mjs'), import('./node24.mjs')]);
  const env = { ...process.env, COUNTERSIGN_ACT: await act(), COUNTERSIGN_NODE: await node24() };
  return jest(['--config', 'packages/act/jest.config.mjs', ...args], env);
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function jest(args, env = process.env) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  // Jest runs ES modules through an API that Node calls experimental, and says so once per worker.
  const quiet = major > 20 || minor >= 11 ? ' --disable-warning=ExperimentalWarning' : '';
  const options = `${env['NODE_OPTIONS'] ?? ''} --experimental-vm-modules${quiet}`.trim();
  return tool('jest/bin/jest.js', args, { env: { ...env, NODE_OPTIONS: options } });
}

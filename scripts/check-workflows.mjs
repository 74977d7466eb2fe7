import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture, Fault, root, run, say } from './process.mjs';
import { actionlint, zizmor } from './tools.mjs';

/** Whose actions the workflows of examples and of `countersign init` name. */
const HOUSE = 'OWNER/countersign/actions/';

/** Every set-up that `countersign init` can write, by the flags that choose it. */
const SET_UPS = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
  default: [],
  hardened: ['--hardened'],
  'claude-code-action': ['--reviewer', 'claude-code-action'],
});

/**
 * Holds every workflow and action of this repository, the examples, and what `countersign init` writes into an empty
 * repository against actionlint and zizmor, the latter with its strictest persona. What is ignored is said in the file
 * itself or in .github/zizmor.yml, with a reason. Resolves to 0, or 1 where anything was found; throws a `Fault` where a
 * tool cannot be had.
 */
export async function checkWorkflows() {
  const [lint, audit] = [await actionlint(), await zizmor()];
  const scratch = mkdtempSync(join(tmpdir(), 'countersign-workflows-'));
  try {
    const written = Object.keys(SET_UPS).map((name) => join(scratch, name));
    for (const [name, flags] of Object.entries(SET_UPS)) await setUp(join(scratch, name), flags);
    const codes = [
      await lintFolders(lint, [root, ...exampleFolders(), ...written]),
      await lintInputs(lint, scratch, [...exampleFolders(), ...written]),
      await auditAll(audit, [
        ...['.github', 'actions', 'action.yml', 'examples'].map((path) => join(root, path)),
        ...written,
      ]),
      reasonsOf([root, ...exampleFolders(), ...written].flatMap(workflowsIn)),
    ];
    return Math.max(...codes) === 0 ? 0 : 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * Runs `countersign init` in a new repository.
 * @param {string} folder
 * @param {readonly string[]} flags
 */
async function setUp(folder, flags) {
  mkdirSync(folder);
  const command = join(root, 'dist/cli/index.js');
  const usual = ['--yes', '--cto', '@alice,@bob', '--ai-reviewer', 'acme-reviewer'];
  const pin = ['--actions', 'OWNER/countersign', '--pin', '1'.repeat(40), '--version', 'v1.2.3'];
  const git = await capture('git', ['init', '--quiet', '--initial-branch', 'main', folder]);
  const { code, output } = await capture(process.execPath, [command, 'init', ...usual, ...pin, ...flags], {
    cwd: folder,
  });
  if (git.code === 0 && code === 0 && workflowsIn(folder).length > 0) return;
  say(`${git.output}${output}`.trimEnd().replace(/^/gm, '  | '));
  throw new Fault(
    `countersign init ${flags.join(' ')} wrote no set-up into an empty repository`,
    'Run "npm run build cli", or see what it says above.',
  );
}

/**
 * @param {string} binary
 * @param {readonly string[]} folders repositories
 */
async function lintFolders(binary, folders) {
  const files = folders.flatMap(workflowsIn);
  say(`actionlint: ${files.length} workflows`);
  // Shellcheck and pyflakes are on some machines and not on others: whether a check fails must not hang on that.
  return run(binary, ['-shellcheck=', '-pyflakes=', ...files]);
}

/**
 * The same workflows with the house's actions beside them, so that actionlint holds what is passed to an action against
 * its inputs, and what is read from it against its outputs.
 * @param {string} binary
 * @param {string} scratch
 * @param {readonly string[]} folders
 */
async function lintInputs(binary, scratch, folders) {
  const beside = folders.map((folder, at) => {
    const copy = join(scratch, `beside-${at}`);
    mkdirSync(join(copy, '.git'), { recursive: true });
    mkdirSync(join(copy, '.github/workflows'), { recursive: true });
    for (const action of readdirSync(join(root, 'actions'))) {
      cpSync(join(root, 'actions', action, 'action.yml'), join(copy, 'actions', action, 'action.yml'));
      mkdirSync(join(copy, 'dist', action), { recursive: true });
      writeFileSync(join(copy, 'dist', action, 'index.js'), '');
    }
    for (const file of workflowsIn(folder)) {
      const text = readFileSync(file, 'utf8').replaceAll(
        new RegExp(`uses: ${HOUSE}([a-z-]+)@\\S+`, 'g'),
        'uses: ./actions/$1',
      );
      if (text.includes(HOUSE)) throw new Fault(`${file} names an action in an unknown way`, 'Mend lintInputs.');
      writeFileSync(join(copy, '.github/workflows', file.slice(file.lastIndexOf('/') + 1)), text);
    }
    return copy;
  });
  return lintFolders(binary, beside);
}

/**
 * @param {string} binary
 * @param {readonly string[]} paths
 */
async function auditAll(binary, paths) {
  const config = join(root, '.github/zizmor.yml');
  // Offline: what it would ask GitHub for is whether the pins exist, which Dependabot and a reviewer see.
  const options = ['--offline', '--no-progress', '--quiet', '--persona', 'auditor', '--strict-collection'];
  say(`zizmor: ${paths.length} paths`);
  return run(binary, [...options, '--config', config, ...paths]);
}

/** @param {readonly string[]} files */
function reasonsOf(files) {
  const bare = files.flatMap((file) =>
    ignoresWithoutReason(readFileSync(file, 'utf8')).map((line) => `${file}:${line}`),
  );
  for (const place of bare) say(`${place}: an ignore without a reason behind it`);
  return bare.length === 0 ? 0 : 1;
}

/**
 * The lines, counted from 1, that ignore something without saying why.
 * @param {string} text of a workflow
 * @returns {readonly number[]}
 */
export function ignoresWithoutReason(text) {
  return text
    .split('\n')
    .flatMap((line, at) =>
      /(?:zizmor|actionlint): *ignore/.test(line) && !/ignore\[[\w,-]+\] \S+ \S+ \S/.test(line) ? [at + 1] : [],
    );
}

function exampleFolders() {
  return readdirSync(join(root, 'examples'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(root, 'examples', name));
}

/** @param {string} folder a repository */
function workflowsIn(folder) {
  const workflows = join(folder, '.github/workflows');
  if (!existsSync(workflows)) throw new Fault(`${workflows} does not exist`, 'Every set-up has workflows.');
  return readdirSync(workflows).map((name) => join(workflows, name));
}

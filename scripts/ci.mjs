import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDemo } from './check-demo.mjs';
import { node24 } from './node24.mjs';
import { capture, Fault, run, say } from './process.mjs';

/**
 * Everything that must hold before a change is merged, one step after the other; a step that fails stops none, and a tool
 * that is missing is a failure. Each step counts as one, and the tests as many as there are. The last line is
 * `N passed, N failed`; the exit code is 1 where anything failed.
 *
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ name: string, check: () => Promise<Count> }} Step
 */

/**
 * @param {string} scratch a folder that is removed at the end
 * @param {Promise<string>} treeBefore what git said of the working tree at the beginning
 * @returns {readonly Step[]}
 */
function steps(scratch, treeBefore) {
  return [
    { name: 'Install', check: () => task('install') },
    { name: 'Node 24 is at hand', check: provideNode24 },
    { name: 'Tests, with the bundles under Node 24', check: () => tests(join(scratch, 'jest.json')) },
    { name: 'The workflows under a real runner', check: () => workflowRuns(join(scratch, 'runs.json')) },
    { name: 'actionlint and zizmor find nothing in any workflow', check: () => task('check-workflows') },
    { name: 'Types', check: () => task('types') },
    { name: 'Lint and layout', check: () => task('lint') },
    { name: 'Format', check: () => task('format', '--check') },
    {
      name: "The slim description of GitHub's API is derived from its source",
      check: () => script('scripts/slim-openapi.mjs', '--check'),
    },
    {
      name: "The tables of the actions' READMEs are what their action.yml says",
      check: () => script('scripts/action-docs.mjs', '--check'),
    },
    { name: 'dist/ is what the sources build', check: () => task('check-dist') },
    { name: 'Every bundle starts under Node 24', check: () => task('check-bundles') },
    { name: 'The demo runs from a clean clone', check: async () => one(await checkDemo(join(scratch, 'clone'))) },
    { name: 'The working tree is as it was', check: () => sameTree(treeBefore) },
  ];
}

async function main() {
  const scratch = mkdtempSync(join(tmpdir(), 'countersign-ci-'));
  const before = treeState();
  await Promise.allSettled([before]);
  const total = { passed: 0, failed: 0 };
  const broken = [];
  for (const { name, check } of steps(scratch, before)) {
    say(`\n=== ${name}`);
    const started = Date.now();
    const { passed, failed } = await check().catch(told);
    say(`--- ${failed === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s: ${name}`);
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) broken.push(name);
  }
  rmSync(scratch, { recursive: true, force: true });
  if (broken.length > 0) say(`\nFailed:\n  ${broken.join('\n  ')}`);
  say(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

/** Children find the Node that runs the bundles in `COUNTERSIGN_NODE`. */
async function provideNode24() {
  process.env['COUNTERSIGN_NODE'] = await node24();
  return one(true);
}

/**
 * The tests as a user starts them, coverage printed, counted from jest's own report.
 * @param {string} report where jest writes it
 */
async function tests(report) {
  return counted(report, 'test', ['--coverage', '--coverageReporters=text', '--silent']);
}

/**
 * The tests that run whole workflows, which need a runner that is no npm package.
 * @param {string} report where jest writes it
 */
async function workflowRuns(report) {
  return counted(report, 'run-workflows', []);
}

/**
 * @param {string} report
 * @param {string} name of the task that is jest's
 * @param {readonly string[]} options
 * @returns {Promise<Count>}
 */
async function counted(report, name, options) {
  const code = await run(process.execPath, ['scripts/run.mjs', name, '--json', `--outputFile=${report}`, ...options]);
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = readReport(report);
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  // No test at all, or a bad exit that no test explains, is a failure of its own.
  const unexplained = numPassedTests === 0 || (code !== 0 && failed === 0);
  return { passed: numPassedTests, failed: failed + (unexplained ? 1 : 0) };
}

/**
 * @param {string} file
 * @returns {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }}
 */
function readReport(file) {
  try {
    return /** @type {ReturnType<typeof readReport>} */ (JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
  }
}

/** @param {readonly string[]} args */
async function task(...args) {
  return script('scripts/run.mjs', ...args);
}

/** @param {readonly string[]} args */
async function script(...args) {
  return one((await run(process.execPath, args)) === 0);
}

/**
 * A check that leaves something behind would have the next commit carry it.
 * @param {Promise<string>} before
 */
async function sameTree(before) {
  const [then, now] = [await before, await treeState()];
  if (then !== now) say(`git status said:\n${then}and now says:\n${now}`);
  return one(then === now);
}

async function treeState() {
  const { code, output } = await capture('git', ['status', '--porcelain']);
  if (code !== 0) throw new Fault('git could not read this working tree', 'Run this in a clone of the repository.');
  return output;
}

/**
 * @param {boolean} good
 * @returns {Count}
 */
function one(good) {
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * A step that threw has failed, and says why.
 * @param {unknown} error
 */
function told(error) {
  if (error instanceof Fault) say(`error: ${error.message}\n  fix: ${error.fix}`);
  else console.error(error);
  return one(false);
}

await main();

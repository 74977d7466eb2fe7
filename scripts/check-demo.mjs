import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { demoOutputProblems } from './demo-output.mjs';
import { capture, Fault, root, say } from './process.mjs';

/** Seconds within which a newcomer must see the demo's own first line, installation included. */
const patience = 30;
/** Milliseconds after which a demo that does not end is ended. */
const limit = 180_000;

/**
 * Runs the demo as a newcomer would: clones the last commit, runs `npm run demo`, and wants an exit code of 0, a first line
 * of the demo within 30 s, and in demo-output/ all that the README says. npm's own banner and the progress on stderr are
 * not that line.
 * @param {string} clone a folder that does not exist yet; it is removed at the end
 * @returns {Promise<boolean>}
 */
export async function checkDemo(clone) {
  const { code, output } = await capture('git', ['clone', '--quiet', root, clone]);
  if (code !== 0)
    throw new Fault(`the repository could not be cloned: ${output.trim()}`, 'Check that git can read this folder.');
  try {
    const { exit, first } = await watch(clone);
    say(first === undefined ? 'The demo showed no line.' : `The demo's first line came after ${first.toFixed(1)} s.`);
    if (exit !== 0) say(`The demo ended with ${exit ?? `no exit code within ${limit / 1000} s`}.`);
    const problems = exit === 0 ? demoOutputProblems(join(clone, 'demo-output')) : [];
    for (const problem of problems) say(`demo-output: ${problem}.`);
    return exit === 0 && first !== undefined && first <= patience && problems.length === 0;
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}

/**
 * @param {string} clone
 * @returns {Promise<{ exit: number | null, first: number | undefined }>} `first` in seconds
 */
function watch(clone) {
  return new Promise((resolve, reject) => {
    const started = Date.now();
    const windows = process.platform === 'win32';
    // A process group of its own, so that the end of npm is the end of all that it started.
    const child = spawn('npm', ['run', 'demo'], {
      cwd: clone,
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: windows,
      detached: !windows,
    });
    const timer = setTimeout(() => (windows ? child.kill() : process.kill(-Number(child.pid), 'SIGKILL')), limit);
    let text = '';
    /** @type {number | undefined} */
    let first;
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => {
      process.stdout.write(chunk);
      text += chunk;
      if (first === undefined && /^(?!> )[ \t]*\S.*\n/m.test(text)) first = (Date.now() - started) / 1000;
    });
    child.once('error', reject);
    child.once('close', (exit) => {
      clearTimeout(timer);
      resolve({ exit, first });
    });
  });
}

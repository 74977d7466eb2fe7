import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { capture, Fault, root, run, say } from './process.mjs';

/**
 * Proves that dist/ is what the sources build: copies the tree without what was built to another folder, installs and
 * builds there, and compares byte for byte. Resolves to 0, or to 1 after naming every file that differs.
 */
export async function checkDist() {
  const copy = mkdtempSync(join(tmpdir(), 'countersign-check-'));
  try {
    for (const file of await sourceFiles()) cpSync(join(root, file), join(copy, file));
    const code = await run(process.execPath, ['scripts/run.mjs', 'build'], { cwd: copy });
    if (code !== 0)
      throw new Fault(
        'a clean copy of the sources does not build',
        'Mend what is said above; npm run build shows it here.',
      );
    const differences = compare(join(root, 'dist'), join(copy, 'dist'));
    for (const difference of differences) say(`  ${difference}`);
    if (differences.length === 0) return 0;
    throw new Fault('dist/ is not what the sources build', 'Run "npm run build" and commit dist/ with the change.');
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Every file of the working tree that git would carry, dist/ apart. */
async function sourceFiles() {
  const { code, output } = await capture('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  if (code !== 0)
    throw new Fault('git could not list the files of this folder', 'Run this in a clone of the repository.');
  return output.split('\0').filter((file) => file !== '' && !file.startsWith('dist/') && existsSync(join(root, file)));
}

/**
 * How a committed folder differs from a built one, a line for each file; empty where they are the same.
 * @param {string} committed
 * @param {string} built
 * @returns {string[]}
 */
export function compare(committed, built) {
  const there = new Set(files(committed));
  const expected = files(built);
  const lines = [...there].filter((file) => !expected.includes(file)).map((file) => `dist/${file} is built by nothing`);
  for (const file of expected) {
    if (!there.has(file)) lines.push(`dist/${file} is missing`);
    else if (!readFileSync(join(committed, file)).equals(readFileSync(join(built, file))))
      lines.push(`dist/${file} differs`);
  }
  return lines.toSorted();
}

/** @param {string} folder */
function files(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !statSync(join(folder, file)).isDirectory())
    .map((file) => file.split(sep).join('/'));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, root, say } from './process.mjs';

/**
 * Prints the section of a version in the CHANGELOG, as the notes of its release:
 * `node scripts/release-notes.mjs X.Y.Z`. Exit 1, and the fix, where there is none or it says nothing.
 */
function main() {
  const [version = ''] = process.argv.slice(2);
  process.stdout.write(`${notesOf(version, readFileSync(join(root, 'CHANGELOG.md'), 'utf8'))}\n`);
}

/**
 * @param {string} version
 * @param {string} changelog
 */
export function notesOf(version, changelog) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Fault(`no version: ${JSON.stringify(version)}`, 'Give it as X.Y.Z.');
  const sections = changelog.split(/^(?=## )/m);
  const section = sections.find((text) =>
    new RegExp(`^## \\[?${version.replaceAll('.', '\\.')}\\]?(?=\\s)`).test(text),
  );
  // The last section has the addresses of all headings behind it, which are no notes.
  const notes =
    section
      ?.slice(section.indexOf('\n') + 1)
      .replaceAll(/^\[(?:\d+\.\d+\.\d+|Unreleased)\]: .*$/gm, '')
      .trim() ?? '';
  if (notes !== '') return notes;
  throw new Fault(
    `the CHANGELOG says nothing of ${version}`,
    `Head its section "## ${version} - YYYY-MM-DD", and move there what is under "Unreleased".`,
  );
}

try {
  if (process.argv[1]?.endsWith('release-notes.mjs')) main();
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  say(`error: ${error.message}\n  fix: ${error.fix}`);
  process.exitCode = 1;
}

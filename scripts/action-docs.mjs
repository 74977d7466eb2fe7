// Writes the tables of inputs and outputs in every action's README from its action.yml, between markers, so that the two
// never disagree. With --check it writes nothing and fails where a README is not what it should be.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const yaml = /** @type {{ load(text: string): unknown }} */ (
  createRequire(join(root, 'packages/soc2/package.json'))('js-yaml')
);
/**
 * @typedef {Record<string, { description: string, default?: string }>} Members
 * @typedef {{ inputs?: Members, outputs?: Members }} ActionFile
 */

const check = process.argv.includes('--check');
const stale = [];

for (const name of readdirSync(join(root, 'actions')).toSorted()) {
  const folder = join(root, 'actions', name);
  if (!existsSync(join(folder, 'action.yml'))) continue;
  const readme = join(folder, 'README.md');
  const { inputs = {}, outputs = {} } = /** @type {ActionFile} */ (
    yaml.load(readFileSync(join(folder, 'action.yml'), 'utf8'))
  );
  const before = existsSync(readme) ? readFileSync(readme, 'utf8') : '';
  const after = between(between(before, 'inputs', inputsTable(inputs)), 'outputs', outputsTable(outputs));
  if (after === before) continue;
  stale.push(`actions/${name}/README.md`);
  if (!check) writeFileSync(readme, after);
}

for (const file of stale) process.stdout.write(`${file} ${check ? 'is not what action.yml says' : 'written'}\n`);
if (check && stale.length > 0) {
  process.stdout.write('Run `node scripts/action-docs.mjs`.\n');
  process.exitCode = 1;
}

/**
 * Puts a table between the markers of a section. A README without them is as wrong as one with an old table.
 *
 * @param {string} text
 * @param {string} section
 * @param {string} rows the table
 */
function between(text, section, rows) {
  const [open, close] = [`<!-- ${section}: from action.yml -->`, `<!-- /${section} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start === -1 || end < start) return `${text}\n${open}\n\n${rows}\n\n${close}\n`;
  return `${text.slice(0, start + open.length)}\n\n${rows}\n\n${text.slice(end)}`;
}

/** @param {Members} inputs */
function inputsTable(inputs) {
  const rows = Object.entries(inputs).map(([name, { description, default: preset = '' }]) => [
    `\`${name}\``,
    cell(description),
    preset === '' ? '' : `\`${preset}\``,
  ]);
  return table(['input', 'what it is', 'default'], rows);
}

/** @param {Members} outputs */
function outputsTable(outputs) {
  const rows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, cell(description)]);
  return table(['output', 'what it is'], rows);
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param {string} text */
function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ').trim();
}

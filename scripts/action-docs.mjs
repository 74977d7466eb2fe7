#!/usr/bin/env node
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Fault, root, say } from './process.mjs';

/**
 * Writes the tables of inputs and outputs in the README of every action from its action.yml, so that they cannot differ:
 * `node scripts/action-docs.mjs`. With `--check` it writes nothing, and fails where a table is not what it would write.
 *
 * A table stands between `<!-- inputs: from action.yml -->` and `<!-- /inputs -->`, and likewise for outputs.
 */

/**
 * @typedef {{ description?: string, default?: string | number | boolean }} Parameter
 * @typedef {{ inputs?: Record<string, Parameter>, outputs?: Record<string, Parameter> }} Action
 */

/**
 * A README with its tables as the action declares them. Throws a `Fault` for a README without the place for a table, and
 * for an input or output that says nothing of itself.
 * @param {string} readme
 * @param {Action} action
 * @param {string} file the README's name, for messages
 */
export function withTables(readme, { inputs = {}, outputs = {} }, file) {
  const tables = {
    inputs: table(
      ['input', 'what it is', 'default'],
      Object.entries(inputs).map(([name, input]) => [code(name), described(name, input, file), defaultOf(input)]),
    ),
    outputs: table(
      ['output', 'what it is'],
      Object.entries(outputs).map(([name, output]) => [code(name), described(name, output, file)]),
    ),
  };
  let text = readme;
  for (const [name, lines] of Object.entries(tables)) {
    const [start, end] = [`<!-- ${name}: from action.yml -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from === -1 || to < from) {
      throw new Fault(
        `${file} has no place for the table of ${name}`,
        `Put ${start} and ${end} on lines of their own.`,
      );
    }
    text = `${text.slice(0, from + start.length)}\n\n${lines}\n\n${text.slice(to)}`;
  }
  return text;
}

/**
 * @param {string} name
 * @param {Parameter} parameter
 * @param {string} file
 */
function described(name, { description }, file) {
  if (description) return description;
  throw new Fault(`${name} says nothing of itself, and ${file} would neither`, 'Give it a description in action.yml.');
}

/** @param {Parameter} input */
function defaultOf({ default: value }) {
  return value === undefined || value === '' ? '' : code(String(value));
}

/** @param {string} text */
function code(text) {
  return `\`${text}\``;
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** @param {readonly string[]} args */
async function main(args) {
  // The reader of YAML is the one that reads policies; the scripts have no dependencies of their own.
  const place = createRequire(join(root, 'packages/soc2/package.json')).resolve('js-yaml');
  const { load } = /** @type {{ load: (this: void, text: string) => unknown }} */ (
    await import(pathToFileURL(place).href)
  );
  const actions = readdirSync(join(root, 'actions')).filter((name) =>
    existsSync(join(root, `actions/${name}/action.yml`)),
  );
  let stale = 0;
  for (const name of actions) {
    const file = `actions/${name}/README.md`;
    if (!existsSync(join(root, file)))
      throw new Fault(`${file} is missing`, 'Write one: every action explains itself.');
    const readme = readFileSync(join(root, file), 'utf8');
    const action = /** @type {Action} */ (load(readFileSync(join(root, `actions/${name}/action.yml`), 'utf8')));
    const written = withTables(readme, action, file);
    if (written === readme) continue;
    stale++;
    if (!args.includes('--check')) writeFileSync(join(root, file), written);
    say(`${file}: ${args.includes('--check') ? 'its tables are not those of action.yml' : 'tables written'}`);
  }
  if (stale === 0 || !args.includes('--check')) return 0;
  throw new Fault(`${stale} of ${actions.length} READMEs are stale`, 'Run "node scripts/action-docs.mjs".');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    say(`error: ${error.message}\n  fix: ${error.fix}`);
    process.exitCode = 1;
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ROOT } from '../support/run-gate.ts';

const DOCUMENT = join(ROOT, 'docs/threat-model.md');
const HERE = 'actions/gate/test/adversarial';

interface Row {
  readonly attack: string;
  readonly rule: string;
  /** From the root of the repository. */
  readonly file: string;
  readonly test: string;
  readonly testFile: string;
}

const markdown = readFileSync(DOCUMENT, 'utf8');
const rows = readRows(markdown);

test('The threat model has at least seventy rows, each with an attack and a rule', () => {
  expect(rows.length).toBeGreaterThanOrEqual(70);
  expect(rows.filter(({ attack, rule }) => attack === '' || rule === '')).toEqual([]);
});

test('No line of the tables of attacks is anything but a row', () => {
  const [, attacks = ''] = markdown.split('\n## The attacks\n');
  const lines = attacks.split('\n').filter((line) => line.startsWith('|'));
  const heads = lines.filter(
    (line) => line === '| attack | rule | file | test |' || line === '| --- | --- | --- | --- |',
  );
  expect(lines.length - heads.length).toBe(rows.length);
});

test('No test stands for two attacks', () => {
  const names = rows.map(({ test: name, testFile }) => `${testFile}: ${name}`);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

describe('Every row', () => {
  test('names a test that exists by that very name', () => {
    const missing = rows.filter(({ test: name, testFile }) => !isTest(name, testFile));
    expect(missing.map(({ test: name, testFile }) => `${testFile}: ${name}`)).toEqual([]);
  });

  test('names the file that holds the rule', () => {
    expect(rows.filter(({ file }) => readText(file) === undefined).map(({ file }) => file)).toEqual([]);
  });
});

test('Every adversarial test has its row', () => {
  const files = readdirSync(join(ROOT, HERE)).filter((name) => name.endsWith('.test.ts'));
  const attacks = files
    .filter((name) => name !== 'threat-model.test.ts')
    .flatMap((name) => namesIn(`${HERE}/${name}`).map((attack) => `${HERE}/${name}: ${attack}`));
  const listed = new Set(rows.map(({ test: name, testFile }) => `${testFile}: ${name}`));
  expect(attacks.length).toBeGreaterThan(0);
  expect(attacks.filter((attack) => !listed.has(attack))).toEqual([]);
});

/** The rows of every table whose last column is a test. */
function readRows(text: string): readonly Row[] {
  return text.split('\n').flatMap((line) => {
    const [, attack, rule, file, proof, ...rest] = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
    const link = /^\[(.+)\]\(([^()]+\.test\.ts)\)$/.exec(proof ?? '');
    const source = /^\[[^\]]+\]\(([^()]+)\)$/.exec(file ?? '');
    if (link === null || source === null || attack === undefined || rule === undefined || rest.length !== 1) return [];
    return [{ attack, rule, file: fromRoot(source[1]), test: link[1] ?? '', testFile: fromRoot(link[2]) }];
  });
}

function fromRoot(link: string | undefined): string {
  return resolve(dirname(DOCUMENT), link ?? '').slice(resolve(ROOT).length + 1);
}

/** Whether a file has a test of this name: by itself, or within a `describe` as one of its tests or lines of a table. */
function isTest(name: string, file: string): boolean {
  if (namesIn(file).includes(name)) return true;
  const text = readText(file) ?? '';
  const groups = [...text.matchAll(/^describe\(\s*'([^']+)'/gm)].map(([, title = ''], index, all) => {
    const end = all[index + 1]?.index ?? text.length;
    return { title, within: text.slice(all[index]?.index, end) };
  });
  return groups.some(({ title, within }) => {
    const line = name.startsWith(`${title} `) ? name.slice(title.length + 1) : undefined;
    if (line === undefined) return false;
    return within.includes(`test('${line}'`) || isRow(line, within) || templatesIn(within).some((row) => row(line));
  });
}

/** Whether a table has a row of this name. */
function isRow(name: string, text: string): boolean {
  return new RegExp(`\\[\\s*'${literal(name)}',`).test(text);
}

/** For each table whose tests have a name with the row's own in it: whether a name is one of them. */
function templatesIn(text: string): readonly ((name: string) => boolean)[] {
  return [...text.matchAll(/\]\)\(\s*'([^'%]*)%s([^'%]*)'/g)].map(
    ([, before = '', after = '']) =>
      (name) =>
        name.startsWith(before) &&
        name.endsWith(after) &&
        isRow(name.slice(before.length, name.length - after.length), text),
  );
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}

/** The names under which a file's tests are registered, by the literals that stand there. */
function namesIn(file: string): readonly string[] {
  const calls = /^\s*(?:attack|attackAfterSuccess|stagedAttack|test)\(\s*(?:'([^']+)'|"([^"]+)"|`([^`]+)`)/gm;
  return [...(readText(file) ?? '').matchAll(calls)].map(
    ([, ...quoted]) => quoted.find((name) => name !== undefined) ?? '',
  );
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(join(ROOT, file), 'utf8');
  } catch {
    return undefined;
  }
}

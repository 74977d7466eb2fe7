import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCommandLine } from '@countersign/cli/command/command-line';
import { COMMANDS } from '@countersign/cli/command/table';
import { describe, expect, test } from '@jest/globals';
import { type CommandLine, inlineCommands, ownArguments, shellLines, wordsOf } from '../src/commands.ts';
import { readDocument } from '../src/markdown.ts';
import { DOCUMENTS, ROOT } from './support/documents.ts';

const SCRIPTS = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }).scripts;

/** Of a shell, and of git: nothing that this project could change. */
const SHELL = new Set(['alias', 'cd', 'done', 'export', 'for', 'git']);

/** Words in capitals stand for a value in a usage line; of flags that take a choice, for any of it. */
const STANDS_FOR: Readonly<Record<string, string>> = { KIND: 'countersign', FORMAT: 'json', COMMAND: 'classify' };

/** What is wrong with a command line, or undefined. */
async function wrong(words: readonly string[]): Promise<string | undefined> {
  const own = ownArguments(words);
  if (own !== undefined) {
    const spoken = own.map((word) => STANDS_FOR[word] ?? word);
    return readCommandLine(spoken).then(
      () => undefined,
      (error: unknown) => String(error),
    );
  }
  const [program = '', first = '', second = ''] = words;
  if (program === 'npm') {
    const script = first === 'run' ? second : first;
    return Object.hasOwn(SCRIPTS, script) ? undefined : `package.json has no script ${script}`;
  }
  if (program === 'node') {
    const source = first.replace('/lib/', '/src/').replace(/[.]js$/, '.ts');
    return first === '-e' || existsSync(join(ROOT, source)) ? undefined : `there is no ${source}`;
  }
  return SHELL.has(program) ? undefined : `nothing is known of ${program}`;
}

async function faults(lines: readonly CommandLine[]): Promise<readonly object[]> {
  const found: object[] = [];
  // One after the other: the test runner trips over modules that are asked for at once.
  for (const { line, words } of lines) {
    const why = await wrong(words);
    if (why !== undefined) found.push({ line, words, why });
  }
  return found;
}

describe('every command is one that there is, with the flags that it takes', () => {
  test.each(DOCUMENTS.map(({ path, document }) => [path, document] as const))('%s', async (_path, document) => {
    expect(await faults([...shellLines(document), ...inlineCommands(document)])).toEqual([]);
  });

  test('and each command of the program is in a document', () => {
    const lines = DOCUMENTS.flatMap(({ document }) => [...shellLines(document), ...inlineCommands(document)]);
    const said = lines.map(({ words }) => ownArguments(words)?.join(' ') ?? '');
    const unsaid = COMMANDS.filter(({ name }) => !said.some((line) => `${line} `.startsWith(`${name} `)));
    expect(unsaid).toEqual([]);
  });
});

describe('a command line is refused', () => {
  test.each([
    ['with a command that there is not', 'countersign clasify'],
    ['with a flag that there is not', 'node dist/cli/index.js init --hard'],
    ['with a flag that lacks its value', 'countersign verify a.json --digest'],
    ['with a value that a flag does not take', 'countersign init --reviewer copilot'],
    ['of a script that there is not', 'npm run buld'],
    ['of a program that there is not', 'node packages/none/lib/main.js'],
    ['of another program', 'curl https://example.com'],
  ])('%s', async (_what, line) => {
    expect(await wrong(wordsOf(line))).toBeDefined();
  });
});

test('a command line is taken apart as a shell does', () => {
  expect(wordsOf(`countersign init --ai-reviewer 'a b' x="c d" # why`)).toEqual([
    'countersign',
    'init',
    '--ai-reviewer',
    'a b',
    'x=c d',
  ]);
});

test('a line that goes on is one line', () => {
  const document = readDocument('```sh\ncountersign verify a.json \\\n  --live\n```\n');
  expect(shellLines(document).map(({ words }) => words)).toEqual([['countersign', 'verify', 'a.json', '--live']]);
});

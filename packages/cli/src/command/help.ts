import { VERSION } from '../version.ts';
import type { Command, ExitCode } from './command.ts';
import { COMMANDS } from './table.ts';

/** What each exit code means, whatever the command. */
const EXITS: Readonly<Record<ExitCode, string>> = {
  0: 'done, and the answer is good',
  1: 'done, and the answer is not good',
  2: 'wrong usage or input',
  3: 'could not find out',
};

/** What `countersign --help` prints. */
export function overview(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  return [
    `countersign ${VERSION}: change management by policy, the same rules that run on a pull request`,
    '',
    'Usage: countersign COMMAND [FLAGS]',
    '',
    'Commands:',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}   ${summary}`),
    '',
    'Start here, in a clone of your repository:',
    '  countersign init             writes a policy fitted to it, and the workflows',
    '  countersign policy check     is the policy sound?',
    '  countersign classify         what would it say of this branch?',
    '',
    "'countersign help COMMAND' explains a command, with an example.",
    'Answers go to standard output, everything else to standard error.',
    '',
    ...exits({}),
    '',
  ].join('\n');
}

/** What `countersign help COMMAND` prints. */
export function commandHelp(command: Command): string {
  const { operand, flags, help } = command;
  const rows = [
    ...(operand === undefined ? [] : [[operand.name, operand.help] as const]),
    ...flags.map(
      ({ name, value, help: text }) => [`--${name}${value === undefined ? '' : ` ${value}`}`, text] as const,
    ),
    ['--help', 'show this page'] as const,
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const usage = [...(operand === undefined ? [] : [`[${operand.name}]`]), ...(flags.length === 0 ? [] : ['[FLAGS]'])];
  return [
    `Usage: countersign ${[command.name, ...usage].join(' ')}`,
    '',
    ...help.about.flatMap((paragraph) => [paragraph, '']),
    'Flags:',
    ...rows.map(([name, text]) => `  ${name.padEnd(width)}   ${text}`),
    '',
    'Example:',
    `  $ ${help.example.command}`,
    ...help.example.output.split('\n').map((line) => (line === '' ? '' : `  ${line}`)),
    '',
    ...exits(help.exits),
    '',
  ].join('\n');
}

function exits(own: Readonly<Partial<Record<ExitCode, string>>>): readonly string[] {
  const codes = [0, 1, 2, 3] as const;
  return ['Exit codes:', ...codes.map((code) => `  ${code}   ${own[code] ?? EXITS[code]}`)];
}

import { parseArgs } from 'node:util';
import { UsageError } from '../errors.ts';
import type { Command, Flag, Request } from './command.ts';
import { COMMANDS, type CommandEntry } from './table.ts';

/** What a command line asks for. */
export type Asked =
  | { readonly kind: 'overview' }
  | { readonly kind: 'version' }
  | { readonly kind: 'help'; readonly command: Command }
  | { readonly kind: 'run'; readonly command: Command; readonly request: Request };

/**
 * Reads a command line (without the program's own name). Throws a `UsageError` that suggests what may have been meant:
 * an unknown, repeated or half-written flag could change the answer, so none is passed over.
 */
export async function readCommandLine(argv: readonly string[]): Promise<Asked> {
  const [first, ...rest] = argv;
  if (first === undefined) {
    throw new UsageError('no command was given', "Run 'countersign --help' for the list of commands.");
  }
  if (first === '--help' || first === '-h') return { kind: 'overview' };
  if (first === '--version' || first === '-V') return { kind: 'version' };
  if (first === 'help') {
    if (rest.length === 0 || HELP.has(rest[0] ?? '')) return { kind: 'overview' };
    return { kind: 'help', command: await (await find(rest)).load() };
  }
  const entry = await find(argv);
  const command = await entry.load();
  const args = argv.slice(entry.name.split(' ').length);
  const end = args.indexOf('--');
  if (args.slice(0, end === -1 ? undefined : end).some((arg) => HELP.has(arg))) return { kind: 'help', command };
  return { kind: 'run', command, request: await readRequest(command, args) };
}

const HELP: ReadonlySet<string> = new Set(['--help', '-h']);

/** The command that the first words name. */
async function find(words: readonly string[]): Promise<CommandEntry> {
  const entry = COMMANDS.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
  if (entry !== undefined) return entry;
  const [first = '', second = ''] = words;
  if (first.startsWith('-')) {
    const fix = `Name a command first: ${COMMANDS.map(({ name }) => name).join(', ')}.`;
    throw new UsageError(`${first} stands where a command should`, fix);
  }
  const within = COMMANDS.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name);
  if (within.length > 0) {
    const message = second === '' ? `'${first}' is not a whole command` : `there is no command '${first} ${second}'`;
    throw new UsageError(message, `Did you mean '${within.join("' or '")}'?`);
  }
  const names = COMMANDS.map(({ name }) => name);
  const meant = (await nearestOf(`${first} ${second}`, names)) ?? (await nearestOf(first, names));
  const fix = meant === undefined ? "Run 'countersign --help' for the list of commands." : `Did you mean '${meant}'?`;
  throw new UsageError(`there is no command '${first}'`, fix);
}

async function readRequest(command: Command, args: readonly string[]): Promise<Request> {
  const { tokens } = parseArgs({
    args: [...args],
    // Everything is read leniently and judged below: the library's own messages suggest nothing.
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      command.flags.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' } as const]),
    ),
  });
  const flags = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = command.flags.find(({ name }) => name === token.name);
    if (flag === undefined || !token.rawName.startsWith('--')) throw await unknownFlag(command, token.rawName);
    if (flags.has(flag.name)) throw misused(command, `--${flag.name} is given twice`, 'Give it once.');
    // `--base --head x`: the library takes the next flag for the value, which nobody means.
    const swallowed = token.inlineValue !== true && token.value?.startsWith('-') === true && token.value !== '-';
    const value = valueOf(command, flag, swallowed ? undefined : token.value, token.inlineValue === true);
    if (flag.repeats === true) lists.set(flag.name, [...(lists.get(flag.name) ?? []), value]);
    else flags.set(flag.name, value);
  }
  const [operand, surplus] = operands;
  const unexpected = command.operand === undefined ? operand : surplus;
  if (unexpected !== undefined) {
    const fix =
      command.operand === undefined ? 'It takes flags only.' : `It takes at most one ${command.operand.name}.`;
    throw misused(command, `'${unexpected}' is one argument too many`, fix);
  }
  if (operand === '') throw misused(command, 'an argument is empty', 'Leave it out, or write what it should be.');
  return operand === undefined ? { flags, lists } : { operand, flags, lists };
}

function valueOf(command: Command, flag: Flag, value: string | undefined, inline: boolean): string {
  if (flag.value === undefined) {
    if (inline) throw misused(command, `--${flag.name} takes no value`, `Write --${flag.name} alone.`);
    return '';
  }
  if (value === undefined || value === '') {
    throw misused(command, `--${flag.name} has no value`, `Write --${flag.name} ${flag.value}.`);
  }
  if (flag.choices !== undefined && !flag.choices.includes(value)) {
    throw misused(command, `--${flag.name} cannot be '${value}'`, `It is one of ${flag.choices.join(', ')}.`);
  }
  return value;
}

async function unknownFlag(command: Command, rawName: string): Promise<UsageError> {
  const meant = await nearestOf(rawName.replace(/^-+/, ''), [...command.flags.map(({ name }) => name), 'help']);
  return misused(command, `there is no flag ${rawName}`, meant === undefined ? '' : `Did you mean --${meant}?`);
}

function misused(command: Command, message: string, fix: string): UsageError {
  const more = `'countersign ${command.name} --help' shows how it is used.`;
  return new UsageError(`${command.name}: ${message}`, fix === '' ? more : `${fix} ${more}`);
}

async function nearestOf(word: string, candidates: readonly string[]): Promise<string | undefined> {
  const { nearest } = await import('@countersign/soc2/policy/nearest');
  return nearest(word, candidates);
}

import type { Console } from '../terminal/console.ts';

/** Done and the answer is good; done and it is not; wrong usage or input; could not find out. Source: SPEC §11. */
export type ExitCode = 0 | 1 | 2 | 3;

/** A flag of a command, `--name` or `--name VALUE`. */
export interface Flag {
  readonly name: string;
  /** What stands for its value in the help, such as `REF`; absent where the flag takes none. */
  readonly value?: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  /** Whether it may be given several times; `Request.lists` has all of its values. */
  readonly repeats?: true;
  readonly help: string;
}

/** What a command can be asked, what it does, and how it explains itself. One file each, under `commands/`. */
export interface Command {
  /** What is typed after `countersign`, such as `policy check`. */
  readonly name: string;
  /** The one argument that is no flag, where there is one; always optional. */
  readonly operand?: { readonly name: string; readonly help: string };
  readonly flags: readonly Flag[];
  readonly help: CommandHelp;
  /** Answers on `console.out`. Throws a `UserError` for wrong input and a `NoAnswer` where nothing can be said. */
  run(request: Request, console: Console): Promise<ExitCode>;
}

export interface CommandHelp {
  /** What it does, in paragraphs. */
  readonly about: readonly string[];
  readonly example: { readonly command: string; readonly output: string };
  /** What each exit code means here. */
  readonly exits: Readonly<Partial<Record<ExitCode, string>>>;
}

/** A command line as its command sees it: flags are known and have a value that is allowed. */
export interface Request {
  readonly operand?: string;
  /** Those that are given once. */
  readonly flags: ReadonlyMap<string, string>;
  /** Values of those that may be repeated, in the order in which they were written. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

export const FORMATS = ['text', 'json', 'markdown'] as const;

export type Format = (typeof FORMATS)[number];

export const FORMAT_FLAG: Flag = {
  name: 'format',
  value: 'FORMAT',
  choices: FORMATS,
  help: 'text (default) for people, json for programs, markdown for a comment or a summary',
};

export const REPO_FLAG: Flag = {
  name: 'repo',
  value: 'DIR',
  help: 'a folder in the git repository (default: the current folder)',
};

/** The format that was asked for. */
export function formatOf(request: Request): Format {
  const asked = request.flags.get(FORMAT_FLAG.name);
  return FORMATS.find((format) => format === asked) ?? 'text';
}

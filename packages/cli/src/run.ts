import { UserError } from '@countersign/soc2/errors';
import type { ExitCode } from './command/command.ts';
import { readCommandLine } from './command/command-line.ts';
import { NoAnswer } from './errors.ts';
import type { Console } from './terminal/console.ts';

/**
 * Does what a command line (without the program's own name) asks for, and resolves to the exit code. Never rejects: an
 * error that the user can mend becomes two lines on standard error, any other keeps its stack.
 */
export async function run(argv: readonly string[], console: Console): Promise<ExitCode> {
  try {
    const asked = await readCommandLine(argv);
    if (asked.kind === 'run') return await asked.command.run(asked.request, console);
    if (asked.kind === 'version') {
      await console.out(`${(await import('./version.ts')).VERSION}\n`);
      return 0;
    }
    const { commandHelp, overview } = await import('./command/help.ts');
    await console.out(asked.kind === 'help' ? commandHelp(asked.command) : overview());
    return 0;
  } catch (error) {
    return told(error, console);
  }
}

async function told(error: unknown, console: Console): Promise<ExitCode> {
  const { printable } = await import('./terminal/printable.ts');
  // Names from a repository stand in messages; what they hold must not reach the terminal raw.
  const say = (text: string): void => console.err(`${printable(text)}\n`);
  if (error instanceof UserError) {
    say(`error: ${error.message}\n  fix: ${error.fix}`);
    return error instanceof NoAnswer ? 3 : 2;
  }
  say(
    `error: this is a fault of countersign: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
  return 3;
}

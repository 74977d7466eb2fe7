import { ansi, plain } from './colour.ts';
import type { Console } from './console.ts';

/** The console of a real process. */
export function processConsole(process: NodeJS.Process): Console {
  const { stdin, stdout, stderr, env } = process;
  let closed = false;
  // `countersign … | head` closes the pipe early: what follows has no reader, and that is no fault.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed = true;
  });
  return {
    cwd: process.cwd(),
    env,
    out: async (text) => {
      // The callback comes after an error too, so nobody waits for a reader that is gone.
      if (!closed) await new Promise<void>((resolve) => stdout.write(text, () => resolve()));
    },
    err: (text) => {
      stderr.write(text);
    },
    // A terminal that does not know its width says 0.
    width: stdout.isTTY && stdout.columns > 0 ? stdout.columns : undefined,
    paint: wantsColour(env, stdout.isTTY) ? ansi : plain,
    live: stderr.isTTY && env['TERM'] !== 'dumb',
    ...(stdin.isTTY && stderr.isTTY
      ? { ask: async (question: string) => (await import('./ask.ts')).askOn(stdin, stderr, question) }
      : {}),
  };
}

/**
 * Whether answers are coloured: on a terminal, unless `NO_COLOR` is set (https://no-color.org); `FORCE_COLOR` decides
 * over both, as it does for Node itself.
 */
export function wantsColour(env: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}

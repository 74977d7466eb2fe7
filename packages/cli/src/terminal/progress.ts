import type { Console } from './console.ts';

/** Tells a person who waits what is going on. */
export interface Progress {
  /** What is being done, as of now. */
  at(what: string): void;
  /** Takes the line away again. */
  end(): void;
}

/** After this many milliseconds a person wonders whether anything happens. */
const PATIENCE = 1_000;
const FRAME = 100;

/** Progress as one line on standard error that is written over: only on a terminal, and only after a second. */
export function progress(console: Console): Progress {
  if (!console.live) return { at: () => undefined, end: () => undefined };
  const from = performance.now();
  let last = 0;
  return {
    at: (what) => {
      const now = performance.now();
      if (now - from < PATIENCE || now - last < FRAME) return;
      last = now;
      console.err(`\r\u001b[K${what}`);
    },
    end: () => {
      if (last !== 0) console.err('\r\u001b[K');
      last = 0;
    },
  };
}

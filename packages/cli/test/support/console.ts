import { run } from '../../src/run.ts';
import { plain } from '../../src/terminal/colour.ts';
import type { Console } from '../../src/terminal/console.ts';
import { TEST_ENV } from './repository.ts';

/** What a command line came to. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line as a process in a folder would, without the process. */
export async function countersign(cwd: string, argv: readonly string[], settings: Partial<Console> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await run(argv, {
    cwd,
    env: TEST_ENV,
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    width: undefined,
    paint: plain,
    live: false,
    ...settings,
  });
  return { code, out, err };
}

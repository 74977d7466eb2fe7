import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** One run of a program. */
export interface TimedRun {
  readonly milliseconds: number;
  readonly bytes: number;
}

/** Runs a program, reads what it prints, and times it from start to end. Throws where it fails. */
export async function timed(command: string, args: readonly string[]): Promise<TimedRun> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let bytes = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`);
  return { milliseconds: performance.now() - start, bytes };
}

/** What a Node process says of itself on its way out, to standard error; `ru_maxrss` counts in KiB. */
const AT_EXIT = `import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(2, '\\n' + process.resourceUsage().maxRSS));`;

/** The most memory that a Node program had at once, in MiB; programs that it started apart. */
export async function peakMemory(node: string, args: readonly string[]): Promise<number> {
  const watching = ['--import', `data:text/javascript,${encodeURIComponent(AT_EXIT)}`];
  const child = spawn(node, [...watching, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.resume();
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  const peak = Number(said.split('\n').at(-1));
  if (code !== 0 || !(peak > 0)) throw new Error(`${args.join(' ')} ended with ${code}: ${said}`);
  return peak / 1024;
}

/** The one in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

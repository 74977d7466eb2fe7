import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Fate, makeRange } from './range/make-range.ts';
import { median, peakMemory, timed } from './range/run-timed.ts';

/**
 * The built command line on ranges of 100,000 files, against `git diff --name-status` of the same range: wall clock, each
 * round one of both, medians compared. Ends with 1 where a bound is passed.
 *
 * The bound holds for a range in which everything happens. Where files were edited and nothing else, git has nothing to
 * compare and is done in less time than Node takes to start and to read so many lines: those lines say what it costs.
 */
const FILES = 100_000;
const ROUNDS = 9;
const MOST_TIME = 1.3;
const MOST_MEMORY = 300;

interface Shape {
  readonly name: string;
  readonly fate: Fate;
  readonly bound: boolean;
}

const SHAPES: readonly Shape[] = [
  {
    name: 'edited 60 %, added, removed, moved and moved-and-edited 10 % each',
    fate: (file) => (['added', 'removed', 'moved', 'moved and edited'] as const)[file % 10] ?? 'edited',
    bound: true,
  },
  { name: 'every file moved and edited', fate: () => 'moved and edited', bound: true },
  { name: 'every file moved', fate: () => 'moved', bound: false },
  { name: 'every file edited', fate: () => 'edited', bound: false },
  { name: 'every file added', fate: () => 'added', bound: false },
];

const node = process.env['COUNTERSIGN_NODE'] || process.execPath;
const main = fileURLToPath(new URL('../../../dist/cli/index.js', import.meta.url));
if (!existsSync(main)) throw new Error("dist/cli is not built: run 'npm run build' first");

let passed = true;
for (const { name, fate, bound } of SHAPES) {
  const range = await makeRange(FILES, fate);
  try {
    const classify = [main, 'classify', '--repo', range.folder, '--base', 'main', '--head', 'topic'];
    const diff = ['-C', range.folder, 'diff', '--name-status', 'main...topic'];
    const times: { git: number[]; own: number[]; empty: number[] } = { git: [], own: [], empty: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.git.push((await timed('git', diff)).milliseconds);
      times.own.push((await timed(node, classify)).milliseconds);
      times.empty.push((await timed(node, ['-e', '0'])).milliseconds);
    }
    const memory = Math.max(
      await peakMemory(node, classify),
      await peakMemory(node, [...classify, '--format', 'json']),
    );
    const [git, own, empty] = [median(times.git), median(times.own), median(times.empty)];
    const holds = memory <= MOST_MEMORY && (!bound || own / git <= MOST_TIME);
    passed &&= holds;
    console.log(
      `${holds ? 'ok  ' : 'OVER'}  ${name}: ${(own / git).toFixed(2)} times git${bound ? ` (at most ${MOST_TIME})` : ''}` +
        `, ${own.toFixed(0)} ms of ${git.toFixed(0)} (an empty Node ${empty.toFixed(0)})` +
        `, ${memory.toFixed(0)} MiB (at most ${MOST_MEMORY})`,
    );
  } finally {
    range.remove();
  }
}
if (!passed) process.exitCode = 1;

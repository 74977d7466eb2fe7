import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type ActionResult, runAction } from '@countersign/github-emulator/run-action';
import { startLocalGitHub } from './local-github/start.ts';

/**
 * The built action on changes of growing size, as a process of its own, against a local GitHub in another. Prints what it
 * costs beside its bound and ends with 1 where one is passed. All sizes are measured in turn, round after round, and
 * medians are compared: whatever else the machine does strikes all of them.
 */
const SIZES = [1, 100, 300, 1000, 2999, 3000] as const;
const ROUNDS = 15;
const MEMORY_ROUNDS = 3;
const LATENCY_ROUNDS = 5;
const LATENCY = 50;

const node = process.env['COUNTERSIGN_NODE'] || process.execPath;
const main = fileURLToPath(new URL('../../../dist/classify/index.js', import.meta.url));
const actionFile = fileURLToPath(new URL('../action.yml', import.meta.url));
const github = await startLocalGitHub(SIZES);

async function classify(size: (typeof SIZES)[number], measureMemory = false): Promise<ActionResult> {
  const number = github.numbers[SIZES.indexOf(size)];
  const result = await runAction({
    main,
    node,
    actionFile,
    eventName: 'workflow_dispatch',
    eventPayload: {},
    inputs: { 'pull-request': String(number) },
    github: { url: github.url, serverUrl: github.url },
    repository: github.repository,
    token: github.token,
    measureMemory,
  });
  await result.remove();
  const expected = size === 3000 ? 'high' : 'low';
  if (result.outputs['risk'] !== expected)
    throw new Error(`${size} files are ${result.outputs['risk']}: ${result.stdout}`);
  return result;
}

async function emptyNode(): Promise<number> {
  const start = performance.now();
  const child = spawn(node, ['-e', '0'], { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env['PATH'] } });
  await once(child, 'close');
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

let passed = true;
function bound(what: string, value: number, most: number, unit: string): void {
  const holds = value <= most;
  passed &&= holds;
  console.log(`${holds ? 'ok  ' : 'OVER'}  ${what}: ${value.toFixed(2)}${unit}, at most ${most}${unit}`);
}

const empty: number[] = [];
const times = new Map<number, number[]>(SIZES.map((size) => [size, []]));
const calls = new Map<number, readonly string[]>();
const memory = new Map<number, number>();

for (const size of SIZES) {
  await github.order({ latency: 0 });
  await classify(size);
  calls.set(size, await github.order({ latency: 0 }));
}
for (let round = 0; round < ROUNDS; round += 1) {
  empty.push(await emptyNode());
  for (const size of SIZES) times.get(size)?.push((await classify(size)).durationMs);
}
for (const size of SIZES) {
  const peaks: number[] = [];
  for (let round = 0; round < MEMORY_ROUNDS; round += 1)
    peaks.push((await classify(size, true)).peakRssKiB ?? Number.NaN);
  memory.set(size, Math.max(...peaks) / 1024);
}
const late: number[] = [];
const prompt: number[] = [];
for (let round = 0; round < LATENCY_ROUNDS; round += 1) {
  prompt.push((await classify(2999)).durationMs);
  await github.order({ latency: LATENCY });
  late.push((await classify(2999)).durationMs);
  await github.order({ latency: 0 });
}
await github.close();

const start = median(empty);
console.log(`Node ${(await version()).trim()}, \`node -e 0\`: ${start.toFixed(1)} ms (median of ${ROUNDS})\n`);
console.log('  files  calls       time   × empty     memory');
for (const size of SIZES) {
  const time = median(times.get(size) ?? []);
  const cells = [
    String(size).padStart(7),
    String(calls.get(size)?.length).padStart(6),
    `${time.toFixed(1)} ms`.padStart(10),
    (time / start).toFixed(2).padStart(9),
    `${memory.get(size)?.toFixed(1)} MiB`.padStart(10),
  ];
  console.log(cells.join(' '));
}
console.log('');
bound('one file, as a multiple of an empty Node', median(times.get(1) ?? []) / start, 3.5, '');
bound('one page (100 files), as a multiple of an empty Node', median(times.get(100) ?? []) / start, 3.5, '');
bound('3,000 files, as a multiple of an empty Node', median(times.get(3000) ?? []) / start, 6, '');
bound('3,000 files, peak memory', memory.get(3000) ?? Number.NaN, 90, ' MiB');
bound(`2,999 files at ${LATENCY} ms a call, more than at 0 ms`, (median(late) - median(prompt)) / 1000, 0.7, ' s');
for (const size of SIZES) {
  const pages = Math.ceil(size / 100);
  bound(`calls beyond the ${pages} pages of ${size} files`, (calls.get(size)?.length ?? Number.NaN) - pages, 8, '');
}
const trees = SIZES.flatMap((size) => calls.get(size) ?? []).filter((call) => call.includes('/git/trees/')).length;
bound('trees read where no file could be a link', trees, 0, '');
process.exitCode = passed ? 0 : 1;

async function version(): Promise<string> {
  const child = spawn(node, ['--version'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await once(child, 'close');
  return text;
}

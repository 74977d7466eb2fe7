import picomatch from 'picomatch/posix.js';
import { alternatives } from '../src/policy/glob.ts';
import { indexGlobs } from '../src/policy/glob-index.ts';
import { globRegExp } from '../src/policy/glob-regexp.ts';

/**
 * 3,000 paths against 500 globs: the index against the plain loop over picomatch matchers made beforehand, on mixes that
 * are like a real policy and on mixes that are made to defeat the index. Prints one line a mix; ends with 1 where an
 * answer differs. The index is timed with its making and first use; the loop is timed warm.
 */
const PATHS = 3000;
const GLOBS = 500;

/** A small generator with a fixed seed, so that every run measures the same. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const WORDS = 'api auth billing cart crypto docs drizzle email events export identity import ledger mail orders org'
  .concat(' payments queue report search session shared store tenant test token ui user util web webhook worker')
  .split(' ');
const EXTENSIONS = ['ts', 'tsx', 'md', 'json', 'tf', 'yml', 'css', 'py', 'go', 'sql', 'sh', 'svg'];

function makePaths(): string[] {
  const next = sequence(1);
  const word = () => WORDS[next(WORDS.length)] ?? '';
  return Array.from({ length: PATHS }, (_, index) => {
    const root = ['services', 'packages', 'apps', 'infra'][next(4)] ?? '';
    const folders = Array.from({ length: 2 + next(4) }, word);
    const extension = EXTENSIONS[next(EXTENSIONS.length)] ?? '';
    return `${root}/${folders.join('/')}/${word()}-${index % 97}.${extension}`;
  });
}

const numbered = (make: (index: number, word: string) => string) =>
  Array.from({ length: GLOBS }, (_, index) => make(index, `${WORDS[index % WORDS.length] ?? ''}-${index}`));

const MIXES: Readonly<Record<string, readonly string[]>> = {
  realistic: numbered((index, word) => {
    const name = WORDS[index % WORDS.length] ?? '';
    return (
      [
        `**/*.${word}`,
        `services/${name}/${word}/**`,
        `**/${word}.ts`,
        `packages/${name}/src/${word}/**`,
        `**/${word}/**`,
        `apps/*/${name}-${index}.{ts,tsx}`,
        `infra/${name}/**/*.tf`,
        `**/${name}/${word}.json`,
        `${word}/**`,
        `docs/${word}.md`,
      ][index % 10] ?? word
    );
  }),
  'every extension': numbered((index) => `**/*.x${index}`),
  'one shared prefix': numbered((_, word) => `services/${word}/**`),
  'a name anywhere': numbered((_, word) => `**/${word}/**`),
  braces: numbered((_, word) => `{services,packages}/${word}/**/*.{ts,tsx,js}`),
  'short extensions': numbered((index) => `**/*.${String.fromCharCode(97 + (index % 26))}${index % 20}`),
  'shared prefix and suffix': numbered((_, word) => `services/**/${word}*.ts`),
  brackets: numbered((index, word) => `packages/[ab]${index}/${word}/[id].tsx`),
  'many that match': numbered((index) => (index % 10 === 0 ? '**/*.ts' : `**/${WORDS[index % WORDS.length] ?? ''}/**`)),
  'fifteen globs': numbered((_, word) => `services/${word}/**`).slice(0, 15),
};

function milliseconds(run: () => void): number {
  const started = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - started) / 1e6;
}

const best = (runs: number, measure: () => number) => Math.min(...Array.from({ length: runs }, measure));

const paths = makePaths();
let differing = 0;
for (const [name, patterns] of Object.entries(MIXES)) {
  const matchers = patterns.map((pattern) => picomatch(pattern, { dot: true, nocase: true }));
  const first = milliseconds(() => void paths.map(indexGlobs(patterns)));
  const index = best(5, () => milliseconds(() => void paths.map(indexGlobs(patterns))));
  const loop = best(5, () => milliseconds(() => void paths.map((path) => matchers.map((matches) => matches(path)))));
  const own = patterns.map((pattern) => globRegExp(alternatives(pattern, 'high'), 'high'));
  const asked = indexGlobs(patterns);
  const hits = paths.map((path) => asked(path).length);
  differing += paths.filter(
    (path) => asked(path).join() !== own.flatMap((each, at) => (each.test(path) ? [at] : [])).join(),
  ).length;
  const found = hits.reduce((sum, count) => sum + count, 0);
  process.stdout.write(
    `${name.padEnd(26)} loop ${loop.toFixed(1).padStart(7)} ms   index ${index.toFixed(1).padStart(6)} ms` +
      `   ${(loop / index).toFixed(1).padStart(6)} times as fast   first use ${first.toFixed(1).padStart(6)} ms   ${found} matches\n`,
  );
}
if (differing > 0) {
  process.stdout.write(`${differing} paths with another answer than the plain loop\n`);
  process.exitCode = 1;
}

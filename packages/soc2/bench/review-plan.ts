import { sha } from '../src/domain.ts';
import type { BundledFile, ReviewBundle } from '../src/review/bundle.ts';
import type { Chunk, Plan, PlanLimits } from '../src/review/reading/chunk.ts';
import { hunksOf } from '../src/review/reading/hunks.ts';
import { planChunks } from '../src/review/reading/plan.ts';
import { diffText } from '../src/review/reading/prompt.ts';
import { renderExcerpt } from '../src/review/reading/render.ts';

/**
 * Plans diffs of several sizes, the one with a limit first: how long it takes, what memory the process has then, and how many tokens beside the diff
 * itself go to the model. Ends with 1 where 20,000 lines take a second or 150 MiB, where more than a quarter of the diff
 * comes on top of it, or where twice the lines take much more than twice the time.
 */
const SIZES = [20_000, 40_000, 10_000];

const LINES_PER_FILE = 250;

/** As many lines of a file are unchanged around each changed one as in an ordinary change. */
function changedFile(at: number): BundledFile {
  const after: string[] = [];
  const hunks: string[] = [];
  for (let hunk = 0; hunk < LINES_PER_FILE / 10; hunk += 1) {
    const first = after.length + 4;
    after.push(
      '',
      `export function part${hunk}(given: readonly Price[]): Price {`,
      '  const rates = await read(given);',
    );
    const context = Array.from(
      { length: 6 },
      (_, line) => `  if (rates.get(${line}) > ${at}) return round(rates, ${hunk});`,
    );
    const added = [`  const total = sum(given, ${hunk}) + tax(${at});`, '  return total.rounded();'];
    hunks.push(
      [
        `@@ -${first},8 +${first},8 @@ export function part${hunk}`,
        ...context.slice(0, 3).map((line) => ` ${line}`),
        `-  const total = sum(given, ${hunk});`,
        '-  return total;',
        ...added.map((line) => `+${line}`),
        ...context.slice(3).map((line) => ` ${line}`),
      ].join('\n'),
    );
    after.push(...context.slice(0, 3), ...added, ...context.slice(3));
  }
  const changed = hunks.length * 2;
  return {
    path: `services/shop-${at % 7}/src/prices/part-${at}.ts`,
    status: 'modified',
    kind: 'file',
    additions: changed,
    deletions: changed,
    patch: hunks.join('\n'),
    before: null,
    after: after.join('\n'),
  };
}

function changeOf(lines: number): ReviewBundle {
  return {
    kind: 'countersign/review-bundle',
    version: 1,
    repository: 'acme/shop',
    number: 1,
    title: 'Prices with tax',
    body: 'Adds tax to every price.',
    author: null,
    head: sha('a'.repeat(40)),
    base: { ref: 'main', sha: sha('b'.repeat(40)) },
    commits: [],
    risk: 'low',
    policy: { path: '.github/change-policy.yml', blob: 'c'.repeat(40), coverage: 'proven' },
    instructions: null,
    complete: true,
    files: Array.from({ length: lines / LINES_PER_FILE }, (_, at) => changedFile(at)),
  };
}

const limits: PlanLimits = {
  tokensPerChunk: 50_000,
  maxInputTokens: 10_000_000,
  fixedPromptTokens: 2000,
  estimate: (text) => Math.ceil(Buffer.byteLength(text) / 3.5),
};

const linesOf = (bundle: ReviewBundle): number =>
  bundle.files.reduce((sum, { patch }) => sum + (patch?.split('\n').length ?? 0), 0);

const times = new Map<number, number>();
let failed = false;
for (const size of SIZES) {
  const bundle = changeOf(size);
  const { plan, milliseconds: first } = timed(bundle);
  const mebibytes = process.memoryUsage().rss / 2 ** 20;
  const best = Math.min(...Array.from({ length: 5 }, () => timed(bundle).milliseconds));
  times.set(size, best);
  const own = limits.estimate(bundle.files.map(({ patch }) => patch).join('\n'));
  const sent = plan.chunks.reduce((sum, chunk) => sum + limits.estimate(shownText(chunk)), 0);
  const shown = plan.chunks.reduce((sum, chunk) => sum + diffText(chunk).split('\n').length, 0);
  const hunks = bundle.files.map(hunksOf).flatMap((file) => (file.state === 'hunks' ? file.hunks : []));
  const planned = plan.entries.filter(({ state }) => state === 'planned').length;
  if (size === 20_000 && (first >= 1000 || mebibytes >= 150)) failed = true;
  if (sent > own * 1.25 || planned !== hunks.length || shown < linesOf(bundle)) failed = true;
  process.stdout.write(
    `${String(linesOf(bundle)).padStart(6)} lines   first ${first.toFixed(0).padStart(4)} ms   best ${best.toFixed(0).padStart(4)} ms` +
      `   ${mebibytes.toFixed(0).padStart(4)} MiB   ${String(plan.chunks.length).padStart(3)} chunks   ${(sent / own).toFixed(3)} of the diff's tokens\n`,
  );
}
const growth = (times.get(40_000) ?? Number.NaN) / (times.get(20_000) ?? Number.NaN);
process.stdout.write(`twice the lines take ${growth.toFixed(1)} times as long\n`);
if (failed || !(growth < 4)) process.exitCode = 1;

function timed(bundle: ReviewBundle): { plan: Plan; milliseconds: number } {
  const started = performance.now();
  const plan = planChunks(bundle, limits);
  return { plan, milliseconds: performance.now() - started };
}

/** All of the change that a request shows, less title, body and messages. */
function shownText(chunk: Chunk): string {
  return [diffText(chunk), ...chunk.context.map(renderExcerpt)].join('\n');
}

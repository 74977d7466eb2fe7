import { setTimeout as wait } from 'node:timers/promises';

import { approval } from '@countersign/anthropic-emulator/answers';
import { startAnthropic } from '@countersign/anthropic-emulator/anthropic';
import { tokensIn } from '@countersign/anthropic-emulator/tokens';

import { reviewBundle } from '../src/anthropic/review-bundle.ts';
import { createReviewer } from '../src/anthropic/reviewer.ts';
import { sha } from '../src/domain.ts';
import type { BundledFile, ReviewBundle } from '../src/review/bundle.ts';
import { promptFor } from '../src/review/reading/prompt.ts';

/**
 * What a review takes of the model, by the local server's count: input tokens, at most 1.25 times those of the diff plus
 * the fixed prompt of each request, and for a diff of a few lines at most 1.25 times both; and ten requests of two seconds each in at most three rounds. Prints one line a figure; ends with 1 where one is
 * not reached.
 */
const MODEL = 'claude-opus-5-5';
const SECONDS = 2;
const NONCE = '0'.repeat(32);

const WORDS = 'cart price total round rate item order user token check send store read write'.split(' ');

/** A modified file of about `lines` lines, changed in its middle, with its text after the change. */
function changedFile(at: number, lines: number): BundledFile {
  const word = (n: number): string => WORDS[(n * 7 + at) % WORDS.length] ?? '';
  const line = (n: number): string =>
    `  const ${word(n)}${n} = ${word(n + 3)}(${word(n + 5)}, ${(n * 37) % 1000}); // ${word(n + 1)}`;
  const after = Array.from({ length: lines }, (_, n) => line(n));
  const first = Math.floor(lines / 4);
  const changed = Math.floor(lines / 2);
  const shown = after.slice(first, first + changed);
  const old = shown.map((text) => `-${text.replace('const', 'let')}`);
  const patch = [`@@ -${first + 1},${changed} +${first + 1},${changed} @@`, ...old, ...shown.map((text) => `+${text}`)];
  return {
    path: `src/${word(at)}/file-${at}.ts`,
    status: 'modified',
    kind: 'file',
    additions: changed,
    deletions: changed,
    patch: patch.join('\n'),
    before: null,
    after: `${after.join('\n')}\n`,
  };
}

function changeOf(files: number, lines: number): ReviewBundle {
  return {
    kind: 'countersign/review-bundle',
    version: 1,
    repository: 'acme/shop',
    number: 1,
    title: 'Hold prices in cents',
    body: 'So that sums are exact.',
    author: null,
    head: sha('a'.repeat(40)),
    base: { ref: 'main', sha: sha('b'.repeat(40)) },
    commits: [{ sha: sha('c'.repeat(40)), message: 'Hold prices in cents' }],
    risk: 'low',
    policy: { path: '.github/change-policy.yml', blob: 'd'.repeat(40), coverage: 'proven' },
    instructions: null,
    complete: true,
    files: Array.from({ length: files }, (_, at) => changedFile(at, lines)),
  };
}

let missed = 0;
function figure(name: string, found: number, most: number, unit: string): void {
  if (found > most) missed += 1;
  process.stdout.write(`${name.padEnd(44)} ${found.toFixed(2).padStart(9)} ${unit}, at most ${most.toFixed(2)}\n`);
}

for (const [files, lines, tokensPerChunk] of [
  [3, 40, 50_000],
  [40, 200, 50_000],
  [20, 400, 15_000],
] as const) {
  const anthropic = await startAnthropic();
  const bundle = changeOf(files, lines);
  const connection = {
    credential: { kind: 'api-key', apiKey: anthropic.apiKey },
    baseUrl: anthropic.url,
    proxies: {},
  } as const;
  const reviewer = createReviewer({ connection, model: MODEL, deadline: 60_000 });
  const outcome = await reviewBundle(bundle, reviewer, { maxInputTokens: 5_000_000, tokensPerChunk, nonce: NONCE });
  const nothing = promptFor({ index: 0, tokens: 0, parts: [], context: [] }, bundle, NONCE);
  const fixed = tokensIn(nothing.system) + tokensIn(nothing.user) + 4;
  const diff = bundle.files.reduce((sum, { patch }) => sum + tokensIn(patch ?? ''), 0);
  const { inputTokens = 0, cacheReadTokens = 0, cacheWriteTokens = 0 } = outcome.usage ?? {};
  const sent = inputTokens + cacheReadTokens + cacheWriteTokens;
  const requests = outcome.requests.length;
  if (outcome.coverage !== 'proven') missed += 1;
  const most = 1 + Math.max(diff, fixed * requests) / diff / 4;
  figure(
    `${files} files of ${lines} lines, ${requests} requests`,
    (sent - fixed * requests) / diff,
    most,
    'times the diff',
  );
  await anthropic.close();
}

const anthropic = await startAnthropic({
  script: async () => {
    await wait(SECONDS * 1000);
    return approval();
  },
});
const questions = Array.from({ length: 10 }, (_, chunk) => ({
  chunk,
  prompt: { system: 'Review.', user: `${chunk}` },
}));
const connection = {
  credential: { kind: 'api-key', apiKey: anthropic.apiKey },
  baseUrl: anthropic.url,
  proxies: {},
} as const;
const { usage } = await createReviewer({ connection, model: MODEL, deadline: 60_000 }).review(
  questions,
  1000,
  1_000_000,
);
figure('10 requests of 2 s', Math.floor((usage?.milliseconds ?? 0) / (SECONDS * 1000)), 3, 'rounds');
await anthropic.close();
if (missed > 0) process.exitCode = 1;

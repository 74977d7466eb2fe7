import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startAnthropic } from '@countersign/anthropic-emulator/anthropic';
import { startGitHub } from '@countersign/github-emulator/github';
import { type ActionResult, runAction } from '@countersign/github-emulator/run-action';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';

/**
 * The built action, its four steps as processes of their own, against a local GitHub and a local model. Prints what a
 * review costs at growing sizes beside its bounds, and ends with 1 where one is passed. Every file of the changes has a
 * patch, so that nothing but pages depends on their number.
 */
const SIZES = [1, 100, 300, 1000] as const;
/** Calls to GitHub that the whole action may take: a hundredth of the change's files, and these. */
const CALLS = 12;
/** Where instructions stand elsewhere than usual, they are one call more. */
const INSTRUCTIONS = 'docs/review.md';
const POLICY = `high-risk: ['**/*.tf']\nai-reviewer: acme-reviewer[bot]\nreview-instructions: ${INSTRUCTIONS}\n`;
const STEPS = ['withdraw', 'collect', 'review', 'submit'] as const;

const node = process.env['COUNTERSIGN_NODE'] || process.execPath;
const main = fileURLToPath(new URL('../../../dist/ai-review/index.js', import.meta.url));
const github = await startGitHub();
const anthropic = await startAnthropic();
const repository = await github.createRepository('acme/shop', { private: true });
const author = github.addUser('author');
github.addBot('acme-reviewer');
repository.setPermission(author, 'write');

function source(index: number, changed: boolean): string {
  const lines = Array.from({ length: 40 }, (_, line) => `export const value${line} = 'module ${index}, line ${line}';`);
  if (changed) lines[20] = `export const value20 = compute(${index});`;
  return `${lines.join('\n')}\n`;
}

const most = Math.max(...SIZES);
const files = (count: number, changed: boolean): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`web/part-${at}.ts`, source(at, changed)]));
await repository.commit('main', {
  author,
  files: { '.github/change-policy.yml': POLICY, [INSTRUCTIONS]: 'Look at the parts.\n', ...files(most, false) },
});

const tokens = {
  github: github.createToken({
    kind: 'installation',
    app: 'github-actions',
    repository,
    permissions: { contents: 'read', issues: 'read', 'pull-requests': 'read' },
  }).value,
  reviewer: github.createToken({
    kind: 'installation',
    app: 'acme-reviewer',
    repository,
    permissions: { 'pull-requests': 'write' },
  }).value,
};

interface Run {
  readonly calls: Readonly<Record<(typeof STEPS)[number], number>>;
  readonly milliseconds: number;
  readonly memory: number;
}

async function review(pull: PullRequest): Promise<Run> {
  const calls = { withdraw: 0, collect: 0, review: 0, submit: 0 };
  const left: Record<string, string> = {};
  const ended: ActionResult[] = [];
  for (const step of STEPS) {
    github.resetCalls();
    const result = await runAction({
      main,
      args: [step],
      node,
      eventName: 'workflow_dispatch',
      eventPayload: {},
      env: {
        COUNTERSIGN_REVIEWER_TOKEN: tokens.reviewer,
        COUNTERSIGN_GITHUB_TOKEN: tokens.github,
        COUNTERSIGN_ANTHROPIC_API_KEY: anthropic.apiKey,
        ANTHROPIC_BASE_URL: anthropic.url,
        COUNTERSIGN_PULL_REQUEST: String(pull.number),
        COUNTERSIGN_POLICY: '.github/change-policy.yml',
        COUNTERSIGN_MODEL: 'claude-opus-5-5',
        COUNTERSIGN_MAX_INPUT_TOKENS: '5000000',
        ...left,
      },
      github,
      repository,
      measureMemory: true,
    });
    ended.push(result);
    if (result.exitCode !== 0) throw new Error(`${step} failed: ${result.stdout}${result.stderr}`);
    calls[step] = github.countCalls().total;
    const name = { withdraw: 'WITHDRAWN', collect: 'COLLECTED', review: 'REVIEWED', submit: 'SUBMITTED' }[step];
    left[`COUNTERSIGN_${name}`] = result.outputs['state'] ?? '';
    left[`COUNTERSIGN_${name}_DIGEST`] = result.outputs['digest'] ?? '';
  }
  const last = ended.at(-1);
  const record = await readFile(last?.outputs['record'] ?? '', 'utf8');
  if (last?.outputs['event'] !== 'APPROVE') throw new Error(`${pull.title} was not approved: ${record.slice(0, 2000)}`);
  for (const result of ended) await result.remove();
  return {
    calls,
    milliseconds: ended.reduce((sum, { durationMs }) => sum + durationMs, 0),
    memory: Math.max(...ended.map(({ peakRssKiB }) => peakRssKiB ?? Number.NaN)) / 1024,
  };
}

let passed = true;
function bound(what: string, value: number, limit: number): void {
  const holds = value <= limit;
  passed &&= holds;
  console.log(`${holds ? 'ok  ' : 'OVER'}  ${what}: ${value}, at most ${limit}`);
}

const runs = new Map<number, Run>();
for (const size of SIZES) {
  const head = `change-${size}`;
  await repository.branch(head, 'main', { actor: author });
  await repository.commit(head, { author, message: head, files: files(size, true) });
  runs.set(size, await review(await repository.openPullRequest({ author, title: head, head, base: 'main' })));
}
await anthropic.close();
await github.close();

console.log('  files  withdraw  collect  submit   all      time     memory');
for (const [size, { calls, milliseconds, memory }] of runs) {
  const all = calls.withdraw + calls.collect + calls.review + calls.submit;
  const cells = [size, calls.withdraw, calls.collect, calls.submit, all];
  const widths = [7, 9, 8, 7, 5];
  const counts = cells.map((cell, at) => String(cell).padStart(widths[at] ?? 0)).join(' ');
  console.log(
    `${counts} ${`${(milliseconds / 1000).toFixed(2)} s`.padStart(9)} ${`${memory.toFixed(0)} MiB`.padStart(10)}`,
  );
}
console.log('');
for (const [size, { calls }] of runs) {
  const all = calls.withdraw + calls.collect + calls.review + calls.submit;
  bound(`calls to GitHub for a change of ${size} files`, all, Math.floor(size / 100) + CALLS);
  bound('calls to GitHub of the step that holds the model’s key', calls.review, 0);
}
process.exitCode = passed ? 0 : 1;

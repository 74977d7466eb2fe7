import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globalBreach, importBreach, isSource } from '../layout-rules.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const forbidden: readonly (readonly [file: string, specifier: string, because: RegExp])[] = [
  ['packages/soc2/src/policy/policy.ts', '@octokit/core', /speaks to GitHub/],
  ['packages/cli/src/main.ts', '@octokit/core', /speaks to GitHub/],
  ['actions/gate/src/run.ts', '@octokit/plugin-retry', /speaks to GitHub/],
  ['packages/soc2/src/github/client.ts', '@anthropic-ai/sdk', /speaks to the model/],
  ['actions/ai-review/src/main.ts', '@anthropic-ai/sdk', /speaks to the model/],
  ['actions/classify/src/run.ts', '@actions/core', /main\.ts touches the toolkit/],
  ['packages/soc2/src/github/client.ts', '@actions/http-client', /main\.ts touches the toolkit/],
  ['packages/soc2/src/report/summary.ts', 'undici', /use the network/],
  ['actions/classify/src/main.ts', 'node:https', /use the network/],
  ['packages/cli/src/main.ts', 'node:dns/promises', /use the network/],
  ['packages/soc2/src/classification/classify.ts', 'node:fs', /plain data/],
  ['packages/soc2/src/classification/classify.ts', 'node:timers/promises', /plain data/],
  ['packages/soc2/src/classification/classify.ts', '../github/client.ts', /knows no edge/],
  ['packages/soc2/src/report/summary.ts', '../runner/context.ts', /knows no edge/],
  ['packages/cli/src/main.ts', '@countersign/github-emulator/main', /never bundled/],
  ['actions/gate/src/main.ts', '@countersign/demo/main', /never bundled/],
  ['packages/soc2/src/github/client.ts', '@countersign/github-emulator/main', /never bundled/],
  ['actions/ai-review/src/main.ts', '@countersign/anthropic-emulator/main', /never bundled/],
  ['packages/github-emulator/src/main.ts', '@countersign/soc2/domain', /shares no code/],
  ['packages/anthropic-emulator/src/main.ts', '@countersign/soc2/domain', /shares no code/],
  ['actions/gate/src/main.ts', '@countersign/classify/run', /belongs into packages\/soc2/],
  ['packages/cli/src/main.ts', '../../soc2/src/domain.ts', /name the package instead/],
  ['packages/soc2/src/domain.ts', '../test/policy/cases.ts', /name the package instead/],
  ['packages/soc2/src/policy/policy.ts', '../domain.js', /ends in \.ts/],
  ['packages/soc2/test/policy/policy.test.ts', '../../src/policy/policy', /ends in \.ts/],
];

test.each(forbidden)('%s may not import %s', (file, specifier, because) => {
  expect(importBreach(file, specifier)).toMatch(because);
});

const allowed: readonly (readonly [file: string, specifier: string])[] = [
  ['packages/soc2/src/github/client.ts', '@octokit/core'],
  ['packages/soc2/src/github/client.ts', 'undici'],
  ['packages/soc2/src/github/client.ts', '../policy/policy.ts'],
  ['packages/soc2/src/anthropic/model.ts', '@anthropic-ai/sdk'],
  ['packages/anthropic-emulator/src/events.ts', '@anthropic-ai/sdk/resources/messages'],
  ['packages/soc2/src/runner/context.ts', 'node:fs'],
  ['packages/soc2/src/record/digest.ts', 'node:crypto'],
  ['packages/soc2/src/policy/policy.ts', 'zod'],
  ['packages/github-emulator/src/http/server.ts', 'node:http'],
  ['packages/demo/src/main.ts', '@countersign/github-emulator/main'],
  ['packages/demo/src/main.ts', '@countersign/anthropic-emulator/anthropic'],
  ['packages/cli/src/git.ts', 'node:child_process'],
  ['packages/cli/src/main.ts', '@countersign/soc2/domain'],
  ['actions/gate/src/main.ts', '@actions/core'],
  ['actions/gate/test/gate.test.ts', '@countersign/github-emulator/main'],
  ['actions/gate/test/gate.test.ts', '../src/run.ts'],
  ['packages/soc2/test/policy/policy.test.ts', '../../../../schema/policy.schema.json'],
];

test.each(allowed)('%s may import %s', (file, specifier) => {
  expect(importBreach(file, specifier)).toBeUndefined();
});

test.each([
  'Date.now',
  'new Date()',
  'performance.now',
  'Math.random',
  'process.env',
  'fetch',
  'console.log',
  'globalThis.x',
])('a rule may not use %s', (name) => {
  expect(globalBreach('packages/soc2/src/approval/fresh-approval.ts', name)).toMatch(/handed in/);
});

test('the edges of the core may use the clock, but neither the environment nor the terminal', () => {
  const edge = 'packages/soc2/src/github/client.ts';
  expect(globalBreach(edge, 'Date.now')).toBeUndefined();
  expect(globalBreach(edge, 'process.env')).toMatch(/handed in/);
  expect(globalBreach(edge, 'console.error')).toMatch(/handed in/);
});

test('a rule may compute with numbers and with dates that it was handed', () => {
  const rule = 'packages/soc2/src/approval/fresh-approval.ts';
  expect(globalBreach(rule, 'Math.max')).toBeUndefined();
  expect(globalBreach(rule, 'Date')).toBeUndefined();
  expect(globalBreach(rule, 'Date.parse')).toBeUndefined();
});

test('sources are what stands in the src folder of a package or an action', () => {
  expect(isSource('packages/soc2/src/domain.ts')).toBe(true);
  expect(isSource('actions/gate/src/main.ts')).toBe(true);
  expect(isSource('packages/soc2/test/src/domain.ts')).toBe(false);
  expect(isSource('scripts/run.mjs')).toBe(false);
});

test('the linter finds every way to import, use a global, or keep state', () => {
  const source = `
    import { readFileSync } from 'node:fs';
    import type { Answer } from './github/answer.ts';
    export * from '@octokit/core';
    export { x } from 'node:net';
    const lazy = await import('undici');
    const hidden = await import(lazy.name);
    let counter = 0;
    export let exported = 1;
    export const now = () => [Date.now(), new Date(), new Date(1), process.env['HOME'], Math.random(), Math.max(1)];
    export const handedIn = (fetch: () => void, process: { exit(): void }) => [fetch(), process.exit()];
    for (let i = 0; i < 2; i++) { let inner = readFileSync; }
  `;
  expect(lint({ 'packages/soc2/src/rule.ts': source })).toEqual([
    '2 node:fs may not be imported here',
    '3 ./github/answer.ts may not be imported here',
    '4 @octokit/core may not be imported here',
    '5 node:net may not be imported here',
    '6 undici may not be imported here',
    '7 an import names its file literally, or nothing can check it',
    '8 a variable that outlives a call is hidden state',
    '9 a variable that outlives a call is hidden state',
    '10 Date.now may not be used here',
    '10 new Date() may not be used here',
    '10 process.env may not be used here',
    '10 Math.random may not be used here',
  ]);
});

/** Lints files of an imaginary repository with the layout plugin alone, and returns `line message` up to the first colon. */
function lint(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-layout-'));
  try {
    for (const name of ['layout-plugin.mjs', 'layout-rules.mjs'])
      cpSync(join(root, 'scripts', name), join(folder, 'scripts', name));
    const config = {
      plugins: [],
      jsPlugins: ['./scripts/layout-plugin.mjs'],
      env: { builtin: true, node: true },
      categories: { correctness: 'off' },
      rules: { 'countersign/layout': 'error' },
    };
    writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify(config));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
    const { stdout } = spawnSync(process.execPath, [oxlint, '--format=json', 'packages'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const { diagnostics }: Diagnostics = JSON.parse(stdout);
    return diagnostics
      .map(({ message, labels }) => ({ line: labels[0]?.span.line ?? 0, message: message.split(': ')[0] ?? '' }))
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, message }) => `${line} ${message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the linter prints as JSON, as far as it is read here. */
interface Diagnostics {
  readonly diagnostics: readonly { message: string; labels: readonly { span: { line: number } }[] }[];
}

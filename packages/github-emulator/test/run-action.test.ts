import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { inputDefaults } from '../src/action-inputs.ts';
import type { GitHub } from '../src/github.ts';
import { runAction } from '../src/run-action.ts';
import { parseCommandFile } from '../src/runner-files.ts';
import type { Repository } from '../src/state/repository.ts';
import { startTestGitHub } from '../src/test-github.ts';
import { shopOn } from './client.ts';

describe('running an action', () => {
  let github: GitHub;
  let shop: Repository;
  let folder: string;
  beforeAll(async () => {
    github = await startTestGitHub();
    ({ shop } = await shopOn(github));
    folder = await mkdtemp(join(tmpdir(), 'bundle-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await github.close();
  });

  async function run(source: string, more: Partial<Parameters<typeof runAction>[0]> = {}) {
    const main = join(folder, 'index.mjs');
    await writeFile(main, source);
    const result = await runAction({
      main,
      eventName: 'push',
      eventPayload: { number: 7 },
      github,
      repository: shop,
      ...more,
    });
    await result.remove();
    return result;
  }

  test('gives it inputs, context and event as the runner does, and nothing else of the environment', async () => {
    process.env['LEAK'] = 'secret';
    const result = await run(
      `import { readFileSync } from 'node:fs';
       const event = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'));
       console.log(JSON.stringify({ env: process.env, event, cwd: process.cwd() }));`,
      { inputs: { 'github-token': 'abc', 'two words': ' x ' }, runAttempt: 2, env: { EXTRA: '1' } },
    );
    const { env, event, cwd } = JSON.parse(result.stdout);
    delete process.env['LEAK'];
    expect(result).toMatchObject({ exitCode: 0, stderr: '', timedOut: false });
    expect(event).toEqual({ number: 7 });
    expect(env).toMatchObject({
      'INPUT_GITHUB-TOKEN': 'abc',
      INPUT_TWO_WORDS: ' x ',
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_SHA: shop.tip(),
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/sdlc-gate.yml@refs/heads/main',
      EXTRA: '1',
    });
    expect(env).not.toHaveProperty('LEAK');
    expect(env).not.toHaveProperty('GITHUB_TOKEN');
    expect(cwd).toBe(env['GITHUB_WORKSPACE']);
  });

  test('reads what it wrote: outputs, state, summary, exit code', async () => {
    const result = await run(
      `import { appendFileSync } from 'node:fs';
       appendFileSync(process.env.GITHUB_OUTPUT, 'risk<<x1\\nhigh\\nlow=2\\nx1\\nplain=a=b\\n');
       appendFileSync(process.env.GITHUB_STATE, 'post=1\\n');
       appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Done\\n');
       console.error('broken'); process.exitCode = 1;`,
    );
    expect(result).toMatchObject({ exitCode: 1, stderr: 'broken\n', summary: '# Done\n', state: { post: '1' } });
    expect(result.outputs).toEqual({ risk: 'high\nlow=2', plain: 'a=b' });
  });

  test('lets it reach the local GitHub of the same process', async () => {
    const result = await run(`const answer = await fetch(process.env.GITHUB_API_URL + '/users/alice');
      console.log((await answer.json()).login);`);
    expect(result.stdout).toBe('alice\n');
  });

  test('kills it when its time is over', async () => {
    const result = await run('setInterval(() => {}, 1000);', { timeout: 200 });
    expect(result).toMatchObject({ exitCode: null, signal: 'SIGKILL', timedOut: true });
  });

  test('measures its memory where asked', async () => {
    const result = await run('', { measureMemory: true });
    expect(result.peakRssKiB).toBeGreaterThan(10_000);
    expect(result.durationMs).toBeGreaterThan(0);
  });

  test('takes what is missing from the defaults of its action.yml', async () => {
    const actionFile = join(folder, 'action.yml');
    await writeFile(
      actionFile,
      'inputs:\n  policy: {default: .github/change-policy.yml}\n  github-token: {default: "${{ github.token }}"}\n' +
        '  pull-request: {default: "${{ github.event.number }}"}\n  other: {}\n',
    );
    const result = await run('console.log(JSON.stringify(process.env))', {
      actionFile,
      inputs: { policy: 'x.yml' },
      token: 'the-token',
    });
    expect(JSON.parse(result.stdout)).toMatchObject({
      INPUT_POLICY: 'x.yml',
      'INPUT_GITHUB-TOKEN': 'the-token',
      'INPUT_PULL-REQUEST': '7',
      INPUT_OTHER: '',
    });
  });

  test('refuses a default that it cannot compute', async () => {
    const actionFile = join(folder, 'odd.yml');
    await writeFile(actionFile, 'inputs: {a: {default: "${{ github.a || \'b\' }}"}}\n');
    await expect(inputDefaults(actionFile, {})).rejects.toThrow("cannot evaluate ${{ github.a || 'b' }}");
  });
});

test('a command file that the runner would refuse is refused', () => {
  expect(() => parseCommandFile('nonsense\n')).toThrow('not a line of a command file');
  expect(() => parseCommandFile('a<<x\nvalue\n')).toThrow('no end of the value of "a"');
  expect(parseCommandFile('a<<x\n\nb\nx\n')).toEqual({ a: '\nb' });
});

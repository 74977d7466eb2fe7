import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { reviewWorkflow } from '../../src/setup/workflows/review.ts';

interface Step {
  readonly name?: string;
  readonly run?: string;
}
const workflow = load(reviewWorkflow({ source: { kind: 'own' }, reviewer: 'claude-code-action' })) as {
  readonly jobs: { readonly review: { readonly steps: readonly Step[] } };
};
const script = (name: string): string => workflow.jobs.review.steps.find((step) => step.name === name)?.run ?? '';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-claude-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a step's script as the runner does, with a `gh` that says what it is told to. */
function run(name: string, gh: string, env: Readonly<Record<string, string>>) {
  writeFileSync(join(folder, 'gh'), `#!/usr/bin/env bash\necho "$*" >> "${folder}/asked"\n${gh}\n`);
  chmodSync(join(folder, 'gh'), 0o755);
  const { status, stdout } = spawnSync('bash', ['-e', '-c', script(name)], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: `${folder}:${process.env['PATH'] ?? ''}`,
      GITHUB_OUTPUT: join(folder, 'output'),
      RUNNER_TEMP: folder,
      ...env,
    },
  });
  const read = (file: string): string =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
  return { status, stdout, output: read('output'), asked: read('asked'), read };
}

/** A `gh` whose pull request has the head `a`, or another one at each call after the first. */
const STILL = 'if [ "$2" = diff ]; then echo "+x"; else echo aaaa; fi';
const MOVING = `if [ "$2" = diff ]; then echo "+x"; else wc -l < "$(dirname "$0")/asked" | tr -d ' '; fi`;

describe('the change is fetched as text', () => {
  test('of one commit, and named for the steps after it', () => {
    const { status, output, asked, read } = run('Fetch the change as text', STILL, { NUMBER: '12' });
    expect({ status, output }).toEqual({ status: 0, output: 'head=aaaa\nnumber=12\n' });
    expect(read('.countersign/change.diff')).toBe('+x\n');
    expect(asked.split('\n').filter((line) => line.startsWith('pr diff'))).toEqual(['pr diff 12']);
  });

  test('and not where the head moved while it was fetched', () => {
    const { status, stdout, output } = run('Fetch the change as text', MOVING, { NUMBER: '12' });
    expect({ status, output }).toEqual({ status: 1, output: '' });
    expect(stdout).toMatch(/^::error::the pull request moved meanwhile/);
  });

  test.each(['', '0', '-1', '1 --repo other/one', '$(id)', '1\n2', '99999999999'])(
    'and not for %j, which is no number: nothing is asked for',
    (NUMBER) => {
      const { status, output, asked } = run('Fetch the change as text', STILL, { NUMBER });
      expect({ status, output, asked }).toEqual({ status: 1, output: '', asked: '' });
    },
  );

  test.each([
    ['the head cannot be read', 'exit 1'],
    ['the change cannot be read, as of one too large', 'if [ "$2" = diff ]; then exit 1; else echo aaaa; fi'],
    [
      'the head cannot be read again',
      'if [ "$2" = diff ]; then touch "$(dirname "$0")/late"; elif [ -e "$(dirname "$0")/late" ]; then exit 1; else echo aaaa; fi',
    ],
  ])('and not where %s', (_what, gh) => {
    const { status, output } = run('Fetch the change as text', gh, { NUMBER: '12' });
    expect({ failed: status !== 0, output }).toEqual({ failed: true, output: '' });
  });
});

describe('what Claude Code said is kept', () => {
  test('to the letter, whatever is in it', () => {
    const REVIEW = '{"summary":"`id` $(id) %s \\\\n \'\\""}';
    const { status, read } = run('Keep the review', '', { REVIEW });
    expect({ status, kept: read('countersign-review.json') }).toEqual({ status: 0, kept: REVIEW });
  });

  test('and where it said nothing the job fails, so that nothing is submitted', () => {
    const { status, read } = run('Keep the review', '', { REVIEW: '' });
    expect({ status, kept: read('countersign-review.json') }).toEqual({ status: 1, kept: '' });
  });
});

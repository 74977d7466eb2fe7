import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { actionErrors, workflowErrors } from './github-parser.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Tracked files and those that are about to be. */
const files = execFileSync('git', ['-C', root, 'ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
}).split('\n');
const workflows = files.filter((path) => /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
const actions = files.filter((path) => /(?:^|\/)action\.ya?ml$/.test(path));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

describe('GitHub’s own parser accepts', () => {
  test('something at all: the trio, its relay, and an action for each', () => {
    expect(workflows).toEqual(
      expect.arrayContaining([
        '.github/workflows/sdlc-gate.yml',
        '.github/workflows/sdlc-gate-relay.yml',
        '.github/workflows/claude-pr-review.yml',
        '.github/workflows/sdlc-weekly-review.yml',
        'examples/hardened/.github/workflows/sdlc-gate.yml',
      ]),
    );
    expect(actions).toEqual(
      expect.arrayContaining(['action.yml', 'actions/gate/action.yml', 'actions/classify/action.yml']),
    );
  });

  test.each(workflows)('the workflow %s', async (path) => {
    expect(await workflowErrors(path, read(path))).toEqual([]);
  });

  test.each(actions)('the action %s', (path) => {
    expect(actionErrors(path, read(path))).toEqual([]);
  });
});

describe('GitHub’s own parser refuses', () => {
  const gate = read('.github/workflows/sdlc-gate.yml');
  test.each([
    ['a permission that there is not', 'statuses: write', 'status: write'],
    ['a key that there is not', 'runs-on:', 'run-on:'],
    ['an expression that is none', '${{ github.sha }}', '${{ github.sha }'],
    ['an expression over a context that there is not', '${{ github.sha }}', '${{ git.sha }}'],
    ['a schedule that is none', "'17 * * * *'", "'17 * * *'"],
  ])('%s', async (_what, right, wrong) => {
    expect(gate).toContain(right);
    expect(await workflowErrors('gate.yml', gate.replace(right, wrong))).not.toEqual([]);
  });

  test('an action without a way to run', () => {
    expect(actionErrors('action.yml', 'name: a\ndescription: b\nruns: {using: nodes, main: a.js}\n')).not.toEqual([]);
  });
});

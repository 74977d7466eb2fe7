import { describe, expect, test } from '@jest/globals';
import type { Happening } from '../src/happening.ts';
import { startsOn } from '../src/starts.ts';
import { readWorkflow } from '../src/workflow.ts';

const workflow = readWorkflow(
  '.github/workflows/gate.yml',
  `name: gate
on:
  pull_request_target: {types: [opened, closed]}
  pull_request:
  workflow_run: {workflows: [relay], types: [completed]}
  push: {branches: [main], paths: [policy.yml]}
  schedule: [{cron: '17 * * * *'}]
permissions: {}
jobs:
  judge: {runs-on: ubuntu-latest, steps: [{run: 'true'}, {id: last, if: always(), uses: a/b@c}]}
`,
);

function happens(name: string, more: Partial<Happening> = {}): boolean {
  const happening = { name, actor: {}, payload: {}, ref: 'refs/heads/main', sha: 'a', ...more } as Happening;
  return startsOn(workflow, happening);
}

describe('a workflow starts', () => {
  test.each<[string, boolean, string, Partial<Happening>]>([
    ['for a type that it lists', true, 'pull_request_target', { action: 'closed' }],
    ['for none that it does not', false, 'pull_request_target', { action: 'synchronize' }],
    ['for the usual types where it lists none', true, 'pull_request', { action: 'synchronize' }],
    ['and for no other then', false, 'pull_request', { action: 'closed' }],
    ['behind the workflow that it names', true, 'workflow_run', { action: 'completed', follows: 'relay' }],
    ['behind no other', false, 'workflow_run', { action: 'completed', follows: 'gate' }],
    ['for a push of a path that it lists', true, 'push', { paths: ['README.md', 'policy.yml'] }],
    ['not for a push of others', false, 'push', { paths: ['README.md'] }],
    ['not for a push to another branch', false, 'push', { paths: ['policy.yml'], ref: 'refs/heads/next' }],
    ['by its own clock', true, 'schedule', { only: '.github/workflows/gate.yml' }],
    ['not by the clock of another', false, 'schedule', { only: '.github/workflows/other.yml' }],
    ['for no event that it does not name', false, 'issues', { action: 'closed' }],
  ])('%s', (_what, expected, name, more) => {
    expect(happens(name, more)).toBe(expected);
  });

  test('by a pattern that would have to be matched as GitHub does only where that is known', () => {
    const on = { push: { branches: ['release/*'] } };
    expect(() => startsOn({ ...workflow, on }, { name: 'push', ref: 'refs/heads/main' } as Happening)).toThrow(
      'release/*',
    );
  });
});

describe('a workflow is read', () => {
  test('with the steps by their id or place, and the permissions of the workflow where a job has none', () => {
    const steps = [{ key: '0' }, { key: 'last', condition: 'always()', uses: 'a/b@c' }];
    expect(workflow.jobs).toEqual([{ id: 'judge', permissions: {}, steps }]);
  });

  test('not where nothing says what its token may do', () => {
    expect(() => readWorkflow('a.yml', 'on: {push: }\njobs: {a: {steps: []}}\n')).toThrow('whatever permissions');
  });
});

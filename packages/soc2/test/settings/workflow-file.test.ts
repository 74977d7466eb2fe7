import { describe, expect, test } from '@jest/globals';
import { controlWorkflows } from '../../src/settings/control-workflows.ts';
import { readWorkflow } from '../../src/settings/workflow-file.ts';

function job(text: string) {
  const [found] = readWorkflow({ path: 'x.yml', text: `on: push\njobs:\n  one:\n${text}` }).jobs;
  if (found === undefined) throw new Error('there is no job');
  return found;
}

describe('a workflow file', () => {
  test.each([
    ['a text', 'on: push', ['push']],
    ['a list', 'on: [push, pull_request]', ['push', 'pull_request']],
    ['a mapping', 'on:\n  push:\n  schedule: [{cron: "1 1 * * *"}]', ['push', 'schedule']],
  ])('names its triggers by %s', (_name, on, triggers) => {
    expect([...readWorkflow({ path: 'x.yml', text: `${on}\njobs: {}` }).triggers.keys()]).toEqual(triggers);
  });

  test.each(['', '- a', 'a: [', 'just a text'])(
    'that GitHub would not run has neither triggers nor jobs: %j',
    (text) => {
      expect(readWorkflow({ path: 'x.yml', text })).toMatchObject({ triggers: new Map(), jobs: [] });
    },
  );

  test.each<readonly [name: string, text: string, secrets: readonly string[]]>([
    ['by name', '    env: {K: "${{ secrets.KEY }}"}', ['KEY']],
    ['in a step, in any case', '    steps: [{run: x, env: {K: "${{ Secrets.key }}"}}]', ['KEY']],
    ['all of them', '    env: {K: "${{ toJSON(secrets) }}"}', ['*']],
    ['by a computed name', '    env: {K: "${{ secrets[matrix.key] }}"}', ['*']],
    ['by inheritance', '    uses: a/b/.github/workflows/c.yml@main\n    secrets: inherit', ['*']],
    ['but the token of the run is none', '    env: {K: "${{ secrets.GITHUB_TOKEN }}"}', []],
  ])('reads secrets %s', (_name, text, secrets) => {
    expect(job(text).secrets).toEqual(secrets);
  });

  test('whatever the whole workflow reads each of its jobs reads', () => {
    const text = 'on: push\nenv: {K: "${{ secrets.KEY }}"}\njobs:\n  one: {steps: []}\n';
    expect(readWorkflow({ path: 'x.yml', text }).jobs[0]?.secrets).toEqual(['KEY']);
  });

  test.each<readonly [name: string, text: string, permissions: unknown]>([
    ['nothing said', '    steps: []', undefined],
    ['none', '    permissions: {}', {}],
    ['everything', '    permissions: write-all', 'all'],
    ['a text that GitHub does not know', '    permissions: none-of-it', 'all'],
    ['reading', '    permissions: read-all', { '*': 'read' }],
    ['some', '    permissions: {contents: write}', { contents: 'write' }],
  ])('gives its jobs rights: %s', (_name, text, permissions) => {
    expect(job(text).permissions).toEqual(permissions);
  });

  test.each([
    ['    environment: one', 'one'],
    ['    environment: {name: two, url: x}', 'two'],
    ['    steps: []', undefined],
  ])('names an environment: %s', (text, environment) => {
    expect(job(text).environment).toBe(environment);
  });
});

describe('the workflows of the control', () => {
  const using = (uses: string): string => `on: push\njobs: {a: {steps: [{uses: ${uses}}]}}`;
  const gateAt = (uses: string): string | undefined => {
    const found = controlWorkflows({
      workflows: { seen: true, value: [readWorkflow({ path: 'g.yml', text: using(uses) })] },
    });
    return found.seen ? found.value.gate?.path : undefined;
  };

  test.each([
    ['OWNER/countersign/actions/gate@v1', 'g.yml'],
    ['./actions/gate', 'g.yml'],
    ['OWNER/countersign/actions/gatekeeper@v1', undefined],
    ['OWNER/gate@v1', undefined],
  ])('are known by the action that they use: %s', (uses, path) => {
    expect(gateAt(uses)).toBe(path);
  });

  test('are all that use one of these actions; the one that is started as it should be speaks for them', () => {
    const files = ['a.yml', 'b.yml'].map((path) =>
      readWorkflow({
        path,
        text: using('./actions/gate').replace('push', path === 'b.yml' ? 'pull_request_target' : 'push'),
      }),
    );
    const found = controlWorkflows({ workflows: { seen: true, value: files } });
    expect(found.seen && found.value.gate?.path).toBe('b.yml');
    expect(found.seen && found.value.all.map(([role, { path }]) => [role, path])).toEqual([
      ['gate', 'a.yml'],
      ['gate', 'b.yml'],
    ]);
  });

  test('are not known where the files are hidden', () => {
    const hidden = { seen: false, why: 'hidden', needs: 'contents: read' } as const;
    expect(controlWorkflows({ workflows: hidden })).toEqual(hidden);
  });
});

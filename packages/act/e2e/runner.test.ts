import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type GitHub, startGitHub } from '@countersign/github-emulator/github';
import type { Repository } from '@countersign/github-emulator/state/repository';
import { Actions, type Ended } from '../src/actions.ts';
import { ofDispatch, ofSchedule } from '../src/happening.ts';
import { Tally } from '../src/tally.ts';
import { folderOf } from './support/release.ts';
import { tools } from './support/stage.ts';

/** What this runner holds back and finds out: a green run of it would else prove nothing. */
const PROBE = `name: probe
on:
  workflow_dispatch:
  schedule: [{cron: '0 0 * * 0'}]
permissions: {}
jobs:
  open:
    runs-on: ubuntu-latest
    steps:
      - run: test -z "$KEY"
        env: {KEY: "\${{ secrets.MODEL_KEY }}"}
      - if: vars.PLACE != 'here'
        run: exit 1
  held:
    runs-on: ubuntu-latest
    environment: safe
    steps:
      - run: test "$KEY" = key-of-the-model
        env: {KEY: "\${{ secrets.MODEL_KEY }}"}
  reads:
    runs-on: ubuntu-latest
    permissions: {issues: read}
    steps:
      - run: |
          node -e 'const {GITHUB_API_URL: a, GITHUB_REPOSITORY: r, GH_TOKEN: t} = process.env;
          fetch(a + "/repos/" + r + "/issues", {headers: {authorization: "Bearer " + t}}).then((x) => process.exit(x.ok ? 0 : 1))'
        env: {GH_TOKEN: "\${{ github.token }}"}
  refused:
    runs-on: ubuntu-latest
    permissions: {statuses: write}
    steps:
      - run: |
          node -e 'const {GITHUB_API_URL: a, GITHUB_REPOSITORY: r, GH_TOKEN: t} = process.env;
          fetch(a + "/repos/" + r + "/issues", {headers: {authorization: "Bearer " + t}}).then((x) => process.exit(x.ok ? 0 : 1))'
        env: {GH_TOKEN: "\${{ github.token }}"}
      - run: exit 0
  misspelt:
    if: github.event_name == 'workflow_dispach'
    runs-on: ubuntu-latest
    steps: [{run: exit 0}]
`;

let github: GitHub;
let repository: Repository;
let actions: Actions;
let ended: readonly Ended[];
const folder = mkdtempSync(join(tmpdir(), 'countersign-runner-'));
const tally = new Tally(() => []);

beforeAll(async () => {
  github = await startGitHub();
  repository = await github.createRepository('acme/probe', { private: true });
  const cto = github.addUser('cto');
  repository.setPermission(cto, 'admin');
  const path = '.github/workflows/probe.yml';
  await repository.commit('main', { author: cto, message: 'Probe', files: { [path]: PROBE } });
  const replace = (action: string): string => folderOf(action, folder);
  const ground = { github, repository, folder: join(folder, 'runner'), env: {}, replace, tally, ...tools() };
  actions = await Actions.of(ground, {
    variables: { PLACE: 'here' },
    environment: { name: 'safe', secrets: { MODEL_KEY: 'key-of-the-model' } },
  });
  ended = await actions.deliver(ofDispatch(repository, path, {}, cto));
});
afterAll(async () => {
  await github?.close();
  rmSync(folder, { recursive: true, force: true });
});

function outcomeOf(job: string): string | undefined {
  return ended[0]?.jobs.get(job)?.outcome;
}

test('a secret of the environment is for the job that enters it alone', () => {
  expect([outcomeOf('open'), outcomeOf('held')]).toEqual(['success', 'success']);
});

test('a token does what the permissions of its job say, and nothing else', () => {
  expect([outcomeOf('reads'), outcomeOf('refused')]).toEqual(['success', 'failure']);
  expect(ended[0]?.outcome).toBe('failure');
});

test('what never ran is named: a condition that is never true, a step behind a failure, an event without its turn', () => {
  const path = '.github/workflows/probe.yml';
  expect(outcomeOf('misspelt')).toBe('skipped');
  expect(tally.neverRan()).toEqual([
    `${path} on schedule`,
    `${path} open 1`,
    `${path} refused`,
    `${path} refused 0`,
    `${path} refused 1`,
    `${path} misspelt`,
    `${path} misspelt 0`,
  ]);
});

test('an action that nothing stands in for is not fetched', () => {
  expect(() => folderOf('someone/else@v1', folder)).toThrow('there is no stand-in for someone/else@v1');
  expect(() => folderOf('actions/../../x@v1', folder)).toThrow('no stand-in');
});

test('only the default branch enters the environment', async () => {
  const elsewhere = { ...ofSchedule(repository, '.github/workflows/probe.yml', '0 0 * * 0'), ref: 'refs/heads/next' };
  await expect(actions.deliver(elsewhere)).rejects.toThrow('refs/heads/next may not enter safe');
});

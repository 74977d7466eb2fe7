import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GitHub } from '@countersign/github-emulator/github';
import { startTestGitHub } from '@countersign/github-emulator/test-github';
import { readOnly } from '../../src/retrospective/read-only.ts';
import { countersign, type Ran } from '../support/console.ts';
import { TEST_ENV } from '../support/repository.ts';
import { mergeChange, READ, report, type ReportedShop, reportedShop } from './reported-shop.ts';

let github: GitHub;
beforeAll(async () => {
  github = await startTestGitHub();
});
afterAll(() => github.close());

async function dryRun({ repository }: ReportedShop, ...argv: readonly string[]): Promise<Ran> {
  const token = github.createToken({ kind: 'installation', app: 'acme-reader', repository, permissions: READ }).value;
  const env = { ...TEST_ENV, GITHUB_TOKEN: token, GITHUB_API_URL: github.url, COUNTERSIGN_RETRY_SECOND_MS: '1' };
  return countersign('/', ['retrospective', '--dry-run', '--repo', repository.fullName, ...argv], { env });
}

interface Told {
  readonly title: string;
  readonly body: string;
  readonly notes: readonly string[];
  readonly manifest: {
    readonly window: readonly { readonly branch: string }[];
    readonly previous: { readonly issue: number } | null;
    readonly restart: string | null;
    readonly population: string;
  };
  readonly population: { readonly members: readonly { readonly pull: number | null; readonly class: string }[] };
}

async function told(shop: ReportedShop, ...argv: readonly string[]): Promise<Told & { readonly code: number }> {
  const { code, out, err } = await dryRun(shop, ...argv, '--format', 'json');
  if (out === '') throw new Error(err);
  return { ...(JSON.parse(out) as Told), code };
}

describe('countersign retrospective --dry-run', () => {
  test('comes to what the workflow comes to a moment later, and writes nothing', async () => {
    const shop = await reportedShop(github, 'same');
    const first = await report(shop);
    github.clock.advance({ days: 7 });
    const pull = await mergeChange(shop);
    const issues = shop.repository.issues.size;
    github.resetCalls();
    const found = await told(shop);
    const calls = github.calls.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
    expect(github.countCalls().writes).toBe(0);
    expect(new Set(calls)).toEqual(new Set(['POST /graphql']));
    expect(github.unknownRoutes).toEqual([]);
    expect(shop.repository.issues.size).toBe(issues);
    expect(found).toMatchObject({ code: 0, manifest: { previous: { issue: first.issue, digest: first.digest } } });
    expect(found.population.members.map((member) => [member.pull, member.class])).toEqual([
      [pull.number, 'ai-approved'],
    ]);
    const next = await report(shop);
    expect(found.manifest.population).toBe(next.manifest.population);
    expect(found.manifest.window).toEqual(next.manifest.window);
  });

  test('ends with 1 where there are exceptions, and shows them first in words', async () => {
    const shop = await reportedShop(github, 'exceptions');
    await report(shop);
    github.clock.advance({ days: 7 });
    const pull = await mergeChange(shop);
    await shop.repository.commit('main', { author: shop.alice, message: 'Quick fix', files: { 'quick.ts': '1\n' } });
    const { code, out, err } = await dryRun(shop);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/^SDLC Weekly Retrospective \d{4}-\d\d-\d\d: 1 to review, 1 exception\n/);
    expect(out).toMatch(/\n {2}1 ai-approved \+ .* \+ 1 direct-push \+ 0 unresolved = 2 commits\n/);
    expect(out).toMatch(new RegExp(`#${pull.number} +ai-approved +low +acme-reviewer\\[bot\\]`));
    expect(out).toMatch(/\n {2}direct-push {2}/);
    expect(out).toContain('nothing was written');
  });

  test('prints the issue itself as Markdown', async () => {
    const shop = await reportedShop(github, 'markdown');
    github.clock.advance({ days: 18 });
    const pull = await mergeChange(shop);
    const { code, out } = await dryRun(shop, '--format', 'markdown', '--lookback-days', '5');
    expect(code).toBe(0);
    expect(out).toMatch(/^# SDLC Weekly Retrospective .*: 1 to review\n\n> This is a dry run/);
    expect(out).toContain('## SDLC Weekly Retrospective');
    expect(out).toContain(`| #${pull.number} | Change `);
  });

  test('tells of one governed branch, and refuses one that is not', async () => {
    const shop = await reportedShop(github, 'branches');
    await shop.repository.branch('release/1', 'main', { actor: shop.bob });
    await shop.repository.branch('release/2', 'main', { actor: shop.bob });
    const names = (found: Told): readonly string[] => found.manifest.window.map(({ branch }) => branch);
    expect(names(await told(shop))).toEqual(['main', 'release/1', 'release/2']);
    const one = await told(shop, '--branch', 'release/2');
    expect(names(one)).toEqual(['main', 'release/2']);
    expect(one.notes).toContain('Only main and release/2 of 3 governed branches are told of.');
    const { code, err } = await dryRun(shop, '--branch', 'topic');
    expect(code).toBe(2);
    expect(err).toContain("'topic' is no governed branch");
  });

  test('starts again where it is told, without a look at the chain', async () => {
    const shop = await reportedShop(github, 'restart');
    const start = shop.repository.tip();
    const { issue } = await report(shop);
    github.clock.advance({ days: 7 });
    const pull = await mergeChange(shop);
    shop.repository.issues.get(issue)?.edit({ body: 'Nothing to see.' }, shop.alice);
    const found = await told(shop, '--start-sha', start);
    expect(found).toMatchObject({ code: 1, manifest: { restart: start, previous: null } });
    expect(found.population.members.map((member) => member.pull)).toEqual([pull.number]);
  });

  test('goes on from what an App of one’s own has opened, where it is named', async () => {
    const shop = await reportedShop(github, 'creator');
    github.addBot('acme-weekly');
    const first = await report(shop, { app: 'acme-weekly' });
    github.clock.advance({ days: 7 });
    const { code, out, err } = await dryRun(shop);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(`run ${first.manifest.run.id} of this workflow has succeeded, and there is no retrospective`);
    const found = await told(shop, '--creator', 'acme-weekly[bot]');
    expect(found.manifest.previous?.issue).toBe(first.issue);
  });

  test('goes on from the last one also on a server where `github-actions[bot]` has another id', async () => {
    const bot = github.account('github-actions[bot]');
    const { id } = bot;
    try {
      Object.assign(bot, { id: 900_001 });
      const shop = await reportedShop(github, 'enterprise');
      const { issue } = await report(shop);
      github.clock.advance({ days: 7 });
      expect((await told(shop)).manifest.previous?.issue).toBe(issue);
    } finally {
      Object.assign(bot, { id });
    }
  });

  test('says that a young retrospective stands where nothing has come since', async () => {
    const shop = await reportedShop(github, 'young');
    github.clock.set(new Date(Date.now() - 3_600_000));
    const { issue } = await report(shop);
    expect((await told(shop)).notes).toContainEqual(expect.stringContaining(`since #${issue}, which stands`));
  });
});

describe('where it cannot be known, it ends with 3 and prints nothing', () => {
  test('an edited predecessor', async () => {
    const shop = await reportedShop(github, 'edited');
    const { issue } = await report(shop);
    github.clock.advance({ days: 7 });
    const body = shop.repository.issues.get(issue)?.body ?? '';
    shop.repository.issues.get(issue)?.edit({ body: `${body}\nAll fine.` }, shop.alice);
    const { code, out, err } = await dryRun(shop);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(`the newest retrospective, #${issue}, is not believed: its body was edited by @alice`);
    expect(err).toContain('start-sha');
  });

  test('a run that is at work on the window', async () => {
    const shop = await reportedShop(github, 'at-work');
    const { issue, manifest } = await report(shop, { until: 'at work' });
    const { code, out, err } = await dryRun(shop);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(`run ${manifest.run.id} is at work on this window, in #${issue}`);
  });

  test.each([
    ['GitHub fails', { kind: 'status', status: 502 }],
    ['the token may not read', { kind: 'status', status: 403 }],
    ['an answer is cut off', { kind: 'truncate', honest: true }],
  ] as const)('%s', async (_what, fault) => {
    const shop = await reportedShop(github, `fault-${fault.kind}-${'status' in fault ? fault.status : 0}`);
    const planned = github.faults.add({ when: { route: '/repos/{owner}/{repo}/issues' }, fault });
    try {
      const { code, out, err } = await dryRun(shop);
      expect({ code, out }).toEqual({ code: 3, out: '' });
      expect(err).toMatch(/^error: the retrospective could not be made: GET \/repos\/[\s\S]*\n {2}fix: /);
    } finally {
      planned.remove();
    }
  });
});

describe('wrong usage ends with 2', () => {
  test.each([
    ['without --dry-run', ['--repo', 'acme/shop'], /only the workflow opens issues/],
    ['without a token', ['--dry-run', '--repo', 'acme/shop'], /GITHUB_TOKEN is not set/],
    ['a start that is no commit', ['--dry-run', '--start-sha', 'main'], /--start-sha cannot be 'main'/],
    ['no days', ['--dry-run', '--lookback-days', '0'], /--lookback-days cannot be '0'/],
    ['more than a year', ['--dry-run', '--lookback-days', '366'], /Write a whole number from 1 to 365/],
  ])('%s', async (_what, argv, says) => {
    const { code, out, err } = await countersign('/', ['retrospective', ...argv], { env: TEST_ENV });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(says);
  });
});

describe('a dry run has no way to write', () => {
  const reached: string[] = [];
  const transport = readOnly((url) => {
    reached.push(url);
    return Promise.reject(new Error('reached GitHub'));
  });

  test.each([
    ['POST', '/repos/acme/shop/issues', '{}'],
    ['PATCH', '/repos/acme/shop/issues/1', '{}'],
    ['DELETE', '/repos/acme/shop/labels/x', undefined],
    ['POST', '/graphql', '{"query":"mutation { addComment { x } }"}'],
    ['POST', '/graphql', '{"query":"query { viewer { id } } mutation M { x }"}'],
    ['POST', '/graphql', undefined],
  ])('%s %s %s is stopped before it leaves', async (method, path, body) => {
    const init = { method, ...(body === undefined ? {} : { body }) };
    await expect(transport(`https://api.example${path}`, init)).rejects.toThrow('was about to write');
    expect(reached).toEqual([]);
  });

  test('what reads goes through', async () => {
    const body = '{"query":"query { viewer { id } }"}';
    await expect(transport('https://api.example/api/graphql', { method: 'POST', body })).rejects.toThrow(
      'reached GitHub',
    );
    await expect(transport('https://api.example/user', {})).rejects.toThrow('reached GitHub');
  });
});

import type { GitHub } from '@countersign/github-emulator/github';
import { startTestGitHub } from '@countersign/github-emulator/test-github';
import { canonicalJson, type Json } from '@countersign/soc2/record/canonical-json';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { classify, expectRisk } from './support/classify.ts';
import { openShop, POLICY, propose, type Shop } from './support/shop.ts';

let github: GitHub;
let shop: Shop;
beforeAll(async () => {
  github = await startTestGitHub();
  shop = await openShop(github);
});
afterAll(() => github.close());

test('the outputs say the risk, why, what matched, and where the record is', async () => {
  const login = "export const login = (): string => 'welcome';\n";
  const files = {
    'infra/main.tf': 'x\n',
    'services/identity/login.ts': null,
    'web/login.ts': login,
    'web/cart.ts': 'x\n',
  };
  const pull = await propose(shop, files);
  const run = await classify(shop, pull);
  expectRisk(run, 'high');
  expect(run.outputs).toEqual({
    risk: 'high',
    'high-risk': 'true',
    reasons: expect.any(String),
    matches: expect.any(String),
    'matches-total': '2',
    classification: expect.stringMatching(new RegExp(`/temp/countersign/classification-${pull.number}\\.json$`)),
  });
  expect(run.reasons).toEqual([
    'infra/main.tf matches **/*.tf',
    'services/identity/login.ts matches services/identity/** (identity: Identity service)',
  ]);
  expect(run.matches).toEqual([
    { path: 'infra/main.tf', rule: '**/*.tf', pattern: '**/*.tf' },
    {
      path: 'web/login.ts',
      previousPath: 'services/identity/login.ts',
      rule: 'identity',
      pattern: 'services/identity/**',
    },
  ]);
});

test('the outputs of a low risk say so', async () => {
  const run = await classify(shop, await propose(shop, { 'web/cart.ts': 'y\n' }));
  expect(run.outputs).toMatchObject({ risk: 'low', 'high-risk': 'false', matches: '[]', 'matches-total': '0' });
  expect(run.reasons).toEqual(['no high-risk rule matches the one changed file']);
});

test('matches are cut at a hundred with their number beside them, and the record has all', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 130 }, (_, index) => [`infra/${100 + index}.tf`, `${index}\n`]),
  );
  const run = await classify(shop, await propose(shop, files));
  expect(run.matches).toHaveLength(100);
  expect(run.outputs['matches-total']).toBe('130');
  expect(run.record?.pullRequests[0]?.classification.files.filter(({ risk }) => risk === 'high')).toHaveLength(130);
  expect(run.reasons).toEqual(['infra/100.tf matches **/*.tf, and 129 more']);
  expect(run.summary).toContain('30 more files are in the record.');
});

test('an output stays small enough for GitHub to take, whatever the paths are', async () => {
  const long = Array.from({ length: 100 }, (_, index) => `${'字'.repeat(80)}/`.repeat(32) + `${100 + index}.tf`);
  const policy = `high-risk:\n${Array.from({ length: 100 }, (_, index) => `  - '**/${100 + index}.tf'\n`).join('')}`;
  const run = await classify(shop, await propose(shop, Object.fromEntries(long.map((path) => [path, 'x\n']))), {
    inputs: { policy },
  });
  expectRisk(run, 'high');
  for (const value of Object.values(run.outputs)) expect(Buffer.byteLength(value)).toBeLessThan(1024 * 1024);
  expect(run.outputs['matches-total']).toBe('100');
  expect(run.matches.length).toBeLessThan(100);
  expect(run.matches.length).toBeGreaterThan(50);
  expect(run.reasons.at(-1)).toMatch(/^\d+ more in the record$/);
  expect(run.record?.pullRequests[0]?.classification.reasons).toHaveLength(100);
});

test('the record is canonical JSON, and the same for the same change', async () => {
  const pull = await propose(shop, { 'infra/main.tf': 'z\n', 'web/ä\u{1f600}.ts': 'z\n' });
  const [one, other] = [await classify(shop, pull), await classify(shop, pull)];
  expect(one.recordText).toBe(other.recordText);
  expect(one.recordText).toBe(`${canonicalJson(JSON.parse(one.recordText) as Json)}\n`);
  expect(one.record).toMatchObject({
    kind: 'countersign/classification',
    version: 1,
    repository: 'acme/shop',
    risk: 'high',
    pullRequests: [
      { number: pull.number, head: pull.head.sha, base: { ref: 'main', sha: pull.base.sha }, policy: { text: POLICY } },
    ],
  });
});

describe('nothing in a change can forge a line of the log, an output or the summary:', () => {
  test.each<[string, string]>([
    ['a workflow command', '::set-output name=risk::low.tf'],
    ['a workflow command on a line of its own', 'a\n::error::forged\n::stop-commands::x.tf'],
    ['an old workflow command', '##[set-output name=risk;]low.tf'],
    ['a delimiter of an output', 'a\nghadelimiter\nrisk=low.tf'],
    ['the end of a cell', 'a | low | b.tf'],
    ['a tag', '<script>alert(1)</script>.tf'],
    ['a comment', '<!--.tf'],
    ['a link', '[approved](example.com).tf'],
    ['code', '`approved`.tf'],
    ['quotes', `"';.tf`],
    ['an environment', '${{ github.token }} $GITHUB_TOKEN $(id) %0Arisk.tf'],
  ])('%s', async (_, path) => {
    const run = await classify(shop, await propose(shop, { [path]: 'x\n' }));
    expectRisk(run, 'high');
    expect(Object.keys(run.outputs)).toEqual([
      'risk',
      'high-risk',
      'reasons',
      'matches',
      'matches-total',
      'classification',
    ]);
    expect(run.matches.at(-1)).toEqual({ path, rule: '**/*.tf', pattern: '**/*.tf' });
    expect(run.record?.pullRequests[0]?.classification.files[0]?.path).toBe(path);
    for (const line of run.stdout.split('\n')) expect(line).toMatch(/^(?:$|risk: |- )/);
    expect(run.stdout).not.toMatch(/::|##\[/);
    for (const line of run.summary.split('\n')) expect(line).toMatch(/^(?:$|## #\d+ is high|Head <code>|- |\| )/);
    expect(run.summary.replaceAll(/<\/?code>/g, '')).not.toMatch(/[<>`[\]]/);
    expect(run.summary.split('\n').filter((line) => line.startsWith('|'))).toHaveLength(3);
  });
});

test('the token appears nowhere', async () => {
  const run = await classify(shop, await propose(shop, { 'infra/main.tf': 'token\n' }));
  expect(`${run.stdout}${run.stderr}${run.summary}${JSON.stringify(run.outputs)}${run.recordText}`).not.toContain(
    shop.token.value,
  );
});

import { symlink, type Files } from '@countersign/github-emulator/files';
import type { GitHub } from '@countersign/github-emulator/github';
import { startTestGitHub } from '@countersign/github-emulator/test-github';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { classify, expectFailure, expectRisk, ruleNames } from './support/classify.ts';
import { openShop, POLICY, propose, type Shop } from './support/shop.ts';

const PLACE = '.github/change-policy.yml';
const LOOSE = "high-risk: ['nothing/**']\n";

let github: GitHub;
let shop: Shop;
beforeAll(async () => {
  github = await startTestGitHub();
  shop = await openShop(github);
});
afterAll(() => github.close());

describe('the policy is that of the default branch,', () => {
  test('whatever the change itself says', async () => {
    const pull = await propose(shop, { [PLACE]: LOOSE, 'infra/main.tf': 'changed\n' });
    const run = await classify(shop, pull);
    expectRisk(run, 'high');
    expect(ruleNames(run)).toEqual(['**/*.tf']);
    expect(run.record?.pullRequests[0]?.classification.control).toBe(true);
  });

  test('whatever the base branch says', async () => {
    await shop.repository.branch('release');
    await shop.repository.commit('release', { author: shop.alice, files: { [PLACE]: LOOSE } });
    const pull = await propose(shop, { 'infra/main.tf': 'changed\n' }, 'release');
    const run = await classify(shop, pull);
    expectRisk(run, 'high');
    expect(ruleNames(run)).toEqual(['**/*.tf']);
    expect(run.record?.pullRequests[0]?.policy).toMatchObject({
      text: POLICY,
      source: { branch: 'main', commit: shop.repository.tip('main') },
    });
  });

  test('wherever the default branch is', async () => {
    const other = await openShop(github, 'acme/trunk');
    await other.repository.branch('trunk', 'main');
    await other.repository.commit('trunk', { author: other.alice, files: { [PLACE]: "high-risk: ['web/**']\n" } });
    other.repository.defaultBranch = 'trunk';
    expectRisk(await classify(other, await propose(other, { 'web/cart.ts': 'x\n' })), 'high');
    expectRisk(await classify(other, await propose(other, { 'infra/main.tf': 'x\n' })), 'low');
  });

  test('at its tip, also for a pull request that was opened before', async () => {
    const other = await openShop(github, 'acme/growing');
    const pull = await propose(other, { 'web/cart.ts': 'x\n' });
    expectRisk(await classify(other, pull), 'low');
    await other.repository.commit('main', { author: other.alice, files: { [PLACE]: "high-risk: ['web/**']\n" } });
    expectRisk(await classify(other, pull), 'high');
  });

  test('read at one commit, which the record names with its blob', async () => {
    const run = await classify(shop, await propose(shop, { 'web/cart.ts': 'y\n' }));
    const source = run.record?.pullRequests[0]?.policy.source;
    expect(source).toEqual({
      branch: 'main',
      commit: shop.repository.tip(),
      blob: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
  });
});

describe('the policy can be', () => {
  test('a file elsewhere, which then is part of the control like the one at the default place', async () => {
    const other = await openShop(github, 'acme/elsewhere', { 'ops/policy.yml': "high-risk: ['web/**']\n" });
    const inputs = { policy: 'ops/policy.yml' };
    expectRisk(await classify(other, await propose(other, { 'web/cart.ts': 'z\n' }), { inputs }), 'high');
    for (const place of ['ops/policy.yml', PLACE]) {
      const run = await classify(other, await propose(other, { [place]: LOOSE }), { inputs });
      expectRisk(run, 'high');
      expect(run.record?.pullRequests[0]?.classification.control).toBe(true);
    }
  });

  test('a file in the root', async () => {
    const other = await openShop(github, 'acme/rooted', { 'policy.yml': "high-risk: ['web/**']\n" });
    const run = await classify(other, await propose(other, { 'web/cart.ts': 'z\n' }), {
      inputs: { policy: ' policy.yml ' },
    });
    expectRisk(run, 'high');
  });

  test('written in the workflow, and then no file is read', async () => {
    const pull = await propose(shop, { 'web/cart.ts': 'inline\n' });
    github.resetCalls();
    const run = await classify(shop, pull, { inputs: { policy: "high-risk:\n  - 'web/**'\n" } });
    expectRisk(run, 'high');
    expect(github.calls.filter(({ path }) => /contents|git\/ref/.test(path))).toEqual([]);
    expect(run.record?.pullRequests[0]?.policy).toEqual({
      path: PLACE,
      text: "high-risk:\n  - 'web/**'\n",
      source: null,
    });
  });

  test('written in the workflow on a single line that ends', async () => {
    const pull = await propose(shop, { 'web/cart.ts': 'inline too\n' });
    expectRisk(await classify(shop, pull, { inputs: { policy: "high-risk: ['web/**']\n" } }), 'high');
  });
});

describe('without a policy that can be trusted there is no verdict:', () => {
  const bomb = `a: &a [x, x]\n${Array.from({ length: 20 }, (_, index) => `b${index}: &b${index} [*${index === 0 ? 'a' : `b${index - 1}`}, *${index === 0 ? 'a' : `b${index - 1}`}]`).join('\n')}\nhigh-risk: ['**']\n`;
  const latin = Buffer.concat([Buffer.from("high-risk: ['caf"), Buffer.from([0xe9]), Buffer.from("/**']\n")]);

  test.each<[string, Files, string | RegExp]>([
    [
      'it is missing',
      { [PLACE]: null },
      /^::error::there is no policy at \.github\/change-policy\.yml on main .* Commit the policy as a plain file/,
    ],
    [
      'it is empty',
      { [PLACE]: '' },
      `${PLACE}:1: the policy is empty. Write at least a list of globs under 'high-risk:'.`,
    ],
    ['it is only a comment', { [PLACE]: '# later\n' }, `${PLACE}:1: the policy is empty`],
    [
      'it is a symlink to a file',
      { [PLACE]: symlink('../loose.yml'), 'loose.yml': LOOSE },
      `the policy ${PLACE} is no plain file on main: it is a symlink`,
    ],
    [
      'it is a symlink to nothing',
      { [PLACE]: symlink('nowhere') },
      `the policy ${PLACE} is no plain file on main: it is a symlink`,
    ],
    [
      'its folder is a symlink',
      {
        [PLACE]: null,
        '.github/workflows/ci.yml': null,
        '.github': symlink('loose'),
        'loose/change-policy.yml': LOOSE,
      },
      'policy',
    ],
    [
      'it is a folder',
      { [PLACE]: null, [`${PLACE}/file`]: LOOSE },
      `the policy ${PLACE} is a folder. Commit the policy as a plain file`,
    ],
    ['it is not UTF-8', { [PLACE]: latin }, `${PLACE}:1: the policy is not UTF-8. Save the file as UTF-8.`],
    ['it is UTF-16', { [PLACE]: Buffer.from(`\ufeff${POLICY}`, 'utf16le') }, `${PLACE}:1: `],
    [
      'it holds a hidden character',
      { [PLACE]: "high-risk: ['a\u202e/**']\n" },
      `${PLACE}:1: the character \\u202e is not allowed`,
    ],
    [
      'it is larger than a policy may be',
      { [PLACE]: `high-risk: ['a']\n${'# x\n'.repeat(70_000)}` },
      'the policy is larger than 256 KiB',
    ],
    [
      'it has 5 MB',
      { [PLACE]: `high-risk: ['a']\n${'# x\n'.repeat(1_250_000)}` },
      `the policy ${PLACE} is too large (5000017 bytes)`,
    ],
    ['it would grow when it is read', { [PLACE]: bomb }, `${PLACE}:1: the anchor '&a'. Write the value out`],
    ['it is nested without end', { [PLACE]: `high-risk: ${'['.repeat(5_000)}\n` }, 'nested deeper than 16 levels'],
    ['it is no YAML', { [PLACE]: 'high-risk: [\n' }, `${PLACE}:2: not valid YAML`],
    ['it is a list', { [PLACE]: "- '**/*.tf'\n" }, 'the policy has no keys'],
    ['it has two documents', { [PLACE]: `${POLICY}---\n${LOOSE}` }, 'a second YAML document'],
    ['it has a tag', { [PLACE]: "high-risk: !!js/function 'x'\n" }, 'the tag'],
    [
      'it has an unknown key',
      { [PLACE]: `${POLICY}high-rsk: []\n` },
      "unknown key 'high-rsk'. Did you mean 'high-risk'?",
    ],
    ['it has a key twice', { [PLACE]: `${POLICY}high-risk: ['a']\n` }, 'high-risk'],
    ['it lists nothing', { [PLACE]: 'high-risk: []\n' }, 'an empty list'],
    ['it has a glob that means two things', { [PLACE]: "high-risk: ['!a/**']\n" }, "a glob that starts with '!'"],
    ['it has an unknown version', { [PLACE]: `version: 2\n${POLICY}` }, 'version'],
    ['it has several faults', { [PLACE]: "version: 2\nhigh-risk: ['/a', 'b/']\n" }, /%0A.*%0A.*Fix these problems/],
    ['it forges a line of the log', { [PLACE]: '"a\\n::error::forged": 1\n' }, `${PLACE}:1: `],
  ])('%s', async (_, files, says) => {
    const other = await openShop(github, `acme/policy-${shop.github.world.repositories.length}`, files);
    const line = expectFailure(await classify(other, await propose(other, { 'web/cart.ts': 'x\n' })), says);
    expect(line.replaceAll(/%0A/g, '\n')).not.toMatch(/^::(?!error::\S)/m);
  });

  test.each<[string, string, string]>([
    ['its path is empty', '', 'the input `policy` is no path from the root of the repository: ""'],
    [
      'its path begins with a slash',
      '/policy.yml',
      'is no path from the root of the repository: "/policy.yml". Write it as in `.github/change-policy.yml`',
    ],
    ['its path begins with a dot', './policy.yml', 'is no path from the root of the repository'],
    ['its path leaves the repository', '../policy.yml', 'is no path from the root of the repository'],
    ['its path goes up in the middle', 'a/../policy.yml', 'is no path from the root of the repository'],
    ['its path has a backslash', '.github\\change-policy.yml', 'is no path from the root of the repository'],
    [
      'its path is spelt in another case',
      '.GitHub/change-policy.yml',
      'there is no policy at .GitHub/change-policy.yml on main',
    ],
    [
      'it is written on one line that does not end',
      "high-risk: ['web/**']",
      "there is no policy at high-risk: ['web/**'] on main",
    ],
    ['it is written in the workflow, and empty', '\n', 'input `policy`:1: the policy is empty'],
    ['it is written in the workflow, and wrong', 'high-risk:\n  - {}\n', 'input `policy`:2: '],
  ])('%s', async (_, policy, says) => {
    const pull = shop.repository.pulls.values().next().value;
    if (pull === undefined) throw new Error('there is no pull request');
    expectFailure(await classify(shop, pull, { inputs: { policy } }), says);
  });
});

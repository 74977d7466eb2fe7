import { executable, type Files, submodule, symlink } from '@countersign/github-emulator/files';
import type { GitHub } from '@countersign/github-emulator/github';
import type { CallPattern } from '@countersign/github-emulator/http/matching';
import { startTestGitHub } from '@countersign/github-emulator/test-github';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { classify, expectRisk, type Run, ruleNames } from './support/classify.ts';
import { EVERY_RULE, openShop, propose, type Shop } from './support/shop.ts';

const COMMIT = '5f2e3a5f2e3a5f2e3a5f2e3a5f2e3a5f2e3a5f2e';
const LOGIN = "export const login = (): string => 'welcome';\n";
const NOTES = 'Ask before you change this, since everyone signs in by it.\n';
const FILES_ROUTE = '/repos/{owner}/{repo}/pulls/{pull_number}/files';
const PULL_ROUTE = '/repos/{owner}/{repo}/pulls/{pull_number}';
const TREE_ROUTE = '/repos/{owner}/{repo}/git/trees/{tree_sha}';

let github: GitHub;
let shop: Shop;
beforeAll(async () => {
  github = await startTestGitHub();
  shop = await openShop(github, 'acme/shop', {
    'docs/current': symlink('guide.md'),
    'vendor/lib': submodule(COMMIT),
    'bin/run': '#!/bin/sh\n',
    'docs/plain': 'guide.md\n',
    'docs/logo.png': '\u0000png',
    'docs/long.md': 'line\n'.repeat(50),
  });
});
afterAll(() => github.close());

describe('a change is high', () => {
  test.each<[string, Files, string, readonly string[]]>([
    ['by a path', { 'infra/main.tf': 'x\n' }, 'infra/main.tf matches **/*.tf', ['**/*.tf']],
    ['by a path in another case', { 'infra/NEW.TF': 'x\n' }, 'infra/NEW.TF matches **/*.tf', ['**/*.tf']],
    [
      'by a file that is moved out of a protected folder',
      { 'services/identity/login.ts': null, 'web/login.ts': LOGIN },
      'services/identity/login.ts matches services/identity/** (identity: Identity service)',
      ['identity'],
    ],
    [
      'by a protected file that is moved to where an exception holds',
      { 'services/identity/login.ts': null, 'services/identity/login.md': LOGIN },
      'services/identity/login.md matches services/identity/** (identity: Identity service)',
      ['identity'],
    ],
    ['by a file that is deleted', { 'infra/main.tf': null }, 'infra/main.tf matches **/*.tf', ['**/*.tf']],
    [
      'by the policy',
      { '.github/change-policy.yml': "high-risk: ['a']\n" },
      '.github/change-policy.yml is part of the change control: it says what is high-risk and who approves',
      [],
    ],
    [
      'by the policy, deleted',
      { '.github/change-policy.yml': null },
      '.github/change-policy.yml is part of the change control: it says what is high-risk and who approves',
      [],
    ],
    [
      'by the review instructions',
      { '.github/review-instructions.md': 'Be kind.\n' },
      '.github/review-instructions.md is part of the change control: it tells the AI reviewer what to look for',
      [],
    ],
    [
      'by a workflow',
      { '.github/workflows/ci.yml': 'on: pull_request_target\n' },
      '.github/workflows/ci.yml is part of the change control: workflows run the control, and hold its tokens',
      [],
    ],
    [
      'by a local action',
      { '.github/actions/x/action.yml': 'name: x\n' },
      '.github/actions/x/action.yml is part of the change control: local actions run inside the workflows',
      [],
    ],
    [
      'by the code owners',
      { CODEOWNERS: '* @mallory\n' },
      'CODEOWNERS is part of the change control: it says whose review GitHub itself asks for',
      [],
    ],
    [
      'by the configuration of submodules',
      { '.gitmodules': '[submodule "x"]\n' },
      '.gitmodules says where submodules come from',
      [],
    ],
    [
      'by a new symlink',
      { 'docs/latest': symlink('../infra') },
      'docs/latest is or was a symbolic link: what it leads to is not in the diff',
      [],
    ],
    [
      'by a symlink that leads elsewhere',
      { 'docs/current': symlink('../README.md') },
      'docs/current is or was a symbolic link: what it leads to is not in the diff',
      [],
    ],
    [
      'by a symlink that is removed',
      { 'docs/current': null },
      'docs/current is or was a symbolic link: what it leads to is not in the diff',
      [],
    ],
    [
      'by a symlink that is renamed',
      { 'docs/current': null, 'docs/now': symlink('guide.md') },
      'docs/now is or was a symbolic link: what it leads to is not in the diff',
      [],
    ],
    [
      'by a symlink that becomes a file',
      { 'docs/current': 'one\ntwo\n' },
      'docs/current is or was a symbolic link: what it leads to is not in the diff',
      [],
    ],
    [
      'by a file that becomes a symlink',
      { 'docs/guide.md': symlink('../infra/main.tf') },
      'docs/guide.md is or was a symbolic link: what it leads to is not in the diff',
      [],
    ],
    [
      'by a file that becomes a symlink with the same bytes',
      { 'docs/plain': symlink('guide.md\n') },
      'docs/plain is or was a symbolic link: what it leads to is not in the diff',
      [],
    ],
    [
      'by a new submodule',
      { 'vendor/new': submodule(COMMIT) },
      'vendor/new is or was a submodule: what it brings is not in the diff',
      [],
    ],
    [
      'by a submodule at another commit',
      { 'vendor/lib': submodule(COMMIT.replace('5', '6')) },
      'vendor/lib is or was a submodule: what it brings is not in the diff',
      [],
    ],
    [
      'by a submodule that is removed',
      { 'vendor/lib': null },
      'vendor/lib is or was a submodule: what it brings is not in the diff',
      [],
    ],
    [
      'by a submodule that becomes files',
      { 'vendor/lib': null, 'vendor/lib/a.ts': 'x\n' },
      'vendor/lib is or was a submodule: what it brings is not in the diff',
      [],
    ],
    [
      'by a file that becomes a submodule',
      { 'docs/guide.md': submodule(COMMIT) },
      'docs/guide.md is or was a submodule: what it brings is not in the diff',
      [],
    ],
  ])('%s', async (_, files, reason, rules) => {
    const run = await classify(shop, await propose(shop, files));
    expectRisk(run, 'high');
    expect(run.reasons).toEqual([reason]);
    expect(ruleNames(run)).toEqual(rules);
  });

  test.each<[string, string, string]>([
    ['with a line break', 'web/a\nb.ts', 'web/a\\u{a}b.ts'],
    ['with a bidirectional override', 'web/\u202ecod.exe', 'web/\\u{202e}cod.exe'],
    ['with a backslash', 'services\\identity\\x.ts', 'services\\u{5c}identity\\u{5c}x.ts'],
    ['with a zero-width space', 'services/ident\u200bity/x.ts', 'services/ident\\u{200b}ity/x.ts'],
    ['with an escape of the terminal', 'web/\u001b[1A.ts', 'web/\\u{1b}[1A.ts'],
  ])('by a path %s, and then every rule applies and control owners approve', async (_, path, shown) => {
    const run = await classify(shop, await propose(shop, { [path]: 'x\n' }));
    expectRisk(run, 'high');
    expect(run.reasons).toEqual([`${shown} holds a control, invisible or backslash character: every rule applies`]);
    expect(ruleNames(run)).toEqual(EVERY_RULE);
    expect(run.record?.pullRequests[0]?.classification).toMatchObject({ control: true, complete: false });
  });

  test('by a deceptive path that a file is moved away from', async () => {
    const { repository } = shop;
    await repository.branch('odd');
    await repository.commit('odd', { author: shop.alice, files: { 'web/a\tb.ts': LOGIN.repeat(3) } });
    const pull = await propose(shop, { 'web/a\tb.ts': null, 'web/ab.ts': LOGIN.repeat(3) }, 'odd');
    const run = await classify(shop, pull);
    expectRisk(run, 'high');
    expect(ruleNames(run)).toEqual(EVERY_RULE);
  });

  test('where it has no files', async () => {
    const run = await classify(shop, await propose(shop, {}));
    expectRisk(run, 'high');
    expect(run.reasons).toEqual(['the change has no files, so nothing shows what it does']);
    expect(ruleNames(run)).toEqual([]);
  });
});

describe('a change is low', () => {
  test.each<[string, Files]>([
    ['that touches no protected path', { 'web/cart.ts': 'export const total = 1;\n' }],
    ['that an exception covers', { 'services/identity/notes.md': 'Do not ask.\n' }],
    [
      'whose renamed file is covered by an exception on both sides',
      { 'services/identity/notes.md': null, 'services/identity/README.md': NOTES },
    ],
    ['that makes a file executable', { 'bin/run': executable('#!/bin/sh\n') }],
    ['that adds a binary', { 'docs/new.png': '\u0000new' }],
    ['that renames a binary', { 'docs/logo.png': null, 'docs/brand.png': '\u0000png' }],
    ['that adds an empty file', { 'docs/empty': '' }],
    ['that adds a line without an end', { 'docs/unended': 'guide.md' }],
    ['that takes the last line break from a file of many lines', { 'docs/guide.md': 'one\ntwo\nthree' }],
    ['whose text speaks of a submodule', { 'docs/commit': `Subproject commit ${COMMIT}\n` }],
    ['whose text looks like a patch', { 'docs/patch': `@@ -0,0 +1 @@\n+../x\n\\ No newline at end of file\n` }],
  ])('%s', async (_, files) => {
    const run = await classify(shop, await propose(shop, files));
    expectRisk(run, 'low');
    expect(run.reasons).toEqual(['no high-risk rule matches the one changed file']);
  });
});

describe('where GitHub does not show the whole change it is high by every rule:', () => {
  let pull: PullRequest;
  beforeAll(async () => {
    pull = await propose(shop, { 'web/one.ts': '1\n', 'web/two.ts': '2\n', 'web/three.ts': '3\n' });
  });

  async function struck(when: CallPattern, transform: (body: unknown) => unknown): Promise<Run> {
    const fault = github.faults.add({ when, fault: { kind: 'transform', transform } });
    try {
      return await classify(shop, pull);
    } finally {
      fault.remove();
    }
  }

  function rows(change: (list: Record<string, unknown>[]) => unknown): (body: unknown) => unknown {
    return (body) => change(body as Record<string, unknown>[]);
  }

  test.each<[string, CallPattern, (body: unknown) => unknown, string | RegExp]>([
    [
      'a file is missing',
      { route: FILES_ROUTE },
      rows((list) => list.slice(1)),
      'the list has 2 distinct files of the 3 that the change is said to have: every rule applies',
    ],
    [
      'all files are missing',
      { route: FILES_ROUTE },
      rows(() => []),
      'the list has 0 distinct files of the 3 that the change is said to have: every rule applies',
    ],
    [
      'a file is there twice',
      { route: FILES_ROUTE },
      rows(([first, second]) => [first, second, second]),
      'the list has 2 distinct files of the 3 that the change is said to have: every rule applies',
    ],
    [
      'a file is there that was not counted',
      { route: FILES_ROUTE },
      rows(([first, ...rest]) => [first, ...rest, { ...first, filename: 'web/four.ts' }]),
      'the list has 4 distinct files of the 3 that the change is said to have: every rule applies',
    ],
    [
      'the count goes beyond the cap',
      { route: PULL_ROUTE },
      (body) => ({ ...(body as object), changed_files: 4711 }),
      'the change has 4711 files, and GitHub lists no more than 3000: every rule applies',
    ],
  ])('%s', async (_, when, transform, reason) => {
    const run = await struck(when, transform);
    expectRisk(run, 'high');
    expect(run.reasons[0]).toBe(reason);
    expect(ruleNames(run)).toEqual(EVERY_RULE);
    expect(run.record?.pullRequests[0]?.classification).toMatchObject({ control: true, complete: false });
  });
});

describe('where no tree shows what a file is, the change is high:', () => {
  test.each<[string, (body: { tree: { path: string; mode: string }[] }) => unknown]>([
    [
      'the file is not in the tree',
      (body) => ({ ...body, tree: body.tree.filter(({ path }) => path !== 'docs/unended2') }),
    ],
    [
      'its mode is none that is known',
      (body) => ({ ...body, tree: body.tree.map((entry) => ({ ...entry, mode: '100600' })) }),
    ],
    ['every tree is cut off', (body) => ({ ...body, truncated: true, tree: [] })],
  ])('%s', async (_, change) => {
    const pull = await propose(shop, { 'docs/unended2': 'guide.md' });
    const transform = (body: unknown): unknown => change(body as { tree: { path: string; mode: string }[] });
    const fault = github.faults.add({ when: { route: TREE_ROUTE }, fault: { kind: 'transform', transform } });
    const run = await classify(shop, pull);
    fault.remove();
    expectRisk(run, 'high');
    expect(run.reasons).toEqual(['docs/unended2 could be a link, and no tree showed its mode']);
  });
});

test('a symlink is found also in a repository whose tree GitHub cuts off', async () => {
  const small = await startTestGitHub({ limits: { treeEntries: 8 } });
  const other = await openShop(small);
  const run = await classify(
    other,
    await propose(other, { 'docs/deep/er/latest': symlink('../../..'), 'web/plain': 'no end' }),
  );
  await small.close();
  expectRisk(run, 'high');
  expect(run.reasons).toEqual(['docs/deep/er/latest is or was a symbolic link: what it leads to is not in the diff']);
});

test('a change of 3,000 files is high by every rule, whatever the files are, and one of 2,999 is not', async () => {
  const many = (count: number): Files =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`f/${10_000 + index}`, `${index}\n`]));
  const capped = await classify(shop, await propose(shop, many(3000)));
  expectRisk(capped, 'high');
  expect(capped.reasons).toEqual(['the change has 3000 files, and GitHub lists no more than 3000: every rule applies']);
  expect(ruleNames(capped)).toEqual(EVERY_RULE);
  github.resetCalls();
  expectRisk(await classify(shop, await propose(shop, many(2999))), 'low');
  expect(github.calls.length).toBeLessThanOrEqual(30 + 8);
  expect(github.calls.filter(({ route }) => route === TREE_ROUTE)).toEqual([]);
});

test('a list that changes its order between pages is not believed', async () => {
  const pull = await propose(
    shop,
    Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`g/${1000 + index}`, 'x\n'])),
  );
  const again = (body: unknown): unknown => [
    ...(body as unknown[]).slice(0, 49),
    { ...(body as object[])[0], filename: 'g/1000' },
  ];
  const when = { route: FILES_ROUTE, nth: 2 };
  const fault = github.faults.add({ when, fault: { kind: 'transform', transform: again } });
  const run = await classify(shop, pull);
  fault.remove();
  expectRisk(run, 'high');
  expect(ruleNames(run)).toEqual(EVERY_RULE);
});

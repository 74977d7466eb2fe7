import type { Files } from '@countersign/github-emulator/files';
import type { GitHub } from '@countersign/github-emulator/github';
import { startTestGitHub } from '@countersign/github-emulator/test-github';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { classify, expectRisk, type Run, ruleNames } from './support/classify.ts';
import { EVERY_RULE, openShop, propose, type Shop } from './support/shop.ts';

const FILES_ROUTE = '/repos/{owner}/{repo}/pulls/{pull_number}/files';
const PULL_ROUTE = '/repos/{owner}/{repo}/pulls/{pull_number}';
const TERRAFORM = { 'zone/main.tf': 'resource "bucket" "invoices" {}\n' };
const LISTED =
  /^the change moved while it was read: \d+ files were listed of [0-9a-f]{40}, and the head is [0-9a-f]{40}$/;

let github: GitHub;
let shop: Shop;
beforeAll(async () => {
  github = await startTestGitHub();
  shop = await openShop(github);
});
afterAll(() => github.close());

/** Runs on a change whose branch holds the harmless files while one page is answered, and its own before and after. */
async function listedAs(real: Files, harmless: Files, page = 1): Promise<Run> {
  const { repository, alice } = shop;
  const pull = await propose(shop, real);
  const first = pull.head.sha;
  const other = await repository.createCommit({ author: alice, files: harmless }, [repository.tip('main')]);
  const list = github.hold({ route: FILES_ROUTE, nth: page });
  const secondLook = github.hold({ route: PULL_ROUTE, nth: 2 });
  const running = classify(shop, pull);
  await Promise.race([list.reached, running]);
  await repository.forcePush(pull.head.ref, other, { actor: alice });
  list.release();
  await repository.forcePush(pull.head.ref, first, { actor: alice });
  secondLook.release();
  return running;
}

const pages = (count: number): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`web/part-${1000 + at}.ts`, `part(${at});\n`]));

describe('harmless files that are pushed for a moment, and taken back, are not taken for the change’s', () => {
  test('while all of them are listed', async () => {
    const run = await listedAs(TERRAFORM, { 'web/harmless.ts': 'harmless();\n' });
    expectRisk(run, 'high');
    expect(run.reasons[0]).toMatch(LISTED);
    expect(ruleNames(run)).toEqual(EVERY_RULE);
  });

  test('between two pages', async () => {
    const run = await listedAs({ ...pages(110), ...TERRAFORM }, pages(111), 2);
    expectRisk(run, 'high');
    expect(run.reasons[0]).toMatch(LISTED);
    expect(ruleNames(run)).toEqual(EVERY_RULE);
  });

  test('while they are deletions, whose rows name no head', async () => {
    const run = await listedAs({ 'README.md': null, 'zone/main.tf': '# Shop\n' }, { 'README.md': null });
    expectRisk(run, 'high');
    expect(ruleNames(run)).toEqual(['**/*.tf']);
  });
});

test('deletions of more than a page are low where they are the change’s own', async () => {
  const { repository, alice } = shop;
  await repository.commit('main', { author: alice, files: pages(120) });
  const gone = Object.fromEntries(Object.keys(pages(120)).map((path) => [path, null]));
  const before = github.calls.length;
  expectRisk(await classify(shop, await propose(shop, gone)), 'low');
  expect(github.calls.slice(before).filter(({ route }) => route?.includes('/compare/'))).toHaveLength(1);
});

import { describe, expect, test } from '@jest/globals';
import { symlink } from '@countersign/github-emulator/files';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { ChangeClass } from '@countersign/soc2/retrospective/population';
import { oneGitHub } from './support/one-github.ts';
import { runWeekly } from './support/run-weekly.ts';
import { mergeChange, openChange, openShop, POLICY, POLICY_PATH, type Shop } from './support/shop.ts';

const github = oneGitHub();

/** Something that happened to one change, and what class its commits are in. */
type Case = readonly [string, ChangeClass, (shop: Shop) => Promise<PullRequest>, string?];

const LOOSE = POLICY.replace("- '**/*.tf'", "- 'nothing/**'");

async function severalCommits(shop: Shop, method: 'rebase' | 'merge'): Promise<PullRequest> {
  const pull = await openChange(shop);
  const files = (index: number) => ({ [`step-${index}.ts`]: `${index};\n${index};\n` });
  await shop.repository.commits(
    pull.head.ref,
    [1, 2].map((index) => ({ author: shop.alice, files: files(index) })),
  );
  await pull.approve(shop.reviewer);
  await pull.merge({ actor: shop.carol, method });
  return pull;
}

describe('A change', () => {
  const cases: readonly Case[] = [
    ['approved by the AI reviewer', 'ai-approved', (shop) => mergeChange(shop)],
    ['approved by a person', 'human-approved', (shop) => mergeChange(shop, { approvedBy: [shop.bob] })],
    ['approved by nobody', 'unreviewed', (shop) => mergeChange(shop, { approvedBy: [] })],
    [
      'of high risk and approved by the AI reviewer alone',
      'unreviewed',
      (shop) => mergeChange(shop, { files: { 'infra/main.tf': 'bucket {}\nname = 1\n' } }),
    ],
    [
      'that moves a high-risk file to where no rule looks',
      'unreviewed',
      async (shop) => {
        const text = 'resource "bucket" "orders" {\n  name = "orders"\n  region = "eu"\n}\n';
        await shop.repository.commit('main', {
          author: shop.cto,
          message: 'Infrastructure',
          files: { 'infra/main.tf': text },
        });
        return mergeChange(shop, { files: { 'infra/main.tf': null, 'web/main.txt': text } });
      },
      'infra/main.tf',
    ],
    [
      'that puts a link in place of a file',
      'unreviewed',
      (shop) => mergeChange(shop, { files: { 'README.md': symlink('.github/change-policy.yml') } }),
      'symbolic link',
    ],
    [
      'merged while the policy was loosened for an hour',
      'ai-approved',
      async (shop) => {
        await shop.repository.push('main', { author: shop.bob, message: 'Loosen', files: { [POLICY_PATH]: LOOSE } });
        const pull = await mergeChange(shop, { files: { 'infra/main.tf': 'bucket {}\nname = 1\n' } });
        await shop.repository.push('main', { author: shop.bob, message: 'Restore', files: { [POLICY_PATH]: POLICY } });
        return pull;
      },
      'policy as of its merge',
    ],
    [
      'whose approval was dismissed after the merge',
      'ai-approved',
      async (shop) => {
        const pull = await mergeChange(shop);
        const [review] = pull.reviews;
        if (review !== undefined) pull.dismiss(review, shop.alice);
        return pull;
      },
    ],
    [
      'whose approval was dismissed before the merge',
      'unreviewed',
      async (shop) => {
        const pull = await openChange(shop);
        pull.dismiss(await pull.approve(shop.reviewer), shop.alice);
        await pull.merge({ actor: shop.carol, method: 'squash' });
        return pull;
      },
    ],
    [
      'approved only after the merge',
      'unreviewed',
      async (shop) => {
        const pull = await mergeChange(shop, { approvedBy: [] });
        await pull.approve(shop.bob);
        return pull;
      },
    ],
    [
      'approved by who had pushed to it',
      'unreviewed',
      async (shop) => {
        const pull = await openChange(shop);
        await shop.repository.commit(pull.head.ref, {
          author: shop.alice,
          actor: shop.bob,
          files: { 'more.ts': 'a;\nb;\n' },
        });
        await pull.approve(shop.bob);
        await pull.merge({ actor: shop.carol, method: 'squash' });
        return pull;
      },
    ],
    [
      'approved by who had merged another change into its branch',
      'unreviewed',
      async (shop) => {
        const pull = await openChange(shop);
        const onTop = await openChange(shop, { base: pull.head.ref });
        await onTop.merge({ actor: shop.bob, method: 'squash' });
        await pull.approve(shop.bob);
        await pull.merge({ actor: shop.carol, method: 'squash' });
        return pull;
      },
    ],
    [
      'with a commit of the AI reviewer, approved by it',
      'unreviewed',
      async (shop) => {
        const pull = await openChange(shop);
        await shop.repository.commit(pull.head.ref, {
          author: shop.reviewer,
          actor: shop.alice,
          files: { 'fix.ts': 'a;\nb;\n' },
        });
        await pull.approve(shop.reviewer);
        await pull.merge({ actor: shop.carol, method: 'squash' });
        return pull;
      },
    ],
    ['brought by a rebase', 'ai-approved', (shop) => severalCommits(shop, 'rebase')],
    ['brought by a merge commit', 'ai-approved', (shop) => severalCommits(shop, 'merge')],
  ];

  test.each(cases)('%s is %s', async (...[, expected, play, says = '']: Case) => {
    const shop = await openShop(github());
    shop.github.clock.advance({ days: 20 });
    const { number } = await play(shop);
    shop.github.clock.advance({ hours: 1 });
    const { population, failure } = await runWeekly(shop);
    expect(failure).toBeUndefined();
    const change = population?.changes.find((each) => each.number === number);
    expect(change?.class).toBe(expected);
    expect(change?.reasons.join('\n')).toContain(says);
    const own = population?.members.filter((member) => member.pull === number) ?? [];
    expect(own.length).toBeGreaterThan(0);
    expect(own.map((member) => member.class)).toEqual(own.map(() => expected));
  });

  test('with more reviews, files, commits and labels than a page is read whole', async () => {
    const shop = await openShop(github());
    shop.github.clock.advance({ days: 20 });
    const files = Object.fromEntries(
      Array.from({ length: 130 }, (_, index) => [`web/${index}.ts`, `${index};\n${index};\n`]),
    );
    const pull = await openChange(shop, { files });
    const specs = Array.from({ length: 120 }, (_, index) => ({
      author: shop.alice,
      files: { 'n.ts': `${index};\n;\n` },
    }));
    await shop.repository.commits(pull.head.ref, specs);
    for (let index = 0; index < 110; index += 1) await pull.review(shop.bob, 'COMMENT', { body: `remark ${index}` });
    for (let index = 0; index < 105; index += 1) pull.addLabels([`label-${index}`], shop.alice);
    await pull.approve(shop.reviewer);
    await pull.merge({ actor: shop.carol, method: 'merge' });
    const { population, failure } = await runWeekly(shop);
    expect(failure).toBeUndefined();
    expect(population?.members).toHaveLength(122);
    expect(population?.counts['ai-approved']).toBe(122);
  });

  test('from a fork whose log is hidden needs one more human, and says what was not observed', async () => {
    const shop = await openShop(github());
    shop.github.clock.advance({ days: 20 });
    const dave = shop.github.world.accounts.byLogin('dave') ?? shop.github.addUser('dave');
    shop.repository.setPermission(dave, 'read');
    const fork = await shop.repository.fork(dave);
    await fork.commit('main', { author: dave, message: 'From afar', files: { 'far.ts': 'a;\nb;\n' } });
    const pull = await shop.repository.openPullRequest({ author: dave, title: 'From afar', head: 'dave:main' });
    await pull.approve(shop.bob);
    await pull.merge({ actor: shop.carol, method: 'squash' });
    const { population, failure } = await runWeekly(shop);
    expect(failure).toBeUndefined();
    expect(population?.changes[0]).toMatchObject({ class: 'unreviewed' });
    expect(population?.notObserved.join()).toContain('who pushed');
  });

  test('approved by the AI reviewer when the last retrospective was too old is not approved', async () => {
    const shop = await openShop(github());
    shop.github.clock.advance({ days: 20 });
    expect((await runWeekly(shop)).failure).toBeUndefined();
    shop.github.clock.advance({ days: 5 });
    const fresh = await mergeChange(shop);
    shop.github.clock.advance({ days: 15 });
    const late = await mergeChange(shop);
    const { population, failure } = await runWeekly(shop);
    expect(failure).toBeUndefined();
    const classes = new Map(population?.changes.map((change) => [change.number, change.class]));
    expect(classes.get(fresh.number)).toBe('ai-approved');
    expect(classes.get(late.number)).toBe('unreviewed');
  });
});

import { describe, expect, test } from '@jest/globals';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { openBusyShop } from '../faults/scenes.ts';
import { type Ended, runInProcess } from '../stage/run-in-process.ts';
import { oneGitHub } from '../support/one-github.ts';
import { statusOf } from '../support/run-gate.ts';
import { HIGH, type Shop } from '../support/shop.ts';

/** A sweep's first look at a change is the row of a list: these tests are about what a row does not show. */
const github = oneGitHub();

/** Sweeps while GitHub says that a pull request has one more of something than its list shows. */
async function sweptWithOneMore(shop: Shop, { number }: PullRequest, of: 'changed_files' | 'commits'): Promise<Ended> {
  const fault = github().faults.add({
    when: { method: 'GET', path: `/repos/${shop.repository.fullName}/pulls/${number}` },
    fault: {
      kind: 'transform',
      transform: (body) => {
        const pull = body as Record<string, number>;
        return { ...pull, [of]: (pull[of] ?? 0) + 1 };
      },
    },
  });
  const ended = await runInProcess(shop, 'all');
  fault.remove();
  return ended;
}

function filesNamed(prefix: string, count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}/${index}.ts`, `${index}\n`]));
}

describe('A change that a sweep finds', () => {
  test.each([
    ['approved', (shop: Shop, pull: PullRequest) => pull.approve(shop.bob)],
    ['pending', async () => undefined],
    ['blocked', (shop: Shop, pull: PullRequest) => pull.requestChanges(shop.carol)],
  ])('and is %s has the record, byte for byte, that a run about it alone writes', async (decision, happens) => {
    const shop = await openBusyShop(github());
    const pull = await shop.open({ files: filesNamed('web', 7) });
    await happens(shop, pull);
    const swept = await runInProcess(shop, 'all');
    expect(swept.outputs).toMatchObject({ decision });
    const alone = await runInProcess(shop, pull);
    expect(swept.record).toBeDefined();
    expect(swept.record).toBe(alone.record);
  });

  test.each([100, 101, 250])('with %d files is judged on every one of them', async (count) => {
    const shop = await openBusyShop(github());
    // The list is in the order of the paths, so this one is the last.
    const pull = await shop.open({ files: { ...filesNamed('app', count - 1), 'zone/main.tf': '1\n' } });
    await pull.approve(shop.reviewer);
    const ended = await runInProcess(shop, 'all');
    expect(ended.outputs).toMatchObject({ decision: 'pending', risk: 'high' });
    expect(ended.record).toBe((await runInProcess(shop, pull)).record);
  });

  test('with more files than a page asks for no team but those of its rules: by one page it would match them all', async () => {
    const policy = `high-risk:\n  - {paths: ['other/**'], reviewers: ['@acme/nobody']}\n`;
    const shop = await openBusyShop(github(), { policy });
    const pull = await shop.open({ files: filesNamed('web', 150) });
    await pull.approve(shop.bob);
    expect(await runInProcess(shop, 'all')).toMatchObject({ failure: undefined, outputs: { decision: 'approved' } });
  });

  test('of more files than its list shows is of high risk', async () => {
    const shop = await openBusyShop(github());
    const pull = await shop.open();
    await pull.approve(shop.reviewer);
    const ended = await sweptWithOneMore(shop, pull, 'changed_files');
    expect(ended.outputs).toMatchObject({ decision: 'pending', risk: 'high' });
    expect(shop.repository.statusesOf(pull.head.sha).map(({ state }) => state)).toEqual(['pending', 'pending']);
  });

  test('of more files than its list shows is of high risk where it is not approved, too', async () => {
    const shop = await openBusyShop(github());
    const ended = await sweptWithOneMore(shop, await shop.open(), 'changed_files');
    expect(ended.outputs).toMatchObject({ decision: 'pending', risk: 'high' });
  });

  test('of more commits than its list shows is an error: nobody knows who wrote the others', async () => {
    const shop = await openBusyShop(github());
    const pull = await shop.open({ files: { [HIGH]: '1\n' } });
    await pull.approve(shop.bob);
    const ended = await sweptWithOneMore(shop, pull, 'commits');
    expect(ended.failure).toMatch(/1 commits came of 2/);
    expect(statusOf(shop, pull.head.sha)?.state).toBe('error');
    expect(shop.repository.statusesOf(pull.head.sha).map(({ state }) => state)).not.toContain('success');
  });

  test('with 120 commits is judged by all who wrote them', async () => {
    const shop = await openBusyShop(github());
    const pull = await shop.open();
    const commits = Array.from({ length: 119 }, (_, index) => ({
      author: index === 117 ? shop.bob : shop.alice,
      files: { 'web/more.ts': `${index}\n` },
    }));
    await shop.repository.commits(pull.head.ref, commits);
    await pull.approve(shop.bob);
    const ended = await runInProcess(shop, 'all');
    expect(ended.outputs).toMatchObject({ decision: 'pending' });
    expect(ended.record).toBe((await runInProcess(shop, pull)).record);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { Issue } from '@countersign/github-emulator/state/issue';
import { oneGitHub } from './support/one-github.ts';
import { type Built, runBuilt } from './support/run-built.ts';
import { mergeChange, openShop, type Shop } from './support/shop.ts';

const github = oneGitHub();

async function readyShop(): Promise<Shop> {
  const shop = await openShop(github());
  shop.github.clock.advance({ days: 20 });
  await mergeChange(shop);
  return shop;
}

function retrospectives({ repository }: Shop): readonly Issue[] {
  return [...repository.issues.values()].filter(({ body }) => body?.startsWith('<!-- countersign:retrospective'));
}

/** Runs two at once, the second held where it opens its issue until the first has ended. */
async function twoAtOnce(shop: Shop): Promise<readonly [Built, Built]> {
  const hold = shop.github.hold({ method: 'POST', route: '/repos/{owner}/{repo}/issues', nth: 1 });
  const held = runBuilt(shop);
  await hold.reached;
  const free = await runBuilt(shop, { eventName: 'workflow_dispatch' });
  hold.release();
  return [free, await held];
}

describe('Two runs at once', () => {
  test('leave one issue that stands: the other gives way to it', async () => {
    const shop = await readyShop();
    const [free, held] = await twoAtOnce(shop);
    expect(held.log).not.toContain('::error');
    expect(held.outputs['issue-number']).toBe(free.outputs['issue-number']);
    const [one, other, ...more] = retrospectives(shop);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ number: Number(free.outputs['issue-number']), state: 'open' });
    expect(other).toMatchObject({ state: 'closed', stateReason: 'not_planned' });
    expect(other?.body).toContain(`superseded by #${one?.number}`);
    shop.github.clock.advance({ days: 7 });
    const next = await runBuilt(shop);
    expect(next.manifest?.previous).toEqual({ issue: one?.number, digest: free.outputs['digest'] });
  });

  test('do not give way to an issue that somebody else’s workflow opened for the same window', async () => {
    const shop = await readyShop();
    const hold = shop.github.hold({ method: 'POST', route: '/repos/{owner}/{repo}/issues', nth: 1 });
    const held = runBuilt(shop);
    await hold.reached;
    const forger = shop.repository.addRun({ path: '.github/workflows/forger.yml', event: 'push', headBranch: 'main' });
    const genuine = await openShop(github());
    genuine.github.clock.advance({ days: 20 });
    const lender = await runBuilt(genuine);
    const body = genuine.repository.issues.get(Number(lender.outputs['issue-number']))?.body ?? '';
    const author = shop.github.world.accounts.byLogin('github-actions[bot]') ?? shop.cto;
    shop.repository.openIssue({
      author,
      title: 'Forged',
      body: body.replaceAll(String(lender.run.id), String(forger.id)),
    });
    hold.release();
    const ended = await held;
    expect(ended.log).not.toContain('::error');
    const own = shop.repository.issues.get(Number(ended.outputs['issue-number']));
    expect(own).toMatchObject({ state: 'open' });
    expect(own?.title).not.toBe('Forged');
  });
});

describe('What lands while a run reads', () => {
  test('belongs to the next window, whole', async () => {
    const shop = await readyShop();
    const hold = shop.github.hold({ route: '/repos/{owner}/{repo}/activity', nth: 1 });
    const running = runBuilt(shop);
    await hold.reached;
    const late = await mergeChange(shop, { method: 'merge' });
    hold.release();
    const first = await running;
    expect(first.log).not.toContain('::error');
    expect(first.population?.changes.map(({ number }) => number)).not.toContain(late.number);
    expect(first.population?.exceptions).toEqual([]);
    shop.github.clock.advance({ days: 7 });
    const second = await runBuilt(shop);
    expect(second.population?.changes.map(({ number }) => number)).toEqual([late.number]);
    expect(second.population?.members).toHaveLength(2);
    expect(second.population?.exceptions).toEqual([]);
  });
});

describe('A window with more rows than an issue has room for', () => {
  test('goes on in numbered comments that the next run holds against their hashes', async () => {
    const shop = await readyShop();
    const files = (index: number) => ({ [`pushed/${index % 20}.txt`]: `${index}\n${index}\n` });
    const specs = Array.from({ length: 500 }, (_, index) => ({
      author: shop.bob,
      message: `Push ${index}`,
      files: files(index),
    }));
    await shop.repository.commits('main', specs);
    const first = await runBuilt(shop);
    expect(first.log).not.toContain('::error');
    const issue = shop.repository.issues.get(Number(first.outputs['issue-number']));
    expect(issue?.comments.length).toBeGreaterThan(0);
    expect(issue?.comments).toHaveLength(first.manifest?.parts.count ?? 0);
    for (const text of [issue?.body ?? '', ...(issue?.comments ?? []).map(({ body }) => body)]) {
      expect(text.length).toBeLessThanOrEqual(65_536);
    }
    shop.github.clock.advance({ days: 7 });
    const [comment] = issue?.comments ?? [];
    if (issue !== undefined && comment !== undefined) issue.editComment(comment, `${comment.body} `, shop.alice);
    const second = await runBuilt(shop);
    expect(second.log).toContain('part 1');
    expect(second.log).toContain('start-sha');
  });
});

describe('An audit token', () => {
  test('adds bypasses and weak settings, which else are not observed', async () => {
    const shop = await readyShop();
    await shop.repository.push('main', { author: shop.cto, message: 'Now', files: { 'now.ts': 'export {};\n\n' } });
    shop.repository.addRuleSuite();
    const without = await runBuilt(shop, { upload: false });
    expect(without.population?.notObserved.join()).toContain('audit-token');
    shop.repository.issues.delete(Number(without.outputs['issue-number']));
    shop.repository.runs.splice(0);
    const audit = shop.github.createToken({
      kind: 'installation',
      app: 'auditor',
      repository: shop.repository,
      permissions: { administration: 'read', metadata: 'read' },
    });
    const ended = await runBuilt(shop, { inputs: { 'audit-token': audit.value } });
    expect(ended.log).not.toContain('::error');
    const kinds = ended.population?.exceptions.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['bypass', 'weak-setting', 'direct-push']));
    expect(ended.population?.notObserved.join()).not.toContain('audit-token');
  });

  test('that may not see them is an error, not an empty list', async () => {
    const shop = await readyShop();
    const ended = await runBuilt(shop, { inputs: { 'audit-token': shop.token.value } });
    expect(ended.green).toBe(false);
    expect(ended.log).toMatch(/administration/);
  });
});

import { describe, expect, test } from '@jest/globals';
import { findings } from '@countersign/anthropic-emulator/answers';
import { reviewInProcess } from './support/in-process.ts';
import { bothServers } from './support/servers.ts';
import { cartWith, LOW, openShop } from './support/shop.ts';

const servers = bothServers();

const ROUTE = '/repos/{owner}/{repo}/pulls/{pull_number}/reviews';

const CHANGED = 'export const item30 = 31;';

/** A new file of so many lines, and a finding on each. */
const LINES = Array.from({ length: 70 }, (_, at) => `export const value${at} = ${at};`);
const FILES = { 'web/values.ts': `${LINES.join('\n')}\n` };

function on(line: string, path = 'web/values.ts') {
  return { severity: 'major', category: 'correctness', path, quote: line, message: `Mend ${line}` } as const;
}

describe('Comments of a review', () => {
  test('come in batches of at most thirty, and the verdict comes last', async () => {
    servers().anthropic.script(() => findings(...LINES.map((line) => on(line))));
    const shop = await openShop(servers().github);
    const pull = await shop.open({ files: FILES });
    await reviewInProcess(servers(), shop, pull);
    expect(pull.reviews.map(({ comments }) => comments.length)).toEqual([30, 10, 30]);
    expect(pull.reviews.map(({ state }) => state)).toEqual(['COMMENTED', 'COMMENTED', 'CHANGES_REQUESTED']);
    expect(new Set(pull.reviewComments().map(({ line }) => line)).size).toBe(70);
  });

  test('lose nothing where GitHub refuses some lines: those findings go to the file', async () => {
    const quotes = [30, 3, 29, 31, 55].map((at) => (at === 30 ? CHANGED : `export const item${at} = ${at};`));
    servers().anthropic.script(() => findings(...quotes.map((line) => on(line, LOW))));
    const shop = await openShop(servers().github);
    const pull = await shop.open({ files: { [LOW]: cartWith(CHANGED) } });
    showWholeFile();
    const run = await reviewInProcess(servers(), shop, pull);
    servers().github.faults.clear();
    const comments = pull.reviewComments();
    expect(comments.flatMap(({ line }) => line ?? []).toSorted((a, b) => a - b)).toEqual([30, 31, 32]);
    const onFile = comments.filter(({ line }) => line === undefined).map(({ body }) => body);
    expect(onFile).toEqual([expect.stringContaining('item3 = 3'), expect.stringContaining('item55 = 55')]);
    expect(run.outputs['event']).toBe('REQUEST_CHANGES');
    expect(pull.reviews.at(-1)).toMatchObject({ state: 'CHANGES_REQUESTED', comments: [] });
  });

  test('lose nothing where GitHub takes them neither on the line nor on the file: they are in the body', async () => {
    servers().anthropic.script(() => findings(on('export const item3 = 3;', LOW), on('', LOW)));
    const shop = await openShop(servers().github);
    const pull = await shop.open({ files: { [LOW]: cartWith(CHANGED) } });
    showWholeFile();
    const when = { method: 'POST', route: '/repos/{owner}/{repo}/pulls/{pull_number}/comments' };
    servers().github.faults.add({ when, fault: { kind: 'status', status: 422, body: { message: 'No.' } } });
    await reviewInProcess(servers(), shop, pull);
    servers().github.faults.clear();
    expect(pull.reviewComments()).toEqual([]);
    expect(pull.reviews).toHaveLength(1);
    expect(pull.reviews[0]?.body.match(/GitHub takes no comment there/g)).toHaveLength(2);
  });

  test('that no body can hold go on in comments on the pull request, once each, however often it runs', async () => {
    const long = LINES.slice(0, 60).map((line, at) => ({
      ...on('', `elsewhere-${at}`),
      message: `${line} ${'why '.repeat(900)}`,
    }));
    servers().anthropic.script(() => findings(...long));
    const shop = await openShop(servers().github);
    const pull = await shop.open({ files: FILES });
    const when = { method: 'POST', route: ROUTE };
    servers().github.faults.add({ when, fault: { kind: 'status', status: 403, body: { message: 'No.' } } });
    const failed = await reviewInProcess(servers(), shop, pull);
    expect(failed.failed).toBe(true);
    servers().github.faults.clear();
    const parts = pull.comments.map(({ id }) => id);
    expect(parts.length).toBeGreaterThan(1);
    await reviewInProcess(servers(), shop, pull);
    expect(pull.comments.map(({ id }) => id)).toEqual(parts);
    const all = [...pull.reviews, ...pull.comments].map(({ body }) => body);
    expect(all.every((body) => (body ?? '').length <= 65_536)).toBe(true);
    for (let at = 0; at < 60; at += 1) expect(all.join('\n')).toMatch(new RegExp(`elsewhere&#45;${at}<`));
  });

  test('whose answer is lost are not made twice, wherever they are', async () => {
    const long = LINES.slice(0, 60).map((line, at) => ({
      ...on('', `gone-${at}`),
      message: `${line} ${'why '.repeat(900)}`,
    }));
    const onLines = LINES.slice(0, 31).map((line) => on(line));
    servers().anthropic.script(() => findings(...long, ...onLines, on('', 'web/values.ts')));
    const shop = await openShop(servers().github);
    const pull = await shop.open({ files: FILES });
    const fault = { kind: 'reset', carriedOut: true } as const;
    for (const route of [
      ROUTE,
      '/repos/{owner}/{repo}/pulls/{pull_number}/comments',
      '/repos/{owner}/{repo}/issues/{issue_number}/comments',
    ])
      servers().github.faults.add({ when: { method: 'POST', route, nth: 1 }, fault });
    const run = await reviewInProcess(servers(), shop, pull);
    servers().github.faults.clear();
    expect(run.outputs['event']).toBe('REQUEST_CHANGES');
    expect(pull.reviewComments()).toHaveLength(32);
    const parts = pull.comments.map(({ body }) => (body ?? '').split('\n')[0]);
    expect(new Set(parts).size).toBe(parts.length);
    expect(parts.length).toBeGreaterThan(1);
    expect(pull.reviews.filter(({ state }) => state === 'CHANGES_REQUESTED')).toHaveLength(1);
  });

  test('that a refusal of the verdict itself follows end in a failure, and no approval', async () => {
    const shop = await openShop(servers().github);
    const pull = await shop.open();
    const fault = { kind: 'status', status: 422, body: { message: 'No.' } } as const;
    servers().github.faults.add({ when: { method: 'POST', route: ROUTE }, fault });
    const run = await reviewInProcess(servers(), shop, pull);
    servers().github.faults.clear();
    expect(run.failure).toContain('422');
    expect(pull.reviews).toEqual([]);
  });
});

/**
 * Lets GitHub show the whole of the cart around its changed line, and still take comments near that line alone: a line
 * that is in the patch, and that GitHub refuses all the same.
 */
function showWholeFile(): void {
  const before = cartWith('export const item30 = 30;').trimEnd().split('\n');
  const lines = before.flatMap((line, at) => (at === 30 ? [`-${line}`, `+${CHANGED}`] : [` ${line}`]));
  const patch = [`@@ -1,${before.length} +1,${before.length} @@`, ...lines].join('\n');
  const transform = (answer: unknown): unknown => {
    const comparison = answer as { readonly files: readonly object[] };
    return { ...comparison, files: comparison.files.map((row) => ({ ...row, patch })) };
  };
  const when = { method: 'GET', route: '/repos/{owner}/{repo}/compare/{basehead}' };
  servers().github.faults.add({ when, fault: { kind: 'transform', transform } });
}

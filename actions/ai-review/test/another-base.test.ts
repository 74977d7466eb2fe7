import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { reviewInProcess } from './support/in-process.ts';
import { bothServers } from './support/servers.ts';
import { openShop, POLICY, type Shop } from './support/shop.ts';

const servers = bothServers();
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** A change that another tool has read, of that head and against the base that it has at first. */
async function read(): Promise<{ readonly shop: Shop; readonly pull: PullRequest; readonly inputs: Inputs }> {
  const shop = await openShop(servers().github, { policy: `${POLICY}low-risk: {coverage: unproven}\n` });
  const pull = await shop.open();
  const folder = await mkdtemp(join(tmpdir(), 'another-base-'));
  folders.push(folder);
  const file = join(folder, 'review.json');
  const { sha: head } = pull.head;
  const review = { version: 1, head, verdict: 'approve', summary: 'Read.', findings: [], injectionAttempts: [] };
  await writeFile(file, JSON.stringify(review));
  return { shop, pull, inputs: { 'review-file': file, 'review-head': head, 'review-base': pull.base.sha } };
}

type Inputs = Readonly<Record<'review-file' | 'review-head' | 'review-base', string>>;

describe('A review of another tool', () => {
  test('approves what it has read: that head against that base', async () => {
    const { shop, pull, inputs } = await read();
    const run = await reviewInProcess(servers(), shop, pull, { inputs });
    expect(run.outputs).toMatchObject({ event: 'APPROVE' });
    expect(pull.reviews.map(({ state }) => state)).toEqual(['APPROVED']);
  });

  test('approves nothing where the change was pointed at another base after it was read', async () => {
    const { shop, pull, inputs } = await read();
    await shop.repository.branch('elsewhere', 'main', { actor: shop.alice });
    await shop.repository.push('elsewhere', { author: shop.alice, files: { 'web/elsewhere.ts': 'export {};\n' } });
    await pull.retarget('elsewhere', shop.alice);
    const run = await reviewInProcess(servers(), shop, pull, { inputs });
    expect(run.outputs).toMatchObject({ event: 'REQUEST_CHANGES', recommendation: 'request-changes' });
    expect(run.summary).toContain('and the base is now');
    expect(pull.reviews.map(({ state }) => state)).toEqual(['CHANGES_REQUESTED']);
  });

  test('approves nothing where what it was read against is no commit in full', async () => {
    const { shop, pull, inputs } = await read();
    const run = await reviewInProcess(servers(), shop, pull, { inputs: { ...inputs, 'review-base': 'main' } });
    expect(run.outputs).toMatchObject({ event: 'REQUEST_CHANGES' });
    expect(pull.reviews.map(({ state }) => state)).toEqual(['CHANGES_REQUESTED']);
  });
});

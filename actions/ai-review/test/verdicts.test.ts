import { describe, expect, test } from '@jest/globals';
import { findings } from '@countersign/anthropic-emulator/answers';
import { runReview } from './support/run-review.ts';
import { bothServers } from './support/servers.ts';
import { cartWith, HIGH, LOW, openShop } from './support/shop.ts';

const servers = bothServers();

const DEFECT = {
  severity: 'blocker',
  category: 'correctness',
  path: LOW,
  quote: 'export const item30 = 31;',
  message: 'The total is off by one.',
} as const;

describe('A review by the built action', () => {
  test('of a clean change is a formal approval of its head, with a record', async () => {
    const shop = await openShop(servers().github);
    const pull = await shop.open();
    const run = await runReview(servers(), shop, pull);
    expect(run).toMatchObject({ failed: false, ran: ['withdraw', 'collect', 'review', 'submit'] });
    expect(run.outputs).toMatchObject({
      recommendation: 'approve',
      event: 'APPROVE',
      coverage: 'proven',
      findings: '[]',
    });
    expect(pull.reviews).toHaveLength(1);
    expect(pull.reviews[0]).toMatchObject({ author: shop.reviewer, state: 'APPROVED', commitSha: pull.head.sha });
    expect(JSON.parse(run.record ?? '')).toMatchObject({ kind: 'countersign/ai-review', head: pull.head.sha });
    expect(run.summary).toContain('Recommendation: ✅ Approve');
  });

  test('with a blocking finding requests changes, on the line that it is about', async () => {
    servers().anthropic.script(() => findings(DEFECT));
    const shop = await openShop(servers().github);
    const pull = await shop.open();
    const run = await runReview(servers(), shop, pull);
    expect(run).toMatchObject({
      failed: false,
      outputs: { recommendation: 'request-changes', event: 'REQUEST_CHANGES' },
    });
    expect(pull.reviews.map(({ state }) => state)).toEqual(['CHANGES_REQUESTED']);
    expect(pull.reviewComments()).toMatchObject([{ path: LOW, line: 31, side: 'RIGHT' }]);
  });

  test('of a high-risk change only comments where nothing was found', async () => {
    const shop = await openShop(servers().github);
    const pull = await shop.open({ files: { [HIGH]: 'resource "bucket" "invoices" {}\n' } });
    const run = await runReview(servers(), shop, pull);
    expect(run).toMatchObject({ failed: false, outputs: { event: 'COMMENT' } });
    expect(pull.reviews.map(({ state }) => state)).toEqual(['COMMENTED']);
  });

  test('that is run again says nothing again, and does not ask again', async () => {
    servers().anthropic.script(() => findings(DEFECT));
    const shop = await openShop(servers().github);
    const pull = await shop.open();
    await runReview(servers(), shop, pull);
    const asked = servers().anthropic.requests.length;
    const again = await runReview(servers(), shop, pull);
    expect(again).toMatchObject({
      failed: false,
      outputs: { recommendation: 'request-changes', event: 'REQUEST_CHANGES' },
    });
    expect(servers().anthropic.requests).toHaveLength(asked);
    expect(pull.reviews).toHaveLength(1);
    expect(pull.reviewComments()).toHaveLength(1);
  });

  test('of a later head withdraws what was said of the older one, and marks what is gone as outdated', async () => {
    servers().anthropic.script(() => findings(DEFECT));
    const shop = await openShop(servers().github);
    const pull = await shop.open();
    await runReview(servers(), shop, pull);
    await shop.repository.push(pull.head.ref, {
      author: shop.alice,
      message: 'Mend it',
      files: { [LOW]: cartWith('export const item50 = 51;', 50) },
    });
    servers().anthropic.script(() => ({
      says: { verdict: 'approve', summary: 'Well.', findings: [], injectionAttempts: [] },
    }));
    const run = await runReview(servers(), shop, pull);
    expect(run.stdout).toContain('dismissed review');
    expect(run).toMatchObject({ failed: false, outputs: { event: 'APPROVE' } });
    expect(pull.reviews.map(({ state }) => state)).toEqual(['DISMISSED', 'APPROVED']);
    expect(pull.reviewComments()[0]?.body).toContain('**Outdated:**');
  });
});

import { afterEach, describe, expect, test } from '@jest/globals';
import type { Fault } from '@countersign/anthropic-emulator/faults';
import { reviewInProcess } from '../support/in-process.ts';
import { bothServers } from '../support/servers.ts';
import { cartWith, LOW, openShop } from '../support/shop.ts';

const servers = bothServers();

const WAYS: readonly (readonly [string, Fault])[] = [
  ['401', { kind: 'status', status: 401 }],
  ['429', { kind: 'status', status: 429, retryAfter: 0 }],
  ['500', { kind: 'status', status: 500 }],
  ['529', { kind: 'status', status: 529 }],
  ['a reset connection', { kind: 'reset' }],
  ['a page for people', { kind: 'html' }],
  ['no answer', { kind: 'hang' }],
  ['a stream that is cut', { kind: 'cut' }],
  ['a stream that ends in the middle', { kind: 'end-early', missing: 'half' }],
  ['a stream without its last event', { kind: 'end-early', missing: 'last' }],
  ['a stream that stalls', { kind: 'stall' }],
  ['an error within the stream', { kind: 'error-event' }],
  ['an event that is no JSON', { kind: 'garbled-event' }],
];

const CALLS = ['/v1/models/claude-opus-5-5', '/v1/messages/count_tokens', '/v1/messages'] as const;
const STREAMED = ['cut', 'end-early', 'stall', 'error-event', 'garbled-event'];

describe('No fault of the model ends in an approval, nor leaves an old one', () => {
  afterEach(() => servers().anthropic.faults.clear());

  test.each(CALLS)(
    '%s, however it fails',
    async (path) => {
      const shop = await openShop(servers().github);
      const env = { COUNTERSIGN_MODEL_DEADLINE_MS: '700' };
      for (const [name, fault] of WAYS) {
        if (path !== '/v1/messages' && STREAMED.includes(fault.kind)) continue;
        // A gateway need not count, and the tokens are estimated then: no verdict rests on a count.
        if (path === '/v1/messages/count_tokens' && fault.kind === 'html') continue;
        const pull = await shop.open();
        await reviewInProcess(servers(), shop, pull);
        const files = { [LOW]: cartWith('export const item50 = 51;', 50) };
        await shop.repository.push(pull.head.ref, { author: shop.alice, message: 'Another', files });
        servers().anthropic.faults.add({ when: { path }, fault });
        const run = await reviewInProcess(servers(), shop, pull, { env });
        servers().anthropic.faults.clear();
        const standing = pull.reviews.filter(({ state }) => state === 'APPROVED');
        expect({ name, standing }).toEqual({ name, standing: [] });
        expect(run.outputs['recommendation']).not.toBe('approve');
        const again = await reviewInProcess(servers(), shop, pull);
        expect({ name, ...again.outputs }).toMatchObject({ name, event: 'APPROVE' });
      }
    },
    120_000,
  );
});

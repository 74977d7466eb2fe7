import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';

import { type Anthropic, startAnthropic } from '@countersign/anthropic-emulator/anthropic';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { connectionFrom } from '../../src/anthropic/connection.ts';
import { createReviewer } from '../../src/anthropic/reviewer.ts';
import { BUDGET, MODEL } from './support.ts';

let anthropic: Anthropic;
let proxy: Server;
let proxyUrl: string;
/** Where the proxy was asked to connect to. */
let tunnels: string[];

beforeEach(async () => {
  anthropic = await startAnthropic();
  tunnels = [];
  proxy = createServer();
  proxy.on('connect', (request, socket, head) => {
    tunnels.push(request.url ?? '');
    const { hostname, port } = new URL(`http://${request.url ?? ''}`);
    const onward = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    for (const end of [socket, onward]) end.on('error', () => end.destroy());
  });
  await new Promise<void>((resolve) => void proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  proxyUrl = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});

afterEach(async () => {
  await anthropic.close();
  proxy.closeAllConnections();
  await new Promise<void>((resolve) => void proxy.close(() => resolve()));
});

async function reviewThrough(env: Record<string, string>): Promise<readonly boolean[]> {
  const connection = connectionFrom({ ANTHROPIC_BASE_URL: anthropic.url, ...env }, anthropic.apiKey);
  const reviewer = createReviewer({ connection, model: MODEL, deadline: 5000, maxRetries: 0 });
  const questions = [{ chunk: 0, prompt: { system: 'Review.', user: 'this' } }];
  return (await reviewer.review(questions, 1000, BUDGET)).requests.map(({ ok }) => ok);
}

test('streams through the proxy that the environment names', async () => {
  expect(await reviewThrough({ HTTP_PROXY: proxyUrl })).toEqual([true]);
  expect(tunnels).toEqual([new URL(anthropic.url).host]);
});

test('goes straight to what NO_PROXY names', async () => {
  expect(await reviewThrough({ HTTP_PROXY: proxyUrl, NO_PROXY: '127.0.0.1' })).toEqual([true]);
  expect(tunnels).toEqual([]);
});

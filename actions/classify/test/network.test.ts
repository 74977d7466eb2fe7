import { createServer, request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { GitHub } from '@countersign/github-emulator/github';
import { startTestGitHub } from '@countersign/github-emulator/test-github';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { classify, expectFailure, expectRisk } from './support/classify.ts';
import { openShop, propose, type Shop } from './support/shop.ts';

let github: GitHub;
let shop: Shop;
let pull: PullRequest;
let proxy: Proxy;
beforeAll(async () => {
  github = await startTestGitHub();
  shop = await openShop(github);
  pull = await propose(shop, { 'infra/main.tf': 'x\n' });
  proxy = await startProxy();
});
afterAll(async () => {
  await proxy.close();
  await github.close();
});

interface Proxy {
  readonly url: string;
  /** What it was asked for, `METHOD address`. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** A proxy on the loopback interface: forwards whole addresses, and opens tunnels. */
async function startProxy(): Promise<Proxy> {
  const asked: string[] = [];
  const server: Server = createServer((incoming, outgoing) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    const forward = request(incoming.url ?? '', { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    forward.on('error', () => outgoing.destroy());
    incoming.pipe(forward);
  });
  server.on('connect', (incoming, socket, head) => {
    asked.push(`CONNECT ${incoming.url}`);
    const [host = '', port = ''] = (incoming.url ?? '').split(':');
    const tunnel = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      tunnel.write(head);
      tunnel.pipe(socket);
      socket.pipe(tunnel);
    });
    for (const end of [tunnel, socket]) end.on('error', () => end.destroy());
    socket.on('close', () => tunnel.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}

describe('behind a proxy', () => {
  test.each([
    ['named in capitals', 'HTTP_PROXY'],
    ['named in small letters', 'http_proxy'],
    ['named without a scheme', 'HTTP_PROXY', 'http://'],
  ])('%s every call goes through it', async (_, name, without = '') => {
    proxy.asked.length = 0;
    github.resetCalls();
    expectRisk(await classify(shop, pull, { env: { [name]: proxy.url.replace(without, '') } }), 'high');
    expect(github.calls).toHaveLength(6);
    // A tunnel carries many calls; a forwarding proxy sees each of them.
    expect(proxy.asked.length).toBeGreaterThan(0);
    for (const asked of proxy.asked) expect(asked).toContain(new URL(github.url).host);
  });

  test.each([
    ['by its host', (host: string) => host.split(':')[0] ?? ''],
    ['by its host and port', (host: string) => `example.com,${host}`],
    ['like all others', () => '*'],
  ])('calls go straight to a GitHub that is left out %s', async (_, left) => {
    proxy.asked.length = 0;
    const env = { HTTP_PROXY: proxy.url, NO_PROXY: left(new URL(github.url).host) };
    expectRisk(await classify(shop, pull, { env }), 'high');
    expect(proxy.asked).toEqual([]);
  });

  test('that is none there is no verdict', async () => {
    expectFailure(
      await classify(shop, pull, { env: { HTTP_PROXY: 'http://127.0.0.1:9' } }),
      'GET /repos/acme/shop/pulls/1: ',
    );
  });

  test('whose address is none there is no verdict', async () => {
    const run = await classify(shop, pull, { env: { HTTP_PROXY: 'http://name:secret@' } });
    expect(expectFailure(run, 'HTTP_PROXY is no address of a proxy. Write it as in')).not.toContain('secret');
  });
});

describe('on GitHub Enterprise Server', () => {
  test.each([
    ['as the runner gives it', ''],
    ['with a slash at its end', '/'],
  ])('the address of the API has a path, %s', async (_, end) => {
    github.resetCalls();
    const run = await classify(shop, pull, { env: { GITHUB_API_URL: `${github.url}/api/v3${end}` } });
    expectRisk(run, 'high');
    expect(github.calls.map(({ route }) => route)).not.toContain(null);
    expect(github.calls).toHaveLength(6);
  });

  test('an error names the call with that path', async () => {
    const env = { GITHUB_API_URL: `${github.url}/api/v3` };
    expectFailure(
      await classify(shop, pull, { env, inputs: { 'pull-request': '99' } }),
      '/repos/acme/shop/pulls/99: not found',
    );
  });

  test('a stacked group of the merge queue is resolved by the GraphQL of that server', async () => {
    const other = await openShop(github, 'acme/queue');
    const queue = other.repository.mergeQueue();
    await queue.add(await propose(other, { 'infra/a.tf': 'a\n' }), other.bob);
    const entry = await queue.add(await propose(other, { 'web/b.ts': 'b\n' }), other.bob);
    const run = await classify(other, pull, {
      eventName: 'merge_group',
      eventPayload: await queue.eventPayload(entry),
      env: { GITHUB_API_URL: `${github.url}/api/v3` },
    });
    expectRisk(run, 'high');
    expect(run.record?.pullRequests.map(({ number }) => number)).toEqual([1, 2]);
  });
});

test('a repository that was renamed is followed within GitHub', async () => {
  const old = await openShop(github, 'acme/before');
  const change = await propose(old, { 'infra/main.tf': 'x\n' });
  const eventPayload = await change.eventPayload('pull_request_target', 'synchronize');
  old.repository.rename('after');
  const env = { GITHUB_REPOSITORY: 'acme/before' };
  expectRisk(await classify(old, change, { eventPayload, env }), 'high');
});

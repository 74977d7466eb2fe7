import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { chooseTransport } from '../../src/github/choose-transport.ts';
import { nodeExchange } from '../../src/github/node-exchange.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<URL> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/repos/acme/shop`);
}

describe('an exchange', () => {
  test('sends method, headers and body, and hands back what came', async () => {
    const url = await serve((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method, headers } = request;
        const seen = {
          method,
          token: headers.authorization,
          length: headers['content-length'],
          body: Buffer.concat(chunks).toString(),
        };
        response.writeHead(201, { 'content-type': 'application/json', link: ['<a>; rel="next"', '<b>; rel="last"'] });
        response.end(JSON.stringify(seen));
      });
    });
    const answer = await nodeExchange(5000)(url, {
      method: 'POST',
      headers: { authorization: 'token x' },
      body: '{"name":"é"}',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('link')).toBe('<a>; rel="next", <b>; rel="last"');
    expect(JSON.parse(answer.bytes.toString())).toEqual({
      method: 'POST',
      token: 'token x',
      length: '13',
      body: '{"name":"é"}',
    });
  });

  test('that takes too long is an error that says how long it waited', async () => {
    const url = await serve(() => undefined);
    await expect(nodeExchange(50)(url, {})).rejects.toThrow('no complete answer within 0.05 s');
  });

  test('whose answer stops in the middle and hangs is an error', async () => {
    const url = await serve((_, response) => void response.write('{"id":'));
    await expect(nodeExchange(50)(url, {})).rejects.toThrow('no complete answer within 0.05 s');
  });

  test('that is broken off before an answer is an error', async () => {
    const url = await serve((request) => void request.socket.destroy());
    await expect(nodeExchange(5000)(url, {})).rejects.toThrow(/socket hang up|ECONNRESET/);
  });

  test('whose answer is shorter than announced is an error', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"id": 1}');
      setTimeout(() => response.destroy(), 10);
    });
    await expect(nodeExchange(5000)(url, {})).rejects.toThrow(/aborted|ECONNRESET/);
  });

  test('with nobody there is an error', async () => {
    const url = await serve(() => undefined);
    servers.splice(0).forEach((server) => server.close());
    await expect(nodeExchange(5000)(url, {})).rejects.toThrow('ECONNREFUSED');
  });
});

describe('the way to GitHub', () => {
  const answered: RequestListener = ({ url = '' }, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ asked: url }));
  };

  test('is straight where no proxy is named', async () => {
    const url = await serve(answered);
    const transport = await chooseTransport({});
    expect((await transport(url.href, {})).body).toEqual({ asked: '/repos/acme/shop' });
  });

  test('gives up after the time that the environment sets', async () => {
    const url = await serve(() => undefined);
    const transport = await chooseTransport({ COUNTERSIGN_TIMEOUT_MS: '40' });
    await expect(transport(url.href, {})).rejects.toThrow('within 0.04 s');
  });

  test.each(['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'])(
    'leads past the proxy of %s where NO_PROXY says so',
    async (name) => {
      const url = await serve(answered);
      const transport = await chooseTransport({ [name]: 'http://127.0.0.1:9', NO_PROXY: '127.0.0.1' });
      expect((await transport(url.href, {})).body).toEqual({ asked: '/repos/acme/shop' });
    },
  );

  test('leads through the proxy that is named', async () => {
    const tunnelled: string[] = [];
    const proxy = createServer();
    servers.push(proxy);
    proxy.on('connect', (request, socket) => {
      tunnelled.push(request.url ?? '');
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    });
    await new Promise<void>((resolve) => {
      proxy.listen(0, '127.0.0.1', resolve);
    });
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const transport = await chooseTransport({ HTTPS_PROXY: address, COUNTERSIGN_TIMEOUT_MS: '2000' });
    await expect(transport('https://api.example.test/repos', {})).rejects.toThrow();
    expect(tunnelled).toEqual(['api.example.test:443']);
  });
});

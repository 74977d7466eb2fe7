import { createRequire } from 'node:module';
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { MAX_BODY, MalformedAnswer, type Exchange, type RawAnswer, type TransportInit } from './transport.ts';

// `require`, because importing a built-in as a module reads every lazy export of it: 25 ms for `node:http` alone.
const require = createRequire(import.meta.url);

/**
 * Exchanges over `node:http`, with a pool of its own. The built-in `fetch` would do, at the price of two thirds of an
 * action's start-up (docs/adr/0004-start-up.md). Connections that idle do not keep the process alive.
 *
 * @param timeout milliseconds that one exchange may take, from the first byte out to the last byte in
 */
export function nodeExchange(timeout: number): Exchange {
  const pools = new Map<string, Pool>();
  return (url, init) => {
    const pool = pools.get(url.protocol) ?? openPool(url.protocol);
    pools.set(url.protocol, pool);
    return exchange(pool, url, init, timeout);
  };
}

interface Pool {
  readonly request: (url: URL, options: RequestOptions) => ClientRequest;
  readonly agent: RequestOptions['agent'];
}

function openPool(protocol: string): Pool {
  const settings = { keepAlive: true, maxSockets: 16 };
  if (protocol === 'https:') {
    const https = require('node:https') as typeof import('node:https');
    return { request: https.request, agent: new https.Agent(settings) };
  }
  const http = require('node:http') as typeof import('node:http');
  return { request: http.request, agent: new http.Agent(settings) };
}

function exchange(pool: Pool, url: URL, init: TransportInit, timeout: number): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const headers: Record<string, string | number> = { ...init.headers, 'accept-encoding': 'gzip' };
    if (init.body !== undefined) headers['content-length'] = Buffer.byteLength(init.body);
    const request = pool.request(url, { method: init.method ?? 'GET', headers, agent: pool.agent });
    const deadline = setTimeout(() => {
      request.destroy(new Error(`no complete answer within ${timeout / 1000} s`));
    }, timeout);
    const fail = (error: Error): void => {
      clearTimeout(deadline);
      reject(error);
    };
    request.on('error', fail);
    request.on('response', (response: IncomingMessage) => {
      const body = bodyOf(response);
      let size = 0;
      response.on('data', (chunk: Buffer | string) => {
        body.add(chunk);
        size += chunk.length;
        if (size > MAX_BODY) request.destroy(new MalformedAnswer(`the answer is larger than ${MAX_BODY} bytes`));
      });
      response.on('error', fail);
      response.on('end', () => {
        clearTimeout(deadline);
        resolve({
          status: response.statusCode ?? 0,
          statusText: response.statusMessage ?? '',
          headers: flatHeaders(response.headers),
          bytes: body.whole(),
        });
      });
    });
    request.end(init.body);
  });
}

interface Body {
  add(chunk: Buffer | string): void;
  whole(): Buffer | string;
}

/** Gathers a body: plain ones as text at once, encoded ones as bytes. */
function bodyOf(response: IncomingMessage): Body {
  if (response.headers['content-encoding'] === undefined) {
    let text = '';
    response.setEncoding('utf8');
    return { add: (chunk) => void (text += String(chunk)), whole: () => text };
  }
  const chunks: Buffer[] = [];
  return {
    add: (chunk) => void chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk),
    whole: () => Buffer.concat(chunks),
  };
}

/** Headers as one text each; those that came several times are joined as RFC 9110 says. */
export function flatHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Map<string, string> {
  return new Map(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}

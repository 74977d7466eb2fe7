import { createRequire } from 'node:module';
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';

/**
 * What Octokit needs of a `fetch`, over `node:http`: the built-in one costs an action two thirds of its start-up
 * (docs/adr/0004-start-up.md). It hands JSON back parsed, and an answer that is cut short or is no JSON at all
 * is a fault of the call like a reset connection, so that nobody downstream ever sees half a list.
 */
export interface Transport {
  (url: string, init: TransportInit): Promise<TransportAnswer>;
}

export interface TransportInit {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

export interface TransportAnswer {
  readonly url: string;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Map<string, string>;
  /** Parsed JSON; for a raw media type the text. */
  readonly body: unknown;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** An answer that arrived and cannot be believed: cut short, HTML where JSON belongs, or over the size limit. */
export class MalformedAnswer extends Error {
  override readonly name = 'MalformedAnswer';
}

export interface TransportOptions {
  /** Milliseconds that one attempt may take from first byte out to last byte in. */
  readonly timeout: number;
  /** Largest body read, in bytes. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 128 * 1024 * 1024;
const MAX_REDIRECTS = 3;

/** A transport with its own connection pool. Connections that idle do not keep the process alive. */
export function createTransport(options: TransportOptions): Transport {
  const limit = options.limit ?? DEFAULT_LIMIT;
  const pools = new Map<string, Pool>();
  const pool = (protocol: string): Pool => {
    let found = pools.get(protocol);
    if (!found) pools.set(protocol, (found = openPool(protocol)));
    return found;
  };

  const attempt = async (url: string, init: TransportInit, redirects: number): Promise<TransportAnswer> => {
    const target = new URL(url);
    const { status, statusText, headers, bytes } = await exchange(pool(target.protocol), target, init, options.timeout, limit);
    const location = headers.get('location');
    if (location && status >= 300 && status < 400) {
      const next = new URL(location, target);
      // GitHub redirects renamed repositories within its own origin; anywhere else the token must not go.
      if (next.origin !== target.origin || (init.method ?? 'GET') !== 'GET' || redirects >= MAX_REDIRECTS) {
        throw new MalformedAnswer(`redirected to ${next.origin}${next.pathname}, which is not followed`);
      }
      return attempt(next.href, init, redirects + 1);
    }
    const text = await decode(bytes, headers.get('content-encoding'));
    const accept = init.headers?.['accept'] ?? '';
    return {
      url,
      status,
      statusText,
      headers,
      body: status < 400 ? parseBody(text, headers.get('content-type'), accept) : text,
      text: async () => text,
      arrayBuffer: async () => new TextEncoder().encode(text).buffer as ArrayBuffer,
    };
  };
  return (url, init) => attempt(url, init, 0);
}

interface Pool {
  readonly request: (url: URL, options: RequestOptions) => ClientRequest;
  readonly agent: RequestOptions['agent'];
}

// `require`, because importing a built-in as a module reads every lazy export of it: 25 ms for `node:http` alone.
const require = createRequire(import.meta.url);

function openPool(protocol: string): Pool {
  const settings = { keepAlive: true, maxSockets: 32 };
  if (protocol === 'https:') {
    const https = require('node:https') as typeof import('node:https');
    return { request: https.request, agent: new https.Agent(settings) };
  }
  const http = require('node:http') as typeof import('node:http');
  return { request: http.request, agent: new http.Agent(settings) };
}

interface Exchange {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Map<string, string>;
  readonly bytes: Buffer;
}

function exchange(pool: Pool, url: URL, init: TransportInit, timeout: number, limit: number): Promise<Exchange> {
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
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > limit) request.destroy(new MalformedAnswer(`the answer is larger than ${limit} bytes`));
      });
      response.on('error', fail);
      response.on('end', () => {
        clearTimeout(deadline);
        resolve({
          status: response.statusCode ?? 0,
          statusText: response.statusMessage ?? '',
          headers: new Map(
            Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
          ),
          bytes: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks),
        });
      });
    });
    request.end(init.body);
  });
}

async function decode(bytes: Buffer, encoding: string | undefined): Promise<string> {
  if (!encoding || encoding === 'identity') return bytes.toString('utf8');
  if (encoding !== 'gzip') throw new MalformedAnswer(`the answer is encoded as ${encoding}, which was not asked for`);
  const zlib = require('node:zlib') as typeof import('node:zlib');
  return new Promise((resolve, reject) => {
    zlib.gunzip(bytes, (error, plain) => {
      if (error) reject(new MalformedAnswer(`the answer cannot be decompressed: ${error.message}`, { cause: error }));
      else resolve(plain.toString('utf8'));
    });
  });
}

function parseBody(text: string, type: string | undefined, accept: string): unknown {
  if (accept.includes('raw')) return text;
  if (text === '') return '';
  if (!type || !/^application\/(?:[\w.+-]+\+)?json\b/i.test(type)) {
    throw new MalformedAnswer(`the answer is ${type ?? 'of no declared type'}, not JSON`);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new MalformedAnswer('the answer is cut short or is not JSON', { cause });
  }
}

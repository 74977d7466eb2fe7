import { createRequire } from 'node:module';

/**
 * What Octokit needs of a `fetch`. It hands JSON back parsed, and an answer that is cut short or is no JSON at all
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

/** One attempt on the wire, without a view of what the answer means. */
export interface Exchange {
  (url: URL, init: TransportInit): Promise<RawAnswer>;
}

export interface RawAnswer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Map<string, string>;
  /** The body; a text already where it came as plain UTF-8, so that a long list is not held twice. */
  readonly bytes: Buffer | string;
}

/** Largest body that is read, in bytes once it is unpacked: a tree of 100,000 entries is a tenth of it. */
export const MAX_BODY = 128 * 1024 * 1024;

const MAX_REDIRECTS = 3;

/** A transport over one way to exchange bytes (`node-exchange.ts`, or `proxy-exchange.ts` behind a proxy). */
export function createTransport(exchange: Exchange): Transport {
  const attempt = async (url: string, init: TransportInit, redirects: number): Promise<TransportAnswer> => {
    const target = new URL(url);
    const { status, statusText, headers, bytes } = await exchange(target, init);
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
      arrayBuffer: async () => new TextEncoder().encode(text).buffer,
    };
  };
  return (url, init) => attempt(url, init, 0);
}

// `require`, because importing a built-in as a module reads every lazy export of it: 25 ms for `node:http` alone.
const require = createRequire(import.meta.url);

async function decode(bytes: Buffer | string, encoding: string | undefined): Promise<string> {
  if (!encoding || encoding === 'identity') return bytes.toString();
  if (encoding !== 'gzip') throw new MalformedAnswer(`the answer is encoded as ${encoding}, which was not asked for`);
  const zlib = require('node:zlib') as typeof import('node:zlib');
  return new Promise((resolve, reject) => {
    zlib.gunzip(bytes, { maxOutputLength: MAX_BODY }, (error, plain) => {
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

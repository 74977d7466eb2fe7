import { createClient, type GitHubClient } from '../../src/github/client.ts';
import { createTransport, type Exchange, type RawAnswer } from '../../src/github/transport.ts';

/** One call as it arrives. */
export interface Call {
  readonly method: string;
  /** Decoded, without the query. */
  readonly path: string;
  /** As it went over the wire. */
  readonly rawPath: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds of the clock. */
  readonly at: number;
}

/** An answer: JSON with 200, or what it is made of. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** In place of `json`. */
  readonly text?: string;
}

export type Handler = (call: Call) => Reply | Promise<Reply>;

/** A GitHub of a few answers: below the client everything is real but the wire. */
export interface FakeGitHub {
  readonly client: GitHubClient;
  readonly calls: Call[];
  /** `METHOD path?query` of every call. */
  readonly log: () => string[];
  /** What the client told of its retries. */
  readonly retries: string[];
}

export const BASE_URL = 'https://api.example.test';

/**
 * Makes one.
 *
 * @param routes by `METHOD path`: rows of a list, which are paged as GitHub does; a handler; or the JSON of an object
 */
export function fakeGitHub(
  routes: Readonly<Record<string, unknown>>,
  options: { retries?: number; strike?: Strike } = {},
): FakeGitHub {
  const calls: Call[] = [];
  const retries: string[] = [];
  const exchange: Exchange = async (url, init) => {
    const call = callOf(url, init);
    calls.push(call);
    const struck = await options.strike?.(call, calls.length);
    return struck ?? rawAnswer(await replyTo(routes, call));
  };
  const client = createClient({
    token: 'secret-token',
    baseUrl: BASE_URL,
    transport: createTransport(exchange),
    onRetry: (sentence) => retries.push(sentence),
  });
  const limited: GitHubClient =
    options.retries === undefined
      ? client
      : {
          ...client,
          request: (route, parameters) => client.request(route, parameters, { retries: options.retries ?? 0 }),
        };
  return {
    client: limited,
    calls,
    retries,
    log: () =>
      calls.map(({ method, path, query }) => `${method} ${path}${query.size > 0 ? `?${query.toString()}` : ''}`),
  };
}

/** Answers in place of the routes, or lets the call through with undefined. */
export type Strike = (call: Call, nth: number) => RawAnswer | undefined | Promise<RawAnswer | undefined>;

function callOf(url: URL, init: { method?: string; headers?: Record<string, string>; body?: string }): Call {
  return {
    method: init.method ?? 'GET',
    path: decodeURIComponent(url.pathname),
    rawPath: url.pathname,
    query: url.searchParams,
    body: init.body === undefined ? undefined : JSON.parse(init.body),
    headers: init.headers ?? {},
    at: Date.now(),
  };
}

async function replyTo(routes: Readonly<Record<string, unknown>>, call: Call): Promise<Reply> {
  const route = routes[`${call.method} ${call.path}`];
  if (route === undefined) return notFound();
  if (typeof route === 'function') return (route as Handler)(call);
  return Array.isArray(route) ? pageOf(route, call) : { json: route };
}

/** The page of a list that a call asks for, with the links that GitHub gives. */
export function pageOf(rows: readonly unknown[], { path, query }: Call): Reply {
  const size = Number(query.get('per_page') ?? 30);
  const page = Number(query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(rows.length / size));
  const link = (to: number, rel: string): string => `<${BASE_URL}${path}?per_page=${size}&page=${to}>; rel="${rel}"`;
  const links = page < last ? [link(page + 1, 'next'), link(last, 'last')] : [];
  return {
    json: rows.slice((page - 1) * size, page * size),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  };
}

export function notFound(message = 'Not Found'): Reply {
  return { status: 404, json: { message, documentation_url: 'https://docs.github.com/rest', status: '404' } };
}

export function refused(message = 'Resource not accessible by integration'): Reply {
  return { status: 403, json: { message, status: '403' } };
}

export function rawAnswer({ status = 200, headers = {}, json, text }: Reply): RawAnswer {
  const type = text === undefined ? 'application/json; charset=utf-8' : 'text/html';
  return {
    status,
    statusText: '',
    headers: new Map(Object.entries({ 'content-type': type, ...headers })),
    bytes: Buffer.from(text ?? JSON.stringify(json)),
  };
}

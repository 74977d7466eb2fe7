import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

import type { RequestCheck, ResponseCheck } from '../conformance/response-check.ts';
import { type Budget, newBudget, type Token } from '../state/tokens.ts';
import type { World } from '../state/world.ts';
import { type Answer, failure, HttpError, notFound } from './answer.ts';
import { authenticate, authorize } from './authorize.ts';
import type { LoggedCall } from './call-log.ts';
import { Faults } from './faults.ts';
import { Holds } from './holds.ts';
import { rateLimitHeaders, spend } from './rate-limit.ts';
import type { Call, Route } from './route.ts';
import { type Match, Router } from './router.ts';
import { send, sendFault } from './send.ts';

/** What calls and answers are held against; each may be missing. */
export interface Checks {
  answer: ResponseCheck | undefined;
  request: RequestCheck | undefined;
}

/** The API over HTTP, on the loopback interface alone. */
export class ApiServer {
  readonly faults = new Faults();
  readonly holds = new Holds();
  readonly calls: LoggedCall[] = [];
  /** Answers that GitHub's own description does not allow, as sentences. */
  readonly violations: string[] = [];
  /** Milliseconds before each call is looked at. */
  latency = 0;
  readonly #world: World;
  readonly #router: Router;
  readonly #checks: Checks;
  readonly #server: Server;
  readonly #anonymous: Budget = newBudget(60_000);

  constructor(world: World, routes: readonly Route[], checks: Checks) {
    this.#world = world;
    this.#router = new Router(routes);
    this.#checks = checks;
    this.#server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        response.destroy(error instanceof Error ? error : undefined);
      });
    });
  }

  /** Starts listening; gives the address, without a slash at its end. */
  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', resolve);
    });
    const address = this.#server.address();
    return `http://127.0.0.1:${isAddress(address) ? address.port : port}`;
  }

  /** Stops listening and breaks what is still open. */
  async close(): Promise<void> {
    this.holds.releaseAll();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => void this.#server.close(() => resolve()));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.#world.addresses.api);
    const method = request.method ?? 'GET';
    const path = canonicalPath(url.pathname, this.#world);
    const text = await readBody(request);
    const match = this.#router.find(method, path);
    const route = match?.route.path ?? null;
    const logged: LoggedCall = {
      method,
      path,
      route,
      query: Object.fromEntries(url.searchParams),
      status: null,
      actor: null,
      body: parseJson(text),
    };
    this.calls.push(logged);
    if (this.latency > 0) await wait(this.latency);
    await this.holds.pass(logged);
    const fault = this.faults.strike(logged);
    const strikesAfter = fault === undefined || fault.carriedOut === true || needsAnswer(fault.kind);
    const answer = strikesAfter ? await this.#answer(request, url, text, match, logged) : { status: 500 };
    if (response.destroyed) return;
    const headers = { ...this.#rateLimit(request, route), 'x-github-request-id': requestId(this.calls.length) };
    if (fault === undefined) logged.status = send(response, answer, headers);
    else logged.status = await sendFault(response, fault, answer, headers);
  }

  async #answer(
    request: IncomingMessage,
    url: URL,
    text: string,
    match: Match | undefined,
    logged: LoggedCall,
  ): Promise<Answer> {
    try {
      const token = authenticate(this.#world, request.headers.authorization);
      logged.actor = token?.actor.login ?? null;
      // GraphQL counts points of its own, and says itself when they are used up.
      if (logged.route !== '/graphql') spend(token?.budget ?? this.#anonymous);
      if (match === undefined) throw notFound();
      const answer = await this.#handle(match, logged, url, text, token, request.headers.accept ?? '');
      return this.#checked(logged, answer);
    } catch (error) {
      if (error instanceof HttpError) return this.#checked(logged, error.answer);
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.violations.push(`${logged.method} ${logged.path} broke the emulator: ${message}`);
      return failure(500, message).answer;
    }
  }

  async #handle(
    match: Match,
    logged: LoggedCall,
    url: URL,
    text: string,
    token: Token | null,
    accept: string,
  ): Promise<Answer> {
    const { route, params } = match;
    const body = parseJson(text);
    if (body === undefined && text !== '') throw failure(400, 'Problems parsing JSON');
    const call: Call = {
      world: this.#world,
      method: route.method,
      route: route.path,
      params,
      url,
      query: url.searchParams,
      accept,
      body,
      token,
    };
    if (route.scope === 'global') {
      authorize(route, token, null);
      return route.handle(call);
    }
    const fullName = `${params['owner'] ?? ''}/${params['repo'] ?? ''}`;
    const repository = this.#world.repository(fullName);
    if (repository === undefined) return this.#redirected(fullName, call, logged.path);
    authorize(route, token, repository);
    return route.handle({ ...call, repository });
  }

  #redirected(fullName: string, call: Call, path: string): Answer {
    const moved = this.#world.redirects.get(fullName.toLowerCase());
    if (moved === undefined) throw notFound();
    const rest = path
      .split('/')
      .slice(4)
      .map((segment) => `/${segment}`);
    const url = `${this.#world.addresses.api}/repositories/${moved.id}${rest.join('')}${call.url.search}`;
    const status = call.method === 'GET' ? 301 : 307;
    const message = status === 301 ? 'Moved Permanently' : 'Temporary Redirect';
    return {
      status,
      headers: { location: url },
      body: { message, url, documentation_url: 'https://docs.github.com/rest' },
    };
  }

  /** A call that no route knows is no departure from the description: the log shows it. */
  #checked(logged: LoggedCall, answer: Answer): Answer {
    if (logged.route === null) return answer;
    const { method, path, body: sent } = logged;
    const mediaType = answer.body === undefined ? '' : (answer.mediaType ?? 'application/json');
    const found = [
      ...(this.#checks.request?.({ method, path, body: sent }) ?? []),
      ...(this.#checks.answer?.({ method, path, status: answer.status, body: toJson(answer.body), mediaType }) ?? []),
    ];
    if (found.length === 0) return answer;
    this.violations.push(...found);
    return failure(500, 'The call does not conform to the OpenAPI description', { violations: found }).answer;
  }

  #rateLimit(request: IncomingMessage, route: string | null): Record<string, string> {
    const token = this.#world.tokens.get(request.headers.authorization?.split(' ').at(-1) ?? '');
    if (route === '/graphql' && token !== undefined) return rateLimitHeaders(token.graphql, 'graphql');
    return rateLimitHeaders(token?.budget ?? this.#anonymous, 'core');
  }
}

/** Faults that change a right answer rather than stand in for it. */
function needsAnswer(kind: string): boolean {
  return kind === 'truncate' || kind === 'transform' || kind === 'delay';
}

/** The path without the prefix of an Enterprise Server, and with a repository by name where it came by id. */
function canonicalPath(pathname: string, world: World): string {
  const path = pathname.replace(/^\/api\/v3(?=\/)/, '').replace(/^\/api\/graphql$/, '/graphql');
  const byId = /^\/repositories\/(\d+)(?=\/|$)/.exec(path);
  if (byId === null) return path;
  const repository = world.repositories.find(({ id }) => id === Number(byId[1]));
  return repository === undefined ? path : `/repos/${repository.fullName}${path.slice(byId[0].length)}`;
}

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks).toString()));
    request.on('error', reject);
  });
}

function parseJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toJson(body: unknown): unknown {
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) return body;
  return JSON.parse(JSON.stringify(body));
}

function requestId(count: number): string {
  return `0A1B:${count.toString(16).padStart(4, '0').toUpperCase()}`;
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return address !== null && typeof address !== 'string';
}

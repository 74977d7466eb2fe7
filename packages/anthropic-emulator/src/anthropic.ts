import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import type { MessageTokensCount } from '@anthropic-ai/sdk/resources/messages';

import { approval, type Script } from './answers.ts';
import { eventsOf, type InputUsage, messageOf } from './events.ts';
import { faultsInEvents } from './event-check.ts';
import { Faults } from './faults.ts';
import { FederationDesk, IDENTITY, TOKEN } from './federation.ts';
import { Holds } from './holds.ts';
import { presentModel, SERVED, type ServedModel } from './models.ts';
import { InvalidRequest, type ModelRequest, readRequest } from './read-request.ts';
import { apiError, type Reply, send } from './send.ts';
import { TOKENS_PER_MESSAGE, tokensIn } from './tokens.ts';

/** One call that reached this server. */
export interface LoggedCall {
  readonly method: string;
  /** Without query. */
  readonly path: string;
  /** What was asked of the model, or to be counted; null for every other call. */
  readonly request: ModelRequest | null;
  /** Tokens of that request, by this server's count. */
  readonly tokens: number;
  readonly requestId: string;
}

export interface AnthropicOptions {
  /** The port to listen on; any free one unless told. */
  readonly port?: number;
  /** What the model says; an approval of everything unless told. */
  readonly script?: Script;
  readonly models?: readonly ServedModel[];
}

/** Starts a local Anthropic on the loopback interface. It counts, streams and refuses as the API does. */
export async function startAnthropic(options: AnthropicOptions = {}): Promise<Anthropic> {
  const anthropic = new Anthropic(options);
  await anthropic.listen(options.port ?? 0);
  return anthropic;
}

/** A running local Anthropic. */
export class Anthropic {
  /** The one key that is accepted. */
  readonly apiKey = 'key-of-the-local-anthropic';
  readonly faults = new Faults();
  /** How to sign in without a key. */
  readonly federation = new FederationDesk();
  readonly calls: LoggedCall[] = [];
  /** Requests that are being answered at this moment, and the most there ever were. */
  underWay = { now: 0, most: 0 };
  #script: Script;
  #url = '';
  readonly #holds = new Holds();
  readonly #models: readonly ServedModel[];
  readonly #server: Server;
  readonly #cached = new Set<string>();

  constructor({ script = () => approval(), models = SERVED }: AnthropicOptions) {
    this.#script = script;
    this.#models = models;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        response.destroy(error instanceof Error ? error : undefined);
      });
    });
  }

  /** What `ANTHROPIC_BASE_URL` is to be. */
  get url(): string {
    return this.#url;
  }

  /** Sets what the model says from now on. */
  script(script: Script): void {
    this.#script = script;
  }

  /** Holds the next (or the `nth`) call that fits, once. */
  hold(when: Parameters<Holds['add']>[0]): ReturnType<Holds['add']> {
    return this.#holds.add(when);
  }

  /** The requests for messages so far, in the order in which they came. */
  get requests(): readonly ModelRequest[] {
    return this.calls.flatMap(({ path, request }) => (path === MESSAGES && request !== null ? [request] : []));
  }

  /** Starts listening. */
  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', resolve);
    });
    const address = this.#server.address();
    this.#url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : port}`;
  }

  /** Stops listening and breaks what is still open. */
  async close(): Promise<void> {
    this.#holds.releaseAll();
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => void this.#server.close(() => resolve()));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.underWay = { now: this.underWay.now + 1, most: Math.max(this.underWay.most, this.underWay.now + 1) };
    response.once('close', () => {
      this.underWay = { ...this.underWay, now: this.underWay.now - 1 };
    });
    const body = parseJson(await readBody(request));
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = url.pathname;
    const requestId = `req_local_${String(this.calls.length + 1).padStart(4, '0')}`;
    const read = this.#read(path, body);
    const asked = read instanceof InvalidRequest ? null : read;
    const tokens = asked === null ? 0 : tokensOf(asked);
    this.calls.push({ method: request.method ?? 'GET', path, request: asked, tokens, requestId });
    await this.#holds.pass(path, asked);
    const fault = this.faults.strike(path, asked);
    const signIn = this.#signIn(request, url, body, requestId);
    const reply = signIn ?? (await this.#reply(request, path, read, requestId));
    if (!response.destroyed) await send(response, reply, fault, requestId);
  }

  #signIn({ method, headers }: IncomingMessage, url: URL, body: unknown, id: string): Reply | undefined {
    if (method === 'GET' && url.pathname === IDENTITY) return this.federation.identity(headers, url);
    return method === 'POST' && url.pathname === TOKEN ? this.federation.exchange(body, id) : undefined;
  }

  #read(path: string, body: unknown): ModelRequest | InvalidRequest | null {
    if (path !== MESSAGES && path !== COUNT) return null;
    try {
      return readRequest(body, this.requests.length + 1, path === COUNT);
    } catch (error) {
      if (error instanceof InvalidRequest) return error;
      throw error;
    }
  }

  async #reply(
    { method, headers }: IncomingMessage,
    path: string,
    asked: ModelRequest | InvalidRequest | null,
    id: string,
  ): Promise<Reply> {
    const key = headers['x-api-key'] ?? /^Bearer (.*)$/.exec(headers.authorization ?? '')?.[1];
    if (key !== this.apiKey && !this.federation.tokens.has(String(key)))
      return apiError(401, 'authentication_error', 'invalid x-api-key', id);
    if (headers['anthropic-version'] === undefined)
      return apiError(400, 'invalid_request_error', 'anthropic-version: header is required', id);
    if (asked instanceof InvalidRequest) return apiError(400, 'invalid_request_error', asked.message, id);
    if (method === 'POST' && asked !== null) return path === COUNT ? this.#count(asked, id) : this.#answer(asked, id);
    if (method === 'GET' && path === MODELS) {
      const data = this.#models.map(presentModel);
      return { status: 200, body: { data, has_more: false, first_id: data[0]?.id, last_id: data.at(-1)?.id } };
    }
    const model = method === 'GET' && path.startsWith(`${MODELS}/`) ? path.slice(MODELS.length + 1) : null;
    const served = this.#models.find((each) => each.id === model);
    if (served === undefined) return apiError(404, 'not_found_error', model === null ? path : `model: ${model}`, id);
    return { status: 200, body: presentModel(served) };
  }

  #count(asked: ModelRequest, id: string): Reply {
    if (!this.#models.some((each) => each.id === asked.model))
      return apiError(404, 'not_found_error', `model: ${asked.model}`, id);
    return { status: 200, body: { input_tokens: tokensOf(asked) } satisfies MessageTokensCount };
  }

  async #answer(asked: ModelRequest, id: string): Promise<Reply> {
    const served = this.#models.find((each) => each.id === asked.model);
    if (served === undefined) return apiError(404, 'not_found_error', `model: ${asked.model}`, id);
    const { maxTokens, maxInputTokens } = served;
    if (maxTokens !== null && asked.maxTokens > maxTokens)
      return apiError(400, 'invalid_request_error', `max_tokens: ${asked.maxTokens} > ${maxTokens}`, id);
    const tokens = tokensOf(asked);
    if (maxInputTokens !== null && tokens > maxInputTokens)
      return apiError(400, 'invalid_request_error', `prompt is too long: ${tokens} tokens > ${maxInputTokens}`, id);
    const answer = await this.#script(asked);
    const usage = this.#usageOf(asked, tokens);
    const message = `msg_local_${asked.number}`;
    if (!asked.stream) return { status: 200, body: messageOf(answer, message, asked.model, usage) };
    const events = eventsOf(answer, message, asked.model, usage);
    const wrong = faultsInEvents(events);
    if (wrong.length > 0) throw new Error(`the local Anthropic would stream nonsense: ${wrong.join('; ')}`);
    return { status: 200, events };
  }

  /** The first request with a system text writes it into the cache, later ones read it there. */
  #usageOf({ model, system, cached }: ModelRequest, tokens: number): InputUsage {
    if (!cached) return { input: tokens, cacheRead: 0, cacheWrite: 0 };
    const shared = tokensIn(system);
    const key = `${model}\n${system}`;
    const known = this.#cached.has(key);
    this.#cached.add(key);
    return { input: tokens - shared, cacheRead: known ? shared : 0, cacheWrite: known ? 0 : shared };
  }
}

const MESSAGES = '/v1/messages';
const COUNT = '/v1/messages/count_tokens';
const MODELS = '/v1/models';

function tokensOf({ system, user }: ModelRequest): number {
  return tokensIn(system) + tokensIn(user) + TOKENS_PER_MESSAGE;
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
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

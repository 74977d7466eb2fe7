import { Octokit } from '@octokit/core';
import { GitHubError, refusal } from './github-error.ts';
import type { Transport } from './transport.ts';

/** Where to speak to, and as whom. */
export interface ClientOptions {
  readonly token: string;
  /** `GITHUB_API_URL`; GitHub Enterprise Server has its own. */
  readonly baseUrl: string;
  /** The way there (`chooseTransport`); a test hands in its own. */
  readonly transport: Transport;
  /** Told of every attempt that failed and is about to be repeated. */
  readonly onRetry?: (sentence: string) => void;
  /** Milliseconds that a second of waiting between two attempts takes (`retrySecond`); 1,000 unless told. */
  readonly retrySecond?: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly data: unknown;
  /** `METHOD /path`, for errors about what the answer holds. */
  readonly call: string;
}

export interface RequestSettings {
  /** How often a passing fault is retried; 2 unless told. A write that must not be repeated says 0. */
  readonly retries?: number;
}

/** A client for one token. Every call is counted. */
export interface GitHubClient {
  /**
   * One call by its route (`GET /repos/{owner}/{repo}`). Throws a `GitHubError` that names the call, the permission
   * and the fix; passing faults (no answer, 5xx, rate limits, broken JSON) are retried first.
   */
  request(route: string, parameters?: Record<string, unknown>, settings?: RequestSettings): Promise<Answer>;
  /**
   * One GraphQL query. The answer's `data` is the query's; any `errors` beside it make it an error, since a partial
   * answer is none.
   */
  graphql(query: string, variables: Record<string, unknown>): Promise<Answer>;
  /** Calls answered or failed so far, retries not counted. */
  calls(): number;
}

const RETRIES = 2;

/** Makes the one client there is per token. Throws a `GitHubError` when there is no token. */
export function createClient(options: ClientOptions): GitHubClient {
  if (!options.token) {
    throw new GitHubError(
      'sign-in',
      undefined,
      'there is no token',
      'Pass `github-token` (default `${{ github.token }}`).',
    );
  }
  if (/[^!-~]/.test(options.token)) {
    const fix = 'Pass the token alone, without a space, a quote or a line break.';
    throw new GitHubError('sign-in', undefined, 'the token holds a character that no token has', fix);
  }
  const { transport } = options;
  const settings = octokitSettings(options);
  const octokit = new Octokit(settings);
  let calls = 0;

  const request: GitHubClient['request'] = async (route, parameters = {}, { retries = RETRIES } = {}) => {
    calls += 1;
    const call = describe(octokit, route, parameters);
    try {
      const answer = await octokit.request(route, parameters).catch(async (failure: unknown) => {
        if (retries === 0 || !isPassing(failure)) throw failure;
        options.onRetry?.(`${call} failed (${sentence(failure)}); trying again`);
        // Loaded on the first fault only: the plugins cost more than a whole healthy run.
        const { persist } = await import('./persist.ts');
        return persist(settings, transport, route, parameters, failure, {
          retries,
          second: options.retrySecond ?? 1000,
        });
      });
      return { status: answer.status, headers: answer.headers, data: answer.data as unknown, call };
    } catch (failure) {
      throw explain(call, failure);
    }
  };

  return {
    request,
    calls: () => calls,
    async graphql(query, variables) {
      // GitHub Enterprise Server has REST under /api/v3 and GraphQL under /api.
      const url = `${options.baseUrl.replace(/\/api\/v3\/?$/, '/api')}/graphql`;
      const answer = await request(`POST ${url}`, { query, variables });
      const { data, errors } = (answer.data ?? {}) as { data?: unknown; errors?: unknown };
      if (errors !== undefined || data === undefined) {
        const why = Array.isArray(errors)
          ? errors.map((error) => messageIn(error) ?? 'unknown').join('; ')
          : 'there is no data in it';
        throw new GitHubError(
          answer.call,
          undefined,
          `the query was not answered: ${firstLine(why)}`,
          refusal(answer.call, undefined),
        );
      }
      return { ...answer, data };
    },
  };
}

function octokitSettings(options: ClientOptions): Record<string, unknown> {
  const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  return {
    auth: options.token,
    baseUrl: options.baseUrl,
    userAgent: 'countersign',
    log: silent,
    request: { fetch: options.transport, parseSuccessResponseBody: false },
  };
}

function ignore(): void {
  // The caller tells of failures once, in its own words.
}

/** The call as `METHOD /path`. Throws where the path would not be what the route says. */
function describe(octokit: Octokit, route: string, parameters: Record<string, unknown>): string {
  const { method, url } = octokit.request.endpoint(route, parameters);
  const [address = ''] = url.split('?', 1);
  const call = `${method} ${address.replace(/^https?:\/\/[^/]*/, '').replaceAll('%2F', '/')}`;
  // Addresses are normalised on the way: a label called `..` would make another call of this one, encoded or not.
  if (/\/(?:\.|%2e){1,2}(?:\/|$)/i.test(address)) {
    throw new GitHubError(
      call,
      undefined,
      'GitHub’s API has no address for a name of dots alone',
      'Choose another name.',
    );
  }
  return call;
}

interface Failure {
  readonly status?: number;
  readonly message: string;
  readonly response?: { readonly headers: Record<string, string | undefined>; readonly data?: unknown };
  readonly cause?: unknown;
}

/** True where the same call may succeed a moment later. */
export function isPassing(failure: unknown): boolean {
  const { status, response, message } = failure as Failure;
  if (!response) return true;
  if (status === undefined || status >= 500 || status === 429) return true;
  return status === 403 && isRateLimit(message, response.headers);
}

/** True where a 403 is a rate limit, and says nothing of what the token may do. */
export function isRateLimit(message: string, headers: Record<string, string | undefined>): boolean {
  return (
    headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /secondary rate/i.test(message)
  );
}

function sentence(failure: unknown): string {
  const { status, response, message } = failure as Failure;
  return response ? `HTTP ${status ?? 'unknown'}` : message;
}

function explain(call: string, failure: unknown): GitHubError {
  const { status, response, message } = failure as Failure;
  const cause = { cause: failure, said: messageIn(response?.data) };
  if (!response) {
    const fix =
      'No verdict was given. Run the job again; if it lasts, look at the network, the proxy and GitHub’s status page.';
    return new GitHubError(call, undefined, message, fix, cause);
  }
  if (status === 429 || (status === 403 && isRateLimit(message, response.headers))) {
    const fix =
      'GitHub limits the rate of calls. No verdict was given: run the job again later, or use an App token with its own limit.';
    return new GitHubError(call, status, `refused with HTTP ${status}, a rate limit`, fix, {
      ...cause,
      rateLimited: true,
    });
  }
  if (status === 401 || status === 403 || status === 404) {
    const why = status === 404 ? 'not found, or hidden from this token (HTTP 404)' : `refused with HTTP ${status}`;
    return new GitHubError(
      call,
      status,
      why,
      refusal(call, status, response.headers['x-accepted-github-permissions']),
      cause,
    );
  }
  if (status !== undefined && status >= 500) {
    return new GitHubError(
      call,
      status,
      `failed with HTTP ${status}`,
      'No verdict was given. Run the job again.',
      cause,
    );
  }
  return new GitHubError(
    call,
    status,
    `refused with HTTP ${status ?? 'unknown'}: ${firstLine(message)}`,
    // GitHub answers so to whatever is asked of git's own objects before the first push.
    /repository is empty/i.test(message)
      ? 'There is no commit yet: push one to the default branch.'
      : 'See the message of GitHub.',
    cause,
  );
}

/** GitHub's own message, where the answer holds one. */
function messageIn(data: unknown): string | undefined {
  const { message } = (typeof data === 'object' && data !== null ? data : {}) as { message?: unknown };
  return typeof message === 'string' ? message : undefined;
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').slice(0, 300);
}

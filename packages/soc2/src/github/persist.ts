import { Octokit } from '@octokit/core';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { isRateLimit } from './client.ts';
import type { Transport } from './transport.ts';

/** Seconds for which a rate limit is waited out; a longer one ends the run, which can be started again. */
const PATIENCE = 60;

/** What retrying does not mend; of these, rate limits are the throttling plugin's. */
const REFUSALS = [400, 401, 403, 404, 405, 406, 409, 410, 412, 413, 415, 422, 429, 451];

/**
 * In place of the throttling plugin's own second between any two writes: the attempts of one call are spaced already,
 * and the first of them was made before the plugin was.
 */
const UNSPACED = { key: () => ({ schedule: async <T>(_options: object, work: () => Promise<T>) => work() }) };

const Persistent = Octokit.plugin(inOneWay, retry, throttling);

/** Attempts that are still to be had. Two plugins retry, and each would count for itself. */
interface Budget {
  left: number;
  /** Milliseconds of a second of waiting. */
  readonly second: number;
}

/** How long to go on. */
export interface Persistence {
  /** Attempts after the first, whatever each of them fails of. */
  readonly retries: number;
  /** Milliseconds that a second of waiting takes. */
  readonly second: number;
}

/**
 * Goes on with a call whose first attempt failed, by the rules of Octokit's retry and throttling plugins. They are
 * handed the failure as their own first attempt, so `retry-after` and the rate-limit headers of it count.
 *
 * @returns what a later attempt answered; throws the last failure
 */
export async function persist(
  settings: Record<string, unknown>,
  transport: Transport,
  route: string,
  parameters: Record<string, unknown>,
  first: unknown,
  { retries, second }: Persistence,
): Promise<{ status: number; headers: Record<string, string | number | undefined>; data: unknown }> {
  const budget: Budget = { left: retries, second };
  const patient = (retryAfter: number): boolean => retryAfter <= PATIENCE && budget.left > 0;
  const octokit = new Persistent({
    ...settings,
    budget,
    retry: { retries, doNotRetry: REFUSALS, retryAfterBaseValue: second },
    throttle: {
      onRateLimit: patient,
      onSecondaryRateLimit: patient,
      id: route,
      retryAfterBaseValue: second,
      write: UNSPACED as never,
    },
  });
  return octokit.request(route, {
    ...parameters,
    request: { fetch: replaying(first, transport, budget), parseSuccessResponseBody: false },
  });
}

/** A transport whose first answer is the failure that has already happened. */
function replaying(failure: unknown, transport: Transport, budget: Budget): Transport {
  let replayed = false;
  return async (url, init) => {
    if (replayed) {
      budget.left -= 1;
      return transport(url, init);
    }
    replayed = true;
    const { response, status, message } = failure as {
      response?: { headers: Record<string, string>; data?: unknown };
      status: number;
      message: string;
    };
    if (!response) throw new Error(message, { cause: failure });
    const text = typeof response.data === 'string' ? response.data : JSON.stringify(response.data ?? {});
    return {
      url,
      status,
      statusText: '',
      headers: new Map(Object.entries(response.headers)),
      body: text,
      text: async () => text,
      arrayBuffer: async () => new TextEncoder().encode(text).buffer,
    };
  };
}

interface Failure {
  message: string;
  readonly status?: number;
  readonly response?: { readonly headers: Record<string, string | undefined> };
}

/**
 * Sees to it that each failure is the business of one plugin, that both wait as GitHub tells, and that all attempts
 * together stay within the budget. The throttling plugin knows a limit with `retry-after` by the words of its message
 * alone, which GitHub does not always use; the retry plugin does not know `retry-after`, which comes with 503 too.
 */
function inOneWay(octokit: Octokit, options: object): object {
  const { budget } = options as { budget: Budget };
  octokit.hook.error('request', async (error, request) => {
    const failure = error as Failure;
    const headers = failure.response?.headers ?? {};
    const seconds = Number(headers['retry-after']);
    if (budget.left <= 0) request.request.retries = 0;
    if (failure.status === 429 || (failure.status === 403 && isRateLimit(failure.message, headers))) {
      // The plugin takes a wait of nought for none.
      if (Number.isFinite(seconds)) headers['retry-after'] = String(Math.max(1, seconds));
      if (Number.isFinite(seconds) || headers['x-ratelimit-remaining'] !== '0')
        failure.message = `secondary rate limit: ${failure.message}`;
    } else if (seconds > PATIENCE) {
      request.request.retries = 0;
    } else if (seconds > 0 && budget.left > 0) {
      await new Promise((resolve) => setTimeout(resolve, seconds * budget.second));
    }
    throw error;
  });
  return {};
}

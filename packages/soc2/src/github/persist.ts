import { Octokit } from '@octokit/core';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import type { Transport } from './transport.ts';

/** Seconds for which a rate limit is waited out; a longer one ends the run, which can be started again. */
const PATIENCE = 60;

const Persistent = Octokit.plugin(waitAsTold, retry, throttling);

/**
 * Goes on with a call whose first attempt failed, by the rules of Octokit's retry and throttling plugins. They are
 * handed the failure as their own first attempt, so `retry-after` and the rate-limit headers of it count.
 *
 * @param retries attempts after the first
 * @returns what a later attempt answered; throws the last failure
 */
export async function persist(
  settings: Record<string, unknown>,
  transport: Transport,
  route: string,
  parameters: Record<string, unknown>,
  first: unknown,
  retries: number,
): Promise<{ status: number; headers: Record<string, string | number | undefined>; data: unknown }> {
  const patient = (retryAfter: number, _options: object, _octokit: object, count: number): boolean =>
    retryAfter <= PATIENCE && count < retries;
  const octokit = new Persistent({
    ...settings,
    retry: { retries },
    throttle: { onRateLimit: patient, onSecondaryRateLimit: patient, id: route },
  });
  return octokit.request(route, {
    ...parameters,
    request: { fetch: replaying(first, transport), parseSuccessResponseBody: false },
  });
}

/** A transport whose first answer is the failure that has already happened. */
function replaying(failure: unknown, transport: Transport): Transport {
  let replayed = false;
  return async (url, init) => {
    if (replayed) return transport(url, init);
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

/**
 * Octokit's plugins honour `retry-after` only where the message speaks of a secondary limit. GitHub sends it with
 * 429 and 503 too: wait as told, or give up at once where that is too long.
 */
function waitAsTold(octokit: Octokit): object {
  octokit.hook.error('request', async (error, options) => {
    const { response, message } = error as { response?: { headers: Record<string, string | undefined> }; message: string };
    const seconds = Number(response?.headers['retry-after']);
    if (Number.isFinite(seconds) && !/secondary rate/i.test(message)) {
      if (seconds > PATIENCE) options.request.retries = 0;
      else await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
    throw error;
  });
  return {};
}

import { nodeExchange } from './node-exchange.ts';
import type { ProxySettings } from './proxy-exchange.ts';
import { createTransport, type Transport } from './transport.ts';

/** Environment variables, as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** GitHub itself ends a request that takes it more than 10 seconds; the rest is for the way there and back. */
const TIMEOUT = 15_000;
const SECOND = 1000;

/**
 * How long a second of waiting between two attempts is, in milliseconds: `COUNTERSIGN_RETRY_SECOND_MS`, 1,000 unless
 * set. Retries wait for one second, then for four, and for as many as GitHub's `retry-after` says; where the GitHub is
 * a local one, nobody has to.
 */
export function retrySecond(env: Environment): number {
  return Number(env['COUNTERSIGN_RETRY_SECOND_MS']) || SECOND;
}

/**
 * The way to GitHub that the environment calls for: through the proxies that `HTTP_PROXY`, `HTTPS_PROXY` and
 * `NO_PROXY` name (in either case), else straight. `COUNTERSIGN_TIMEOUT_MS` bounds each attempt; 15 seconds unless set.
 */
export async function chooseTransport(env: Environment): Promise<Transport> {
  const timeout = Number(env['COUNTERSIGN_TIMEOUT_MS']) || TIMEOUT;
  const proxies = proxySettings(env);
  if (proxies.httpProxy === undefined && proxies.httpsProxy === undefined)
    return createTransport(nodeExchange(timeout));
  const { proxyExchange } = await import('./proxy-exchange.ts');
  return createTransport(proxyExchange(proxies, timeout));
}

function proxySettings(env: Environment): ProxySettings {
  const either = (name: string): string | undefined => env[name.toLowerCase()] || env[name] || undefined;
  const httpProxy = either('HTTP_PROXY');
  const httpsProxy = either('HTTPS_PROXY');
  const noProxy = either('NO_PROXY');
  return {
    ...(httpProxy === undefined ? {} : { httpProxy }),
    ...(httpsProxy === undefined ? {} : { httpsProxy }),
    ...(noProxy === undefined ? {} : { noProxy }),
  };
}

import { UserError } from '../errors.ts';
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
 * Throws a `UserError` for a proxy without an address.
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
  const httpProxy = proxyAddress('HTTP_PROXY', either('HTTP_PROXY'));
  const httpsProxy = proxyAddress('HTTPS_PROXY', either('HTTPS_PROXY'));
  const noProxy = either('NO_PROXY');
  return {
    ...(httpProxy === undefined ? {} : { httpProxy }),
    ...(httpsProxy === undefined ? {} : { httpsProxy }),
    ...(noProxy === undefined ? {} : { noProxy }),
  };
}

/** The address of a proxy, which many write without its scheme. It may hold a password, and is never shown. */
function proxyAddress(name: string, written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const address = written.includes('://') ? written : `http://${written}`;
  if (URL.canParse(address) && /^https?:/i.test(address)) return address;
  throw new UserError(`${name} is no address of a proxy`, 'Write it as in http://proxy.example:3128, or unset it.');
}

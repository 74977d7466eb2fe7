import { EnvHttpProxyAgent, request } from 'undici';
import { flatHeaders } from './node-exchange.ts';
import { MAX_BODY, type Exchange } from './transport.ts';

/** The environment's word on proxies; absent members are not set. */
export interface ProxySettings {
  readonly httpProxy?: string;
  readonly httpsProxy?: string;
  readonly noProxy?: string;
}

/**
 * Exchanges through the proxies of a self-hosted runner. Loaded only where one is set: undici is a megabyte.
 *
 * @param timeout milliseconds that one exchange may take
 */
export function proxyExchange(settings: ProxySettings, timeout: number): Exchange {
  const dispatcher = new EnvHttpProxyAgent({
    maxResponseSize: MAX_BODY,
    ...(settings.httpProxy === undefined ? {} : { httpProxy: settings.httpProxy }),
    ...(settings.httpsProxy === undefined ? {} : { httpsProxy: settings.httpsProxy }),
    ...(settings.noProxy === undefined ? {} : { noProxy: settings.noProxy }),
  });
  return async (url, init) => {
    const answer = await request(url, {
      dispatcher,
      method: (init.method ?? 'GET') as 'GET',
      headers: init.headers ?? {},
      body: init.body ?? null,
      signal: AbortSignal.timeout(timeout),
    });
    return {
      status: answer.statusCode,
      statusText: '',
      headers: flatHeaders(answer.headers),
      bytes: Buffer.from(await answer.body.arrayBuffer()),
    };
  };
}

import { EnvHttpProxyAgent, fetch as undiciFetch } from 'undici';
import type { Proxies } from './connection.ts';

/** A `fetch` that goes through the proxies of a self-hosted runner. Loaded only where one is set: undici is a megabyte. */
export function proxyFetch(proxies: Proxies): typeof fetch {
  const dispatcher = new EnvHttpProxyAgent({ ...proxies });
  const through = (input: Parameters<typeof undiciFetch>[0], init?: Parameters<typeof undiciFetch>[1]) =>
    undiciFetch(input, { ...init, dispatcher });
  // The same interface, declared by two packages.
  return through as unknown as typeof fetch;
}

import type { Transport } from '@countersign/soc2/github/transport';

/**
 * A way to GitHub on which nothing can be written: a dry run that wrote would be none, whatever the fault behind it. What
 * reads is a GET, or a query of GraphQL.
 */
export function readOnly(transport: Transport): Transport {
  return async (url, init) => {
    const method = (init.method ?? 'GET').toUpperCase();
    if (method === 'GET' || method === 'HEAD' || isQuery(method, url, init.body)) return transport(url, init);
    throw new Error(`a dry run was about to write: ${method} ${new URL(url).pathname}`);
  };
}

function isQuery(method: string, url: string, body: string | undefined): boolean {
  if (method !== 'POST' || !new URL(url).pathname.endsWith('/graphql') || body === undefined) return false;
  const { query } = JSON.parse(body) as { readonly query?: unknown };
  return typeof query === 'string' && !/\b(?:mutation|subscription)\b/.test(query);
}

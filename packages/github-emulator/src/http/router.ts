import FindMyWay from 'find-my-way';

import type { Route } from './route.ts';

/** A route that fits a call, and what stands in its path. */
export interface Match {
  route: Route;
  params: Record<string, string>;
}

/** Last parameters that reach across slashes: GitHub takes `branches/release/1` as well as `release%2F1`. */
const greedy = new Set(['path', 'ref', 'basehead', 'branch']);

/** Finds the route of a call among those of the API. */
export class Router {
  readonly #router = FindMyWay({ ignoreTrailingSlash: true, maxParamLength: 10_000, caseSensitive: true });
  // Found by the handler: the router hands its own store back without a type.
  readonly #routes = new Map<FindMyWay.Handler<FindMyWay.HTTPVersion.V1>, Route>();

  constructor(routes: readonly Route[]) {
    for (const route of routes) {
      const handler = (): undefined => undefined;
      this.#routes.set(handler, route);
      for (const pattern of patterns(route.path)) this.#router.on(route.method, pattern, handler);
    }
  }

  /** The route and its parameters, decoded; undefined where the API has no such call. */
  find(method: string, path: string): Match | undefined {
    const known = (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).find((name) => name === method);
    const found = known === undefined ? null : this.#router.find(known, path);
    const route = found === null ? undefined : this.#routes.get(found.handler);
    if (found === null || route === undefined) return undefined;
    const params: Record<string, string> = {};
    for (const [name, value] of Object.entries(found.params)) {
      if (value !== undefined) params[name === '*' ? lastParameter(route.path) : name] = value;
    }
    return { route, params };
  }
}

/** A template in the router's own spelling; a greedy last parameter may be empty, too. */
function patterns(template: string): string[] {
  const pattern = template.replaceAll(/\{(\w+)\}/g, ':$1');
  const last = lastParameter(template);
  if (!greedy.has(last)) return [pattern];
  const folder = pattern.slice(0, -last.length - 2);
  return last === 'path' ? [`${folder}/*`, folder] : [`${folder}/*`];
}

function lastParameter(template: string): string {
  return /\{(\w+)\}$/.exec(template)?.[1] ?? '';
}

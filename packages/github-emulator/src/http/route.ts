import type { Repository } from '../state/repository.ts';
import type { Access, Token } from '../state/tokens.ts';
import type { Role } from '../state/roles.ts';
import type { World } from '../state/world.ts';
import type { Answer } from './answer.ts';

/** Permissions of which a token needs all; in a list, of which one alternative suffices. */
export type Needs = Readonly<Record<string, Access>>;

/** One call as a handler sees it. */
export interface Call {
  readonly world: World;
  readonly method: string;
  /** The OpenAPI template. */
  readonly route: string;
  readonly params: Readonly<Record<string, string>>;
  readonly url: URL;
  readonly query: URLSearchParams;
  readonly accept: string;
  /** The parsed JSON body; undefined without one. */
  readonly body: unknown;
  /** Null for an anonymous call. */
  readonly token: Token | null;
}

/** A call below `/repos/{owner}/{repo}`, whose repository exists and may be seen. */
export interface RepositoryCall extends Call {
  readonly repository: Repository;
}

interface RouteBase {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** A path as in GitHub's OpenAPI description. */
  readonly path: string;
  /** What an App's token needs: any one of these. None: nothing beyond metadata. */
  readonly needs: readonly Needs[];
  /** What a user needs to write. Default: `write`; reading needs `read`. */
  readonly role?: Role;
}

/** One thing that the API can do. */
export type Route =
  | (RouteBase & { readonly scope: 'repository'; handle(call: RepositoryCall): Promise<Answer> | Answer })
  | (RouteBase & { readonly scope: 'global'; handle(call: Call): Promise<Answer> | Answer });

/** A route below `/repos/{owner}/{repo}`; `path` is given from there. */
export function onRepository(
  method: RouteBase['method'],
  path: string,
  needs: Needs | readonly Needs[],
  handle: (call: RepositoryCall) => Promise<Answer> | Answer,
  role?: Role,
): Route {
  const list = isList(needs) ? needs : [needs];
  const base = { method, path: `/repos/{owner}/{repo}${path}`, needs: list, handle, scope: 'repository' } as const;
  return role === undefined ? base : { ...base, role };
}

/** A route that belongs to no repository. */
export function onHost(
  method: RouteBase['method'],
  path: string,
  needs: Needs,
  handle: (call: Call) => Promise<Answer> | Answer,
): Route {
  return { method, path, needs: [needs], handle, scope: 'global' };
}

function isList(needs: Needs | readonly Needs[]): needs is readonly Needs[] {
  return Array.isArray(needs);
}

/** A path parameter that the route declares. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`${call.route} has no parameter ${name}`);
  return value;
}

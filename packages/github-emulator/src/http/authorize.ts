import { atLeast, type Role } from '../state/roles.ts';
import type { Repository } from '../state/repository.ts';
import type { Access, Token } from '../state/tokens.ts';
import type { World } from '../state/world.ts';
import { failure, type HttpError, notFound } from './answer.ts';
import type { Needs, Route } from './route.ts';

/** The credential of a call; null for an anonymous one. Throws 401 for one that is not known here. */
export function authenticate(world: World, header: string | undefined): Token | null {
  if (header === undefined) return null;
  const value = /^(?:token|bearer) +(\S+)$/i.exec(header.trim())?.[1];
  const token = value === undefined ? undefined : world.tokens.get(value);
  if (token === undefined || token.revoked || token.actor.deleted) throw failure(401, 'Bad credentials');
  return token;
}

/**
 * Refuses what GitHub refuses, in its way: what a token cannot see does not exist (404); what it sees and may not do
 * is `Resource not accessible by integration` (403), with the permissions that would do.
 */
export function authorize(route: Route, token: Token | null, repository: Repository | null): void {
  const reading = route.method === 'GET';
  if (repository === null) {
    if (token === null && !reading) throw failure(401, 'Requires authentication');
    if (!holds(token, route.needs)) throw notAccessible(route);
    return;
  }
  if (token === null) {
    if (repository.private) throw notFound();
    if (!reading || (route.role ?? 'read') !== 'read') throw failure(401, 'Requires authentication');
    return;
  }
  const within = token.repositories === null || token.repositories.includes(repository);
  const role: Role = token.kind === 'user' ? repository.roleOf(token.actor) : 'admin';
  if (repository.private && (!within || role === 'none')) throw notFound();
  // What is public can be read by any credential.
  if (reading && !repository.private && (route.role ?? 'read') === 'read') return;
  if (!within || !holds(token, route.needs)) throw notAccessible(route);
  const needed = route.role ?? (reading ? 'read' : 'write');
  if (!atLeast(role, needed)) throw failure(403, `Must have ${needed} access to Repository.`);
}

function holds(token: Token | null, needs: readonly Needs[]): boolean {
  if (needs.every((need) => Object.keys(need).length === 0)) return true;
  if (token === null) return false;
  const { permissions } = token;
  if (permissions === null) return true;
  return needs.some((need) => Object.entries(need).every(([name, access]) => covers(permissions.get(name), access)));
}

function covers(held: Access | undefined, needed: Access): boolean {
  const order: readonly (Access | undefined)[] = ['read', 'write', 'admin'];
  return order.indexOf(held) >= order.indexOf(needed);
}

function notAccessible(route: Route): HttpError {
  const accepted = route.needs.map((need) =>
    Object.entries(need)
      .map(([name, access]) => `${name}=${access}`)
      .join(','),
  );
  const headers = { 'x-accepted-github-permissions': accepted.join('; ') };
  return failure(403, 'Resource not accessible by integration', {}, headers);
}

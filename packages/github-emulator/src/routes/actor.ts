import { failure } from '../http/answer.ts';
import type { Call } from '../http/route.ts';
import type { Account } from '../state/accounts.ts';

/** Whoever makes a call. Throws 401 for an anonymous one. */
export function actorOf(call: Call): Account {
  if (call.token === null) throw failure(401, 'Requires authentication');
  return call.token.actor;
}

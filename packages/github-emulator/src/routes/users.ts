import { failure, notFound, ok } from '../http/answer.ts';
import { onHost, param, type Route } from '../http/route.ts';
import { publicUser } from '../present/user.ts';

/** Accounts, and the caller's own budget. */
export const userRoutes: readonly Route[] = [
  onHost('GET', '/users/{username}', {}, (call) => {
    const account = call.world.accounts.byLogin(param(call, 'username'));
    if (account === undefined) throw notFound();
    return ok(publicUser(call.world, account));
  }),
  onHost('GET', '/user/{account_id}', {}, (call) => {
    const account = call.world.accounts.byId(Number(param(call, 'account_id')));
    if (account === undefined) throw notFound();
    return ok(publicUser(call.world, account));
  }),
  onHost('GET', '/user', {}, (call) => {
    if (call.token === null) throw failure(401, 'Requires authentication');
    if (call.token.kind === 'installation') throw failure(403, 'Resource not accessible by integration');
    return ok(publicUser(call.world, call.token.actor));
  }),
];

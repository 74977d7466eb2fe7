import { failure, notFound, ok } from '../http/answer.ts';
import { paged } from '../http/paging.ts';
import { onRepository, param, type RepositoryCall, type Route } from '../http/route.ts';
import { type Json, simpleUser } from '../present/json.ts';
import { presentRole } from '../present/repository.ts';
import type { Account } from '../state/accounts.ts';
import { atLeast, type Role } from '../state/roles.ts';

/** Who may do what on a repository. */
export const collaboratorRoutes: readonly Route[] = [
  onRepository(
    'GET',
    '/collaborators',
    { metadata: 'read' },
    (call) => {
      const writers = call.world.accounts.all().filter((account) => isCollaborator(call, account));
      return paged(call, writers, (account) => presentCollaborator(call, account));
    },
    'write',
  ),
  onRepository(
    'GET',
    '/collaborators/{username}',
    { metadata: 'read' },
    (call) => {
      if (!isCollaborator(call, accountOf(call))) throw notFound();
      return { status: 204 };
    },
    'write',
  ),
  onRepository(
    'GET',
    '/collaborators/{username}/permission',
    { metadata: 'read' },
    (call) => {
      const account = call.world.accounts.byLogin(param(call, 'username'));
      if (account === undefined) throw failure(404, `${param(call, 'username')} is not a user`);
      const role = call.repository.roleOf(account);
      const user = presentCollaborator(call, account);
      return ok({ permission: permissionOf(call, role), role_name: roleName(call, account, role), user });
    },
    'write',
  ),
];

/**
 * GitHub maps the newer roles to older words: `triage` is `read`, and `maintain` is `write` by its description, though
 * answers with `maintain` have been seen. The world says which of the two it gives.
 */
function permissionOf(call: RepositoryCall, role: Role): string {
  if (role === 'maintain') return call.world.settings.maintainPermission;
  return role === 'triage' ? 'read' : role;
}

function roleName(call: RepositoryCall, account: Account, role: Role): string {
  const direct = call.repository.collaborators.get(account);
  return direct?.role === role ? direct.roleName : role;
}

function presentCollaborator(call: RepositoryCall, account: Account): Json {
  const role = call.repository.roleOf(account);
  const permissions = presentRole(role);
  return { ...simpleUser(call.world, account), permissions, role_name: roleName(call, account, role) };
}

function isCollaborator(call: RepositoryCall, account: Account): boolean {
  const direct = call.repository.collaborators.has(account);
  return account.type !== 'Organization' && (direct || atLeast(call.repository.roleOf(account), 'triage'));
}

function accountOf(call: RepositoryCall): Account {
  const account = call.world.accounts.byLogin(param(call, 'username'));
  if (account === undefined) throw notFound();
  return account;
}

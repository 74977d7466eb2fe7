import type { Account } from './accounts.ts';
import type { Repository } from './repository.ts';
import { atLeast, type Role, stronger } from './roles.ts';

/** The role that an account has, by itself, by its teams, or because the repository is its own or public. */
export function roleOn(repository: Repository, account: Account): Role {
  if (account === repository.owner) return 'admin';
  const { collaborators, teamRoles, world } = repository;
  let role = stronger(repository.private ? 'none' : 'read', collaborators.get(account)?.role ?? 'none');
  for (const [team, teamRole] of teamRoles) {
    if (world.accounts.membersOf(team).includes(account)) role = stronger(role, teamRole);
  }
  return role;
}

/** A human who may do everything on a repository; made for an organization's that has none. */
export function maintainerOf(repository: Repository): Account {
  if (repository.owner.type === 'User') return repository.owner;
  for (const [account, { role }] of repository.collaborators) {
    if (role === 'admin' && account.type === 'User' && !account.deleted) return account;
  }
  const login = `${repository.owner.login}-maintainer`;
  const account = repository.world.accounts.byLogin(login) ?? repository.world.accounts.add(login, 'User');
  if (!atLeast(repository.roleOf(account), 'admin')) repository.setPermission(account, 'admin');
  return account;
}

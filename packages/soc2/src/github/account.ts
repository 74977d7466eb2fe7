import type { Account } from '../approval/snapshot.ts';
import type { Shape } from './shape.ts';

/**
 * Whether a login is that of GitHub's stand-in for accounts that are gone. Its id is another on each server, and on
 * GitHub Enterprise Server the id that it has on github.com may be a person's.
 */
export function isGhost(login: string): boolean {
  return login.toLowerCase() === 'ghost';
}

/** Reads an account; null for a deleted one, whether GitHub leaves it out or names its stand-in. */
export function accountOf(user: Shape | null): Account | null {
  if (user === null) return null;
  const account = { id: user.account('id'), login: user.text('login'), type: user.text('type') };
  return isGhost(account.login) ? null : account;
}

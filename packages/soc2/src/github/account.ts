import type { Account } from '../approval/snapshot.ts';
import type { Shape } from './shape.ts';

/** GitHub's stand-in for accounts that are gone. */
const GHOST = 10137;

/** Reads an account; null for a deleted one, whether GitHub leaves it out or names its stand-in. */
export function accountOf(user: Shape | null): Account | null {
  if (user === null) return null;
  const id = user.account('id');
  return id === GHOST ? null : { id, login: user.text('login'), type: user.text('type') };
}

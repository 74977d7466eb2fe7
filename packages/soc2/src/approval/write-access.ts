import { type ApprovalRule, counted, type RuleResult, refused, unknown } from './rule.ts';
import type { Account, Snapshot } from './snapshot.ts';

/** Base permissions that allow writing; custom roles map to one of GitHub's base roles. */
const WRITING: ReadonlySet<string> = new Set(['admin', 'maintain', 'write']);

/** What stands for the permission of an account that was deleted or renamed after it had reviewed. */
export const GONE = 'gone';

/**
 * Only those who may write may let others write: on a public repository anyone can submit an approving review, and
 * somebody who has left the team still can.
 */
export const writeAccess: ApprovalRule = ({ by }, { snapshot }) => mayWrite(by, snapshot);

/** The same of any account, approving or not. */
export function mayWrite(account: Account, snapshot: Pick<Snapshot, 'known'>): RuleResult {
  const permission = snapshot.known.permissions[account.id];
  if (permission === undefined) return unknown({ kind: 'permission', account });
  if (permission === GONE) return refused('no longer exists under that login');
  return WRITING.has(permission) ? counted() : refused(`has no write access (permission: ${permission})`);
}

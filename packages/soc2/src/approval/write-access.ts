import { counted, refused, unknown, type ApprovalRule } from './rule.ts';

/** Base permissions that allow writing; custom roles map to one of GitHub's base roles. */
const WRITING: ReadonlySet<string> = new Set(['admin', 'maintain', 'write']);

/**
 * Only those who may write may let others write: on a public repository anyone can submit an approving review, and
 * somebody who has left the team still can.
 */
export const writeAccess: ApprovalRule = ({ by }, { snapshot }) => {
  const permission = snapshot.known.permissions[by.id];
  if (permission === undefined) return unknown({ kind: 'permission', account: by });
  return WRITING.has(permission) ? counted() : refused(`has no write access (permission: ${permission})`);
};

import type { Known } from '../../approval/snapshot.ts';
import type { AccountId } from '../../domain.ts';
import type { MergedRow } from './merged-row.ts';

/**
 * Who may write, as far as the reviews of merged pull requests show it: what they say for certain is asked for nobody
 * again, a call each.
 *
 * Only a plain yes of every review counts, as `write`. A no says less than GitHub's own word for the permission, and
 * without write access an objection would not count either: whoever has one, or one of each, is asked for.
 */
export function writersAmong(rows: readonly Pick<MergedRow, 'pushRights'>[]): Known['permissions'] {
  const rights = new Map<AccountId, boolean>();
  for (const { account, may } of rows.flatMap(({ pushRights }) => pushRights)) {
    rights.set(account, may && rights.get(account) !== false);
  }
  return Object.fromEntries([...rights].flatMap(([account, may]) => (may ? [[account, 'write']] : [])));
}

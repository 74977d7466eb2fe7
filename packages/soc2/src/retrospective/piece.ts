import type { Account } from '../approval/snapshot.ts';
import type { Sha } from '../domain.ts';
import type { Claim } from './claim.ts';
import type { Link } from './chain.ts';

/** Commits that reached a branch together, and what brought them. */
export interface Piece {
  readonly how: Link['kind'];
  readonly after: Sha;
  readonly by: Account | null;
  /** Parents before their children; never empty. */
  readonly commits: readonly Sha[];
  readonly claim: Claim;
  /** Whether the tip of the branch before is no first parent of what came after: the history was turned round. */
  readonly foxtrot: boolean;
}

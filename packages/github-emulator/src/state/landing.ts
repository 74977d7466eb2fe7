import type { Account } from './accounts.ts';
import type { PullRequest } from './pull-request.ts';
import type { Repository } from './repository.ts';

/**
 * GitHub marks a pull request as merged as soon as its head reaches the base by whatever way, be it a push from a
 * terminal: protection met or not.
 */
export async function markMergedIndirectly(
  repository: Repository,
  candidates: readonly PullRequest[],
  before: string,
  after: string,
  actor: Account,
): Promise<void> {
  if (candidates.length === 0) return;
  const arrived = new Set(await repository.store.commitsBetween(before, after));
  for (const pull of candidates) if (arrived.has(pull.head.sha)) markMerged(pull, after, actor);
}

/** Marks a pull request as merged by this commit, with the events that GitHub writes. */
export function markMerged(pull: PullRequest, sha: string, actor: Account, landed: readonly string[] = [sha]): void {
  const { createdAt } = pull.record('merged', actor, {}, sha);
  pull.record('closed', actor);
  pull.state = 'closed';
  pull.mergedAs = sha;
  pull.landed = landed;
  pull.repository.pullsByCommit.touch(pull);
  pull.mergedAt = createdAt;
  pull.mergedBy = actor;
  pull.closedAt = createdAt;
  pull.closedBy = actor;
}

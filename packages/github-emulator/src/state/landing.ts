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
  const { parents } = await repository.store.existingCommit(after);
  const by = repository.world.settings.indirectlyMergedBy === 'pusher' ? actor : null;
  for (const pull of candidates) {
    // A merge made by hand belongs to the pull request; whatever else was pushed with its head does not.
    const landed = parents.includes(pull.head.sha) ? [after] : [];
    if (arrived.has(pull.head.sha)) markMerged(pull, after, { actor, by, landed });
  }
}

/**
 * Marks a pull request as merged by this commit, with the events that GitHub writes; `landed` is what the merge put on
 * the base in place of the commits themselves, by default that commit.
 */
export function markMerged(
  pull: PullRequest,
  sha: string,
  { actor, by = actor, landed = [sha] }: { actor: Account; by?: Account | null; landed?: readonly string[] },
): void {
  const { createdAt } = pull.record('merged', actor, {}, sha);
  pull.record('closed', actor);
  pull.state = 'closed';
  pull.mergedAs = sha;
  pull.landed = landed;
  pull.repository.pullsByCommit.touch(pull);
  pull.mergedAt = createdAt;
  pull.mergedBy = by;
  pull.closedAt = createdAt;
  pull.closedBy = actor;
}

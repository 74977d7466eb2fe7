import type { CommitStatus } from '@countersign/github-emulator/state/statuses';
import type { Repository } from '@countersign/github-emulator/state/repository';

/**
 * Remembers everything that the gate writes (statuses, labels, and the events of these), and gives what puts it back:
 * so one repository serves a thousand runs that all start from the same state.
 */
export function remember(repository: Repository): () => void {
  const statuses = new Map<string, CommitStatus[]>([...repository.statuses].map(([sha, list]) => [sha, [...list]]));
  const labels = [...repository.labels];
  const pulls = [...repository.pulls.values()].map((pull) => ({
    pull,
    labels: [...pull.labels],
    events: [...pull.events],
    updatedAt: pull.updatedAt,
  }));
  return () => {
    repository.statuses.clear();
    for (const [sha, list] of statuses) repository.statuses.set(sha, [...list]);
    repository.labels.splice(0, Number.POSITIVE_INFINITY, ...labels);
    for (const { pull, labels: own, events, updatedAt } of pulls) {
      pull.labels.splice(0, Number.POSITIVE_INFINITY, ...own);
      pull.events.splice(0, Number.POSITIVE_INFINITY, ...events);
      pull.updatedAt = updatedAt;
    }
  };
}

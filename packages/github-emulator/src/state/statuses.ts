import type { Account } from './accounts.ts';
import type { Repository } from './repository.ts';

/** A commit's state in one context. */
export type StatusState = 'error' | 'failure' | 'pending' | 'success';

/** One status: a later one of the same context takes its place, but does not remove it. */
export interface CommitStatus {
  readonly id: number;
  readonly sha: string;
  readonly state: StatusState;
  readonly context: string;
  readonly description: string | null;
  readonly targetUrl: string | null;
  readonly creator: Account;
  readonly createdAt: Date;
}

/** The newest status of each context; contexts are compared without case, as GitHub does. */
export function currentStatuses(statuses: readonly CommitStatus[]): CommitStatus[] {
  return [...new Map(statuses.map((status) => [status.context.toLowerCase(), status])).values()];
}

/** All contexts as one: the worst, and pending where there is none. */
export function combinedState(current: readonly CommitStatus[]): StatusState {
  if (current.some(({ state }) => state === 'error' || state === 'failure')) return 'failure';
  return current.length > 0 && current.every(({ state }) => state === 'success') ? 'success' : 'pending';
}

/** What a status starts with. */
export interface NewStatus {
  state: StatusState;
  context?: string;
  description?: string | null;
  targetUrl?: string | null;
}

/** A status of its own second. */
export function newStatus(repository: Repository, sha: string, creator: Account, details: NewStatus): CommitStatus {
  const { state, context = 'default', description = null, targetUrl = null } = details;
  const createdAt = repository.world.clock.tick();
  return { id: repository.world.nextId(), sha, state, context, description, targetUrl, creator, createdAt };
}

import type { Status, StatusState } from '../../decision/plan.ts';
import { fit } from '../../decision/status-text.ts';
import type { Sha } from '../../domain.ts';
import { carryOut } from '../carry-out.ts';
import { readStatuses, type PublishedStatus, type Statuses } from '../read-statuses.ts';
import type { Gate } from './gate.ts';

/** Where a verdict is published: a commit, under a context. */
export interface Target {
  readonly sha: Sha;
  readonly context: string;
}

/** GitHub keeps 1,000 statuses of a commit and context; what is past this could be the last that it takes. */
export const STATUS_LIMIT = 900;

/** A target with what stood there when a run began, and what the run has published since. */
export interface Publication {
  readonly target: Target;
  readonly before: Statuses;
  /** Publishes unless the newest status says the same already. */
  say(state: StatusState, description: string, basis?: string): Promise<void>;
  /** Whether any status has come since the run began that is not the run's own: another run judged meanwhile. */
  interfered(): Promise<boolean>;
}

/** Opens a target: reads what stands there, before anything that a verdict is computed from is read. */
export async function openPublication(gate: Gate, target: Target, before?: Statuses): Promise<Publication> {
  const { client, statusClient, repository, runUrl } = gate;
  const found = before ?? (await readStatuses(client, repository, target.sha, target.context));
  let newest: Pick<PublishedStatus, 'state' | 'description'> | null = found.newest;
  let own = 0;
  return {
    target,
    before: found,
    async say(state, text, basis = '') {
      const description = fit(text);
      if (newest?.state === state && newest.description === description) return;
      const status: Status = { ...target, state, description, targetUrl: basis === '' ? runUrl : `${runUrl}#${basis}` };
      await carryOut(statusClient, repository, [{ kind: 'status', status }]);
      newest = { state, description };
      own += 1;
    },
    async interfered() {
      const now = await readStatuses(client, repository, target.sha, target.context);
      return now.count !== found.count + own || now.newest?.state !== newest?.state || now.newest?.description !== newest?.description;
    },
  };
}

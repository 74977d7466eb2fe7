import type { Account } from './accounts.ts';
import type { Repository } from './repository.ts';

/** A run of a workflow, as far as others may ask about it. */
export interface WorkflowRun {
  readonly id: number;
  /** Path of the workflow file. */
  readonly path: string;
  readonly name: string;
  readonly event: string;
  readonly headBranch: string;
  readonly headSha: string;
  /** A fork, for a run on a fork's pull request. */
  readonly headRepository: Repository;
  readonly actor: Account;
  readonly displayTitle: string;
  readonly createdAt: Date;
  attempt: number;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: 'success' | 'failure' | 'cancelled' | 'skipped' | 'timed_out' | null;
}

/** What a run starts with. */
export interface NewWorkflowRun {
  /** Default: `.github/workflows/sdlc-gate.yml`. */
  path?: string;
  event: string;
  /** Default: the default branch. */
  headBranch?: string;
  /** Default: the tip of the branch. */
  headSha?: string;
  /** Default: the repository itself. */
  headRepository?: Repository;
  actor?: Account;
  displayTitle?: string;
  attempt?: number;
  status?: WorkflowRun['status'];
  conclusion?: WorkflowRun['conclusion'];
}

/** A run of its own second. */
export function newRun(repository: Repository, details: NewWorkflowRun): WorkflowRun {
  const headBranch = details.headBranch ?? repository.defaultBranch;
  const path = details.path ?? '.github/workflows/sdlc-gate.yml';
  return {
    id: repository.world.nextId(),
    path,
    name: path.replaceAll(/^.*\/|\.ya?ml$/g, ''),
    event: details.event,
    headBranch,
    headSha: details.headSha ?? (details.headRepository ?? repository).tip(headBranch),
    headRepository: details.headRepository ?? repository,
    actor: details.actor ?? repository.maintainer(),
    displayTitle: details.displayTitle ?? details.event,
    createdAt: repository.world.clock.tick(),
    attempt: details.attempt ?? 1,
    status: details.status ?? 'completed',
    conclusion: details.conclusion ?? 'success',
  };
}

import type { Account } from './accounts.ts';
import type { Artifact } from './artifact.ts';
import type { Repository } from './repository.ts';

/** A workflow of a repository, by its file. */
export interface Workflow {
  readonly id: number;
  /** Path of the file. */
  readonly path: string;
  readonly createdAt: Date;
  state: 'active' | 'disabled_manually' | 'disabled_inactivity' | 'deleted';
}

/** One try at a run. */
export interface Attempt {
  readonly startedAt: Date;
  readonly actor: Account;
}

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
  /** The same for every attempt. */
  readonly createdAt: Date;
  readonly artifacts: Artifact[];
  /** The later ones are re-runs. */
  readonly attempts: Attempt[];
  updatedAt: Date;
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
  /** Default: completed, unless it has no conclusion. */
  status?: WorkflowRun['status'];
  /** Default: success for a completed run, else none. */
  conclusion?: WorkflowRun['conclusion'];
}

/** A run of its own second. */
export function newRun(repository: Repository, details: NewWorkflowRun): WorkflowRun {
  const headBranch = details.headBranch ?? repository.defaultBranch;
  const path = details.path ?? '.github/workflows/sdlc-gate.yml';
  const actor = details.actor ?? repository.maintainer();
  const status = details.status ?? 'completed';
  const createdAt = repository.world.clock.tick();
  const attempt = details.attempt ?? 1;
  return {
    id: repository.world.nextId(),
    path,
    name: path.replaceAll(/^.*\/|\.ya?ml$/g, ''),
    event: details.event,
    headBranch,
    headSha: details.headSha ?? (details.headRepository ?? repository).tip(headBranch),
    headRepository: details.headRepository ?? repository,
    actor,
    displayTitle: details.displayTitle ?? details.event,
    createdAt,
    artifacts: [],
    attempts: Array.from({ length: attempt }, () => ({ startedAt: createdAt, actor })),
    updatedAt: createdAt,
    attempt,
    status,
    conclusion: details.conclusion ?? (status === 'completed' ? 'success' : null),
  };
}

/** Starts a finished run anew: its number and time of creation stay, its attempt and time of start change. */
export function rerun(repository: Repository, run: WorkflowRun, actor: Account = run.actor): void {
  if (run.status !== 'completed') throw new Error(`run ${run.id} is at work`);
  const startedAt = repository.world.clock.tick();
  run.attempts.push({ startedAt, actor });
  run.attempt += 1;
  run.status = 'in_progress';
  run.conclusion = null;
  run.updatedAt = startedAt;
}

/** Ends a run. */
export function finishRun(
  repository: Repository,
  run: WorkflowRun,
  conclusion: NonNullable<WorkflowRun['conclusion']>,
): void {
  run.status = 'completed';
  run.conclusion = conclusion;
  run.updatedAt = repository.world.clock.tick();
}

/** The workflow of a file; known from when it is first asked for. */
export function workflowAt(repository: Repository, path: string): Workflow {
  const known = repository.workflows.get(path);
  if (known !== undefined) return known;
  const workflow: Workflow = {
    id: repository.world.nextId(),
    path,
    createdAt: repository.world.clock.now(),
    state: 'active',
  };
  repository.workflows.set(path, workflow);
  return workflow;
}

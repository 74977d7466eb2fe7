import { presentIssue } from '@countersign/github-emulator/present/issue';
import { simpleUser } from '@countersign/github-emulator/present/json';
import type { Account } from '@countersign/github-emulator/state/accounts';
import type { Issue } from '@countersign/github-emulator/state/issue';
import type { MergeQueue, QueueEntry } from '@countersign/github-emulator/state/merge-queue';
import type { PullRequest } from '@countersign/github-emulator/state/pull-request';
import type { Repository } from '@countersign/github-emulator/state/repository';
import type { Review } from '@countersign/github-emulator/state/review';
import type { WorkflowRun } from '@countersign/github-emulator/state/workflow-run';

/** An event, with what GitHub takes from it for the runs that it starts. */
export interface Happening {
  /** `pull_request_target`, as in `on:`. */
  readonly name: string;
  readonly action?: string;
  readonly actor: Account;
  readonly payload: Readonly<Record<string, unknown>>;
  /** What the run is of, and where its workflow file is from: GITHUB_REF and its commit. */
  readonly ref: string;
  readonly sha: string;
  /** What the list of runs shows as the head; by default the ref. */
  readonly head?: { readonly repository: Repository; readonly branch: string; readonly sha: string };
  /** Of a push: what it changed. */
  readonly paths?: readonly string[];
  /** Of `workflow_run`: the name of the workflow that has ended. */
  readonly follows?: string;
  /** Of a start by hand or by the clock: the one file that it is for. */
  readonly only?: string;
}

/** An event of a pull request for workflows of the default branch; it runs at that branch's tip, whatever the base. */
export async function ofPull(
  pull: PullRequest,
  action: string,
  actor: Account,
  details: Readonly<Record<string, unknown>> = {},
): Promise<Happening> {
  const { repository } = pull;
  const sender = simpleUser(repository.world, actor);
  return {
    name: 'pull_request_target',
    action,
    actor,
    payload: await pull.eventPayload('pull_request_target', action, { sender, ...details }),
    ...tipOf(repository),
    head: headOf(pull),
  };
}

/** A review, for workflows of the pull request's own merge commit: they may be what its author likes. */
export async function ofReview(review: Review, action = 'submitted'): Promise<Happening> {
  const { pull } = review;
  const { commit } = await pull.mergeability();
  if (commit === null) throw new Error(`#${pull.number} cannot be merged, so its review starts nothing`);
  return {
    name: 'pull_request_review',
    action,
    actor: review.author,
    payload: await pull.reviewPayload(review, action),
    ref: `refs/pull/${pull.number}/merge`,
    sha: commit,
    head: headOf(pull),
  };
}

/** A group of the merge queue, for workflows of the queue's own branch. */
export async function ofGroup(queue: MergeQueue, entry: QueueEntry): Promise<Happening> {
  const payload = await queue.eventPayload(entry);
  const { enqueuer: actor, ref, headSha: sha } = entry;
  return { name: 'merge_group', action: 'checks_requested', actor, payload, ref, sha };
}

/** The end of another workflow's run. */
export async function ofRun(repository: Repository, run: WorkflowRun, follows: string): Promise<Happening> {
  const payload = await repository.workflowRunPayload(run);
  return { name: 'workflow_run', action: 'completed', actor: run.actor, payload, ...tipOf(repository), follows };
}

/** An issue that was closed. */
export function ofIssue(issue: Issue, action: string, actor: Account): Happening {
  const { repository } = issue;
  const payload = repository.eventPayload(actor, { action, issue: presentIssue(issue) });
  return { name: 'issues', action, actor, payload, ...tipOf(repository) };
}

/** The hour of a schedule. */
export function ofSchedule(repository: Repository, workflow: string, schedule: string): Happening {
  const actor = repository.maintainer();
  const payload = repository.eventPayload(actor, { schedule, workflow });
  return { name: 'schedule', actor, payload, ...tipOf(repository), only: workflow };
}

/** A start by hand. */
export function ofDispatch(
  repository: Repository,
  workflow: string,
  inputs: Readonly<Record<string, string>>,
  actor: Account,
): Happening {
  const payload = repository.eventPayload(actor, { inputs, ref: tipOf(repository).ref, workflow });
  return { name: 'workflow_dispatch', actor, payload, ...tipOf(repository), only: workflow };
}

/** A push to the default branch, of these paths. */
export function ofPush(repository: Repository, before: string, paths: readonly string[], actor: Account): Happening {
  const { ref, sha } = tipOf(repository);
  const payload = repository.eventPayload(actor, { ref, before, after: sha });
  return { name: 'push', actor, payload, ref, sha, paths };
}

function tipOf(repository: Repository): { readonly ref: string; readonly sha: string } {
  return { ref: `refs/heads/${repository.defaultBranch}`, sha: repository.tip() };
}

function headOf({ head, repository }: PullRequest): NonNullable<Happening['head']> {
  return { repository: head.repository ?? repository, branch: head.ref, sha: head.sha };
}

import { timestamp } from '../clock.ts';
import { type Answer, notFound, ok } from '../http/answer.ts';
import { linkHeader, requestedPage, slice } from '../http/paging.ts';
import { onRepository, param, type RepositoryCall, type Route } from '../http/route.ts';
import { apiUrl, htmlUrl, type Json, nodeId, simpleUser } from '../present/json.ts';
import { presentRepository } from '../present/repository.ts';
import type { Repository } from '../state/repository.ts';
import type { WorkflowRun } from '../state/workflow-run.ts';

const read = { actions: 'read' } as const;

/** Runs of workflows. */
export const workflowRunRoutes: readonly Route[] = [
  onRepository('GET', '/actions/runs', read, (call) => presentRuns(call, call.repository.runs)),
  onRepository('GET', '/actions/workflows/{workflow_id}/runs', read, (call) => {
    const workflow = param(call, 'workflow_id');
    return presentRuns(
      call,
      call.repository.runs.filter(({ path }) => path.endsWith(`/${workflow}`)),
    );
  }),
  onRepository('GET', '/actions/runs/{run_id}', read, async (call) =>
    ok(await presentRun(call.repository, runOf(call))),
  ),
  onRepository('GET', '/actions/runs/{run_id}/attempts/{attempt_number}', read, async (call) => {
    const run = runOf(call);
    const attempt = Number(param(call, 'attempt_number'));
    if (!(attempt >= 1 && attempt <= run.attempt)) throw notFound();
    return ok({ ...(await presentRun(call.repository, run)), run_attempt: attempt });
  }),
];

async function presentRuns(call: RepositoryCall, runs: readonly WorkflowRun[]): Promise<Answer> {
  const { query } = call;
  const fits = (name: string, values: readonly (string | null)[]): boolean => {
    const wanted = query.get(name);
    return wanted === null || values.includes(wanted);
  };
  const found = runs
    .filter((run) => fits('event', [run.event]) && fits('branch', [run.headBranch]) && fits('head_sha', [run.headSha]))
    .filter((run) => fits('status', [run.status, run.conclusion]) && fits('actor', [run.actor.login]))
    .toReversed();
  const page = requestedPage(call);
  const shown = await Promise.all(slice(found, page).map((run) => presentRun(call.repository, run)));
  const body = { total_count: found.length, workflow_runs: shown };
  return { status: 200, body, headers: linkHeader(call, page, found.length) };
}

function runOf(call: RepositoryCall): WorkflowRun {
  const run = call.repository.runs.find(({ id }) => id === Number(param(call, 'run_id')));
  if (run === undefined) throw notFound();
  return run;
}

async function presentRun(repository: Repository, run: WorkflowRun): Promise<Json> {
  const url = apiUrl(repository, `/actions/runs/${run.id}`);
  const commit = await repository.store.existingCommit(run.headSha);
  const created = timestamp(run.createdAt);
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('WorkflowRun', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.path,
    display_title: run.displayTitle,
    run_number: repository.runs.filter(({ path }) => path === run.path).indexOf(run) + 1,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: workflowId(repository, run.path),
    check_suite_id: run.id,
    check_suite_node_id: nodeId('CheckSuite', run.id),
    url,
    html_url: htmlUrl(repository, `/actions/runs/${run.id}`),
    pull_requests: [],
    created_at: created,
    updated_at: created,
    actor: simpleUser(repository.world, run.actor),
    triggering_actor: simpleUser(repository.world, run.actor),
    run_attempt: run.attempt,
    run_started_at: created,
    referenced_workflows: [],
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: apiUrl(repository, `/check-suites/${run.id}`),
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
    workflow_url: apiUrl(repository, `/actions/workflows/${workflowId(repository, run.path)}`),
    head_commit: {
      id: commit.sha,
      tree_id: commit.tree,
      message: commit.message,
      timestamp: timestamp(commit.committer.date),
      author: { name: commit.author.name, email: commit.author.email },
      committer: { name: commit.committer.name, email: commit.committer.email },
    },
    repository: presentRepository(repository),
    head_repository: presentRepository(repository),
    head_repository_id: repository.id,
  };
}

/** A workflow has the number of its first run: a number of its own is all that it needs. */
function workflowId(repository: Repository, path: string): number {
  return repository.runs.find((run) => run.path === path)?.id ?? 0;
}

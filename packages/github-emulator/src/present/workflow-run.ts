import { timestamp } from '../clock.ts';
import type { Repository } from '../state/repository.ts';
import type { WorkflowRun } from '../state/workflow-run.ts';
import { apiUrl, htmlUrl, type Json, nodeId, simpleUser } from './json.ts';
import { presentRepository } from './repository.ts';

/** A run; its `pull_requests` are the open ones of its head branch, and none where that is a fork's. */
export async function presentRun(repository: Repository, run: WorkflowRun): Promise<Json> {
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
    pull_requests: pullsOf(repository, run),
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
    head_repository: presentRepository(run.headRepository),
    head_repository_id: run.headRepository.id,
  };
}

/** A workflow has the number of its first run: a number of its own is all that it needs. */
function workflowId(repository: Repository, path: string): number {
  return repository.runs.find((run) => run.path === path)?.id ?? 0;
}

function pullsOf(repository: Repository, run: WorkflowRun): Json[] {
  return [...repository.pulls.values()]
    .filter(({ state, head }) => state === 'open' && head.repository === repository && head.ref === run.headBranch)
    .filter(() => run.headRepository === repository)
    .map((pull) => ({
      id: pull.id,
      number: pull.number,
      url: apiUrl(repository, `/pulls/${pull.number}`),
      head: { ref: pull.head.ref, sha: pull.head.sha, repo: minimal(repository) },
      base: { ref: pull.base.ref, sha: pull.base.sha, repo: minimal(repository) },
    }));
}

function minimal(repository: Repository): Json {
  return { id: repository.id, url: apiUrl(repository), name: repository.name };
}

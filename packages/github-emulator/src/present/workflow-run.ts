import { timestamp } from '../clock.ts';
import type { Artifact } from '../state/artifact.ts';
import type { Repository } from '../state/repository.ts';
import { type Workflow, workflowAt, type WorkflowRun } from '../state/workflow-run.ts';
import { apiUrl, htmlUrl, type Json, nodeId, simpleUser } from './json.ts';
import { presentRepository } from './repository.ts';

/**
 * A run, at its present attempt or an earlier one; its `pull_requests` are the open ones of its head branch, and none
 * where that is a fork's. `created_at` is that of the first attempt whatever is asked for.
 */
export async function presentRun(repository: Repository, run: WorkflowRun, attempt = run.attempt): Promise<Json> {
  const url = apiUrl(repository, `/actions/runs/${run.id}`);
  const commit = await repository.store.existingCommit(run.headSha);
  const workflow = workflowAt(repository, run.path);
  const { startedAt = run.createdAt, actor = run.actor } = run.attempts[attempt - 1] ?? {};
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
    // An earlier attempt has ended, else there were no later one.
    status: attempt < run.attempt ? 'completed' : run.status,
    conclusion: attempt < run.attempt ? 'failure' : run.conclusion,
    workflow_id: workflow.id,
    check_suite_id: run.id,
    check_suite_node_id: nodeId('CheckSuite', run.id),
    url,
    html_url: htmlUrl(repository, `/actions/runs/${run.id}`),
    pull_requests: pullsOf(repository, run),
    created_at: timestamp(run.createdAt),
    updated_at: timestamp(run.updatedAt),
    actor: simpleUser(repository.world, run.actor),
    triggering_actor: simpleUser(repository.world, actor),
    run_attempt: attempt,
    run_started_at: timestamp(startedAt),
    referenced_workflows: [],
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: apiUrl(repository, `/check-suites/${run.id}`),
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: attempt > 1 ? `${url}/attempts/${attempt - 1}` : null,
    workflow_url: apiUrl(repository, `/actions/workflows/${workflow.id}`),
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

/** An artifact. */
export function presentArtifact(repository: Repository, artifact: Artifact): Json {
  const { run } = artifact;
  const url = apiUrl(repository, `/actions/artifacts/${artifact.id}`);
  return {
    id: artifact.id,
    node_id: nodeId('Artifact', artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.size,
    url,
    archive_download_url: `${url}/zip`,
    expired: isExpired(repository, artifact),
    digest: artifact.digest,
    created_at: timestamp(artifact.createdAt),
    expires_at: timestamp(artifact.expiresAt),
    updated_at: timestamp(artifact.createdAt),
    workflow_run: {
      id: run.id,
      repository_id: repository.id,
      head_repository_id: run.headRepository.id,
      head_branch: run.headBranch,
      head_sha: run.headSha,
    },
  };
}

/** A workflow; `name` is what its file says, or its path. */
export function presentWorkflow(repository: Repository, workflow: Workflow, name: string): Json {
  const url = apiUrl(repository, `/actions/workflows/${workflow.id}`);
  const file = workflow.path.replace(/^.*\//, '');
  return {
    id: workflow.id,
    node_id: nodeId('Workflow', workflow.id),
    name,
    path: workflow.path,
    state: workflow.state,
    created_at: timestamp(workflow.createdAt),
    updated_at: timestamp(workflow.createdAt),
    url,
    html_url: htmlUrl(repository, `/blob/${repository.defaultBranch}/${workflow.path}`),
    badge_url: htmlUrl(repository, `/actions/workflows/${file}/badge.svg`),
  };
}

/** Whether an artifact's days are over. */
export function isExpired(repository: Repository, { expiresAt }: Artifact): boolean {
  return repository.world.clock.now() >= expiresAt;
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

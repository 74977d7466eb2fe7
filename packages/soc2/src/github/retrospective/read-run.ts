import type { RunFacts } from '../../retrospective/issue/believe.ts';
import type { GitHubClient } from '../client.ts';
import { isRefusal } from '../github-error.ts';
import { eachPage } from '../pages.ts';
import type { RepositoryName } from '../repository.ts';
import { objectOf, type Shape } from '../shape.ts';

/** A workflow run without its artifacts. */
export interface Run extends Omit<RunFacts, 'artifacts'> {
  readonly status: string;
  /** Null while it is at work. */
  readonly conclusion: string | null;
}

const EVENTS: readonly string[] = ['schedule', 'workflow_dispatch'];

/** Reads a run; null where GitHub has none of that id. Throws a `GitHubError`. */
export async function readRun(client: GitHubClient, repository: RepositoryName, id: number): Promise<Run | null> {
  try {
    const answer = await client.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
      ...repository,
      run_id: id,
    });
    return runOf(objectOf(answer));
  } catch (failure) {
    if (isRefusal(failure, 404)) return null;
    throw failure;
  }
}

/** Reads the names of a run's artifacts, expired ones too. Throws a `GitHubError`. */
export async function readArtifactNames(
  client: GitHubClient,
  repository: RepositoryName,
  id: number,
): Promise<readonly string[]> {
  const names: string[] = [];
  const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts';
  for await (const answer of eachPage(client, route, { ...repository, run_id: id })) {
    names.push(
      ...objectOf(answer)
        .list('artifacts')
        .map((artifact) => artifact.text('name')),
    );
  }
  return names;
}

/**
 * Lists the runs of a workflow on a branch that succeeded, newest first, as far as they were started by its schedule or
 * by hand: only those report. Goes back until `enough` says so. Throws a `GitHubError`.
 */
export async function listReportingRuns(
  client: GitHubClient,
  repository: RepositoryName,
  { workflow, branch }: { readonly workflow: string; readonly branch: string },
  enough: (run: Run) => boolean,
): Promise<readonly Run[]> {
  const file = workflow.slice(workflow.lastIndexOf('/') + 1);
  const parameters = { ...repository, workflow_id: file, branch, status: 'success' };
  const found: Run[] = [];
  const route = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs';
  for await (const answer of eachPage(client, route, parameters)) {
    const runs = objectOf(answer).list('workflow_runs').map(runOf);
    for (const run of runs) {
      if (enough(run)) return found;
      if (run.path === workflow && EVENTS.includes(run.event)) found.push(run);
    }
  }
  return found;
}

function runOf(row: Shape): Run {
  return {
    id: row.id('id'),
    // GitHub may write the ref behind the path.
    path: row.text('path').split('@', 1)[0] ?? '',
    headBranch: row.textOrNull('head_branch'),
    headSha: row.sha('head_sha'),
    event: row.text('event'),
    createdAt: row.time('created_at'),
    updatedAt: row.time('updated_at'),
    status: row.text('status'),
    conclusion: row.textOrNull('conclusion'),
  };
}

import { type Answer, notFound, ok } from '../http/answer.ts';
import { linkHeader, requestedPage, slice } from '../http/paging.ts';
import { onRepository, param, type RepositoryCall, type Route } from '../http/route.ts';
import { presentRun } from '../present/workflow-run.ts';
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

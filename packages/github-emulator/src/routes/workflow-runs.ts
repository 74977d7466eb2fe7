import { type Answer, invalid, notFound, ok } from '../http/answer.ts';
import { linkHeader, requestedPage, slice } from '../http/paging.ts';
import { onRepository, param, type RepositoryCall, type Route } from '../http/route.ts';
import { presentRun } from '../present/workflow-run.ts';
import { workflowAt, type WorkflowRun } from '../state/workflow-run.ts';

const read = { actions: 'read' } as const;

/** Runs of workflows. */
export const workflowRunRoutes: readonly Route[] = [
  onRepository('GET', '/actions/runs', read, (call) => presentRuns(call, call.repository.runs)),
  onRepository('GET', '/actions/workflows/{workflow_id}/runs', read, (call) => {
    const workflow = param(call, 'workflow_id');
    const isOf = (path: string): boolean =>
      path.endsWith(`/${workflow}`) || String(workflowAt(call.repository, path).id) === workflow;
    return presentRuns(
      call,
      call.repository.runs.filter(({ path }) => isOf(path)),
    );
  }),
  onRepository('GET', '/actions/runs/{run_id}', read, async (call) =>
    ok(await presentRun(call.repository, runOf(call))),
  ),
  onRepository('GET', '/actions/runs/{run_id}/attempts/{attempt_number}', read, async (call) => {
    const run = runOf(call);
    const attempt = Number(param(call, 'attempt_number'));
    if (!(attempt >= 1 && attempt <= run.attempt)) throw notFound();
    return ok(await presentRun(call.repository, run, attempt));
  }),
];

/** The run that a call's path names. Throws 404 where there is none. */
export function runOf(call: RepositoryCall): WorkflowRun {
  const run = call.repository.runs.find(({ id }) => id === Number(param(call, 'run_id')));
  if (run === undefined) throw notFound();
  return run;
}

/** With any of these GitHub lists the newest runs alone. */
const searches = ['actor', 'branch', 'check_suite_id', 'created', 'event', 'head_sha', 'status'];

async function presentRuns(call: RepositoryCall, runs: readonly WorkflowRun[]): Promise<Answer> {
  const { query } = call;
  const fits = (name: string, values: readonly (string | null)[]): boolean => {
    const wanted = query.get(name);
    return wanted === null || values.includes(wanted);
  };
  const created = createdWithin(query.get('created'));
  const all = runs
    .filter((run) => fits('event', [run.event]) && fits('branch', [run.headBranch]) && fits('head_sha', [run.headSha]))
    .filter((run) => fits('status', [run.status, run.conclusion]) && fits('actor', [run.actor.login]))
    .filter((run) => created(run.createdAt))
    .toReversed();
  const limit = searches.some((name) => query.has(name)) ? call.world.limits.workflowRuns : all.length;
  const found = all.slice(0, limit);
  const page = requestedPage(call);
  const shown = await Promise.all(slice(found, page).map((run) => presentRun(call.repository, run)));
  const body = { total_count: all.length, workflow_runs: shown };
  return { status: 200, body, headers: linkHeader(call, page, found.length) };
}

/** Reads `>=T`, `<=T`, `>T`, `<T`, `T..U` and a day. */
function createdWithin(text: string | null): (date: Date) => boolean {
  if (text === null) return () => true;
  const [from = '', to] = text.split('..');
  const sign = /^[<>]=?/.exec(from)?.[0] ?? '';
  const first = Date.parse(from.slice(sign.length));
  const last = to === undefined ? first : Date.parse(to);
  if (Number.isNaN(first) || Number.isNaN(last)) {
    throw invalid({ resource: 'WorkflowRun', field: 'created', code: 'invalid' });
  }
  const day = 86_400_000;
  const end = (to ?? from).includes('T') ? last : last + day - 1;
  return (date) => {
    const time = date.getTime();
    if (sign === '>=') return time >= first;
    if (sign === '>') return time > first;
    if (sign === '<=') return time <= end;
    if (sign === '<') return time < first;
    return time >= first && time <= end;
  };
}

import { type Answer, notFound, ok } from '../http/answer.ts';
import { linkHeader, requestedPage, slice } from '../http/paging.ts';
import { onRepository, param, type RepositoryCall, type Route } from '../http/route.ts';
import { presentWorkflow } from '../present/workflow-run.ts';
import type { Repository } from '../state/repository.ts';
import { type Workflow, workflowAt } from '../state/workflow-run.ts';

const read = { actions: 'read' } as const;
const folder = '.github/workflows';

/** Workflows: the files of the default branch, and those that have run. */
export const workflowRoutes: readonly Route[] = [
  onRepository('GET', '/actions/workflows', read, async (call) => {
    const all = await workflowsOf(call.repository);
    const page = requestedPage(call);
    const workflows = await Promise.all(slice(all, page).map((workflow) => presented(call.repository, workflow)));
    const body = { total_count: all.length, workflows };
    return { status: 200, body, headers: linkHeader(call, page, all.length) };
  }),
  onRepository('GET', '/actions/workflows/{workflow_id}', read, oneWorkflow),
];

async function oneWorkflow(call: RepositoryCall): Promise<Answer> {
  const wanted = param(call, 'workflow_id');
  const all = await workflowsOf(call.repository);
  const workflow = all.find(({ id, path }) => String(id) === wanted || path.endsWith(`/${wanted}`));
  if (workflow === undefined) throw notFound();
  return ok(await presented(call.repository, workflow));
}

async function workflowsOf(repository: Repository): Promise<Workflow[]> {
  const files = (await entriesOf(repository)).map(({ name }) => `${folder}/${name}`);
  const paths = new Set([...files, ...repository.runs.map(({ path }) => path), ...repository.workflows.keys()]);
  return [...paths].map((path) => workflowAt(repository, path)).toSorted((one, other) => one.id - other.id);
}

async function entriesOf(repository: Repository): Promise<{ name: string; sha: string }[]> {
  const tip = repository.refs.get(`refs/heads/${repository.defaultBranch}`);
  if (tip === undefined) return [];
  const { store } = repository;
  const found = await store.entry((await store.existingCommit(tip)).tree, folder);
  const entries = found?.mode === '040000' ? ((await store.tree(found.sha)) ?? []) : [];
  return entries.filter(({ name, mode }) => /\.ya?ml$/.test(name) && mode !== '040000');
}

async function presented(repository: Repository, workflow: Workflow) {
  const file = (await entriesOf(repository)).find(({ name }) => workflow.path === `${folder}/${name}`);
  const text = file === undefined ? '' : ((await repository.store.object(file.sha))?.content.toString() ?? '');
  const name = /^name:[ \t]*(.*?)[ \t]*(?:#.*)?$/m.exec(text)?.[1]?.replaceAll(/^(['"])(.*)\1$/g, '$2');
  return presentWorkflow(repository, workflow, name === undefined || name === '' ? workflow.path : name);
}

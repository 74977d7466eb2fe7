import { type Answer, notFound, ok } from '../http/answer.ts';
import { linkHeader, requestedPage, slice } from '../http/paging.ts';
import { onRepository, param, type RepositoryCall, type Route } from '../http/route.ts';
import { timestamp } from '../clock.ts';
import { apiUrl, htmlUrl, type Json, nodeId } from '../present/json.ts';
import type { Environment } from '../state/settings.ts';

const read = { actions: 'read' } as const;
const one = '/environments/{environment_name}';

/** Environments, which branches may deploy to them, and the names of secrets. */
export const environmentRoutes: readonly Route[] = [
  onRepository('GET', '/environments', read, (call) =>
    counted(call, 'environments', call.repository.settings.environments, (each) => presentEnvironment(call, each)),
  ),
  onRepository('GET', one, read, (call) => ok(presentEnvironment(call, environmentOf(call)))),
  onRepository('GET', `${one}/deployment-branch-policies`, read, (call) => {
    const { branches, id } = environmentOf(call);
    const patterns = typeof branches === 'string' ? [] : branches;
    return counted(call, 'branch_policies', patterns, ({ name, type }) => ({
      id,
      node_id: nodeId('DeploymentBranchPolicy', id),
      name,
      type,
    }));
  }),
  onRepository(
    'GET',
    `${one}/secrets`,
    { environments: 'read' },
    (call) => counted(call, 'secrets', environmentOf(call).secrets, presentSecret),
    'write',
  ),
  onRepository(
    'GET',
    '/actions/secrets',
    { secrets: 'read' },
    (call) => counted(call, 'secrets', call.repository.settings.secrets, presentSecret),
    'write',
  ),
  onRepository(
    'GET',
    '/actions/organization-secrets',
    { secrets: 'read' },
    (call) => counted(call, 'secrets', call.repository.settings.organizationSecrets, presentSecret),
    'write',
  ),
];

function environmentOf(call: RepositoryCall): Environment {
  const name = param(call, 'environment_name');
  const found = call.repository.settings.environments.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw notFound();
  return found;
}

/** A page of a list that GitHub wraps together with its length. */
function counted<T>(call: RepositoryCall, key: string, items: readonly T[], render: (item: T) => Json): Answer {
  const page = requestedPage(call);
  const body = { total_count: items.length, [key]: slice(items, page).map(render) };
  return { status: 200, body, headers: linkHeader(call, page, items.length) };
}

function presentEnvironment({ repository }: RepositoryCall, { id, name, createdAt, branches }: Environment): Json {
  const at = timestamp(createdAt);
  return {
    id,
    node_id: nodeId('Environment', id),
    name,
    url: apiUrl(repository, `/environments/${encodeURIComponent(name)}`),
    html_url: htmlUrl(repository, `/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`),
    created_at: at,
    updated_at: at,
    protection_rules: branches === 'all' ? [] : [{ id, node_id: nodeId('Gate', id), type: 'branch_policy' }],
    deployment_branch_policy:
      branches === 'all'
        ? null
        : { protected_branches: branches === 'protected', custom_branch_policies: branches !== 'protected' },
  };
}

function presentSecret(name: string): Json {
  return { name, created_at: '2026-01-05T09:00:00Z', updated_at: '2026-01-05T09:00:00Z' };
}

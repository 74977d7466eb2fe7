import { notFound, ok } from '../http/answer.ts';
import { paged } from '../http/paging.ts';
import { onRepository, param, type RepositoryCall, type Route } from '../http/route.ts';
import { presentCommit } from '../present/commit.ts';
import { apiUrl, htmlUrl, type Json } from '../present/json.ts';
import { fullRepository } from '../present/repository.ts';
import type { Repository } from '../state/repository.ts';
import type { Role } from '../state/roles.ts';

/** A repository and its branches. */
export const repositoryRoutes: readonly Route[] = [
  onRepository('GET', '', { metadata: 'read' }, (call) => ok(fullRepository(call.repository, callerRole(call)))),
  onRepository('GET', '/branches', { contents: 'read' }, (call) => {
    const wanted = call.query.get('protected');
    const branches = call.repository.refs
      .startingWith('refs/heads/')
      .map(({ name, sha }) => ({ name: name.slice('refs/heads/'.length), sha }))
      .filter(({ name }) => wanted === null || String(call.repository.protections.has(name)) === wanted);
    return paged(call, branches, ({ name, sha }) => shortBranch(call.repository, name, sha));
  }),
  onRepository('GET', '/branches/{branch}', { contents: 'read' }, async (call) => {
    const name = param(call, 'branch');
    const sha = call.repository.refs.get(`refs/heads/${name}`);
    if (sha === undefined) throw notFound();
    const protection = presentProtection(call.repository, name);
    const self = apiUrl(call.repository, `/branches/${encodeURIComponent(name)}`);
    return ok({
      name,
      commit: await presentCommit(call.repository, sha),
      _links: { self, html: htmlUrl(call.repository, `/tree/${name}`) },
      protected: call.repository.protections.has(name),
      protection,
      protection_url: `${self}/protection`,
    });
  }),
];

function shortBranch(repository: Repository, name: string, sha: string): Json {
  return {
    name,
    commit: { sha, url: apiUrl(repository, `/commits/${sha}`) },
    protected: repository.protections.has(name),
  };
}

function presentProtection(repository: Repository, branch: string): Json {
  const protection = repository.protections.get(branch);
  const required = protection?.requiredContexts ?? [];
  return {
    enabled: protection !== undefined,
    required_status_checks: {
      enforcement_level: protection === undefined ? 'off' : 'non_admins',
      contexts: required.map(({ context }) => context),
      checks: required.map(({ context, appId }) => ({ context, app_id: appId })),
    },
  };
}

function callerRole({ token, repository }: RepositoryCall): Role | null {
  if (token === null) return null;
  if (token.kind === 'user') return repository.roleOf(token.actor);
  return token.permissions?.get('contents') === 'write' ? 'write' : 'read';
}

import { notFound, ok } from '../http/answer.ts';
import { paged } from '../http/paging.ts';
import { onRepository, param, type RepositoryCall, type Route } from '../http/route.ts';
import { timestamp } from '../clock.ts';
import { apiUrl, htmlUrl, type Json, nodeId } from '../present/json.ts';
import { isAbout, type Ruleset } from '../state/settings.ts';

const read = { metadata: 'read' } as const;

/** Rulesets, and the rules that hold for a branch. Anyone who sees the repository sees them, but for who may bypass. */
export const rulesetRoutes: readonly Route[] = [
  onRepository('GET', '/rules/branches/{branch}', read, (call) => {
    const branch = param(call, 'branch');
    const rules = call.repository.settings.rulesets
      .filter((ruleset) => ruleset.enforcement === 'active' && isAbout(call.repository, ruleset, branch))
      .flatMap((ruleset) =>
        ruleset.rules.map((rule) => ({
          ...rule,
          ruleset_id: ruleset.id,
          ruleset_source: sourceOf(call, ruleset),
          ruleset_source_type: ruleset.source,
        })),
      );
    return paged(call, rules, (rule) => rule);
  }),
  onRepository('GET', '/rulesets', read, (call) =>
    paged(call, call.repository.settings.rulesets, (ruleset) => presentRuleset(call, ruleset)),
  ),
  onRepository('GET', '/rulesets/{ruleset_id}', read, (call) => {
    const wanted = Number(param(call, 'ruleset_id'));
    const ruleset = call.repository.settings.rulesets.find(({ id }) => id === wanted);
    if (ruleset === undefined) throw notFound();
    const details = {
      ...presentRuleset(call, ruleset),
      conditions: { ref_name: { include: ruleset.include, exclude: [] } },
      rules: ruleset.rules,
    };
    // GitHub shows who may bypass to those alone who may edit the ruleset.
    return ok(mayEdit(call, ruleset) ? { ...details, bypass_actors: ruleset.bypassActors } : details);
  }),
];

function presentRuleset(call: RepositoryCall, ruleset: Ruleset): Json {
  const { repository } = call;
  const at = timestamp(ruleset.createdAt);
  return {
    id: ruleset.id,
    node_id: nodeId('RepositoryRuleset', ruleset.id),
    name: ruleset.name,
    target: 'branch',
    source_type: ruleset.source,
    source: sourceOf(call, ruleset),
    enforcement: ruleset.enforcement,
    current_user_can_bypass: canBypass(call, ruleset),
    _links: {
      self: { href: apiUrl(repository, `/rulesets/${ruleset.id}`) },
      html: { href: htmlUrl(repository, `/rules/${ruleset.id}`) },
    },
    created_at: at,
    updated_at: at,
  };
}

function sourceOf({ repository }: RepositoryCall, { source }: Ruleset): string {
  return source === 'Repository' ? repository.fullName : repository.owner.login;
}

function mayEdit({ token, repository }: RepositoryCall, { source }: Ruleset): boolean {
  if (token === null || source === 'Organization') return false;
  if (token.permissions !== null && token.permissions.get('administration') !== 'write') return false;
  return token.kind === 'installation' || repository.roleOf(token.actor) === 'admin';
}

function canBypass({ token, repository }: RepositoryCall, { bypassActors }: Ruleset): string {
  if (token === null) return 'never';
  const own = bypassActors.find(({ actor_id: id, actor_type: type }) => {
    if (type === 'User') return id === token.actor.id;
    // The base role of administrators has the id 5.
    return type === 'RepositoryRole' && id === 5 && repository.roleOf(token.actor) === 'admin';
  });
  if (own === undefined) return 'never';
  return own.bypass_mode === 'pull_request' ? 'pull_requests_only' : own.bypass_mode;
}

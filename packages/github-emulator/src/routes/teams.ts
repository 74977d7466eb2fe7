import { timestamp } from '../clock.ts';
import { notFound, ok } from '../http/answer.ts';
import { paged } from '../http/paging.ts';
import { type Call, onHost, param, type Route } from '../http/route.ts';
import { type Json, nodeId, simpleUser } from '../present/json.ts';
import type { Account, Team } from '../state/accounts.ts';

const members = { members: 'read' } as const;

/** Organisation teams; the default token of a workflow can never read them. */
export const teamRoutes: readonly Route[] = [
  onHost('GET', '/orgs/{org}/teams/{team_slug}', members, (call) => ok(presentTeam(call, teamOf(call)))),
  onHost('GET', '/orgs/{org}/teams/{team_slug}/members', members, (call) =>
    paged(call, call.world.accounts.membersOf(teamOf(call)), (account) => simpleUser(call.world, account)),
  ),
  onHost('GET', '/orgs/{org}/teams/{team_slug}/memberships/{username}', members, (call) => {
    const team = teamOf(call);
    const account = call.world.accounts.byLogin(param(call, 'username'));
    if (account === undefined || !call.world.accounts.membersOf(team).includes(account)) throw notFound();
    const url = `${teamUrl(call, team)}/memberships/${encodeURIComponent(account.login)}`;
    return ok({ url, role: team.maintainers.has(account) ? 'maintainer' : 'member', state: 'active' });
  }),
];

/** The team that the path names, where the caller belongs to its organisation; to others it does not exist. */
function teamOf(call: Call): Team {
  const team = call.world.accounts.team(param(call, 'org'), param(call, 'team_slug'));
  if (team === undefined || !belongs(call, team.organization)) throw notFound();
  return team;
}

function belongs(call: Call, organization: Account): boolean {
  const { token, world } = call;
  if (token === null) return false;
  if (token.kind === 'installation') {
    return token.repositories === null || token.repositories.some(({ owner }) => owner === organization);
  }
  return world.accounts.teams.some((team) => team.organization === organization && team.members.has(token.actor));
}

function teamUrl(call: Call, team: Team): string {
  return `${call.world.addresses.api}/orgs/${team.organization.login}/teams/${team.slug}`;
}

function simpleTeam(call: Call, team: Team): Json {
  const url = teamUrl(call, team);
  return {
    id: team.id,
    node_id: nodeId('Team', team.id),
    url,
    html_url: `${call.world.addresses.html}/orgs/${team.organization.login}/teams/${team.slug}`,
    name: team.name,
    slug: team.slug,
    description: null,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'pull',
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    type: 'organization',
    organization_id: team.organization.id,
  };
}

function presentTeam(call: Call, team: Team): Json {
  const { organization } = team;
  const { api, html } = call.world.addresses;
  const url = `${api}/orgs/${organization.login}`;
  const created = timestamp(organization.createdAt);
  return {
    ...simpleTeam(call, team),
    parent: team.parent === null ? null : simpleTeam(call, team.parent),
    members_count: call.world.accounts.membersOf(team).length,
    repos_count: call.world.repositories.filter((repository) => repository.teamRoles.has(team)).length,
    created_at: created,
    updated_at: created,
    organization: {
      login: organization.login,
      id: organization.id,
      node_id: nodeId('Organization', organization.id),
      url,
      repos_url: `${url}/repos`,
      events_url: `${url}/events`,
      hooks_url: `${url}/hooks`,
      issues_url: `${url}/issues`,
      members_url: `${url}/members{/member}`,
      public_members_url: `${url}/public_members{/member}`,
      avatar_url: `${html}/avatars/u/${organization.id}?v=4`,
      description: null,
      is_verified: false,
      has_organization_projects: true,
      has_repository_projects: true,
      public_repos: 0,
      public_gists: 0,
      followers: 0,
      following: 0,
      html_url: `${html}/${organization.login}`,
      created_at: created,
      updated_at: created,
      archived_at: null,
      type: 'Organization',
    },
  };
}

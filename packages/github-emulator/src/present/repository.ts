import { timestamp } from '../clock.ts';
import type { Repository } from '../state/repository.ts';
import { atLeast, type Role } from '../state/roles.ts';
import { apiUrl, htmlUrl, type Json, nodeId, simpleUser } from './json.ts';

/** Addresses below a repository's own, by the name of their field; the same in each of its shapes. */
const addresses: Readonly<Record<string, string>> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
};

/** A repository as it stands inside other answers. */
export function presentRepository(repository: Repository): Json {
  const open = [...repository.issues.values()].filter(({ state }) => state === 'open').length;
  const page = htmlUrl(repository);
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: repository.fullName,
    private: repository.private,
    owner: simpleUser(repository.world, repository.owner),
    html_url: page,
    description: repository.description,
    fork: repository.parent !== null,
    url: apiUrl(repository),
    ...Object.fromEntries(Object.entries(addresses).map(([name, path]) => [name, apiUrl(repository, path)])),
    created_at: timestamp(repository.createdAt),
    updated_at: timestamp(repository.pushedAt),
    pushed_at: timestamp(repository.pushedAt),
    git_url: `${page.replace(/^https?/, 'git')}.git`,
    ssh_url: `git@${new URL(page).hostname}:${repository.fullName}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    homepage: null,
    size: 0,
    stargazers_count: 0,
    watchers_count: 0,
    language: null,
    has_issues: true,
    has_projects: true,
    has_downloads: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    forks_count: repository.forks.length,
    mirror_url: null,
    archived: false,
    disabled: false,
    open_issues_count: open,
    license: null,
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    visibility: repository.private ? 'private' : 'public',
    forks: repository.forks.length,
    open_issues: open,
    watchers: 0,
    default_branch: repository.defaultBranch,
  };
}

/** A repository as `GET /repos/{owner}/{repo}` shows it; `role` is what the caller may do. */
export function fullRepository(repository: Repository, role: Role | null): Json {
  const { owner, parent, world } = repository;
  return {
    ...presentRepository(repository),
    ...(role === null ? {} : { permissions: presentRole(role) }),
    ...(owner.type === 'Organization' ? { organization: simpleUser(world, owner) } : {}),
    ...(parent === null ? {} : { parent: presentRepository(parent), source: presentRepository(parent) }),
    allow_squash_merge: true,
    allow_merge_commit: true,
    allow_rebase_merge: true,
    allow_auto_merge: false,
    delete_branch_on_merge: false,
    allow_update_branch: false,
    network_count: repository.forks.length,
    subscribers_count: 0,
  };
}

/** A role as the flags that GitHub spells it in. */
export function presentRole(role: Role): Json {
  return {
    admin: atLeast(role, 'admin'),
    maintain: atLeast(role, 'maintain'),
    push: atLeast(role, 'write'),
    triage: atLeast(role, 'triage'),
    pull: atLeast(role, 'read'),
  };
}

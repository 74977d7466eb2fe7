import type { Account } from '../state/accounts.ts';
import type { Repository } from '../state/repository.ts';
import type { World } from '../state/world.ts';

/** An object as it is sent. */
export type Json = Record<string, unknown>;

/** GitHub's opaque global id of a thing. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString('base64url');
}

/** The API's address of a repository, or of something below it. */
export function apiUrl(repository: Repository, path = ''): string {
  return `${repository.world.addresses.api}/repos/${repository.fullName}${path}`;
}

/** The address of a repository's page, or of one below it. */
export function htmlUrl(repository: Repository, path = ''): string {
  return `${repository.world.addresses.html}/${repository.fullName}${path}`;
}

/** A path as it stands in an address: slashes stay. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** An account in short; null once it was deleted. */
export function presentAccount(world: World, account: Account | null): Json | null {
  return account === null || account.deleted ? null : simpleUser(world, account);
}

/** The author of a pull request or issue; `ghost` once the account was deleted. */
export function presentAuthor(world: World, account: Account): Json {
  return simpleUser(world, account.deleted ? world.accounts.ghost : account);
}

/** An account in short, GitHub's `simple-user`. */
export function simpleUser(world: World, account: Account): Json {
  const { login, id, type } = account;
  const url = `${world.addresses.api}/users/${encodeURIComponent(login)}`;
  const page = type === 'Bot' ? `/apps/${login.replace(/\[bot\]$/, '')}` : `/${login}`;
  return {
    login,
    id,
    node_id: nodeId(type, id),
    avatar_url: `${world.addresses.html}/avatars/u/${id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `${world.addresses.html}${page}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

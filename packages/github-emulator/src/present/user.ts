import { timestamp } from '../clock.ts';
import type { Account } from '../state/accounts.ts';
import type { World } from '../state/world.ts';
import { type Json, simpleUser } from './json.ts';

/** An account in full, GitHub's `public-user`. */
export function publicUser(world: World, account: Account): Json {
  return {
    ...simpleUser(world, account),
    name: account.name,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: world.repositories.filter((repository) => repository.owner === account).length,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: timestamp(account.createdAt),
    updated_at: timestamp(account.createdAt),
  };
}

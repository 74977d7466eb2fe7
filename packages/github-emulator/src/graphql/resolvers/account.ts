import { nodeId } from '../../present/json.ts';
import type { Account } from '../../state/accounts.ts';
import type { Resolvers } from '../resolver.ts';
import { timestamp } from '../../clock.ts';

const account: Resolvers<Account> = {
  id: ({ type, id }) => nodeId(type, id),
  databaseId: ({ id }) => id,
  login: ({ login }) => login,
  url: ({ login }, _, { world }) => `${world.addresses.html}/${login}`,
  resourcePath: ({ login }) => `/${login}`,
  avatarUrl: ({ id }, _, { world }) => `${world.addresses.html}/avatars/u/${id}?v=4`,
  createdAt: ({ createdAt }) => timestamp(createdAt),
  updatedAt: ({ createdAt }) => timestamp(createdAt),
};

/**
 * Accounts. As a `Bot` an App's account loses the `[bot]` of its login; where the schema knows only a `User` (the viewer,
 * whoever resolved a conversation, the account behind a commit) it keeps it.
 */
export const accountResolvers: Readonly<Record<string, Resolvers<Account>>> = {
  User: {
    ...account,
    name: ({ name }) => name,
    isViewer: (user, _, { token }) => user === token.actor,
  },
  Bot: { ...account, login: ({ login }) => login.replace(/\[bot\]$/, '') },
  Organization: { ...account, name: ({ name }) => name },
};

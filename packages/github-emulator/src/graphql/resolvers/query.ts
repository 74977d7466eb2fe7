import { timestamp } from '../../clock.ts';
import { maySee, notResolved } from '../allowed.ts';
import type { Resolvers } from '../resolver.ts';

/** The root of every query. */
export const queryResolvers: Readonly<Record<string, Resolvers<unknown>>> = {
  Query: {
    rateLimit: (_, __, { token, cost, nodes }) => ({
      cost,
      limit: token.graphql.limit,
      nodeCount: nodes,
      used: token.graphql.used,
      remaining: Math.max(0, token.graphql.limit - token.graphql.used),
      resetAt: timestamp(new Date(token.graphql.reset * 1000)),
    }),
    viewer: (_, __, { token }) => token.actor,
    user: (_, { login }: { login: string }, { world }) => {
      const account = world.accounts.byLogin(login);
      if (account?.type === 'User') return account;
      throw notResolved(`Could not resolve to a User with the login of '${login}'.`);
    },
    organization: (_, { login }: { login: string }, { world }) => {
      const account = world.accounts.byLogin(login);
      if (account?.type === 'Organization') return account;
      throw notResolved(`Could not resolve to an Organization with the login of '${login}'.`);
    },
    repository: (_, { owner, name }: { owner: string; name: string }, { world, token }) => {
      const fullName = `${owner}/${name}`;
      const repository = world.repository(fullName) ?? world.redirects.get(fullName.toLowerCase());
      if (repository !== undefined && maySee(token, repository)) return repository;
      throw notResolved(`Could not resolve to a Repository with the name '${fullName}'.`);
    },
  },
};

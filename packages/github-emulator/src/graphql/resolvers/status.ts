import { timestamp } from '../../clock.ts';
import { nodeId } from '../../present/json.ts';
import { combinedState } from '../../state/statuses.ts';
import { connection, type ConnectionArguments } from '../connection.ts';
import { present, type StatusContextNode, type StatusNode } from '../nodes.ts';
import type { Resolvers } from '../resolver.ts';

const contextsOf = ({ commit, contexts }: StatusNode): StatusContextNode[] =>
  contexts.map((status) => ({ typename: 'StatusContext', commit, status }));

const whole: Resolvers<StatusNode> = {
  commit: ({ commit }) => commit,
  state: ({ contexts }) => combinedState(contexts).toUpperCase(),
};

/** Statuses of a commit: the newest of each context. */
export const statusResolvers: Readonly<Record<string, Resolvers<never>>> = {
  Status: {
    ...whole,
    id: ({ commit }) => nodeId('Status', commit.commit.sha),
    contexts: contextsOf,
    context: (status, { name }: { name: string }) =>
      contextsOf(status).find(({ status: { context } }) => context.toLowerCase() === name.toLowerCase()) ?? null,
    combinedContexts: (status, args: ConnectionArguments) => connection('combinedContexts', contextsOf(status), args),
  } satisfies Resolvers<StatusNode>,
  StatusCheckRollup: {
    ...whole,
    id: ({ commit }) => nodeId('StatusCheckRollup', commit.commit.sha),
    contexts: (status, args: ConnectionArguments) => connection('contexts', contextsOf(status), args),
  } satisfies Resolvers<StatusNode>,
  StatusContext: {
    id: ({ status: { id } }) => nodeId('StatusContext', id),
    commit: ({ commit }) => commit,
    context: ({ status: { context } }) => context,
    state: ({ status: { state } }) => state.toUpperCase(),
    description: ({ status: { description } }) => description,
    targetUrl: ({ status: { targetUrl } }) => targetUrl,
    createdAt: ({ status: { createdAt } }) => timestamp(createdAt),
    creator: ({ status: { creator } }) => present(creator),
    avatarUrl: ({ status: { creator } }, _, { world }) => `${world.addresses.html}/avatars/u/${creator.id}?v=4`,
  } satisfies Resolvers<StatusContextNode>,
};

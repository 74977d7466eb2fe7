import { failure, ok } from '../http/answer.ts';
import { Body } from '../http/body.ts';
import { isUsedUp } from '../http/rate-limit.ts';
import { onHost, type Route } from '../http/route.ts';
import type { GraphQLRunner } from '../graphql/execute.ts';

/** The one route of the GraphQL API. It answers 200 whatever is wrong with a query, and always wants a credential. */
export function graphqlRoutes(): readonly Route[] {
  // Loaded on first use: most runs never ask by GraphQL, and its library is the largest here.
  let runner: Promise<GraphQLRunner> | undefined;
  const load = async (): Promise<GraphQLRunner> => new (await import('../graphql/execute.ts')).GraphQLRunner();
  return [
    onHost('POST', '/graphql', {}, async (call) => {
      if (call.token === null) throw failure(401, 'This endpoint requires you to be authenticated.');
      if (isUsedUp(call.token.graphql)) {
        return ok({ errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded for installation.' }] });
      }
      const query = new Body(call, 'Query').text('query');
      if (query === undefined) throw failure(400, 'A query attribute must be specified and must be a string.');
      runner ??= load();
      return ok(await (await runner).run(call.world, call.token, { query, variables: variablesOf(call.body) }));
    }),
  ];
}

function variablesOf(body: unknown): Readonly<Record<string, unknown>> {
  const variables: unknown = typeof body === 'object' && body !== null && 'variables' in body ? body.variables : {};
  return typeof variables === 'object' && variables !== null ? { ...variables } : {};
}

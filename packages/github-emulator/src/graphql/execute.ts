import { readFileSync } from 'node:fs';

import {
  buildSchema,
  type DocumentNode,
  execute,
  type GraphQLFieldResolver,
  type GraphQLFormattedError,
  GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';

import type { Token } from '../state/tokens.ts';
import type { World } from '../state/world.ts';
import { queryCost } from './cost.ts';
import { queryView } from './views.ts';

/** What a client posts. */
export interface GraphQLRequest {
  query: string;
  variables: Readonly<Record<string, unknown>>;
}

/** What it gets: always with status 200, be there errors or not. */
export interface GraphQLAnswer {
  data?: unknown;
  errors?: (GraphQLFormattedError & { type?: string })[];
}

/** Runs queries against GitHub's own schema, cut down to what this GitHub has. */
export class GraphQLRunner {
  #schema: GraphQLSchema | undefined;

  /** Runs one request, and takes its cost from the token's points. */
  async run(world: World, token: Token, request: GraphQLRequest): Promise<GraphQLAnswer> {
    const schema = this.#load();
    const document = parsed(request.query);
    if (document instanceof GraphQLError) return { errors: [formatted(document)] };
    const invalid = validate(schema, document);
    if (invalid.length > 0) return { errors: invalid.map(formatted) };
    const cost = queryCost(document, request.variables);
    token.graphql.used += cost;
    const result = await execute({
      schema,
      document,
      rootValue: queryView({ world, token, cost }),
      variableValues: request.variables,
      fieldResolver: strictResolver,
      typeResolver: (value) => typeName(value),
    });
    const { data, errors } = result;
    return {
      ...(data === undefined ? {} : { data }),
      ...(errors === undefined ? {} : { errors: errors.map(formatted) }),
    };
  }

  /** Read on first use: most runs never ask by GraphQL. */
  #load(): GraphQLSchema {
    const text = (): string => readFileSync(new URL('../../graphql/schema.graphql', import.meta.url), 'utf8');
    this.#schema ??= buildSchema(text(), { assumeValid: true });
    return this.#schema;
  }
}

/** A field that GitHub has and this GitHub lacks is an error, never a silent null. */
const strictResolver: GraphQLFieldResolver<unknown, unknown> = (source, args, _, info) => {
  const fields: Readonly<Record<string, unknown>> = typeof source === 'object' && source !== null ? { ...source } : {};
  if (!Object.hasOwn(fields, info.fieldName)) {
    throw new Error(`the local GitHub has no ${info.parentType.name}.${info.fieldName}`);
  }
  const value = fields[info.fieldName];
  return isComputed(value) ? value(args) : value;
};

function isComputed(value: unknown): value is (args: unknown) => unknown {
  return typeof value === 'function';
}

function typeName(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('__typename' in value)) return undefined;
  return typeof value.__typename === 'string' ? value.__typename : undefined;
}

function parsed(query: string): DocumentNode | GraphQLError {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** GitHub says the kind of an error beside its message. */
function formatted(error: GraphQLError): GraphQLFormattedError & { type?: string } {
  const { extensions, ...plain } = error.toJSON();
  const type = extensions?.['type'];
  return typeof type === 'string' ? { type, ...plain } : plain;
}

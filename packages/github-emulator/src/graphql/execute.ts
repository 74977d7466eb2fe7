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
import { typeName } from './nodes.ts';
import type { Asking } from './resolver.ts';
import { resolvers } from './resolvers/all.ts';

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

/** GitHub refuses a query that could give more. */
const nodeLimit = 500_000;

/** Letters of a query past which it is not remembered: one that names a hundred things is hardly sent twice. */
const remembered = 10_000;

/** A query that was read and held against the schema. */
type Prepared = { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] };

/** Runs queries against GitHub's own schema, cut down to what this GitHub has. */
export class GraphQLRunner {
  #schema: GraphQLSchema | undefined;
  readonly #prepared = new Map<string, Prepared>();

  /** Runs one request, and takes its cost from the token's points. */
  async run(world: World, token: Token, request: GraphQLRequest): Promise<GraphQLAnswer> {
    const prepared = this.#prepare(request.query);
    if ('errors' in prepared) return { errors: prepared.errors.map(formatted) };
    const { points, nodes } = queryCost(prepared.document, request.variables);
    if (nodes > nodeLimit) return { errors: [tooManyNodes(nodes)] };
    token.graphql.used += points;
    const contextValue: Asking = { world, token, cost: points, nodes };
    const { data, errors } = await execute({
      schema: this.#load(),
      document: prepared.document,
      contextValue,
      variableValues: request.variables,
      fieldResolver: strictResolver,
      typeResolver: typeName,
    });
    return {
      ...(data === undefined ? {} : { data }),
      ...(errors === undefined ? {} : { errors: errors.map(formatted) }),
    };
  }

  /** A client sends the same few queries again and again. */
  #prepare(query: string): Prepared {
    const known = this.#prepared.get(query);
    if (known !== undefined) return known;
    const document = parsed(query);
    const errors = document instanceof GraphQLError ? [document] : validate(this.#load(), document);
    const prepared: Prepared = document instanceof GraphQLError || errors.length > 0 ? { errors } : { document };
    if (query.length > remembered) return prepared;
    const [oldest] = this.#prepared.keys();
    if (this.#prepared.size >= 50 && oldest !== undefined) this.#prepared.delete(oldest);
    this.#prepared.set(query, prepared);
    return prepared;
  }

  /** Read on first use: most runs never ask by GraphQL. */
  #load(): GraphQLSchema {
    const text = (): string => readFileSync(new URL('../../graphql/schema.graphql', import.meta.url), 'utf8');
    this.#schema ??= buildSchema(text(), { assumeValid: true });
    return this.#schema;
  }
}

/** A field that GitHub has and this GitHub lacks is an error, never a silent null. */
const strictResolver: GraphQLFieldResolver<unknown, Asking> = (source, args, asking, { parentType, fieldName }) => {
  const fields = Object.hasOwn(resolvers, parentType.name) ? resolvers[parentType.name] : undefined;
  const resolver = fields !== undefined && Object.hasOwn(fields, fieldName) ? fields[fieldName] : undefined;
  // What stands behind an object of this type is known by the type alone.
  if (resolver !== undefined) return resolver(source as never, args as never, asking);
  if (fields === undefined && isPlain(source) && Object.hasOwn(source, fieldName)) {
    const value = source[fieldName];
    return typeof value === 'function' ? (value as () => unknown)() : value;
  }
  throw new Error(`the local GitHub has no ${parentType.name}.${fieldName}`);
};

function isPlain(source: unknown): source is Readonly<Record<string, unknown>> {
  return typeof source === 'object' && source !== null;
}

function tooManyNodes(nodes: number): GraphQLFormattedError & { type: string } {
  const message = `This query requests up to ${nodes.toLocaleString('en')} possible nodes which exceeds the maximum limit of 500,000.`;
  return { type: 'MAX_NODE_LIMIT_EXCEEDED', message };
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

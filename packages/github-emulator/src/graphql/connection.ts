import { GraphQLError } from 'graphql';

/** How much of a connection is asked for. */
export interface ConnectionArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/**
 * A page of a list, in GitHub's shape; `node` makes an object of an item, and is asked for those of the page alone.
 * Throws where GitHub does: without a size, or with more than 100.
 */
export function connection<T>(
  name: string,
  items: readonly T[],
  args: ConnectionArguments,
  node: (item: T, index: number) => unknown = (item) => item,
): Readonly<Record<string, unknown>> {
  const size = args.first ?? args.last;
  if (size === undefined || size === null) {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
    throw new GraphQLError(message, { extensions: { type: 'MISSING_PAGINATION_BOUNDARIES' } });
  }
  if (size < 0 || size > 100) {
    const message = `Requesting ${size} records on the \`${name}\` connection exceeds the \`first\` limit of 100 records.`;
    throw new GraphQLError(message, { extensions: { type: 'EXCESSIVE_PAGINATION' } });
  }
  const from = args.after === undefined || args.after === null ? 0 : indexOf(args.after) + 1;
  const to = args.before === undefined || args.before === null ? items.length : indexOf(args.before);
  const first = typeof args.first === 'number';
  const start = first ? from : Math.max(from, to - size);
  const end = first ? Math.min(to, from + size) : to;
  let made: unknown[] | undefined;
  const nodes = (): unknown[] => {
    made ??= items.slice(start, end).map((item, index) => node(item, start + index));
    return made;
  };
  return {
    totalCount: items.length,
    nodes,
    edges: () => nodes().map((each, index) => ({ cursor: cursor(start + index), node: each })),
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: end > start ? cursor(start) : null,
      endCursor: end > start ? cursor(end - 1) : null,
    },
  };
}

function cursor(index: number): string {
  return Buffer.from(`cursor:v2:${index}`).toString('base64');
}

function indexOf(text: string): number {
  const index = /^cursor:v2:(\d+)$/.exec(Buffer.from(text, 'base64').toString())?.[1];
  if (index === undefined) throw new GraphQLError(`\`${text}\` does not appear to be a valid cursor.`);
  return Number(index);
}

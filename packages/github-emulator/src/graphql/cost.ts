import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/** What a query asks for. */
export interface QueryCost {
  /** Taken from the token's hour. */
  readonly points: number;
  /** How many nodes it could give at most. */
  readonly nodes: number;
}

/**
 * What a query costs, by GitHub's formula: the requests that its connections need, each once for every node above it,
 * divided by a hundred; at least one point. Its nodes are the sizes of its connections, multiplied down the query.
 */
export function queryCost(document: DocumentNode, given: Readonly<Record<string, unknown>>): QueryCost {
  const variables = { ...defaults(document), ...given };
  const fragments = new Map<string, FragmentDefinitionNode>();
  let requests = 0;
  let nodes = 0;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const visit = (selections: SelectionSetNode | undefined, parents: number): void => {
    for (const selection of selections?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        const size = pageSize(selection, variables);
        if (size !== undefined) requests += parents;
        nodes += (size ?? 0) * parents;
        visit(selection.selectionSet, parents * (size ?? 1));
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        visit(selection.selectionSet, parents);
      } else {
        visit(fragments.get(selection.name.value)?.selectionSet, parents);
      }
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) visit(definition.selectionSet, 1);
  }
  return { points: Math.max(1, Math.round(requests / 100)), nodes };
}

/** The values that variables have where none is given. */
function defaults(document: DocumentNode): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { variable, defaultValue } of definition.variableDefinitions ?? []) {
      if (defaultValue?.kind === Kind.INT) found[variable.name.value] = Number(defaultValue.value);
    }
  }
  return found;
}

/** How many nodes a connection is asked for; undefined for a field that is none. */
function pageSize(field: FieldNode, variables: Readonly<Record<string, unknown>>): number | undefined {
  const argument = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last');
  if (argument === undefined) return undefined;
  const value = argument.value.kind === Kind.VARIABLE ? variables[argument.value.name.value] : undefined;
  if (typeof value === 'number') return value;
  return argument.value.kind === Kind.INT ? Number(argument.value.value) : undefined;
}

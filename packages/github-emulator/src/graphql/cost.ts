import { type DocumentNode, type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql';

/**
 * What a query costs, by GitHub's formula: the requests that its connections need, each once for every node above it,
 * divided by a hundred; at least one point.
 */
export function queryCost(document: DocumentNode, variables: Readonly<Record<string, unknown>>): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let requests = 0;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const visit = (selections: SelectionSetNode | undefined, parents: number): void => {
    for (const selection of selections?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        const size = pageSize(selection, variables);
        if (size !== undefined) requests += parents;
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
  return Math.max(1, Math.round(requests / 100));
}

/** How many nodes a connection is asked for; undefined for a field that is none. */
function pageSize(field: FieldNode, variables: Readonly<Record<string, unknown>>): number | undefined {
  const argument = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last');
  if (argument === undefined) return undefined;
  const value = argument.value.kind === Kind.VARIABLE ? variables[argument.value.name.value] : undefined;
  if (typeof value === 'number') return value;
  return argument.value.kind === Kind.INT ? Number(argument.value.value) : undefined;
}

import {
  type DefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type TypeNode,
  visit,
} from 'graphql';

const builtIn = ['String', 'Int', 'Float', 'Boolean', 'ID'];

/**
 * GitHub's published schema, cut down to these types: each keeps those of its fields and arguments whose types are kept
 * as well, word for word. What is left of it is what GitHub has, so a query that it accepts is one that GitHub knows.
 * Throws where a type of the list is not published.
 */
export function slimSchema(published: string, types: readonly string[]): string {
  const kept = new Set([...types, ...builtIn]);
  const document = parse(published, { noLocation: true });
  const definitions = document.definitions.filter((definition) => kept.has(nameOf(definition)));
  const missing = types.filter((name) => !definitions.some((definition) => nameOf(definition) === name));
  if (missing.length > 0) throw new Error(`GitHub publishes no ${missing.join(', ')}`);
  const ofKept = ({ type }: { type: TypeNode }): null | undefined => (kept.has(named(type)) ? undefined : null);
  const slim = visit(
    { ...document, definitions },
    {
      StringValue: (_, key) => (key === 'description' ? null : undefined),
      Directive: () => null,
      FieldDefinition: ofKept,
      InputValueDefinition: ofKept,
      ObjectTypeDefinition: (node) => withInterfaces(node, kept),
      InterfaceTypeDefinition: (node) => withInterfaces(node, kept),
      UnionTypeDefinition: (node) => ({
        ...node,
        types: (node.types ?? []).filter(({ name }) => kept.has(name.value)),
      }),
    },
  );
  return `${print(slim)}\n`;
}

function withInterfaces<T extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(
  node: T,
  kept: ReadonlySet<string>,
): T {
  return { ...node, interfaces: (node.interfaces ?? []).filter(({ name }) => kept.has(name.value)) };
}

function named(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type);
}

function nameOf(definition: DefinitionNode): string {
  return 'name' in definition ? (definition.name?.value ?? '') : '';
}

import type { JsonSchema } from './description.ts';

/**
 * The schema with every object closed to fields that it does not name. GitHub ignores what it does not know, so a
 * misspelt `commit_id` would pass silently and mean something else; a request of ours must name only what exists.
 *
 * @throws on a reference: what it leads to would stay open.
 */
export function closed(schema: JsonSchema): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  if ('$ref' in schema) throw new Error(`A request schema refers to ${String(schema.$ref)}: close that as well.`);
  const result: Record<string, unknown> = { ...schema };
  if (isRecord(schema.properties)) {
    result.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, member]) => [name, closed(member as JsonSchema)]),
    );
    result.additionalProperties = schema.additionalProperties ?? false;
  }
  if (schema.items !== undefined) result.items = closed(schema.items as JsonSchema);
  for (const keyword of ['oneOf', 'anyOf', 'allOf']) {
    const members = schema[keyword];
    if (Array.isArray(members)) result[keyword] = members.map((member: JsonSchema) => closed(member));
  }
  return result;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Cuts GitHub's OpenAPI description (13 MB) down to what conformance checks need, and writes it as committed data:
 *
 *   node scripts/slim-openapi.mjs            writes packages/github-emulator/openapi/github.json
 *   node scripts/slim-openapi.mjs --check    exit 1 when the committed file is not what would be written
 *
 * Kept: the operations that `openapi/operations.json` lists, the schemas of their requests and responses, and the
 * components that those reach. OpenAPI 3.0 is turned into plain JSON Schema on the way (`nullable` becomes a type).
 * The output holds one operation or component a line, keys sorted, so that an update reads as a diff.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const folder = new URL('../packages/github-emulator/openapi/', import.meta.url);
const target = new URL('github.json', folder);

/** Keywords whose value is one schema, a list of schemas, a map of schemas, or plain data. */
const ONE = new Set(['items', 'additionalProperties', 'not']);
const LIST = new Set(['oneOf', 'anyOf', 'allOf']);
const MAP = new Set(['properties', 'patternProperties']);
const PLAIN = new Set(
  'type required enum pattern minimum maximum minLength maxLength minItems maxItems uniqueItems minProperties maxProperties'.split(
    ' ',
  ),
);
/** Says nothing about whether a value is right. */
const SILENT = new Set(
  'description title example examples default deprecated readOnly discriminator nullable'.split(' '),
);
/** Formats that a value can be checked against; `repo.nwo` and the integers' widths are GitHub's own notes. */
const FORMATS = new Set(['date', 'date-time', 'email', 'uri', 'uri-template']);

const byCodeUnit = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Plain JSON Schema of an OpenAPI 3.0 schema; components referred to are added to `reached`. */
function slimSchema(schema, reached) {
  if (typeof schema === 'boolean') return schema;
  if (schema.$ref !== undefined) {
    const name = schema.$ref.replace('#/components/schemas/', '');
    if (name.includes('/')) throw new Error(`A reference that is no schema component: ${schema.$ref}`);
    reached.add(name);
    return orNull({ $ref: `#/components/${name}` }, schema.nullable);
  }
  const slim = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (SILENT.has(keyword) || keyword.startsWith('x-')) continue;
    if (ONE.has(keyword)) slim[keyword] = slimSchema(value, reached);
    else if (LIST.has(keyword)) slim[keyword] = value.map((member) => slimSchema(member, reached));
    else if (MAP.has(keyword)) {
      slim[keyword] = Object.fromEntries(
        Object.entries(value).map(([key, member]) => [key, slimSchema(member, reached)]),
      );
    } else if (PLAIN.has(keyword)) slim[keyword] = value;
    else if (keyword !== 'format') throw new Error(`A keyword that this script does not know: ${keyword}`);
    else if (FORMATS.has(value)) slim.format = value;
  }
  return orNull(slim, schema.nullable);
}

/**
 * The schema, with null allowed. A bare type takes null as a second type; an enum lists it too. Where a composition
 * stands beside the type, null would have to satisfy that as well, so the whole becomes one of two alternatives.
 */
function orNull(slim, nullable) {
  if (nullable !== true || Object.keys(slim).length === 0) return slim;
  if (typeof slim.type !== 'string' || [...LIST].some((keyword) => keyword in slim)) {
    return { anyOf: [slim, { type: 'null' }] };
  }
  const open = { ...slim, type: [slim.type, 'null'] };
  if (slim.enum !== undefined && !slim.enum.includes(null)) open.enum = [...slim.enum, null];
  return open;
}

/** Schemas by media type. A media type without a schema keeps an empty one: its presence documents it. */
function slimContent(content, reached) {
  return Object.fromEntries(
    Object.entries(content ?? {}).map(([mediaType, { schema }]) => [mediaType, slimSchema(schema ?? {}, reached)]),
  );
}

function slimOperation(full, key, reached) {
  const [method, path] = key.split(' ');
  const operation = full.paths[path]?.[method.toLowerCase()];
  if (operation === undefined) throw new Error(`GitHub describes no ${key}.`);
  const resolve = (node) => (node.$ref === undefined ? node : lookUp(full, node.$ref));
  const parameters = [...(full.paths[path].parameters ?? []), ...(operation.parameters ?? [])].map(resolve);
  const multiSegment = parameters
    .filter((each) => each.in === 'path' && each['x-multi-segment'])
    .map((each) => each.name);
  const request = operation.requestBody && resolve(operation.requestBody);
  return {
    ...(multiSegment.length > 0 && { multiSegment }),
    ...(request && {
      request: {
        required: request.required === true,
        schema: slimContent(request.content, reached)['application/json'],
      },
    }),
    responses: Object.fromEntries(
      Object.entries(operation.responses).map(([status, response]) => [
        status,
        slimContent(resolve(response).content, reached),
      ]),
    ),
  };
}

function lookUp(full, reference) {
  return reference
    .slice(2)
    .split('/')
    .reduce((node, step) => node[step], full);
}

/** Same data, keys in code-unit order at every level. */
function sorted(node) {
  if (Array.isArray(node)) return node.map(sorted);
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(
    Object.keys(node)
      .toSorted(byCodeUnit)
      .map((key) => [key, sorted(node[key])]),
  );
}

function slimDescription(full, keys, source) {
  const reached = new Set();
  const operations = Object.fromEntries(keys.map((key) => [key, slimOperation(full, key, reached)]));
  const components = {};
  // A set hands out what is added while it is walked, so this follows references to the end.
  for (const name of reached) components[name] = slimSchema(full.components.schemas[name], reached);
  return { source, operations, components: sorted(components) };
}

function print({ source, operations, components }) {
  const lines = (map) =>
    Object.entries(map).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(sorted(value))}`);
  return [
    '{',
    `"source": ${JSON.stringify(source, null, 2)},`,
    `"operations": {\n${lines(operations).join(',\n')}\n},`,
    `"components": {\n${lines(components).join(',\n')}\n}`,
    '}\n',
  ].join('\n');
}

function readOperations() {
  const keys = JSON.parse(readFileSync(new URL('operations.json', folder), 'utf8'));
  const byPath = [...new Set(keys)].toSorted(
    (a, b) => byCodeUnit(a.split(' ')[1], b.split(' ')[1]) || byCodeUnit(a, b),
  );
  if (byPath.join() !== keys.join()) throw new Error('operations.json: sort by path, then method, without duplicates.');
  return keys;
}

const manifest = require('@octokit/openapi/package.json');
const made = print(
  slimDescription(require('@octokit/openapi/generated/api.github.com.json'), readOperations(), {
    note: 'Generated by scripts/slim-openapi.mjs; edit operations.json and run it again.',
    package: `${manifest.name}@${manifest.version}`,
    license: readFileSync(require.resolve('@octokit/openapi/LICENSE'), 'utf8').trim().split(/\n+/),
  }),
);

if (!process.argv.includes('--check')) {
  writeFileSync(target, made);
} else if (readFileSync(target, 'utf8') !== made) {
  console.error(
    'packages/github-emulator/openapi/github.json is not current: run `node scripts/slim-openapi.mjs` and commit it.',
  );
  process.exitCode = 1;
}

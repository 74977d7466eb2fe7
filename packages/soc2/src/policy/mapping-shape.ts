import { nearest } from './nearest.ts';
import { kindOf, plainText, type Refused } from './plain-text.ts';
import { quoted, visible } from './policy-error.ts';
import { type JsonSchema, note, type Read, type Reading, type Shape } from './shape.ts';
import { isNothing, type YamlMapping, type YamlNode, type YamlScalar } from './yaml-document.ts';

/** A mapping whose keys are names that the policy chooses. */
export function named<T>(
  name: { readonly pattern: string; make(name: string): Read<string> },
  value: Shape<T>,
): Shape<Readonly<Record<string, T>>> {
  return {
    schema: {
      type: 'object',
      minProperties: 1,
      propertyNames: { pattern: name.pattern },
      additionalProperties: value.schema,
    },
    read(node, key, reading) {
      if (!isMapping(node, key, reading)) return undefined;
      const entries: [string, T][] = [];
      for (const entry of distinctKeys(node, key, reading)) {
        const place = keyPath(key, entry.key.value);
        const written = plainText(entry.key);
        const made = typeof written === 'string' ? name.make(written) : written;
        if (!('value' in made)) note(reading, entry.key.at, place, made);
        else {
          reading.places.set(place, entry.value.at);
          const read = value.read(entry.value, place, reading);
          if (read !== undefined) entries.push([made.value, read]);
        }
      }
      return Object.fromEntries(entries);
    },
  };
}

/** A key of a mapping: what it holds and what it is for. */
export interface Field<T, Required extends boolean = false> {
  readonly shape: Shape<T>;
  readonly required: Required;
  readonly schema: JsonSchema;
}

/** What an editor shows beside a key. */
export interface FieldDocs {
  readonly description: string;
  readonly examples: readonly unknown[];
  readonly default?: unknown;
}

/** A key that may be left out. */
export function optional<T>(shape: Shape<T>, docs: FieldDocs): Field<T> {
  return { shape, required: false, schema: { ...shape.schema, ...docs } };
}

/** A key that must be there. */
export function required<T>(shape: Shape<T>, docs: FieldDocs): Field<T, true> {
  return { shape, required: true, schema: { ...shape.schema, ...docs } };
}

type Fields = Readonly<Record<string, Field<unknown, boolean>>>;
type ValueOf<F> = F extends Field<infer T, boolean> ? T : never;
type RequiredKeys<F extends Fields> = {
  [K in keyof F]: F[K]['required'] extends true ? K : never;
}[keyof F];

/** The value of a mapping: what is required is there, what is optional may be. */
export type MappingOf<F extends Fields> = {
  readonly [K in RequiredKeys<F>]: ValueOf<F[K]>;
} & {
  readonly [K in Exclude<keyof F, RequiredKeys<F>>]?: ValueOf<F[K]>;
};

/** A mapping with known keys and no others. */
export function mapping<F extends Fields>(fields: F): Shape<MappingOf<F>> {
  const known = new Map(Object.entries(fields));
  const needed = [...known].filter(([, field]) => field.required).map(([name]) => name);
  return {
    schema: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      ...(needed.length > 0 ? { required: needed } : {}),
      properties: Object.fromEntries([...known].map(([name, field]) => [name, field.schema])),
    },
    read(node, key, reading) {
      if (!isMapping(node, key, reading)) return undefined;
      const before = reading.problems.length;
      const values: [string, unknown][] = [];
      for (const entry of distinctKeys(node, key, reading)) {
        const place = keyPath(key, entry.key.value);
        const field = known.get(entry.key.value);
        if (field === undefined) note(reading, entry.key.at, place, unknownKey(entry.key.value, known.keys()));
        else {
          reading.places.set(place, entry.value.at);
          values.push([entry.key.value, field.shape.read(entry.value, place, reading)]);
        }
      }
      for (const name of needed) {
        if (!node.entries.some((entry) => entry.key.value === name))
          note(reading, node.at, keyPath(key, name), missing(name));
      }
      if (reading.problems.length > before) return undefined;
      // Every value was read by the field of its own name, and all that are required are there.
      return Object.fromEntries(values) as MappingOf<F>;
    },
  };
}

function missing(name: string): Refused {
  return { message: 'this key is missing', fix: `Add '${name}:'.` };
}

function unknownKey(name: string, known: Iterable<string>): Refused {
  const keys = [...known];
  const meant = nearest(name, keys);
  const fix = meant === undefined ? `The keys here are ${keys.join(', ')}.` : `Did you mean '${meant}'?`;
  return { message: `unknown key ${quoted(name)}`, fix };
}

function isMapping(node: YamlNode, key: string, reading: Reading): node is YamlMapping {
  if (node.kind === 'mapping' && node.entries.length > 0) return true;
  const fix = 'Write keys with values below it, or remove it.';
  const message = isNothing(node)
    ? 'no value'
    : node.kind === 'mapping'
      ? 'no keys'
      : `${kindOf(node)}, not keys with values`;
  note(reading, node.at, key, { message, fix });
  return false;
}

/** The entries of a mapping, less those that repeat a key, which are noted. */
function distinctKeys(node: YamlMapping, key: string, reading: Reading): YamlMapping['entries'] {
  const first = new Map<string, YamlScalar>();
  return node.entries.filter((entry) => {
    const earlier = first.get(entry.key.value);
    if (earlier === undefined) {
      first.set(entry.key.value, entry.key);
      return true;
    }
    note(reading, entry.key.at, keyPath(key, entry.key.value), {
      message: `this key is written twice, first on line ${earlier.at.line}`,
      fix: 'Keep one of them.',
    });
    return false;
  });
}

function keyPath(parent: string, name: string): string {
  const shown = visible(name.slice(0, 80));
  return parent === '' ? shown : `${parent}.${shown}`;
}

import { type PolicyProblem, quoted, visible } from './policy-error.ts';
import { nearest } from './nearest.ts';
import type { Position } from './source-text.ts';
import { isNothing, type YamlMapping, type YamlNode, type YamlScalar } from './yaml-document.ts';

/** A fragment of a JSON schema (draft-07). */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** One reading of one document: what is wrong so far, and where everything stands. */
export interface Reading {
  readonly file: string;
  readonly problems: PolicyProblem[];
  /** Key path → position of the value. */
  readonly places: Map<string, Position>;
  /** Names under `groups`, known before anything that may refer to one is read. */
  readonly groups: ReadonlySet<string>;
}

/** What a value must be: one definition that both reads it and describes it to an editor. */
export interface Shape<T> {
  readonly schema: JsonSchema;
  /** The value of a node, or undefined after a problem has been noted. */
  read(node: YamlNode, key: string, reading: Reading): T | undefined;
}

/** What is wrong with a value, and the fix. */
export interface Refused {
  readonly message: string;
  readonly fix: string;
}

/** The outcome of making a value from its text. */
export type Read<T> = { readonly value: T } | Refused;

/** Notes a problem at a place of the document. */
export function note(reading: Reading, at: Position, key: string, { message, fix }: Refused): undefined {
  reading.problems.push({
    file: reading.file,
    line: at.line,
    column: at.column,
    key,
    message,
    fix,
  });
  return undefined;
}

/** Text, made into a value by `make`. Numbers, booleans and nulls are not text unless they are quoted. */
export function text<T>(schema: JsonSchema, make: (text: string, reading: Reading) => Read<T>): Shape<T> {
  return {
    schema: { type: 'string', minLength: 1, ...schema },
    read(node, key, reading) {
      const written = plainText(node);
      if (typeof written !== 'string') return note(reading, node.at, key, written);
      const made = make(written, reading);
      return 'value' in made ? made.value : note(reading, node.at, key, made);
    },
  };
}

/** A whole number in a range, in plain decimal digits. */
export function integer(minimum: number, maximum: number): Shape<number> {
  const fix = `Write a whole number from ${minimum} to ${maximum}, without quotes.`;
  return {
    schema: { type: 'integer', minimum, maximum },
    read(node, key, reading) {
      if (node.kind !== 'scalar')
        return note(reading, node.at, key, {
          message: `${kindOf(node)}, not a number`,
          fix,
        });
      if (isNothing(node)) return note(reading, node.at, key, { message: 'no value', fix });
      const value = node.plain && /^(?:0|[1-9]\d{0,15})$/.test(node.value) ? Number(node.value) : undefined;
      if (value === undefined) {
        return note(reading, node.at, key, {
          message: `${quoted(node.value)} is not a whole number`,
          fix,
        });
      }
      if (value >= minimum && value <= maximum) return value;
      return note(reading, node.at, key, {
        message: `${value} is out of range`,
        fix,
      });
    },
  };
}

/** A list with at least one entry. */
export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    schema: { type: 'array', minItems: 1, items: item.schema },
    read(node, key, reading) {
      if (isNothing(node)) return note(reading, node.at, key, NO_VALUE);
      if (node.kind !== 'sequence') {
        const fix = "Write a list: one entry a line, each after '- '.";
        return note(reading, node.at, key, {
          message: `${kindOf(node)}, not a list`,
          fix,
        });
      }
      if (node.items.length === 0) {
        const fix = 'Add at least one entry; where there is nothing to list, leave the key out.';
        return note(reading, node.at, key, { message: 'an empty list', fix });
      }
      const values: T[] = [];
      node.items.forEach((entry, index) => {
        const place = `${key}[${index}]`;
        reading.places.set(place, entry.at);
        const value = item.read(entry, place, reading);
        if (value !== undefined) values.push(value);
      });
      return values;
    },
  };
}

/** Either text or a mapping, whichever the document has. */
export function either<A, B>(short: Shape<A>, long: Shape<B>, description: string): Shape<A | B> {
  return {
    schema: { description, anyOf: [short.schema, long.schema] },
    read: (node, key, reading) => (node.kind === 'mapping' ? long : short).read(node, key, reading),
  };
}

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

const NO_VALUE: Refused = {
  message: 'no value',
  fix: 'Give it a value, or leave the key out.',
};

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

function kindOf(node: YamlNode): string {
  return {
    scalar: 'a single value',
    sequence: 'a list',
    mapping: 'keys with values',
  }[node.kind];
}

/**
 * What YAML 1.1 or 1.2 reads as something else than text when it is not quoted. Both, because which of them the next
 * tool speaks is not known: a glob `no` would be a folder to one and a boolean to the other.
 */
const NOT_TEXT: readonly (readonly [RegExp, string])[] = [
  [/^(?:true|false|yes|no|on|off|y|n)$/i, 'a boolean'],
  [/^[-+]?(?:\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.\d[\d_]*(?:e[-+]?\d+)?|0[xob][\da-f_]+|\.inf)$/i, 'a number'],
  [/^\.nan$/i, 'a number'],
  [/^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/, 'a time'],
  [/^\d{4}-\d\d?-\d\d?(?:$|[Tt \t])/, 'a date'],
  [/^=$/, 'a default'],
];

function plainText(node: YamlNode): string | Refused {
  if (node.kind !== 'scalar')
    return {
      message: `${kindOf(node)}, not text`,
      fix: 'Write one piece of text.',
    };
  if (isNothing(node)) return NO_VALUE;
  const other = node.plain ? NOT_TEXT.find(([pattern]) => pattern.test(node.value))?.[1] : undefined;
  if (other === undefined) return node.value;
  return {
    message: `${quoted(node.value)} is ${other} to YAML`,
    fix: `Put it in quotes if you mean text: '${visible(node.value)}'.`,
  };
}

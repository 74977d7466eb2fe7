import { kindOf, NO_VALUE, plainText, type Refused } from './plain-text.ts';
import { PolicyError, type PolicyProblem, quoted } from './policy-error.ts';
import type { Position } from './source-text.ts';
import { isNothing, type YamlNode } from './yaml-document.ts';

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

/** The outcome of making a value from its text. */
export type Read<T> = { readonly value: T } | Refused;

/** With so many problems a file is no policy that anyone could mend line by line: reading stops. */
const MOST_PROBLEMS = 200;

/** Notes a problem at a place of the document. Throws a `PolicyError` where there have been too many. */
export function note(reading: Reading, at: Position, key: string, { message, fix }: Refused): undefined {
  reading.problems.push({ file: reading.file, line: at.line, column: at.column, key, message, fix });
  if (reading.problems.length >= MOST_PROBLEMS) throw new PolicyError(reading.problems);
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

/** A shape whose value is checked or made into another one. */
export function mapped<A, B>(shape: Shape<A>, make: (value: A) => Read<B>): Shape<B> {
  return {
    schema: shape.schema,
    read(node, key, reading) {
      const value = shape.read(node, key, reading);
      if (value === undefined) return undefined;
      const made = make(value);
      return 'value' in made ? made.value : note(reading, node.at, key, made);
    },
  };
}

/** One of a few words. */
export function choice<const T extends string>(values: readonly T[]): Shape<T> {
  return text({ enum: values }, (written) => {
    const value = values.find((each) => each === written);
    if (value !== undefined) return { value };
    return {
      message: `${quoted(written)} is not known here`,
      fix: `Write one of ${values.join(', ')}.`,
    };
  });
}

import { invalid } from './answer.ts';
import type { Call } from './route.ts';

/** Reads the fields of a JSON body; what has the wrong type is refused with 422, as GitHub refuses it. */
export class Body {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #resource: string;

  /** `resource` is how GitHub names in errors what the call is about. */
  constructor(call: Call, resource: string) {
    const { body } = call;
    this.#fields = typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {};
    this.#resource = resource;
  }

  /** A text; undefined where it is missing or null. */
  text(field: string): string | undefined {
    const value = this.#fields[field];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') throw this.#invalid(field, 'invalid');
    return value;
  }

  /** A text that must be there and hold something. */
  requiredText(field: string): string {
    const value = this.text(field);
    if (value === undefined || value === '') throw this.#invalid(field, 'missing_field');
    return value;
  }

  /** A text out of a few. */
  choice<T extends string>(field: string, choices: readonly T[]): T | undefined {
    const value = this.text(field);
    if (value === undefined) return undefined;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw this.#invalid(field, 'invalid');
    return found;
  }

  /** A whole number. */
  number(field: string): number | undefined {
    const value = this.#fields[field];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'number' || !Number.isInteger(value)) throw this.#invalid(field, 'invalid');
    return value;
  }

  /** Yes or no. */
  flag(field: string): boolean | undefined {
    const value = this.#fields[field];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'boolean') throw this.#invalid(field, 'invalid');
    return value;
  }

  /** A list, each item still to be read. */
  list(field: string): readonly unknown[] | undefined {
    const value = this.#fields[field];
    if (value === undefined || value === null) return undefined;
    if (!isList(value)) throw this.#invalid(field, 'invalid');
    return value;
  }

  /** A list of texts. */
  texts(field: string): string[] | undefined {
    return this.list(field)?.map((item) => {
      if (typeof item !== 'string') throw this.#invalid(field, 'invalid');
      return item;
    });
  }

  #invalid(field: string, code: string): Error {
    return invalid({ resource: this.#resource, field, code });
  }
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** A body inside another: an item of a list. */
export function nestedBody(call: Call, resource: string, item: unknown): Body {
  return new Body({ ...call, body: item }, resource);
}
